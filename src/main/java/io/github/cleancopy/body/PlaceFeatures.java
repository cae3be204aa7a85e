package io.github.cleancopy.body;

import static io.github.cleancopy.body.StoryTable.NO;
import static io.github.cleancopy.body.StoryTable.YES;
import static io.github.cleancopy.body.StoryTable.key;

import io.github.cleancopy.block.Block;
import java.util.List;

/**
 * Where a block stands on the page, see {@link StoryFeatures}: to the headline, to the prose, and
 * among its neighbours.
 */
final class PlaceFeatures {
  private static final int NOWHERE = 200;
  private static final int FAR_WORDS = 1_000;

  // Beyond these bounds more means nothing more, see StoryFeatures.
  private static final int MANY_PROSE_BLOCKS = 12;
  private static final int FEW_HEADLINES = 3;
  private static final int FEW_WORDS = 300;

  /** Blocks ahead and behind that are looked at together. */
  private static final int STRETCH = 4;

  private static final int AROUND = 10;

  private final PageView page;
  private final List<Block> blocks;
  private final int[] wordsBefore;
  private final StoryTable table;

  PlaceFeatures(PageView page, StoryTable table) {
    this.page = page;
    this.blocks = page.blocks;
    this.wordsBefore = page.wordsBefore;
    this.table = table;
  }

  void fill() {
    place();
    title();
    headlines();
    run();
    prose();
    nearestProse();
    words();
    links();
    neighbours();
  }

  private void place() {
    int first = page.firstCoreProse;
    int last = page.lastCoreProse;
    double all = Math.max(1, page.words);
    int[] toFirstProse = table.open(StoryFeature.TO_FIRST_PROSE);
    int[] sinceLastProse = table.open(StoryFeature.SINCE_LAST_PROSE);
    int[] place = table.open(StoryFeature.PLACE);
    for (int i = 0; i < table.rows; i++) {
      toFirstProse[i] = key(first < 0 ? StoryTable.MANY_BLOCKS : bounded(first - i));
      sinceLastProse[i] = key(last < 0 ? StoryTable.MANY_BLOCKS : bounded(i - last));
      place[i] = key(wordsBefore[i] / all);
    }
  }

  private static int bounded(int distance) {
    return Math.max(-StoryTable.MANY_BLOCKS, Math.min(StoryTable.MANY_BLOCKS, distance));
  }

  private void title() {
    int title = page.title;
    if (title < 0) {
      table.setAll(StoryFeature.SINCE_TITLE, -StoryTable.MANY_BLOCKS);
      table.setAll(StoryFeature.WORDS_SINCE_TITLE, -FEW_WORDS);
      return;
    }
    int[] since = table.open(StoryFeature.SINCE_TITLE);
    int[] wordsSince = table.open(StoryFeature.WORDS_SINCE_TITLE);
    for (int i = 0; i < table.rows; i++) {
      int words = wordsBefore[i] - wordsBefore[title];
      since[i] = key(bounded(i - title));
      wordsSince[i] = key(Math.max(-FEW_WORDS, Math.min(StoryTable.MANY_WORDS, words)));
    }
  }

  /** Below the story some sites go on with the next one, headline and all. */
  private void headlines() {
    int known = page.title < 0 ? 0 : page.headlinesBefore[page.title + 1];
    for (int i = 0; i < table.rows; i++) {
      int more = page.headlinesBefore[i + 1] - known;
      table.setFew(
          StoryFeature.HEADLINES_SINCE_TITLE, i, Math.max(0, Math.min(FEW_HEADLINES, more)));
    }
  }

  private void run() {
    int[] inside = table.open(StoryFeature.RUN);
    int[] before = table.open(StoryFeature.BEFORE_RUN);
    int[] after = table.open(StoryFeature.AFTER_RUN);
    for (int i = 0; i < table.rows; i++) {
      inside[i] = i >= page.runStart && i <= page.runEnd ? YES : NO;
      before[i] = key(bounded(page.runStart - i));
      after[i] = key(bounded(i - page.runEnd));
    }
  }

