package io.github.cleancopy.furniture;

import java.util.List;
import java.util.stream.IntStream;

/** The rules in the order in which they are tried, by their places. Immutable. */
final class RuleIndex {
  private final Recogniser[] rules;
  private final List<String> cueNames;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  /** Cues of reported speech, in all languages. */
  final int[] reportedSpeech;

  /** What tells, after a comma, who said what stands before it: those cues, and more verbs. */
  final int[] speechTags;

  /** The newsroom tells of its work: "our reporters have read four hundred letters". */
  final int[] ownWork;

  /** What says, before a colon, that another's words follow: reported speech, and what was. */
  final int[] introductions;

  RuleIndex(
      List<Recogniser> rules,
      List<String> cueNames,
      int[] reportedSpeech,
      int[] moreSpeechTags,
      int[] ownWork,
      int[] past) {
    this.rules = rules.toArray(Recogniser[]::new);
    this.cueNames = cueNames;
    this.reportedSpeech = reportedSpeech;
    this.speechTags =
        IntStream.concat(IntStream.of(reportedSpeech), IntStream.of(moreSpeechTags))
            .sorted()
            .toArray();
    this.ownWork = ownWork;
    this.introductions =
        IntStream.concat(IntStream.of(reportedSpeech), IntStream.of(past)).sorted().toArray();
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
