package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the cues of which a rule needs one: where none of them can be the rule need not be tried.
 *
 * @param cue its number
 * @param position where it has to stand
 * @param mostWords how long a block may be at most
 */
record Trigger(int cue, Position position, int mostWords) {
  static final int ANY_LENGTH = Integer.MAX_VALUE;

  static Trigger anywhere(int cue) {
    return new Trigger(cue, Position.ANYWHERE, ANY_LENGTH);
  }

  static Set<Trigger> of(int[] cues, Position position) {
    Set<Trigger> all = new LinkedHashSet<>();
    for (int cue : cues) {
      all.add(new Trigger(cue, position, ANY_LENGTH));
    }
    return all;
  }

  /** The same for blocks of so many words at most. */
  static Set<Trigger> within(int words, Collection<Trigger> triggers) {
    Set<Trigger> all = new LinkedHashSet<>();
    for (Trigger t : triggers) {
      all.add(new Trigger(t.cue, t.position, Math.min(words, t.mostWords)));
    }
    return all;
  }

  /** What is true of a sentence of a block, said of the block. */
  static Set<Trigger> inSomeSentence(Collection<Trigger> triggers) {
    Set<Trigger> all = new LinkedHashSet<>();
    for (Trigger t : triggers) {
      boolean opens = t.position == Position.SENTENCE_START;
      all.add(opens ? new Trigger(t.cue, t.position, ANY_LENGTH) : anywhere(t.cue));
    }
    return all;
  }

  /**
   * What is needed where one of several things is, each with its own needs: the first or the first,
   * and the second or the second.
   */
  static List<Set<Trigger>> either(List<List<Set<Trigger>>> choices) {
    int fewest = choices.stream().mapToInt(List::size).min().orElse(0);
    List<Set<Trigger>> needs = new ArrayList<>();
    for (int i = 0; i < fewest; i++) {
      Set<Trigger> all = new LinkedHashSet<>();
      for (List<Set<Trigger>> choice : choices) {
        all.addAll(choice.get(i));
      }
      needs.add(all);
    }
    return needs;
  }
}
