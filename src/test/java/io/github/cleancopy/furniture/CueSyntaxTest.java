package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.book;
import static io.github.cleancopy.furniture.Packs.strikes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueSyntaxTest {
  @ParameterizedTest(name = "{0} is found in \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "support us                    | Please SUPPORT us today.",
        "make a [donation!gift]        | Make a gift",
        "donat[e!ion!ions]             | Your donations count",
        "support ... journalism        | Support our free local journalism",
        "^advertisement$               | — Advertisement 2 —",
        "give {money}                  | Give $5 now",
        "give {money}                  | Give 5 EUR now",
        "until {date}                  | until 12 March",
        "{number} members              | Join our 12,000 members",
        "support {site}                | Support The Morning Ledger!",
        "ad-free                       | Read ad free",
        "don't miss                    | Don’t miss this",
        "publicité                     | PUBLICITE",
        "größe                         | GRÖSSE",
        "facebook                      | FacebookTwitter",
        "^*                            | * A footnote",
        "18+                           | 18+ only",
      })
  void aPhraseIsFound(String phrase, String text) {
    assertThat(strikes(bookOf(phrase), text)).isTrue();
  }

  @ParameterizedTest(name = "{0} is not found in \"{1}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "bar                           | Barcelona won",
        "telegrame                     | FacebookTelegramE-mail",
        "support us                    | They support. Us too.",
        "support ... journalism        | Support all of the good and free journalism",
        "^advertisement                | An advertisement",
        "advertisement$                | Advertisement pays",
        "support {site}                | Support The Evening Clarion!",
        "give {money}                  | Give 5 apples",
        "donde                         | dónde",
      })
  void whatOnlyResemblesItIsNot(String phrase, String text) {
    assertThat(strikes(bookOf(phrase), text)).isFalse();
  }

  private static RuleBook bookOf(String phrase) {
    return book(
        """
        language: en
        cues:
          month: [march]
          currency: [eur]
        """,
        """
        language: en
        category: newsletter
        cues:
          x: ["%s"]
        rules:
          - {id: en.newsletter.x, why: A test., when: x}
        """
            .formatted(phrase.replace('[', '(').replace(']', ')').replace('!', '|')));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"خبرنگاران", "خبر‌نگاران", "خَبَرنگار", "خبــرنگارها"})
  void aStemIsFoundWhateverJoinersAndVowelPointsStandInIt(String text) {
    RuleBook book =
        book(
            """
            language: en
            endings: 4
            """,
            """
            language: en
            category: newsletter
            cues:
              x: [خبر‌نگار~]
            rules:
              - {id: en.newsletter.x, why: A test., when: x}
            """);
    assertThat(strikes(book, text)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"give help", "give helplines", "give helplessly"})
  void aWordThatGoesOnFromTwoStemsIsFoundByBoth(String text) {
    RuleBook book =
        book(
            """
            language: en
            endings: 6
            """,
            """
            language: en
            category: newsletter
            cues:
              x: [give help~]
              y: [take helpl~]
            rules:
              - {id: en.newsletter.x, why: A test., when: x}
            """);
    assertThat(strikes(book, text)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Podržite naše novinare!", "Подржите наше новинаре!", "PODRZITE NASE NOVINARE"})
  void serbianIsFoundInBothOfItsAlphabets(String text) {
    RuleBook serbian =
        book(
            """
            language: sr
            endings: 3
            alphabets: latin-and-cyrillic
            """,
            """
            language: sr
            category: donation-appeal
            cues:
              ask: [podržite naše novinar~]
            rules:
              - {id: sr.donation-appeal.x, why: A test., when: ask}
            """);
    assertThat(
            ExamplePage.of(text)
                .blocks()
                .judgedBy(serbian.forPage("sr", java.util.List.of()))
                .text())
        .isEmpty();
  }

  @Test
  void scriptsWithoutSpacesAreReadCharacterByCharacter() {
    RuleBook japanese =
        book(
            """
            language: ja
            category: ad-notice
            cues:
              ad: [広告, "広告...読む"]
            rules:
              - {id: ja.ad-notice.x, why: A test., when: whole(ad)}
            """);
    assertThat(japaneseText(japanese, "【広告】")).isEmpty();
    assertThat(japaneseText(japanese, "広告の後に読む")).isEmpty();
    assertThat(japaneseText(japanese, "広告業界の見通し")).isEqualTo("広告業界の見通し");
  }

  private static String japaneseText(RuleBook book, String text) {
    return ExamplePage.of(text).blocks().judgedBy(book.forPage("ja", java.util.List.of())).text();
  }

  @Test
  void aLanguageMayHaveEndingsAndPrefixesWithoutNumber() {
    RuleBook finnish =
        book(
            """
            language: fi
            endings: 6
            prefixes: [pää]
            cues: {}
            """,
            """
            language: fi
            category: newsletter
            cues:
              letter: [uutiskirj~, ~tilaus]
            rules:
              - {id: fi.newsletter.x, why: A test., when: letter}
            """);
    assertThat(finnishText(finnish, "Tilaa uutiskirjeemme")).isEmpty();
    assertThat(finnishText(finnish, "Päätilaus")).isEmpty();
    assertThat(finnishText(finnish, "Uutiskirjeidemmekin")).isNotEmpty();
  }

  private static String finnishText(RuleBook book, String text) {
    return ExamplePage.of(text).blocks().judgedBy(book.forPage("fi", java.util.List.of())).text();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "(a|b                ; a bracket is not closed",
        "a) b                ; a bracket too many",
        "a ...               ; '...' stands between two words",
        "... a               ; a word comes before '...'",
        "{cash}              ; there are {date} {money} {name} {number} {site}",
        "a ... b ... c ... d ... e ; has more than 3 times",
        "donat*              ; there is no wildcard",
        "(small )?gift       ; there is no ? + or *",
        "a $ b               ; $ stands at the end",
        "a ^ b               ; ^ stands at the start",
        "(|a)                ; an alternative without a word",
        "stem~               ; declares no 'endings'",
      })
  void aPhraseThatCannotBeMeantIsRefusedWithTheReason(String phrase, String reason) {
    assertThatThrownBy(() -> bookOf(phrase.replace("|", "!")))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith("en/newsletter.yaml:4: ")
        .hasMessageContaining(reason);
  }
}
