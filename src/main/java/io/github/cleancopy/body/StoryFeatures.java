package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the story model is told of a block, as numbers with names: the text itself, the names and
 * tags around it, the groups it stands in, its place, its neighbours, and how it agrees with what
 * the page declares. Distances count containers outwards, 0 is the block's own; {@link #FAR} is
 * "nowhere".
 */
final class StoryFeatures {
  /** The distance of what is not there. */
  static final int FAR = 12;

  private static final int NOWHERE = 200;

  // Beyond these bounds more means nothing more: few pages are so long, and what they taught would
  // be about them alone.
  private static final int MANY_BLOCKS = 40;
  private static final int MANY_PROSE_BLOCKS = 12;
  private static final int FEW_HEADLINES = 3;
  private static final int FEW_WORDS = 300;
  private static final int MANY_WORDS = 1_200;
  private static final int LONG_PAGE_WORDS = 2_500;

  /** Blocks ahead and behind that are looked at together. */
  private static final int STRETCH = 4;

  private static final int LAST_GROUP_PLACE = 50;

  /** Their order counts: features are copied in ranges. */
  private enum Plain {
    WORDS,
    LETTERS_PER_WORD,
    LINK_DENSITY,
    LINKS,
    WHOLE_LINK,
    ANCHOR_LINK,
    FUNCTION_WORDS,
    CAPITALS,
    UPPER_CASE,
    DIGITS,
    COMMAS,
    SENTENCES,
    BARS,
    ENDS_SENTENCE,
    ENDS_COLON,
    OPENS_QUOTE,
    OPENS_LOWER,
    OPENS_DIGIT,
    UNSPACED,
    BOLD,
    HEADING_LEVEL,
    LIST_LEVEL,
    QUOTE,
    CODE,
    TABLE,
    CAPTION,
    CONTROL,
    MARKED_TIME,
    DEPTH,
    ABOVE_CORE,
    BELOW_CORE,
    CORE_PROSE,
    CORE_LINKS,
    CORE_STORY,
    GROUP_WORDS,
    GROUP_LINKS,
    GROUP_PROSE,
    GROUP_BLOCKS,
    GROUP_HEADINGS,
    GROUP_PROSE_BLOCKS,
    GROUP_PLACE,
    WIDER_WORDS,
    WIDER_LINKS,
    WIDER_PROSE,
    WIDER_BLOCKS,
    WIDER_HEADINGS,
    WIDER_PROSE_BLOCKS,
    WIDEST_WORDS,
    WIDEST_LINKS,
    WIDEST_PROSE,
    WIDEST_BLOCKS,
    ARTICLE_PROSE,
    ARTICLE_LINKS,
    MAIN_PROSE,
    LOOK_BLOCKS,
    LOOK_PROSE,
    LOOK_LINKS,
    LOOK_WORDS,
    SINCE_TITLE,
    WORDS_SINCE_TITLE,
    HEADLINES_SINCE_TITLE,
    TO_FIRST_PROSE,
    SINCE_LAST_PROSE,
    PLACE,
    TO_NEXT_PROSE,
    WORDS_TO_NEXT_PROSE,
    SINCE_PROSE,
    WORDS_SINCE_PROSE,
    PROSE_BEFORE,
    PROSE_AFTER,
    RUN,
    BEFORE_RUN,
    AFTER_RUN,
    PREVIOUS_WORDS,
    PREVIOUS_LINKS,
    PREVIOUS_HEADING,
    PREVIOUS_SAME_GROUP,
    PREVIOUS_SAME_LOOK,
    NEXT_WORDS,
    NEXT_LINKS,
    NEXT_HEADING,
    NEXT_SAME_GROUP,
    NEXT_SAME_LOOK,
    AROUND_WORDS,
    AROUND_LINKS,
    AHEAD_WORDS,
    AHEAD_LINKS,
    BEHIND_WORDS,
    BEHIND_LINKS,
    DECLARED_BODY,
    DECLARED_COVERAGE,
    TITLE_LIKENESS,
    SUMMARY_LIKENESS,
    AUTHOR_LIKENESS,
    SEEN_BEFORE,
    SEEN_AFTER,
    PAGE_WORDS,
    PAGE_PROSE;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int CONCEPTS = NameWords.CONCEPTS.size();
  private static final int TAGS = Tag.values().length;
  private static final int FIRST_CONCEPT = Plain.values().length;
  private static final int FIRST_MARK = FIRST_CONCEPT + CONCEPTS;
  private static final int FIRST_TAG = FIRST_MARK + CONCEPTS;

