package io.github.cleancopy.furniture;

import java.util.List;

/**
 * Which rules are worth trying once a cue is found: a rule that needs one of some cues is tried
 * only where one of them is. Immutable.
 */
final class RuleIndex {
  private final Recogniser[] rules;
  private final List<String> cueNames;

  // What a cue announces is at from[cue] to from[cue + 1].
  private final int[] from;
  private final int[] rule;
  private final byte[] need;
  private final Trigger[] trigger;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  /** Cues of reported speech, in all languages. */
  final int[] reportedSpeech;

  RuleIndex(List<Recogniser> rules, List<String> cueNames, int[] reportedSpeech) {
    this.rules = rules.toArray(Recogniser[]::new);
    this.cueNames = cueNames;
    this.reportedSpeech = reportedSpeech;
    this.from = new int[cueNames.size() + 1];
    int unannounced = 0;
    for (Recogniser rule : rules) {
      unannounced += rule.needs.isEmpty() ? 1 : 0;
      for (List<Trigger> need : rule.needs) {
        need.forEach(trigger -> from[trigger.cue() + 1]++);
      }
    }
    for (int cue = 1; cue < from.length; cue++) {
      from[cue] += from[cue - 1];
    }
    always = new int[unannounced];
    rule = new int[from[from.length - 1]];
    need = new byte[rule.length];
    trigger = new Trigger[rule.length];
    fill(from.clone());
  }

  private void fill(int[] next) {
    int unannounced = 0;
    for (int place = 0; place < rules.length; place++) {
      List<List<Trigger>> needs = rules[place].needs;
      if (needs.isEmpty()) {
        always[unannounced++] = place;
      }
      for (int number = 0; number < needs.size(); number++) {
        for (Trigger one : needs.get(number)) {
          int at = next[one.cue()]++;
          rule[at] = place;
          need[at] = (byte) number;
          trigger[at] = one;
        }
      }
    }
  }

  int size() {
    return rules.length;
  }

  Recogniser get(int place) {
    return rules[place];
  }

  /** What a cue announces is numbered from here to {@link #end}. */
  int first(int cue) {
    return from[cue];
  }

  int end(int cue) {
    return from[cue + 1];
  }

  /** The place of a rule that is announced. */
  int rule(int announcement) {
    return rule[announcement];
  }

  /** Which of the rule's needs is met. */
  int need(int announcement) {
    return need[announcement];
  }

  /** Under which circumstances it is. */
  Trigger trigger(int announcement) {
    return trigger[announcement];
  }

  String cueName(int cue) {
    return cueNames.get(cue);
  }

  int[] always() {
    return always;
  }
}
