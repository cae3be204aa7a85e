package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How often each cue stands where in the examples of the packs of its language. A rule that needs
 * several cues is best announced by the rarest: "newsletter" and not "you".
 */
final class CueCounts {
  private static final Position[] POSITIONS = Position.values();

  private final String[] languages;

  /** By position, then by cue. */
  private final int[][] counts;

  private CueCounts(String[] languages) {
    this.languages = languages;
    this.counts = new int[POSITIONS.length][languages.length];
  }

  /** Of cues that nobody has counted all are rare. */
  static CueCounts none() {
    return new CueCounts(new String[0]);
  }

  /**
   * Counts cues in examples.
   *
   * @param languages the language of each cue, by number
   */
  static CueCounts of(Cues cues, String[] languages, List<RulePack> packs) {
    CueCounts counted = new CueCounts(languages);
    CueFinder finder = new CueFinder(Phrasebook.of(cues), new Tokens(cues, List.of()));
    for (RulePack pack : packs) {
      for (Rule rule : pack.rules) {
        rule.strikes().forEach(example -> counted.count(example.text(), pack.language, finder));
        rule.keeps().forEach(example -> counted.count(example.text(), pack.language, finder));
      }
    }
    return counted;
  }

  private void count(String text, String language, CueFinder finder) {
    finder.find(text);
    for (int m = 0; m < finder.size; m++) {
      int cue = finder.cue[m];
      if (languages[cue].equals(language) || languages[cue].equals(RulePack.ANY_LANGUAGE)) {
        for (Position position : POSITIONS) {
          counts[position.ordinal()][cue] += finder.isAt(position, m) ? 1 : 0;
        }
      }
    }
  }

  /** How often one of the triggers pulls; more of them are worse than few. */
  long of(Collection<Trigger> triggers) {
    long sum = 0;
    for (Trigger trigger : triggers) {
      sum += 1 + of(trigger.cue(), trigger.position());
    }
    return sum;
  }

  /** A few needs that tell most, the rarest first. */
  List<Set<Trigger>> rarest(List<Set<Trigger>> needs) {
    List<Set<Trigger>> sorted = new ArrayList<>(needs);
    sorted.sort(Comparator.comparingLong(this::of));
    List<Set<Trigger>> chosen = new ArrayList<>();
    for (Set<Trigger> need : sorted) {
      boolean tellsMore = chosen.stream().noneMatch(need::containsAll);
      if (tellsMore && chosen.size() < Condition.MOST_NEEDS) {
        chosen.add(need);
      }
    }
    return chosen;
  }

  /** Where at least so many of the cues are found, there is one of these. */
  int[] rarest(int[] cues, int found) {
    return Arrays.stream(cues)
        .boxed()
        .sorted(Comparator.comparingInt(cue -> of(cue, Position.ANYWHERE)))
        .limit(Math.max(1, cues.length - found + 1))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int of(int cue, Position position) {
    return cue < languages.length ? counts[position.ordinal()][cue] : 0;
  }
}