  /** The features in the order of the table. */
  static final List<String> NAMES = names();

  private static final int STORY = NameWords.bit("story");

  private final PageView page;
  private final PageTree tree;
  private final int[] main;
  private final FeatureTable table;

  /** Of the block at hand, in the run of blocks of its group. */
  private int groupPlace;

  private StoryFeatures(PageView page) {
    this.page = page;
    this.tree = page.tree;
    this.main = new int[tree.size];
    for (int c = 0; c < tree.size; c++) {
      main[c] = nearest(main, c, Tag.MAIN);
    }
    table = new FeatureTable(NAMES.size(), page.blocks.size());
    whole();
    for (int i = 0; i < table.rows; i++) {
      text(i);
      around(i);
      groups(i);
      look(i);
      place(i);
      stretches(i);
      declared(i);
    }
    neighbours();
  }

  /** A row for each block. */
  static FeatureTable of(PageView page) {
    return new StoryFeatures(page).table;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Plain plain : Plain.values()) {
      names.add(plain.label());
    }
    NameWords.CONCEPTS.forEach(c -> names.add("named-" + c));
    NameWords.CONCEPTS.forEach(c -> names.add("marked-" + c));
    for (Tag tag : Tag.values()) {
      names.add("in-" + tag.label());
    }
    return List.copyOf(names);
  }

  /**
   * How many containers outwards each concept and tag is found, first by the block's own. What
   * holds the whole story says nothing.
   */
  private void distances(int i, int container) {
    int concepts = 0;
    int tags = 0;
    int c = container;
    for (int steps = 0; steps < FAR && c >= 0 && !tree.spine[c]; steps++) {
      setBits(i, tree.concepts[c] & ~concepts, FIRST_CONCEPT, steps);
      setBits(i, tree.tags[c] & ~tags, FIRST_TAG, steps);
      concepts |= tree.concepts[c];
      tags |= tree.tags[c];
      c = tree.parent[c];
    }
  }

