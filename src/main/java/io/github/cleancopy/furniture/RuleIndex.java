package io.github.cleancopy.furniture;

import java.util.List;
import java.util.stream.IntStream;

/** The rules in the order in which they are tried, by their places. Immutable. */
final class RuleIndex {
  private final Recogniser[] rules;
  private final List<String> cueNames;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  final Reporting.Roles roles;

  RuleIndex(List<Recogniser> rules, List<String> cueNames, Reporting.Roles roles) {
    this.rules = rules.toArray(Recogniser[]::new);
    this.cueNames = cueNames;
    this.roles = roles;
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

  String cueName(int cue) {
    return cueNames.get(cue);
  }

  int[] always() {
    return always;
  }
}
