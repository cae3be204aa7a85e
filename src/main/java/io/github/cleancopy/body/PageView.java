package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import java.util.List;

/**
 * One page as the body finder looks at it: its blocks with their traits, the tree around them,
 * where the prose is, and how the blocks agree with what the page declares. Built in time linear in
 * the page.
 */
final class PageView {
  final List<Block> blocks;
  final TextTraits[] traits;
  final boolean[] prose;
  final int[] linked;
  final double[] linkDensity;
  final PageTree tree;
  final float[] titleHit;
  final float[] summaryHit;
  final float[] authorHit;
  final float[] bodyHit;
  final float[] seenBefore;
  final float[] seenAfter;
  final int[] marks;
  final int[] proseBefore;
  final int[] headlinesBefore;
  final int[] wordsBefore;
  final int[] charsBefore;
  final int[] linkedBefore;
  final int[] lastProse;
  final int[] nextProse;

  /** By number, see {@link PageShape#look}. */
  final Look[] looks;

  final Look[] look;
  final int title;
  final int firstCoreProse;
  final int lastCoreProse;
  final int runStart;
  final int runEnd;
  final float bodyCoverage;
  final boolean declaresBody;
  final int words;

  /** What all blocks have in common that stand in containers of the same name and place. */
  static final class Look {
    final int number;
    int blocks;
    int words;
    int chars;
    int linkedChars;
    double prose;

    Look(int number) {
      this.number = number;
    }
  }

  PageView(PageShape shape, Declared declared) {
    blocks = shape.blocks;
    traits = shape.traits;
    prose = shape.prose;
    tree = shape.tree;
    int n = blocks.size();
    linked = shape.linked;
    linkDensity = shape.linkDensity;
    marks = shape.marks;
    looks = new Look[shape.looks];
    look = new Look[n];
    countLooks(shape.look);
    String summary = declared.metadata().summary();
    Likeness likeness =
        new Likeness(
            traits,
            declared.titles(),
            summary == null ? List.of() : List.of(summary),
            declared.metadata().authors());
    titleHit = likeness.title;
    summaryHit = likeness.summary;
    authorHit = likeness.author;
    BlockRuns runs = new BlockRuns(traits);
    int[] body = declared.body() == null ? new int[0] : TextTraits.of(declared.body()).words;
    declaresBody = body.length >= 40;
    bodyHit = declaresBody ? runs.sharedWith(body) : new float[n];
    bodyCoverage = declaresBody ? coverage(body, runs) : -1;
    seenBefore = new float[n];
    seenAfter = new float[n];
    for (int i = 0; i < n; i++) {
      seenBefore[i] = runs.seenBefore(i);
      seenAfter[i] = runs.seenAfter(i);
    }
    proseBefore = new int[n + 1];
    headlinesBefore = new int[n + 1];
    wordsBefore = new int[n + 1];
    charsBefore = new int[n + 1];
    linkedBefore = new int[n + 1];
    lastProse = new int[n];
    nextProse = new int[n];
    placeProse();
    words = wordsBefore[n];
    int[] core = coreProse();
    firstCoreProse = core[0];
    lastCoreProse = core[1];
    title = findTitle();
    int[] run = bestRun();
    runStart = run[0];
    runEnd = run[1];
  }

  private void countLooks(int[] numbers) {
    for (int number = 0; number < looks.length; number++) {
      looks[number] = new Look(number);
    }
    for (int i = 0; i < look.length; i++) {
      Block block = blocks.get(i);
      Look same = looks[numbers[i]];
      same.blocks++;
      same.words += block.words();
      same.chars += block.text().length();
      same.linkedChars += linked[i];
      same.prose += prose[i] ? block.words() : 0;
      look[i] = same;
    }
  }

  /** The share of the declared body that the blocks cover. */
  private float coverage(int[] body, BlockRuns runs) {
    float found = 0;
    for (int i = 0; i < bodyHit.length; i++) {
      found += bodyHit[i] * runs.count(i);
    }
    return Math.min(2, found / Shingles.count(body));
  }

  private void placeProse() {
    int n = blocks.size();
    int last = -1;
    for (int i = 0; i < n; i++) {
      proseBefore[i + 1] = proseBefore[i] + (prose[i] ? 1 : 0);
      headlinesBefore[i + 1] = headlinesBefore[i] + (isHeadline(i) ? 1 : 0);
      wordsBefore[i + 1] = wordsBefore[i] + blocks.get(i).words();
      charsBefore[i + 1] = charsBefore[i] + blocks.get(i).text().length();
      linkedBefore[i + 1] = linkedBefore[i] + linked[i];
      lastProse[i] = last;
      last = prose[i] ? i : last;
    }
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      nextProse[i] = next;
      next = prose[i] ? i : next;
    }
  }

  private int[] coreProse() {
    int first = -1;
    int last = -1;
    for (int i = 0; i < prose.length; i++) {
      if (prose[i] && tree.inCore[tree.ofBlock[i]]) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return new int[] {first, last};
  }

  /**
   * The headline on the page: the h1 most like a declared title, else the likest block, else h1.
   */
  private int findTitle() {
    int best = -1;
    float bestScore = 0.45f;
    int end = lastCoreProse < 0 ? blocks.size() : lastCoreProse;
    for (int i = 0; i < end; i++) {
      Block block = blocks.get(i);
      float score = titleHit[i];
      if (block.isHeading()) {
        score += block.level() == 1 ? 0.4f : 0.15f;
      }
      if (score > bestScore && (titleHit[i] > 0.3 || block.level() == 1 && block.isHeading())) {
        best = i;
        bestScore = score;
      }
    }
    return best >= 0 ? best : firstTopHeading(end);
  }

  boolean isHeadline(int i) {
    Block block = blocks.get(i);
    return block.isHeading() && block.level() == 1;
  }

  private int firstTopHeading(int end) {
    for (int i = 0; i < end; i++) {
      if (isHeadline(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The run of blocks with the greatest sum of words less link words and a toll per block. */
  private int[] bestRun() {
    double best = 0;
    double sum = 0;
    int start = 0;
    int[] run = {-1, -1};
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double gain =
          prose[i]
              ? Math.min(100, block.words())
              : Math.min(0, block.words() * (0.5 - linkDensity[i]) - 4);
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += Math.max(-12, gain);
      if (sum > best) {
        best = sum;
        run = new int[] {start, i};
      }
    }
    return run;
  }
}
