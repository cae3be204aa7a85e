package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Evidence;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.body.DumpLines.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the story is in a text dump: lines without any markup, menus before, teasers and footers
 * after. Two models look at the lines, the second with the first one's opinion of the whole page
 * before it; what they take for story stays, the rest is struck, except what belongs into a field.
 * Pure and thread-safe; linear in the dump.
 */
final class DumpFinder {
  private static final String CATEGORY = "outside-story";

  // In log-odds, beside the page's own bar (see PageBar). Losing a reporter's line is worse than
  // leaving a teaser.
  private static final double STORY = -1.3;
  // "0", "45:47", "***": counters, players and ornaments, unless the page is sure of them.
  private static final double WORDLESS = 0;
  private static final int LONGEST_WORDLESS = 5;
  private static final double PROSE_NEAR_STORY = -2.5;
  // Lines: a sub-heading, a caption with its credit and an advertisement may part two paragraphs.
  private static final int CLOSE = 4;
  // Too little to tell a page from a paragraph: whoever hands this over has chosen it himself.
  private static final int TOO_FEW_LINES = 4;

  private static final int MOST_REASONS = 4;

  private final DumpModels models;
  private final Blocks blocks;
  private final DumpLines dump;
  private final List<float[]> seen;

  /** Of each line, in log-odds: above 0 means rather story than not. */
  final double[] scores;

  DumpFinder(
      DumpModels models, Blocks blocks, @Nullable String url, ToDoubleFunction<String> voice) {
    this.models = models;
    this.blocks = blocks;
    dump = new DumpLines(blocks, url, voice, models.tone()::score);
    List<float[]> lines = new ArrayList<>();
    double[] first = new double[dump.size()];
    for (int i = 0; i < dump.size(); i++) {
      lines.add(DumpFirstLook.of(dump, i));
      first[i] = models.first().score(lines.get(i));
    }
    DumpSecondLook second = new DumpSecondLook(dump, first);
    seen = new ArrayList<>();
    scores = new double[dump.size()];
    for (int i = 0; i < dump.size(); i++) {
      seen.add(second.of(lines.get(i), i));
      scores[i] = models.second().score(seen.get(i));
    }
  }

  List<Verdict> verdicts(Declared declared, @Nullable String language) {
    boolean[] open = new boolean[dump.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = blocks.verdict(i).isOpen();
    }
    boolean[] story = story(open);
    @Nullable Field[] fields =
        new DumpFields(dump, open, story, titleWords(declared), language).find();
    Span span = new Span(first(story, open), last(story, open) + 1);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      verdicts.add(verdict(i, open[i] ? story[i] : true, span, fields[i]));
    }
    return verdicts;
  }

  private boolean[] story(boolean[] open) {
    boolean[] story = new boolean[dump.size()];
    boolean few = dump.size() < TOO_FEW_LINES;
    double bar = PageBar.of(scores, blocks.all(), open);
    for (int i = 0; i < story.length; i++) {
      story[i] = few || scores[i] > bar + (isWordless(dump.line(i)) ? WORDLESS : STORY);
    }
    int last = last(story, open);
    if (last < 0) {
      return story;
    }
    int end = reach(last, 1, open, bar);
    for (int i = reach(first(story, open), -1, open, bar); i <= end; i++) {
      story[i] |= dump.isProse(i) && scores[i] > bar + PROSE_NEAR_STORY;
    }
    return story;
  }

  private static boolean isWordless(DumpLine line) {
    return line.text.length() <= LONGEST_WORDLESS
        && line.text.chars().noneMatch(Character::isLetter);
  }

  /** An edge of the story, moved outwards over prose close by that may well belong to it. */
  private int reach(int edge, int step, boolean[] open, double bar) {
    int reached = edge;
    for (int i = edge + step; isClose(i, reached); i += step) {
      if (open[i] && dump.isProse(i) && scores[i] > bar + PROSE_NEAR_STORY) {
        reached = i;
      }
    }
    return reached;
  }

  private boolean isClose(int i, int edge) {
    return i >= 0 && i < scores.length && Math.abs(i - edge) <= CLOSE;
  }

  private int first(boolean[] story, boolean[] open) {
    for (int i = 0; i < story.length; i++) {
      if (story[i] && open[i] && dump.isProse(i)) {
        return i;
      }
    }
    return story.length;
  }

  private int last(boolean[] story, boolean[] open) {
    for (int i = story.length - 1; i >= 0; i--) {
      if (story[i] && open[i] && dump.isProse(i)) {
        return i;
      }
    }
    return -1;
  }

  private Verdict verdict(int i, boolean stays, Span story, @Nullable Field field) {
    if (field != null) {
      return move(field);
    }
    return stays ? Verdict.OPEN : strike(i, story);
  }

  /**
   * @param field one of {@link DumpFields#ALL}
   */
  static Verdict move(Field field) {
    return Verdict.move(field, "body.dump." + field.label(), moved(field), List.of());
  }

  private static String moved(Field field) {
    return switch (field) {
      case TITLE -> "stands above the story like its headline";
      case BYLINE -> "names the author beside the headline";
      case DATE -> "gives the date beside the headline";
      case CAPTION -> "ends in the credit of a picture";
      default -> throw new IllegalArgumentException("no field of a dump: " + field);
    };
  }

  private Verdict strike(int i, Span story) {
    Evidence reasons = models.second().reasons(seen.get(i), MOST_REASONS);
    DumpOutside outside = place(i, story);
    return Verdict.strike(CATEGORY, outside.rule(), outside.reason(), reasons);
  }

  private static DumpOutside place(int i, Span story) {
    if (i < story.start()) {
      return DumpOutside.BEFORE_STORY;
    }
    return i >= story.end() ? DumpOutside.AFTER_STORY : DumpOutside.TEASER;
  }

  /** Words of the title, as far as the page's markup tells it. */
  private static Set<String> titleWords(Declared declared) {
    Set<String> words = new HashSet<>();
    declared.titles().forEach(title -> words.addAll(new DumpLine(title).stems));
    return words;
  }
}
