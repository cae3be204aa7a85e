package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.List;

/** What judges the pages of some languages: which cues, which rules. Immutable. */
final class LanguageRules {
  /** All cues of the languages. */
  final Cues cues;

  /** Those that the rules ask for. */
  final CuesByLength askedFor;

  /** What they announce of the rules. */
  final Announcements announcements;

  /** Whether the packs of the page's language were chosen; else all of them apply. */
  final boolean areChosen;

  private final boolean[] active;

  private LanguageRules(Cues cues, RuleIndex index, boolean[] active, boolean areChosen) {
    this.cues = cues;
    this.active = active;
    this.areChosen = areChosen;
    this.announcements = new Announcements(index, active, cues.cueCount());
    // Pages in no known language are few, and sorting all cues takes longer than to judge many.
    this.askedFor =
        areChosen
            ? CuesByLength.sorted(cues, mostWords(cues.cueCount(), index, active))
            : CuesByLength.unsorted(cues);
  }

  /** The rules of all languages. */
  static LanguageRules all(Cues cues, RuleIndex index) {
    boolean[] active = new boolean[index.size()];
    Arrays.fill(active, true);
    return new LanguageRules(cues, index, active, false);
  }

  static LanguageRules of(List<String> languages, Cues cues, RuleIndex index) {
    boolean[] active = new boolean[index.size()];
    for (int place = 0; place < active.length; place++) {
      active[place] = languages.contains(index.get(place).rule.language());
    }
    Cues some = CueSelection.ofLanguages(cues, cues.active(languages));
    return new LanguageRules(some, index, active, true);
  }

  /** For each cue the length of the longest block in which a rule asks for it. */
  private static int[] mostWords(int cueCount, RuleIndex index, boolean[] active) {
    int[] mostWords = new int[cueCount];
    for (int place = 0; place < active.length; place++) {
      if (active[place]) {
        Recogniser rule = index.get(place);
        raise(mostWords, rule.allCues, rule.mostWords);
      }
    }
    raise(mostWords, index.reportedSpeech, RuleJudge.LONGEST_ENCLOSED_WORDS);
    return mostWords;
  }

  private static void raise(int[] mostWords, int[] cues, int words) {
    for (int cue : cues) {
      mostWords[cue] = Math.max(mostWords[cue], words);
    }
  }

  boolean areActive(int place) {
    return active[place];
  }
}
