package io.github.cleancopy.body;

import static io.github.cleancopy.body.StoryTable.key;

import java.util.ArrayList;
import java.util.List;

/**
 * What the story model is told of a block, as numbers with names: the text itself, the names and
 * tags around it, the groups it stands in, its place, its neighbours, and how it agrees with what
 * the page declares. Distances count containers outwards, 0 is the block's own; {@link #FAR} is
 * "nowhere".
 *
 * <p>Counts are bounded: beyond the bounds more means nothing more, for few pages are so long, and
 * what they taught would be about them alone.
 */
final class StoryFeatures {
  /** The distance of what is not there. */
  static final int FAR = 12;

  private static final int LONG_PAGE_WORDS = 2_500;

  private static final int CONCEPTS = NameWords.CONCEPTS.size();
  private static final int TAGS = Tag.values().length;

  /** What an inline element may be called that says something of the block it is in. */
  private static final List<String> MARKS = List.of("title", "button");

  private static final int[] MARK_BITS = MARKS.stream().mapToInt(NameWords::bit).toArray();

  private static final int FIRST_CONCEPT = StoryFeature.values().length;
  private static final int FIRST_MARK = FIRST_CONCEPT + CONCEPTS;
  private static final int FIRST_TAG = FIRST_MARK + MARKS.size();

  /** The features in the order of the table. */
  static final List<String> NAMES = labels();

  private static final int STORY = NameWords.bit("story");

  private final PageView page;
  private final PageTree tree;
  private final StoryTable table;

  private StoryFeatures(PageView page) {
    this.page = page;
    tree = page.tree;
    table = new StoryTable(NAMES.size(), page.blocks.size());
    whole();
    if (table.rows > 0) {
      new TextFeatures(page, table).fill();
      new GroupFeatures(page, table).fill();
      new PlaceFeatures(page, table).fill();
      names();
      declared();
      told();
    }
  }

  /** A row for each block. */
  static FeatureTable of(PageView page) {
    return new StoryFeatures(page).table.table;
  }

  private static List<String> labels() {
    List<String> names = new ArrayList<>();
    for (StoryFeature feature : StoryFeature.values()) {
      names.add(feature.label());
    }
    NameWords.CONCEPTS.forEach(c -> names.add("named-" + c));
    MARKS.forEach(mark -> names.add("marked-" + mark));
    for (Tag tag : Tag.values()) {
      names.add("in-" + tag.label());
    }
    return List.copyOf(names);
  }

  /** What is the same for all blocks, and what is far away from most. */
  private void whole() {
    for (int f = FIRST_CONCEPT; f < FIRST_CONCEPT + CONCEPTS; f++) {
      table.table.setAll(f, FAR);
    }
    for (int f = FIRST_TAG; f < FIRST_TAG + TAGS; f++) {
      table.table.setAll(f, FAR);
    }
    table.setAll(StoryFeature.PAGE_WORDS, Math.min(LONG_PAGE_WORDS, page.words));
    table.setAll(StoryFeature.DECLARED_COVERAGE, page.bodyCoverage);
    if (tree.size > 0) {
      table.setAll(StoryFeature.PAGE_PROSE, tree.prose[0] / Math.max(1, page.words));
      table.setAll(StoryFeature.CORE_PROSE, tree.proseShare(tree.core));
      table.setAll(StoryFeature.CORE_LINKS, tree.linkDensity(tree.core));
      table.setAll(StoryFeature.CORE_STORY, (tree.concepts[tree.core] & STORY) != 0 ? 1 : 0);
    }
  }

  private void names() {
    for (int i = 0; i < table.rows; i++) {
      for (int mark = 0; mark < MARKS.size(); mark++) {
        if ((page.marks[i] & MARK_BITS[mark]) != 0) {
          table.table.set(FIRST_MARK + mark, i, 1);
        }
      }
      distances(i, tree.ofBlock[i]);
    }
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
      table.table.set(first + Integer.numberOfTrailingZeros(rest), i, x);
    }
  }

  private void declared() {
    if (page.declaresBody) {
      int[] body = table.open(StoryFeature.DECLARED_BODY);
      for (int i = 0; i < table.rows; i++) {
        body[i] = key(page.bodyHit[i]);
      }
    } else {
      table.setAll(StoryFeature.DECLARED_BODY, -1);
    }
    for (int i = 0; i < table.rows; i++) {
      table.setFew(StoryFeature.TITLE_LIKENESS, i, page.titleHit[i]);
      table.setFew(StoryFeature.SUMMARY_LIKENESS, i, page.summaryHit[i]);
      table.setFew(StoryFeature.AUTHOR_LIKENESS, i, page.authorHit[i]);
    }
  }

  /** How much of a block the page tells elsewhere too. */
  private void told() {
    int[] before = table.open(StoryFeature.SEEN_BEFORE);
    int[] after = table.open(StoryFeature.SEEN_AFTER);
    for (int i = 0; i < table.rows; i++) {
      before[i] = key(page.seenBefore[i]);
      after[i] = key(page.seenAfter[i]);
    }
  }
}
