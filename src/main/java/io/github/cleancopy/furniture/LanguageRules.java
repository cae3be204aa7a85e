package io.github.cleancopy.furniture;

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

  /** What the book knows of all cues. */
  final Vocabulary vocabulary;

  /** All cues of each of the languages. */
  final List<Cues> cues;

  /** All rules of the languages. */
  final RuleIndex index;

  /** The phrases of those that the rules ask for. */
  private final Phrasebook askedFor;

  /** The phrases of those that the rules ask for in a paragraph. */
  private final Phrasebook askedInParagraphs;

  /** What they announce of the rules. */
  final Announcements announcements;

  /** Whether the packs of the page's language were chosen; else all of them apply. */
  final boolean areChosen;

  /** The phrases of all cues, laid out when an author of a rule first asks for them. */
  private volatile @Nullable Phrasebook all;

  /**
   * @param chapters of the languages
   * @param areChosen whether they are those of the page's language, and not all
   */
  LanguageRules(Vocabulary vocabulary, List<Chapter> chapters, boolean areChosen) {
    this.vocabulary = vocabulary;
    this.cues = chapters.stream().map(one -> one.cues().get()).toList();
    this.index =
        new RuleIndex(chapters.stream().flatMap(one -> one.rules().get().stream()).toList());
    this.areChosen = areChosen;
    this.announcements = new Announcements(index, cueCount());
    // Pages in no known language are few, and to choose among all cues takes longer than to judge
    // many of them.
    this.askedFor = PhraseLayout.of(cues, areChosen ? cuesFor(0) : allCues());
    this.askedInParagraphs = areChosen ? PhraseLayout.of(cues, cuesFor(SHORT_BLOCK)) : askedFor;
  }

  /** Above the number of every cue, in these languages and others. */
  int cueCount() {
    return vocabulary.names().size();
  }

  private BitSet allCues() {
    BitSet all = new BitSet();
    all.set(0, cueCount());
    return all;
  }

  /** What the rules ask for in blocks of more than so many words. */
  private BitSet cuesFor(int words) {
    BitSet asked = new BitSet();
    for (int place = 0; place < index.size(); place++) {
      if (index.get(place).mostWords() > words) {
        for (int cue : index.get(place).allCues) {
          asked.set(cue);
        }
      }
    }
    asked.or(vocabulary.roles().alwaysAsked());
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
      known = PhraseLayout.of(cues, allCues());
      all = known;
    }
    return known;
  }
}
