package io.github.cleancopy.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which words a dump says everywhere, which its prose has in common, and which lines it repeats.
 */
final class DumpWords {
  private static final int COMMON_WORDS = 40;

  private final List<DumpLine> lines;
  private final IntPredicate isProse;
  private final Map<String, Integer> copies = new HashMap<>();
  private final Map<String, Integer> prose;
  private final Set<String> common;

  DumpWords(List<DumpLine> lines, IntPredicate isProse) {
    this.lines = lines;
    this.isProse = isProse;
    lines.forEach(line -> copies.merge(line.folded, 1, Integer::sum));
    prose = of(isProse);
    common = mostCommon(prose);
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
    return topicShare(i, prose, isProse.test(i));
  }

  /**
   * @param counts how often the lines of some part of the page use each word
   * @param counted whether this line is one of them
   */
  double topicShare(int i, Map<String, Integer> counts, boolean counted) {
    Map<String, Integer> own = content(i);
    return own.isEmpty() ? 0 : (double) shared(own, counts, counted) / own.size();
  }

  /** The words of a line that are not everywhere on the page, with how often it says them. */
  Map<String, Integer> content(int i) {
    Map<String, Integer> own = new HashMap<>();
    lines.get(i).stems.forEach(stem -> own.merge(stem, 1, Integer::sum));
    own.keySet().removeAll(common);
    own.keySet().removeIf(stem -> stem.length() < 2);
    return own;
  }

  /** How many of a line's words others use too. */
  static long shared(Map<String, Integer> own, Map<String, Integer> counts, boolean counted) {
    return own.entrySet().stream()
        .filter(e -> counts.getOrDefault(e.getKey(), 0) > (counted ? (int) e.getValue() : 0))
        .count();
  }

  /** Words used by these lines, with how often. */
  Map<String, Integer> of(IntPredicate which) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (which.test(i)) {
        lines.get(i).stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      }
    }
    return counts;
  }
}
