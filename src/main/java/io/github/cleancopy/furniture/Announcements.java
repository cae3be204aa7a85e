package io.github.cleancopy.furniture;

import java.util.List;

/**
 * What each cue announces of the rules in force on a page: a rule is worth trying where all of its
 * needs are met, and each cue meets some. Immutable; in arrays, since every cue of every block is
 * looked up here.
 */
final class Announcements {
  /** Room for the needs of a rule. */
  private static final int NEEDS = Condition.MOST_NEEDS;

  // What a cue announces is at from[cue] to from[cue + 1].
  private final int[] from;

  /** A rule's place above the number of its need. */
  private final int[] need;

  /** Where the cue has to stand: see {@link Position#bit}. */
  private final byte[] position;

  private final int[] mostWords;

  /** For each cue the longest block, in words, in which it announces anything. */
  private final int[] longest;

  /** For each cue all positions in which it announces anything. */
  private final byte[] positions;

  /** For each rule the set of its needs, a bit each. */
  private final byte[] needs;

  Announcements(RuleIndex rules, int cueCount) {
    from = new int[cueCount + 1];
    longest = new int[cueCount];
    positions = new byte[cueCount];
    needs = new byte[rules.size()];
    for (int place = 0; place < rules.size(); place++) {
      count(rules.get(place).needs, place);
    }
    for (int cue = 0; cue < cueCount; cue++) {
      from[cue + 1] += from[cue];
    }
    need = new int[from[cueCount]];
    position = new byte[need.length];
    mostWords = new int[need.length];
    int[] next = from.clone();
    for (int place = 0; place < rules.size(); place++) {
      fill(rules.get(place).needs, place, next);
    }
  }

  private void count(List<List<Trigger>> all, int place) {
    needs[place] = (byte) ((1 << all.size()) - 1);
    for (List<Trigger> one : all) {
      one.forEach(trigger -> from[trigger.cue() + 1]++);
    }
  }

  private void fill(List<List<Trigger>> all, int place, int[] next) {
    for (int number = 0; number < all.size(); number++) {
      for (Trigger trigger : all.get(number)) {
        int cue = trigger.cue();
        int at = next[cue]++;
        need[at] = place << NEEDS | 1 << number;
        position[at] = (byte) trigger.position().bit();
        mostWords[at] = trigger.mostWords();
        longest[cue] = Math.max(longest[cue], trigger.mostWords());
        positions[cue] |= position[at];
      }
    }
  }

  /** Whether a cue can announce anything in a block of so many words. */
  boolean matters(int cue, int words) {
    return words <= longest[cue];
  }

  /** Whether a cue may announce more where it stands once more. */
  boolean dependsOnPosition(int cue) {
    return (positions[cue] & ~Position.ANYWHERE.bit()) != 0;
  }

  /** In which positions a cue announces anything, a {@link Position#bit} each. */
  int positions(int cue) {
    return positions[cue];
  }

  /** What a cue announces is numbered from here to {@link #end}. */
  int first(int cue) {
    return from[cue];
  }

  int end(int cue) {
    return from[cue + 1];
  }

  int mostWords(int announcement) {
    return mostWords[announcement];
  }

  /** Whether it is announced by a cue that stands so, see {@link CueFinder#positions}. */
  boolean isMadeAt(int positions, int announcement) {
    return (positions & position[announcement]) != 0;
  }

  /** The place of the rule that is announced. */
  int rule(int announcement) {
    return need[announcement] >>> NEEDS;
  }

  /** Which of the rule's needs is met: its bit in {@link #needs}. */
  int need(int announcement) {
    return need[announcement] & ((1 << NEEDS) - 1);
  }

  /** All needs of a rule. */
  int needs(int place) {
    return needs[place];
  }
}
