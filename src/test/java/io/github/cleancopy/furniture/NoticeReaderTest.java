package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.block.Blocks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fact survives the cut. */
class NoticeReaderTest {
  private static final Declared DECLARED =
      new Declared(Metadata.NONE, List.of(), List.of("Утренний вестник"), null, null, false);

  private static Blocks judged(String page, String language) {
    return ExamplePage.of(page).blocks().judgedBy(RuleBook.standard().forPage(language, List.of()));
  }

  private static Notices notices(String page, String language) {
    return NoticeReader.read(judged(page, language), DECLARED);
  }

  @Test
  void theFormulaNamesTheAgent() {
    assertThat(
            notices(
                    "НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН ИНОСТРАННЫМ АГЕНТОМ ООО «СЕВЕРНЫЙ"
                        + " ГОЛОС» ЛИБО КАСАЕТСЯ ДЕЯТЕЛЬНОСТИ ИНОСТРАННОГО АГЕНТА ООО «СЕВЕРНЫЙ ГОЛОС»",
                    "ru")
                .foreignAgent())
        .containsExactly("ООО «СЕВЕРНЫЙ ГОЛОС»");
  }

  @Test
  void aNoticeWithoutANameIsAboutTheSite() {
    assertThat(
            notices("Нас признали «иностранным агентом». Поддержите нашу работу.", "ru")
                .foreignAgent())
        .containsExactly("Утренний вестник");
  }

  @Test
  void aFootnoteNamesWhomItsAsteriskMarksAndTakesTheAsteriskAlong() {
    String page =
        "Об этом рассказал политолог Иван Сомов*, который живёт в Вене.\n"
            + "* Признан в РФ иностранным агентом";

    assertThat(judged(page, "ru").text())
        .isEqualTo("Об этом рассказал политолог Иван Сомов, который живёт в Вене.");
    assertThat(notices(page, "ru").foreignAgent()).containsExactly("Иван Сомов");
  }

  @Test
  void aFootnoteThatIsKeptKeepsItsAsterisk() {
    String page = "Об этом рассказал политолог Иван Сомов*.\n* Признан в РФ иностранным агентом";
    RuleBook book = RuleBook.standard().keep(List.of("foreign-agent-notice"));

    assertThat(ExamplePage.of(page).blocks().judgedBy(book.forPage("ru", List.of())).text())
        .isEqualTo(page.replace("\n", "\n\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, Anzeige",
    "de, Werbung",
    "en, Advertisement",
    "fr, Publicité",
    "es, Publicidad",
    "it, Pubblicità",
    "pt, Publicidade",
    "nl, Advertentie",
    "ru, Реклама",
    "uk, Реклама",
    "bg, Реклама",
    "pl, Reklama",
    "cs, Reklama",
    "sk, Reklama",
    "sv, Annons",
    "da, Annonce",
    "no, Annonse",
    "fi, Mainos",
    "tr, Reklam",
    "hu, Hirdetés",
    "ro, Publicitate",
    "el, Διαφήμιση",
    "ja, PR",
    "ja, 提供",
    "ja, 協賛",
    "ja, Presented by"
  })
  void aLabelBetweenTwoParagraphsSaysNothingAboutTheStory(String language, String label) {
    assertThat(judged(label, language).text()).isEmpty();
    assertThat(notices(label, language).sponsored()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Log in to comment",
    "it, Accedi per commentare",
    "es, Inicia sesión para comentar",
    "de, Zum Kommentieren bitte anmelden",
    "fr, Connectez-vous pour commenter",
    "ru, 'Войдите, чтобы оставить комментарий'",
    "pl, 'Zaloguj się, aby skomentować'",
    "nl, Log in om te reageren",
    "pt, Faça login para comentar"
  })
  void whoMustLogInToCommentMayReadAllOfTheStory(String language, String line) {
    assertThat(judged(line, language).text()).isEmpty();
    assertThat(notices(line, language).paywalled()).isFalse();
  }

  @Test
  void aPaperThatTellsOfItsOwnStoryIsNotItsSource() {
    String line =
        "This story was first published in the Post itself, under a drawing of two goats.";
    assertThat(judged(line, "en").text()).isEqualTo(line);
    assertThat(notices(line, "en").syndicatedFrom()).isNull();
  }

  @Test
  void aSponsorIsNamed() {
    assertThat(notices("Sponsored by Larkfield Mattresses", "en").sponsored())
        .isEqualTo("Larkfield Mattresses");
    assertThat(notices("Advertisement", "en").sponsored()).isNull();
  }

  @Test
  void aWallIsNoted() {
    assertThat(notices("This article is for subscribers only.", "en").paywalled()).isTrue();
    assertThat(notices("Log in", "en").paywalled()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge is closed.~This article is for subscribers only.                         | true",
        "This article is for subscribers only.~The bridge is closed, and so is the tunnel.   | false",
        "This article is for subscribers only.~The bridge is closed, and so is the …         | true",
        "The bridge is closed.~Support us                                                    | false",
        "This article is for subscribers only.                                               | true",
      })
  void aStoryIsCutShortWhereTheWallStandsBehindIt(String page, boolean cut) {
    String lines = page.replace('~', '\n');
    assertThat(NoticeReader.isCutShort(judged(lines, "en"), notices(lines, "en"))).isEqualTo(cut);
  }

  @Test
  void theFirstPublisherIsNamed() {
    assertThat(notices("This article originally appeared in Harbor Weekly.", "en").syndicatedFrom())
        .isEqualTo("Harbor Weekly");
  }

  @Test
  void aCorrectionStaysAndIsNoted() {
    String note =
        "Correction: An earlier version of this story misstated the height of the bridge.";

    assertThat(judged(note, "en").text()).isEqualTo(note);
    assertThat(judged(note, "en").verdict(0).category()).isEqualTo("correction");
    assertThat(notices(note, "en").corrected()).isEqualTo(note);
  }

  @Test
  void whoIsLabelledInAKeptSentenceIsKnownFromTheNameBeforeTheBracket() {
    String sentence = "Фонд «Северный дом» (внесён в реестр иностранных агентов) закрылся.";
    assertThat(judged(sentence, "ru").text()).isEqualTo("Фонд «Северный дом» закрылся.");
    assertThat(notices(sentence, "ru").foreignAgent()).containsExactly("Северный дом");
  }

  @ParameterizedTest
  @CsvSource({
    "Писатель Антон Ветров, Антон Ветров",
    "Журналистка Анна Лесина, Анна Лесина",
    "Антон Павлович Ветров, Антон Павлович Ветров",
    "Ветров Антон Павлович, Ветров Антон Павлович",
    "Вчера в Вене певец Антон Ветров, Антон Ветров",
    "Мост закрыт. Политик Антон Ветров, Антон Ветров",
    "Антон Ветров, Антон Ветров"
  })
  void theJobThatASentenceBeginsWithIsNoName(String who, String name) {
    String sentence = who + " (признан в России иностранным агентом) живёт в Вене с прошлого года.";

    assertThat(notices(sentence, "ru").foreignAgent()).containsExactly(name);
  }
}
