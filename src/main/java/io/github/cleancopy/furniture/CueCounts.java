package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How often each cue stands where in the examples of the packs of a language. A rule that needs
 * several cues is best announced by the rarest: "newsletter" and not "you".
 */
final class CueCounts {
  private static final Position[] POSITIONS = Position.values();

  /** By position, then by cue. */
  private final int[][] counts;

  private CueCounts(int cueCount) {
    this.counts = new int[POSITIONS.length][cueCount];
  }

  /** Of cues that nobody has counted all are rare. */
  static CueCounts none() {
    return new CueCounts(0);
  }

  /**
   * Counts cues in examples.
   *
   * @param cues that the packs can use, of each language
   * @param classes of words
   * @param packs of one language
   */
  static CueCounts of(List<Cues> cues, WordClasses classes, List<RulePack> packs) {
    CueCounts counted = new CueCounts(cues.stream().mapToInt(Cues::cueCount).max().orElse(0));
    BitSet all = new BitSet();
    all.set(0, counted.cueCount());
    CueFinder finder =
        new CueFinder(PhraseLayout.of(cues, all), new Tokens(cues, classes, List.of()));
    for (RulePack pack : packs) {
      for (Rule rule : pack.rules) {
        rule.strikes().forEach(example -> counted.count(example.text(), finder));
        rule.keeps().forEach(example -> counted.count(example.text(), finder));
      }
    }
    return counted;
  }

  private void count(String text, CueFinder finder) {
    finder.find(text);
    for (int m = 0; m < finder.size; m++) {
      int cue = finder.cue[m];
      for (Position position : POSITIONS) {
        counts[position.ordinal()][cue] += finder.isAt(position, m) ? 1 : 0;
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

  private int cueCount() {
    return counts[0].length;
  }

  private int of(int cue, Position position) {
    return cue < cueCount() ? counts[position.ordinal()][cue] : 0;
  }
}
