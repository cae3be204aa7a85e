package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackReaderTest {
  private static final String RULE =
      """
      language: en
      category: newsletter
      cues:
        letter: [newsletter]
      rules:
        - id: en.newsletter.x
          why: A test.
          when: letter
      """;

  @Test
  void anUnknownKeyIsNamedWithTheKeysThereAre() {
    refused(
        RULE.replace("when:", "whem:"), "x.yaml:8: unknown key 'whem'; a rule has id, why, when");
  }

  @Test
  void anUnknownCategoryIsNamedWithTheCategoriesThereAre() {
    refused(
        RULE.replace("category: newsletter", "category: news"),
        "x.yaml:2: unknown category 'news'; there are foreign-agent-notice");
  }

  @Test
  void aLanguageIsACode() {
    refused(
        RULE.replace("language: en", "language: english"), "x.yaml:1: 'english' is no language");
  }

  @Test
  void aCueThatCanNeverBeFoundIsRefused() {
    refused(RULE.replace("[newsletter]", "[]"), "x.yaml:4: a cue without phrases is never found");
  }

  @Test
  void aPackThatOnlySwitchesOffNeedsNoLanguage() {
    RulePack pack = PackReader.read("x.yaml", "'off': [voice.newsletter]\n");
    assertThat(pack.off).extracting(RulePack.Off::id).containsExactly("voice.newsletter");
    refused("'off': []\ncategory: newsletter\n", "x.yaml:1: 'language' is missing");
  }

  @Test
  void anIdOrFolderOfAnotherLanguageThanThePacksIsRefused() {
    refused(
        RULE.replace("language: en", "language: de"),
        "x.yaml:6: the id 'en.newsletter.x' says en, but 'language' of this pack is de");
    assertThatThrownBy(() -> PackReader.read("mine/de/newsletter.yaml", RULE))
        .hasMessage(
            "mine/de/newsletter.yaml:1: 'language' is en, but the file lies in the folder of de");
  }

  @Test
  void anIdHasNeitherBlanksNorCapitals() {
    for (String id : List.of("mine newsletter", "Mine.newsletter", "mine,newsletter")) {
      refused(
          RULE.replace("en.newsletter.x", id),
          "x.yaml:6: the id '" + id + "' has a sign that none has: small letters, digits");
    }
  }

  @Test
  void anExampleThatComesOutWrongStopsTheRunWithItsPlace() {
    RulePack pack = PackReader.read("x.yaml", RULE + "    strikes: [A letter]\n");
    RuleBook book = RuleBook.of(List.of(pack));
    assertThatThrownBy(() -> new RuleTester(book).check(List.of(pack)))
        .isInstanceOf(RuleFileException.class)
        .hasMessage(
            "x.yaml:9: en.newsletter.x: this is not struck\n"
                + "  text: A letter\n  cues found: none\n  fails at: letter");
  }

  @Test
  void anIdThatIsTakenIsNamedWithItsPlace() {
    String twice = RULE + RULE.substring(RULE.indexOf("  - id"));
    refused(twice, "x.yaml:9: the id 'en.newsletter.x' is taken by x.yaml:6");
  }

  @Test
  void aStrengthOrFactThatThereIsNotIsRefused() {
    refused(RULE + "    strength: maybe\n", "x.yaml:9: 'strength' is sure, likely or series");
    refused(RULE + "    tells: gossip\n", "x.yaml:9: 'tells' is one of foreign-agent, sponsored");
  }

  @Test
  void aNameThatMeansSomethingInConditionsIsNoCue() {
    refused(RULE.replace("letter:", "words:"), "x.yaml:4: 'words' means something in conditions");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    refused(RULE.replace("[newsletter]", "[newsletter"), "x.yaml:5: not YAML");
  }

  @Test
  void aPhraseWithBracesAndNoQuotesIsExplained() {
    refused(
        RULE.replace("[newsletter]", "[{site} newsletter]"),
        "a phrase with { } [ ] : # * & needs quotes");
  }

  @Test
  void aRuleWithoutAConditionOrATrimIsRefused() {
    refused(RULE.replace("    when: letter\n", ""), "x.yaml:6: a rule needs a 'when' or 'trims'");
  }

  @Test
  void aTrimNamesACue() {
    refused(
        RULE + "    trims: [{cut: '\"(\"', from: a, leaves: b}]\n",
        "x.yaml:9: 'cut: \"(\"' names no cue and needs a 'when'");
  }

  private static void refused(String yaml, String message) {
    assertThatThrownBy(() -> RuleBook.of(List.of(PackReader.read("x.yaml", yaml))))
        .isInstanceOf(RuleFileException.class)
        .hasMessageContaining(message);
  }
}