  private void setBits(int i, int bits, int first, float x) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      table.set(first + Integer.numberOfTrailingZeros(rest), i, x);
    }
  }

  private int nearest(int[] known, int c, Tag tag) {
    if ((tree.tags[c] & 1 << tag.ordinal()) != 0) {
      return c;
    }
    return tree.parent[c] < 0 ? -1 : known[tree.parent[c]];
  }

  private void setAll(Plain feature, double x) {
    table.setAll(feature.ordinal(), (float) x);
  }

  private void set(int i, Plain feature, double x) {
    table.set(feature.ordinal(), i, (float) x);
  }

  /** Sets a size, up to a bound. */
  private void setUpTo(double bound, int i, Plain feature, double x) {
    set(i, feature, Math.min(bound, x));
  }

  private void set(int i, Plain feature, boolean x) {
    set(i, feature, x ? 1 : 0);
  }

  /** What is the same for all blocks, and what is far away from most. */
  private void whole() {
    for (int f = FIRST_CONCEPT; f < FIRST_CONCEPT + CONCEPTS; f++) {
      table.setAll(f, FAR);
    }
    for (int f = FIRST_TAG; f < FIRST_TAG + TAGS; f++) {
      table.setAll(f, FAR);
    }
    setAll(Plain.PAGE_WORDS, Math.min(LONG_PAGE_WORDS, page.words));
    setAll(Plain.DECLARED_COVERAGE, page.bodyCoverage);
    if (tree.size > 0) {
      setAll(Plain.PAGE_PROSE, tree.prose[0] / Math.max(1, page.words));
      setAll(Plain.CORE_PROSE, tree.proseShare(tree.core));
      setAll(Plain.CORE_LINKS, tree.linkDensity(tree.core));
      setAll(Plain.CORE_STORY, (tree.concepts[tree.core] & STORY) != 0 ? 1 : 0);
    }
    if (!page.declaresBody) {
      setAll(Plain.DECLARED_BODY, -1);
    }
  }

  private void text(int i) {
    Block block = page.blocks.get(i);
    double linkDensity = page.linkDensity[i];
    TextTraits t = page.traits[i];
    double words = Math.max(1, t.words.length);
    set(i, Plain.WORDS, block.words());
    set(i, Plain.LETTERS_PER_WORD, t.letters / words);
    set(i, Plain.LINK_DENSITY, linkDensity);
    set(i, Plain.LINKS, block.links().size());
    set(i, Plain.WHOLE_LINK, block.links().size() == 1 && linkDensity > 0.9);
    set(i, Plain.ANCHOR_LINK, hasAnchorLink(block));
    set(i, Plain.FUNCTION_WORDS, t.functionWords / words);
    set(i, Plain.CAPITALS, t.capitals / words);
    set(i, Plain.UPPER_CASE, t.upperLetters / (double) Math.max(1, t.letters));
    set(i, Plain.DIGITS, t.digits / (double) Math.max(1, t.digits + t.letters));
    set(i, Plain.COMMAS, t.commas / words);
    set(i, Plain.SENTENCES, t.sentenceEnds);
    set(i, Plain.BARS, t.bars);
    set(i, Plain.ENDS_SENTENCE, t.endsSentence);
    set(i, Plain.ENDS_COLON, t.endsColon);
    set(i, Plain.OPENS_QUOTE, t.opensQuote);
    set(i, Plain.OPENS_LOWER, t.opensLower);
    set(i, Plain.OPENS_DIGIT, t.opensDigit);
    set(i, Plain.UNSPACED, t.unspaced);
    set(i, Plain.BOLD, block.bold());
    set(i, Plain.HEADING_LEVEL, block.isHeading() ? block.level() : 0);
    set(i, Plain.LIST_LEVEL, block.kind() == Kind.LIST_ITEM ? block.level() : 0);
    set(i, Plain.QUOTE, block.kind() == Kind.QUOTE);
    set(i, Plain.CODE, block.kind() == Kind.CODE);
    set(i, Plain.TABLE, block.kind() == Kind.TABLE);
    set(i, Plain.CAPTION, block.kind() == Kind.CAPTION);
    set(i, Plain.CONTROL, block.kind() == Kind.CONTROL);
    set(i, Plain.MARKED_TIME, block.marks().contains("time"));
  }

  private static boolean hasAnchorLink(Block block) {
    return !block.links().isEmpty() && isAnchor(block.links().get(0));
  }

  private static boolean isAnchor(Link link) {
    return link.target().startsWith("#") && link.target().length() > 1;
  }

  private void around(int i) {
    int c = tree.ofBlock[i];
    distances(i, c);
    setBits(i, page.marks[i], FIRST_MARK, 1);
    int depth = tree.containers[c].depth();
    int coreDepth = tree.containers[tree.core].depth();
    set(i, Plain.DEPTH, depth);
    set(i, Plain.ABOVE_CORE, tree.aboveCore[c]);
    set(i, Plain.BELOW_CORE, depth - coreDepth + tree.aboveCore[c]);
    int article = tree.articleOf(c);
    set(i, Plain.ARTICLE_PROSE, article < 0 ? -1 : tree.proseShare(article));
    set(i, Plain.ARTICLE_LINKS, article < 0 ? -1 : tree.linkDensity(article));
    set(i, Plain.MAIN_PROSE, main[c] < 0 ? -1 : tree.proseShare(main[c]));
  }

  /** Most blocks follow another of their group, of which all this has been said. */
  private void groups(int i) {
    if (followsItsGroup(i)) {
      copy(i, Plain.GROUP_WORDS, Plain.GROUP_PROSE_BLOCKS);
      copy(i, Plain.WIDER_WORDS, Plain.WIDEST_BLOCKS);
      groupPlace = Math.min(LAST_GROUP_PLACE, groupPlace + 1);
    } else {
      group(i, tree.group(tree.ofBlock[i]));
      groupPlace = 0;
    }
    set(i, Plain.GROUP_PLACE, groupPlace);
  }

  private boolean followsItsGroup(int i) {
    return i > 0 && tree.group(tree.ofBlock[i - 1]) == tree.group(tree.ofBlock[i]);
  }

  /** Gives a block what the one before it has from one feature to another. */
  private void copy(int i, Plain first, Plain last) {
    table.copy(first.ordinal(), last.ordinal(), i - 1, i);
  }

  private void group(int i, int group) {
    int wider = tree.wider[group];
    int widest = tree.wider[wider];
    setUpTo(MANY_WORDS, i, Plain.GROUP_WORDS, tree.words[group]);
    set(i, Plain.GROUP_LINKS, tree.linkDensity(group));
    set(i, Plain.GROUP_PROSE, tree.proseShare(group));
    setUpTo(MANY_BLOCKS, i, Plain.GROUP_BLOCKS, tree.blocks[group]);
    set(i, Plain.GROUP_HEADINGS, (double) tree.headings[group] / tree.blocks[group]);
    set(i, Plain.GROUP_PROSE_BLOCKS, (double) tree.proseBlocks[group] / tree.blocks[group]);
    setUpTo(MANY_WORDS, i, Plain.WIDER_WORDS, tree.words[wider]);
    set(i, Plain.WIDER_LINKS, tree.linkDensity(wider));
    set(i, Plain.WIDER_PROSE, tree.proseShare(wider));
    setUpTo(MANY_BLOCKS, i, Plain.WIDER_BLOCKS, tree.blocks[wider]);
    set(i, Plain.WIDER_HEADINGS, (double) tree.headings[wider] / tree.blocks[wider]);
    set(i, Plain.WIDER_PROSE_BLOCKS, (double) tree.proseBlocks[wider] / tree.blocks[wider]);
    setUpTo(MANY_WORDS, i, Plain.WIDEST_WORDS, tree.words[widest]);
    set(i, Plain.WIDEST_LINKS, tree.linkDensity(widest));
    set(i, Plain.WIDEST_PROSE, tree.proseShare(widest));
    setUpTo(MANY_BLOCKS, i, Plain.WIDEST_BLOCKS, tree.blocks[widest]);
  }

  private void look(int i) {
    PageView.Look look = page.look[i];
    if (i > 0 && look == page.look[i - 1]) {
      copy(i, Plain.LOOK_BLOCKS, Plain.LOOK_WORDS);
      return;
    }
    setUpTo(MANY_BLOCKS, i, Plain.LOOK_BLOCKS, look.blocks);
    set(i, Plain.LOOK_PROSE, tree.prose[0] <= 0 ? 0 : look.prose / tree.prose[0]);
    set(i, Plain.LOOK_LINKS, look.chars == 0 ? 0 : (double) look.linkedChars / look.chars);
    set(i, Plain.LOOK_WORDS, (double) look.words / look.blocks);
  }

  private void place(int i) {
    int title = page.title;
    set(i, Plain.SINCE_TITLE, title < 0 ? -MANY_BLOCKS : bounded(i - title));
    int since = title < 0 ? -MANY_WORDS : page.wordsBefore[i] - page.wordsBefore[title];
    set(i, Plain.WORDS_SINCE_TITLE, Math.max(-FEW_WORDS, Math.min(MANY_WORDS, since)));
    set(i, Plain.HEADLINES_SINCE_TITLE, headlinesSinceTitle(i));
    int first = page.firstCoreProse;
    int last = page.lastCoreProse;
    set(i, Plain.TO_FIRST_PROSE, first < 0 ? MANY_BLOCKS : bounded(first - i));
    set(i, Plain.SINCE_LAST_PROSE, last < 0 ? MANY_BLOCKS : bounded(i - last));
    set(i, Plain.PLACE, (double) page.wordsBefore[i] / Math.max(1, page.words));
    int next = page.nextProse[i];
    int before = page.lastProse[i];
    set(i, Plain.TO_NEXT_PROSE, next < 0 ? NOWHERE : next - i);
    set(
        i,
        Plain.WORDS_TO_NEXT_PROSE,
        next < 0 ? 1_000 : page.wordsBefore[next] - page.wordsBefore[i + 1]);
    set(i, Plain.SINCE_PROSE, before < 0 ? NOWHERE : i - before);
    set(
        i,
        Plain.WORDS_SINCE_PROSE,
        before < 0 ? 1_000 : page.wordsBefore[i] - page.wordsBefore[before + 1]);
    int all = page.proseBefore[page.blocks.size()];
    setUpTo(MANY_PROSE_BLOCKS, i, Plain.PROSE_BEFORE, page.proseBefore[i]);
    setUpTo(MANY_PROSE_BLOCKS, i, Plain.PROSE_AFTER, all - page.proseBefore[i + 1]);
    set(i, Plain.RUN, i >= page.runStart && i <= page.runEnd);
    set(i, Plain.BEFORE_RUN, bounded(page.runStart - i));
    set(i, Plain.AFTER_RUN, bounded(i - page.runEnd));
  }

  /** Below the story some sites go on with the next one, headline and all. */
  private int headlinesSinceTitle(int i) {
    int since = page.title < 0 ? 0 : page.headlinesBefore[page.title + 1];
    return Math.max(0, Math.min(FEW_HEADLINES, page.headlinesBefore[i + 1] - since));
  }

  private static int bounded(int distance) {
    return Math.max(-MANY_BLOCKS, Math.min(MANY_BLOCKS, distance));
  }

  private void stretches(int i) {
    set(i, Plain.AHEAD_WORDS, meanWords(i + 1, i + 1 + STRETCH));
    set(i, Plain.AHEAD_LINKS, links(i + 1, i + 1 + STRETCH));
    set(i, Plain.AROUND_WORDS, meanWords(i - 10, i + 11));
    set(i, Plain.AROUND_LINKS, links(i - 10, i + 11));
  }

  /** What was said of a block is said again of its neighbours. */
  private void neighbours() {
    for (int i = 1; i < table.rows; i++) {
      set(i, Plain.PREVIOUS_HEADING, page.blocks.get(i - 1).isHeading());
      set(i, Plain.PREVIOUS_SAME_GROUP, followsItsGroup(i));
      set(i, Plain.PREVIOUS_SAME_LOOK, page.look[i - 1] == page.look[i]);
      set(i - 1, Plain.NEXT_HEADING, page.blocks.get(i).isHeading());
    }
    table.copyDown(Plain.WORDS.ordinal(), Plain.PREVIOUS_WORDS.ordinal(), 1);
    table.copyDown(Plain.LINK_DENSITY.ordinal(), Plain.PREVIOUS_LINKS.ordinal(), 1);
    table.copyUp(Plain.WORDS.ordinal(), Plain.NEXT_WORDS.ordinal(), 1);
    table.copyUp(Plain.LINK_DENSITY.ordinal(), Plain.NEXT_LINKS.ordinal(), 1);
    table.copyUp(Plain.PREVIOUS_SAME_GROUP.ordinal(), Plain.NEXT_SAME_GROUP.ordinal(), 1);
    table.copyUp(Plain.PREVIOUS_SAME_LOOK.ordinal(), Plain.NEXT_SAME_LOOK.ordinal(), 1);
    table.copyDown(Plain.AHEAD_WORDS.ordinal(), Plain.BEHIND_WORDS.ordinal(), STRETCH + 1);
    table.copyDown(Plain.AHEAD_LINKS.ordinal(), Plain.BEHIND_LINKS.ordinal(), STRETCH + 1);
    for (int i = 0; i <= STRETCH && i < table.rows; i++) {
      set(i, Plain.BEHIND_WORDS, meanWords(i - STRETCH, i));
      set(i, Plain.BEHIND_LINKS, links(i - STRETCH, i));
    }
  }

  private double meanWords(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(page.blocks.size(), to);
    return a >= b ? 0 : (double) (page.wordsBefore[b] - page.wordsBefore[a]) / (b - a);
  }

  private double links(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(page.blocks.size(), to);
    return a >= b
        ? 0
        : (double) (page.linkedBefore[b] - page.linkedBefore[a])
            / Math.max(1, page.charsBefore[b] - page.charsBefore[a]);
  }

  private void declared(int i) {
    if (page.declaresBody) {
      set(i, Plain.DECLARED_BODY, page.bodyHit[i]);
    }
    set(i, Plain.TITLE_LIKENESS, page.titleHit[i]);
    set(i, Plain.SUMMARY_LIKENESS, page.summaryHit[i]);
    set(i, Plain.AUTHOR_LIKENESS, page.authorHit[i]);
    set(i, Plain.SEEN_BEFORE, page.seenBefore[i]);
    set(i, Plain.SEEN_AFTER, page.seenAfter[i]);
  }
}
