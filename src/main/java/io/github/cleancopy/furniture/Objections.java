package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.text.LanguageGuess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a block of which a rule's condition holds: its words are reported, it is news
 * about furniture, or it is in a language that the rule does not know. For one thread.
 */
final class Objections {
  private static final Set<String> FOR_ALL_LANGUAGES = Set.of(RulePack.ANY_LANGUAGE, "en");

  private final LanguageRules rules;
  private final Passage passage;
  private final Reporting reporting;

  Objections(LanguageRules rules, Passage passage, Reporting reporting) {
    this.rules = rules;
    this.passage = passage;
    this.reporting = reporting;
  }

  /** The first objection to what a rule, whose condition holds, says of the passage. */
  @Nullable Objection to(Recogniser recogniser) {
    int[] cues = recogniser.cues;
    if (reporting.isAttributed(cues)) {
      return Objection.ATTRIBUTED;
    }
    if (reporting.isTurnOfInterview() || reporting.isAnswered(cues)) {
      return Objection.INTERVIEW;
    }
    if (reporting.tellsOfDeeds(cues) && !passage.isLabelled(cues)) {
      return Objection.DEED;
    }
    if (reporting.isIntroduced(cues)) {
      return Objection.INTRODUCED;
    }
    if (isNewsAbout(recogniser)) {
      return Objection.NEWS;
    }
    return isInItsLanguage(recogniser.rule) ? null : Objection.OTHER_LANGUAGE;
  }

  /**
   * Whether the block is a headline that has more words than the rule's: "Paper drops its ad
   * blocker wall" is a story about furniture, "Newsletter" is a label.
   */
  private boolean isNewsAbout(Recogniser recogniser) {
    Block block = passage.block();
    return passage.page().isHeadline(block)
        && !Categories.isContent(recogniser.rule.category())
        && !passage.isWhole(recogniser.cues);
  }

  /**
   * On a page whose language is unknown all packs apply; a paragraph that is long enough to tell
   * its own language answers to that one's.
   */
  private boolean isInItsLanguage(Rule rule) {
    return rules.areChosen
        || FOR_ALL_LANGUAGES.contains(rule.language())
        || LanguageGuess.mayBe(passage.block().text(), rule.language());
  }
}
