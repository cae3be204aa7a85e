package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.List;

/** What judges the pages of some languages: which cues, which rules. Immutable. */
final class LanguageRules {
  final Cues cues;

  /** Whether the packs of the page's language were chosen; else all of them apply. */
  final boolean areChosen;

  private final boolean[] active;

  private LanguageRules(Cues cues, boolean[] active, boolean areChosen) {
    this.cues = cues;
    this.active = active;
    this.areChosen = areChosen;
  }

  /** The rules of all languages. */
  static LanguageRules all(Cues cues, RuleIndex index) {
    boolean[] active = new boolean[index.size()];
    Arrays.fill(active, true);
    return new LanguageRules(cues, active, false);
  }

  static LanguageRules of(List<String> languages, Cues cues, RuleIndex index) {
    boolean[] active = new boolean[index.size()];
    for (int place = 0; place < active.length; place++) {
      active[place] = languages.contains(index.get(place).rule.language());
    }
    Cues some = CuesOfLanguages.of(cues, cues.active(languages));
    return new LanguageRules(some, active, true);
  }

  boolean areActive(int place) {
    return active[place];
  }
}