  private void prose() {
    int[] before = page.proseBefore;
    int all = before[table.rows];
    int[] proseBefore = table.open(StoryFeature.PROSE_BEFORE);
    int[] proseAfter = table.open(StoryFeature.PROSE_AFTER);
    for (int i = 0; i < table.rows; i++) {
      proseBefore[i] = key(Math.min(MANY_PROSE_BLOCKS, before[i]));
      proseAfter[i] = key(Math.min(MANY_PROSE_BLOCKS, all - before[i + 1]));
    }
  }

  private void nearestProse() {
    int[] last = page.lastProse;
    int[] next = page.nextProse;
    int[] toNext = table.open(StoryFeature.TO_NEXT_PROSE);
    int[] since = table.open(StoryFeature.SINCE_PROSE);
    int[] wordsToNext = table.open(StoryFeature.WORDS_TO_NEXT_PROSE);
    int[] wordsSince = table.open(StoryFeature.WORDS_SINCE_PROSE);
    for (int i = 0; i < table.rows; i++) {
      toNext[i] = key(next[i] < 0 ? NOWHERE : next[i] - i);
      since[i] = key(last[i] < 0 ? NOWHERE : i - last[i]);
      wordsToNext[i] = key(next[i] < 0 ? FAR_WORDS : wordsBefore[next[i]] - wordsBefore[i + 1]);
      wordsSince[i] = key(last[i] < 0 ? FAR_WORDS : wordsBefore[i] - wordsBefore[last[i] + 1]);
    }
  }

  private void words() {
    int[] ahead = table.open(StoryFeature.AHEAD_WORDS);
    int[] behind = table.open(StoryFeature.BEHIND_WORDS);
    int[] around = table.open(StoryFeature.AROUND_WORDS);
    for (int i = 0; i < table.rows; i++) {
      ahead[i] = key(meanWords(i + 1, i + 1 + STRETCH));
      behind[i] = key(meanWords(i - STRETCH, i));
      around[i] = key(meanWords(i - AROUND, i + 1 + AROUND));
    }
  }

  private double meanWords(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(table.rows, to);
    return a >= b ? 0 : (double) (wordsBefore[b] - wordsBefore[a]) / (b - a);
  }

  private void links() {
    int[] ahead = table.open(StoryFeature.AHEAD_LINKS);
    int[] behind = table.open(StoryFeature.BEHIND_LINKS);
    int[] around = table.open(StoryFeature.AROUND_LINKS);
    for (int i = 0; i < table.rows; i++) {
      ahead[i] = key(linkDensity(i + 1, i + 1 + STRETCH));
      behind[i] = key(linkDensity(i - STRETCH, i));
      around[i] = key(linkDensity(i - AROUND, i + 1 + AROUND));
    }
  }

  private double linkDensity(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(table.rows, to);
    return a >= b
        ? 0
        : (double) (page.linkedBefore[b] - page.linkedBefore[a])
            / Math.max(1, page.charsBefore[b] - page.charsBefore[a]);
  }

  /** What was said of a block is said again of its neighbours. */
  private void neighbours() {
    for (int i = 0; i < table.rows; i++) {
      boolean previous = i > 0 && blocks.get(i - 1).isHeading();
      boolean next = i + 1 < table.rows && blocks.get(i + 1).isHeading();
      table.setFew(StoryFeature.PREVIOUS_HEADING, i, previous ? 1 : 0);
      table.setFew(StoryFeature.NEXT_HEADING, i, next ? 1 : 0);
    }
    table.copyDown(StoryFeature.WORDS, StoryFeature.PREVIOUS_WORDS);
    table.copyDown(StoryFeature.LINK_DENSITY, StoryFeature.PREVIOUS_LINKS);
    table.copyUp(StoryFeature.WORDS, StoryFeature.NEXT_WORDS);
    table.copyUp(StoryFeature.LINK_DENSITY, StoryFeature.NEXT_LINKS);
  }
}
