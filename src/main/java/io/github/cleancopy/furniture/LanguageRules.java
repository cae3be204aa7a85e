package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What judges the pages of some languages: which cues, which rules. Thread-safe, and nothing of it
 * changes but that the phrases of all cues are laid out when they are first asked for.
 */
final class LanguageRules {
  /**
   * A block of more words is a paragraph. Most rules are for buttons, labels and short pleas; what
   * they ask for are small words, of which a paragraph is full.
   */
  private static final int SHORT_BLOCK = 40;

  /** All cues of the languages. */
  final Cues cues;

  /** The phrases of those that the rules ask for. */
  private final Phrasebook askedFor;

  /** The phrases of those that the rules ask for in a paragraph. */
  private final Phrasebook askedInParagraphs;

  /** What they announce of the rules. */
  final Announcements announcements;

  /** Whether the packs of the page's language were chosen; else all of them apply. */
  final boolean areChosen;

  private final boolean[] active;

  /** The phrases of all cues, laid out when an author of a rule first asks for them. */
  private volatile @Nullable Phrasebook all;

  private LanguageRules(Cues cues, RuleIndex index, boolean[] active, boolean areChosen) {
    this.cues = cues;
    this.active = active;
    this.areChosen = areChosen;
    this.announcements = new Announcements(index, active, cues.cueCount());
    // Pages in no known language are few, and to choose among all cues takes longer than to judge
    // many of them.
    this.askedFor =
        Phrasebook.of(areChosen ? CueSelection.of(cues, askedFor(index, active, 0)) : cues);
    this.askedInParagraphs =
        areChosen
            ? Phrasebook.of(CueSelection.of(cues, askedFor(index, active, SHORT_BLOCK)))
            : askedFor;
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

  /** What the rules ask for in blocks of more than so many words. */
  private static BitSet askedFor(RuleIndex index, boolean[] active, int words) {
    BitSet asked = new BitSet();
    for (int place = 0; place < active.length; place++) {
      if (active[place] && index.get(place).mostWords() > words) {
        Arrays.stream(index.get(place).allCues).forEach(asked::set);
      }
    }
    index.roles.alwaysAsked().forEach(asked::set);
    return asked;
  }

  /** The phrases that the rules ask for in a block of so many words. */
  Phrasebook askedFor(int words) {
    return words > SHORT_BLOCK ? askedInParagraphs : askedFor;
  }

  /** The phrases of all cues, those that no rule asks for too. */
  Phrasebook allPhrases() {
    Phrasebook known = all;
    if (known == null) {
      known = Phrasebook.of(cues);
      all = known;
    }
    return known;
  }

  boolean areActive(int place) {
    return active[place];
  }
}
