package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.block.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  private static final String ENGLISH = pack("en", "newsletter", "sign up");
  private static final String GERMAN = pack("de", "newsletter", "jetzt anmelden");
  private static final String FRENCH = pack("fr", "newsletter", "recevez");
  private static final String ANY = pack("any", "share-bar", "facebook");
  private static final RuleBook BOOK = Packs.book(ENGLISH, GERMAN, FRENCH, ANY);
  private static final String PAGE = "Sign up\nJetzt anmelden\nRecevez\nFacebook";

  private static String pack(String language, String category, String phrase) {
    return """
        language: %1$s
        category: %2$s
        cues:
          x: [%3$s]
        rules:
          - {id: %1$s.%2$s.x, why: A test., when: x}
        """
        .formatted(language, category, phrase);
  }

  private static String left(RuleBook book, String language) {
    return blocks(PAGE).judgedBy(book.forPage(language, List.of())).text();
  }

  private static Blocks blocks(String page) {
    return ExamplePage.of(page).blocks();
  }

  @Test
  void noPacksOfTheUserCostNothing() {
    assertThat(RuleBook.standard().plus(List.of()) == RuleBook.standard()).isTrue();
  }

  @Test
  void aPageIsJudgedByItsLanguageByEnglishAndByWhatFitsAll() {
    assertThat(left(BOOK, "de-AT")).isEqualTo("Recevez");
    assertThat(left(BOOK, "en")).isEqualTo("Jetzt anmelden\n\nRecevez");
    assertThat(left(BOOK, null)).isEmpty();
    assertThat(left(BOOK, "xx")).isEqualTo("Jetzt anmelden\n\nRecevez");
  }

  @Test
  void aParagraphThatTellsItsOwnLanguageAnswersToItOnAPageOfUnknownLanguage() {
    String german =
        "Der Rat hat am Dienstag beschlossen, zwei der fünf Brücken über den Fluss zu schließen,"
            + " und recevez ist das Wort, das auf dem Schild stand.";

    assertThat(left(BOOK, null)).isEmpty();
    assertThat(blocks(german).judgedBy(BOOK.forPage(null, List.of())).text()).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({"x, sure", "x and after-story, sure", "x, series"})
  void aRuleOfTheUsersOwnIsCitedBeforeABuiltInOneOfAMoreTellingCategory(
      String when, String strength) {
    String pack =
        """
        language: en
        category: related-link
        cues:
          x: [sign]
        rules:
          - {id: en.related-link.own, why: Mine., when: %s, strength: %s, strikes: [Sign]}
        """
            .formatted(when, strength);
    RuleBook builtIn =
        Packs.book(ENGLISH.replace("when: x", "when: x, strength: " + strength), GERMAN);
    RuleBook book = builtIn.plus(List.of(PackReader.read("own.yaml", pack)));

    Blocks judged = Packs.judged(book, "[story]\nSign up\nSign up\nSign up");
    assertThat(judged.removals()).extracting(Removal::rule).containsOnly("en.related-link.own");
  }

  @Test
  void onlySomeCategoriesMayBeAskedFor() {
    assertThat(left(BOOK.only(List.of("share-bar")), null))
        .isEqualTo("Sign up\n\nJetzt anmelden\n\nRecevez");
  }

  @Test
  void aKeptCategoryIsLabelledAndStaysForGood() {
    Blocks judged =
        blocks("Facebook").judgedBy(BOOK.keep(List.of("share-bar")).forPage(null, List.of()));

    assertThat(judged.text()).isEqualTo("Facebook");
    assertThat(judged.verdict(0).category()).isEqualTo("share-bar");
    assertThat(judged.verdict(0).ruling()).isEqualTo(Verdict.Ruling.KEPT);
  }

  @Test
  void aUsersPackAddsRulesAndUsesTheWordsOfItsLanguage() {
    RuleBook book =
        Packs.book("language: en\ncues:\n  we: [we, our]\n", ENGLISH)
            .plus(
                List.of(
                    PackReader.read(
                        "mine.yaml",
                        """
                        language: en
                        category: subscription
                        cues: {club: [readers' club]}
                        rules:
                          - {id: mine.club, why: Ours., when: club and we}
                        """)));

    Blocks judged =
        blocks("Join our readers' club\nThe readers' club met.\nSign up")
            .judgedBy(book.forPage("en", List.of()));

    assertThat(judged.text()).isEqualTo("The readers' club met.");
    assertThat(judged.removals())
        .extracting(Removal::rule)
        .containsExactly("mine.club", "en.newsletter.x");
  }

  @Test
  void aUsersPackSwitchesRulesOff() {
    RulePack off =
        PackReader.read(
            "mine.yaml", "language: en\ncategory: newsletter\noff: [en.newsletter.x]\n");
    assertThat(left(BOOK.plus(List.of(off)), "en"))
        .isEqualTo("Sign up\n\nJetzt anmelden\n\nRecevez");

    RulePack wrong =
        PackReader.read(
            "mine.yaml", "language: en\ncategory: newsletter\noff: [en.newsletter.y]\n");
    assertThatThrownBy(() -> BOOK.plus(List.of(wrong)))
        .isInstanceOf(RuleFileException.class)
        .hasMessage("mine.yaml:3: off: there is no rule 'en.newsletter.y'");
  }

  @Test
  void aPackThatIsReadTwiceIsRefused() {
    RulePack pack = PackReader.read("mine.yaml", FRENCH.replace("fr.", "my."));
    assertThatThrownBy(() -> BOOK.plus(List.of(pack, pack)))
        .hasMessage("mine.yaml: this pack is read twice");
  }

  @Test
  void theBuiltInBookKnowsEveryCategoryInEnglish() {
    assertThat(RuleBook.standard().rules())
        .filteredOn(rule -> rule.language().equals("en"))
        .extracting(Rule::category)
        .containsAll(Categories.FURNITURE);
  }

  @Test
  void aPageLooksUpTheWordsOfItsOwnLanguagesOnly() {
    List<Cues> all = RuleBook.standard().rulesOf(null).cues;
    List<Cues> some = RuleBook.standard().rulesOf("en").cues;
    assertThat(some).anyMatch(cues -> cues.knows(Tokens.hash("donate")));
    assertThat(some).noneMatch(cues -> cues.knows(Tokens.hash("spenden")));
    assertThat(all).anyMatch(cues -> cues.knows(Tokens.hash("spenden")));
  }
}
