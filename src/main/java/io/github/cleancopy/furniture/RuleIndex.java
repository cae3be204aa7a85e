package io.github.cleancopy.furniture;

import java.util.List;
import java.util.stream.IntStream;

/** The rules in the order in which they are tried, by their places. Immutable. */
final class RuleIndex {
  private final Recogniser[] rules;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  RuleIndex(List<Recogniser> rules) {
    this.rules = rules.toArray(Recogniser[]::new);
    this.always =
        IntStream.range(0, rules.size())
            .filter(place -> rules.get(place).needs.isEmpty())
            .toArray();
  }

  int size() {
    return rules.length;
  }

  Recogniser get(int place) {
    return rules[place];
  }

  int[] always() {
    return always;
  }
}
