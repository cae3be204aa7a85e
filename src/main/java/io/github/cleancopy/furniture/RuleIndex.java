package io.github.cleancopy.furniture;

import java.util.List;

/**
 * Which rules are worth trying once a cue is found: a rule that needs one of some cues is tried
 * only where one of them is. Immutable.
 */
final class RuleIndex {
  private static final int[] NONE = {};

  private final List<Recogniser> rules;
  private final List<String> cueNames;
  private final int[][] byCue;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  /** Cues of reported speech, in all languages. */
  final int[] reportedSpeech;

  RuleIndex(List<Recogniser> rules, List<String> cueNames, int[] reportedSpeech) {
    this.rules = List.copyOf(rules);
    this.cueNames = cueNames;
    this.reportedSpeech = reportedSpeech;
    int[] counts = new int[cueNames.size()];
    int unannounced = 0;
    for (Recogniser rule : rules) {
      unannounced += rule.triggers == null ? 1 : 0;
      for (int cue : triggers(rule)) {
        counts[cue]++;
      }
    }
    always = new int[unannounced];
    byCue = new int[counts.length][];
    for (int cue = 0; cue < counts.length; cue++) {
      byCue[cue] = counts[cue] == 0 ? NONE : new int[counts[cue]];
    }
    fill(counts);
  }

  private void fill(int[] left) {
    int unannounced = always.length;
    for (int place = rules.size() - 1; place >= 0; place--) {
      Recogniser rule = rules.get(place);
      if (rule.triggers == null) {
        always[--unannounced] = place;
      }
      for (int cue : triggers(rule)) {
        byCue[cue][--left[cue]] = place;
      }
    }
  }

  private static int[] triggers(Recogniser rule) {
    return rule.triggers == null ? NONE : rule.triggers;
  }

  int size() {
    return rules.size();
  }

  Recogniser get(int place) {
    return rules.get(place);
  }

  int[] announcedBy(int cue) {
    return byCue[cue];
  }

  String cueName(int cue) {
    return cueNames.get(cue);
  }

  int[] always() {
    return always;
  }
}
