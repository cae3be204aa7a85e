package io.github.cleancopy.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * All lines of a text dump, and what they tell about one another: where the prose is, what is said
 * twice, which words are everywhere. Immutable; every question is answered in constant time after
 * linear preparation.
 */
final class DumpLines {
  private static final int COMMON_WORDS = 40;
  private static final int PROSE_WORTH_AT_MOST = 60;
  private static final double SHORT_LINE_COSTS = 7;

  private final List<DumpLine> lines;
  private final Sums prose;
  private final Sums proseLines;
  private final Sums shortLines;
  private final Sums sentenceLines;
  private final Sums words;
  private final int[] proseBefore;
  private final int[] proseAfter;
  private final Map<String, Integer> copies = new HashMap<>();
  private final Map<String, Integer> proseStems = new HashMap<>();
  private final Set<String> common;
  private final Span run;

  DumpLines(List<String> texts) {
    lines = texts.stream().map(DumpLine::new).toList();
    prose = sums(i -> lines.get(i).isProse() ? lines.get(i).words : 0);
    proseLines = sums(i -> lines.get(i).isProse() ? 1 : 0);
    shortLines = sums(i -> lines.get(i).words < 6 ? 1 : 0);
    sentenceLines = sums(i -> lines.get(i).endsSentence ? 1 : 0);
    words = sums(i -> lines.get(i).words);
    proseBefore = lastBefore(lines.size(), i -> lines.get(i).isProse());
    proseAfter = firstAfter(lines.size(), i -> lines.get(i).isProse());
    run = Span.worthMost(lines.size(), i -> worth(lines.get(i)));
    lines.forEach(this::count);
    common = mostCommon(proseStems);
  }

  private void count(DumpLine line) {
    copies.merge(line.folded, 1, Integer::sum);
    if (line.isProse()) {
      line.stems.forEach(stem -> proseStems.merge(stem, 1, Integer::sum));
    }
  }

  private static double worth(DumpLine line) {
    return line.isProse()
        ? Math.min(line.words, PROSE_WORTH_AT_MOST)
        : Math.min(line.words * 0.5, 5) - SHORT_LINE_COSTS;
  }

  private static Set<String> mostCommon(Map<String, Integer> counts) {
    return new HashSet<>(
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 2)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COMMON_WORDS)
            .map(Map.Entry::getKey)
            .toList());
  }

  int size() {
    return lines.size();
  }

  DumpLine line(int i) {
    return lines.get(i);
  }

  /** The line there, or an empty one beyond the ends. */
  DumpLine near(int i) {
    return i < 0 || i >= lines.size() ? NOTHING : lines.get(i);
  }

  private static final DumpLine NOTHING = new DumpLine("");

  /** The stretch of lines that holds most prose with fewest short lines between. */
  Span run() {
    return run;
  }

  /**
   * Words in lines of prose from one line up to another, exclusive; beyond the ends there is none.
   */
  double prose(int from, int to) {
    return prose.between(from, to);
  }

  double proseLines(int from, int to) {
    return proseLines.between(from, to);
  }

  double shortLines(int from, int to) {
    return shortLines.between(from, to);
  }

  double sentenceLines(int from, int to) {
    return sentenceLines.between(from, to);
  }

  double words(int from, int to) {
    return words.between(from, to);
  }

  /** How many lines back the nearest prose stands; a large number where there is none. */
  int sinceProse(int i) {
    return i - proseBefore[i];
  }

  int untilProse(int i) {
    return proseAfter[i] - i;
  }

  /** How often the line is said on the page. */
  int copies(int i) {
    return copies.getOrDefault(lines.get(i).folded, 1);
  }

  /** Share of its words that are among the most common of the page's prose: "the", "und", "の". */
  double commonShare(int i) {
    List<String> stems = lines.get(i).stems;
    return stems.isEmpty()
        ? 0
        : (double) stems.stream().filter(common::contains).count() / stems.size();
  }

  /** Share of its other words that prose elsewhere on the page uses too. */
  double topicShare(int i) {
    DumpLine line = lines.get(i);
    return topicShare(line, proseStems, line.isProse());
  }

  /**
   * @param counts how often the lines of some part of the page use each word
   * @param counted whether this line is one of them
   */
  double topicShare(DumpLine line, Map<String, Integer> counts, boolean counted) {
    Map<String, Integer> own = new HashMap<>();
    line.stems.forEach(stem -> own.merge(stem, 1, Integer::sum));
    own.keySet().removeAll(common);
    own.keySet().removeIf(stem -> stem.length() < 2);
    long shared =
        own.entrySet().stream()
            .filter(e -> counts.getOrDefault(e.getKey(), 0) > (counted ? (int) e.getValue() : 0))
            .count();
    return own.isEmpty() ? 0 : (double) shared / own.size();
  }

  Sums sums(IntToDoubleFunction value) {
    return new Sums(lines.size(), value);
  }

  /** For each place the last earlier one of this kind; far off where there is none. */
  static int[] lastBefore(int size, IntPredicate kind) {
    int[] at = new int[size];
    int last = -FAR;
    for (int i = 0; i < size; i++) {
      at[i] = last;
      last = kind.test(i) ? i : last;
    }
    return at;
  }

  static int[] firstAfter(int size, IntPredicate kind) {
    int[] at = new int[size];
    int next = size + FAR;
    for (int i = size - 1; i >= 0; i--) {
      at[i] = next;
      next = kind.test(i) ? i : next;
    }
    return at;
  }

  private static final int FAR = 1000;

  /** Words used by these lines, with how often. */
  Map<String, Integer> stemsOf(IntPredicate which) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (which.test(i)) {
        lines.get(i).stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** Lines from start up to end, exclusive. */
  record Span(int start, int end) {
    /** The stretch whose worth is greatest; empty where nothing is worth anything. */
    static Span worthMost(int size, IntToDoubleFunction worth) {
      Span best = new Span(0, 0);
      double most = 0;
      double sum = 0;
      int start = 0;
      for (int i = 0; i < size; i++) {
        if (sum <= 0) {
          sum = 0;
          start = i;
        }
        sum += worth.applyAsDouble(i);
        if (sum > most) {
          most = sum;
          best = new Span(start, i + 1);
        }
      }
      return best;
    }

    /** 0 within; below 0 so many lines before; above 0 so many after. */
    int away(int i) {
      return i < start ? i - start : i >= end ? i - end + 1 : 0;
    }

    int length() {
      return end - start;
    }
  }

  /** Sums over stretches of lines, by their running total. */
  static final class Sums {
    private final double[] before;

    Sums(int size, IntToDoubleFunction value) {
      before = new double[size + 1];
      for (int i = 0; i < size; i++) {
        before[i + 1] = before[i] + value.applyAsDouble(i);
      }
    }

    double between(int from, int to) {
      int last = before.length - 1;
      int a = Math.max(0, Math.min(from, last));
      int b = Math.max(a, Math.min(to, last));
      return before[b] - before[a];
    }

    double all() {
      return before[before.length - 1];
    }
  }

  List<DumpLine> all() {
    return new ArrayList<>(lines);
  }
}
