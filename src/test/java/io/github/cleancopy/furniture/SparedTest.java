package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has the words of furniture and the form of a story: the built-in rules leave it alone. */
class SparedTest {
  private static String left(String language, String page) {
    return ExamplePage.of(page)
        .blocks()
        .judgedBy(RuleBook.standard().forPage(language, List.of(ExamplePage.SITE)))
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Sign up for our newsletter, begged a card on every pillow.
          en | Support our journalism with a monthly gift, read the mug.
          de | Unterstützen Sie unsere Redaktion, hatte sie im Mai geschrieben.
          de | Jetzt Newsletter abonnieren, stand auf dem Deckel der Marmelade.
          fr | Abonnez-vous à notre newsletter, répondait le perroquet.
          es | Hazte socio y apoya nuestro periodismo, repetía el altavoz.
          it | Iscriviti alla nostra newsletter, ripeteva la voce al telefono.
          ru | Читайте также наши письма, просит редактор.
          uk | Підпишіться на нашу розсилку, повторював автомат.
          pl | Zapisz się do newslettera, radził automat na dworcu.
          pt | Assine a nossa newsletter, repetia o papagaio.
          nl | Schrijf je in voor onze nieuwsbrief, riep de conducteur.
          en | Become a member today, a hand-painted board outside the mill says.
          de | Werden Sie Mitglied, war auf dem Bierdeckel zu lesen.
          tr | Gazeteciliğimize destek olun, yazılıydı okulun kapısında.
          cs | Přispějte na naši práci, hlásala cedule nad pekárnou.
          sk | Podporte našu prácu, stálo na stene pekárne.
          fi | Tue journalismiamme, oli maalattu ladon seinään.
          it | Sostieni il nostro giornalismo, stava scritto sul muro del forno.
          el | Στηρίξτε την ανεξάρτητη δημοσιογραφία, διάβαζε κανείς στον τοίχο του φούρνου.
          sv | Stöd vår journalistik, stod det på mjölkpaketet.
          da | Tilmeld dig vores nyhedsbrev, opfordrede bibliotekaren.
          hu | Támogasd munkánkat, állt a malom falán.
          ro | Susțineți jurnalismul independent, scria pe zidul brutăriei.
          bg | Абонирайте се за нашия бюлетин, съветваше библиотекарката.
          """)
  void anOrderThatIsAttributedAfterACommaStays(String language, String line) {
    assertThat(left(language, line)).isEqualTo(line);
    assertThat(left(language, line.substring(0, line.lastIndexOf(',')) + ".")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Sign up today, said the card on every pillow.             | ATTRIBUTED
          Q: Sign up today, and what then?                          | INTERVIEW
          Our reporters asked who would sign up today.              | DEED
          They said no more than this: Sign up today.               | INTRODUCED
          Thousands sign up today as the ferry opens / By Anna Berg | NEWS
          """)
  void theAuthorOfARuleIsToldWhatSpeaksForABlock(String line, Objection objection) {
    RuleBook book =
        Packs.book(
            """
            language: en
            cues:
              reported-speech: [said]
              own-work: [our reporters asked]
            """,
            """
            language: en
            category: newsletter
            cues: {ask: [sign up today]}
            rules:
              - id: en.newsletter.ask
                why: A test.
                when: ask
            """);
    Blocks page = Packs.judged(book, line.replace(" / ", "\n"));
    assertThat(book.tryRule("en.newsletter.ask", page, "en", List.of()).get(0).failsAt())
        .isEqualTo(objection.reason);
    assertThat(page.verdict(0).strikes()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ジャーナリズムを支えてください | 、という横断幕が広場に出た。
          ニュースレターに登録してください | 、と図書館の司書は勧めた。
          """)
  void inJapaneseAParticleAfterTheCommaAttributes(String order, String told) {
    assertThat(left("ja", order + told)).isEqualTo(order + told);
    assertThat(left("ja", order + "。")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Support our journalism with a small donation | : thus ran the note under every door.
          de | Unterstützen Sie uns mit einer Spende | : Mit diesen Worten begann die Rede des Pfarrers.
          pl | Bez twojego wsparcia znikniemy | : tymi słowami zaczynała się mowa proboszcza.
          """)
  void anOrderWhoseSourceFollowsAColonStays(String language, String order, String told) {
    assertThat(left(language, order + told)).isEqualTo(order + told);
    assertThat(left(language, order + ".")).isEmpty();
    assertThat(left(language, order + ": We do.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Support our reporting with a monthly gift, a banner reads.
          en | A: Support our reporting with a monthly gift.
          en | They saw no more than this: Support our reporting with a monthly gift.
          """)
  void whatARuleAcquitsAsAReportTheVoiceLeavesAloneToo(String language, String line) {
    Blocks ruled = ruled(language, line);

    assertThat(ruled.verdict(0).isCommended()).isTrue();
    assertThat(ruled.judgedBy(RuleBook.standard().voice()).text()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Support our journalism with a small donation: so the news you read stays free.
          en | Subscribe to our newsletter, read every story without ads.
          en | Support our journalism with a monthly gift, the paper never asks for more.
          cs | Přispějte na naši práci, stojí to méně než káva.
          cs | Přispějte na naši práci, bylo by to skvělé.
          sk | Podporte našu prácu, stojí to menej ako káva.
          tr | Gazeteciliğimize destek olun, rica ederiz.
          sv | Stöd vår journalistik, ber vi dig.
          it | Iscriviti alla nostra newsletter, consiglia il sito a un amico.
          pl | Zapisz się do newslettera, jest w cenie kawy.
          de | Unterstützen Sie uns mit einer Spende: Damit steht und fällt unsere Arbeit.
          de | Jetzt Newsletter abonnieren: So beginnt Ihr Tag.
          es | Hazte socio y apoya nuestro periodismo: así empieza tu día.
          fr | Abonnez-vous à notre newsletter: ainsi commence votre journée.
          pt | Assine a nossa newsletter: assim começa o seu dia.
          nl | Schrijf je in voor onze nieuwsbrief: zo begint je dag.
          da | Tilmeld dig vores nyhedsbrev: sådan begynder din dag.
          """)
  void anAppealWhoseTailNamesNobodyWhoSaidItGoes(String language, String line) {
    assertThat(left(language, line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          da | Artiklen kræver abonnement
          fi | Artikkelin lukeminen vaatii tilauksen.
          """)
  void aVerbThatMaySayMoreThanWhoSpeaksLeavesTheBlockToTheVoice(String language, String line) {
    Blocks ruled = ruled(language, line);

    assertThat(ruled.verdict(0).isCommended()).isFalse();
    assertThat(ruled.judgedBy(RuleBook.standard().voice()).text()).isEmpty();
  }

  @Test
  void aVerbOfSayingBehindAnotherSentenceOrALabelAttributesNothing() {
    assertThat(left("en", "Sign up for our newsletter. Free, read the facts every day."))
        .doesNotContain("Sign up");
    assertThat(left("en", "Read more: Give up your cars, urged mayor")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | We have spent six months with the people who pay for this paper.
          de | Wir haben vierzig Newsletter abonniert und keinen davon behalten.
          fr | Nous avons suivi l'argent tout l'hiver. Nos journalistes ont consulté trois cents relevés.
          it | I nostri cronisti hanno seguito il denaro per sei mesi.
          es | Nuestra reportera visitó doce panaderías y leyó todas las cartas sin publicidad.
          cs | Naše reportérka strávila v pekárně dva týdny mezi dárci.
          """)
  void whatTheNewsroomTellsOfItsOwnWorkStays(String language, String line) {
    assertThat(left(language, line)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | The court ruled that readers must turn off their ad blocker.
          de | Die Polizei rät, den Newsletter der Bank jetzt abzubestellen.
          fr | La préfecture demande de télécharger l'application pour recevoir les alertes.
          ja | 公正取引委員会は、同意なくクッキーを使ったとしてサイトの会社に警告した。
          """)
  void whatOthersDoStays(String language, String line) {
    assertThat(left(language, line)).isEqualTo(line);
  }

  @Test
  void aSentenceWhoseSubjectIsBrandedInBracketsLosesTheBracketsAlone() {
    String line = "Компания «Ветер» (признана в России иностранным агентом) открыла офис в Риге.";
    Blocks ruled = ruled("ru", line);

    assertThat(ruled.verdict(0).strikes()).isFalse();
    assertThat(ruled.text()).isEqualTo("Компания «Ветер» открыла офис в Риге.");
  }

  @Test
  void anAppealMayTellWhatOthersDidToTheSite() {
    assertThat(left("en", "Facebook has blocked our page, so sign up for our newsletter."))
        .isEmpty();
  }

  @Test
  void aPointerToWhatOthersDoGoes() {
    assertThat(left("en", "READ MORE: Police urge drivers to stay at home")).isEmpty();
    assertThat(left("de", "Lesen Sie auch: Gericht entschied über Werbeblocker")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          de | Wir haben alle gelesen. Unsere Reporter haben vierhundert beantwortet.
          nl | Onze verslaggevers lazen alle brieven van donateurs.
          de | Unsere Reporterin hat in den Wochen danach mit elf Müllern gesprochen.
          sv | Våra reportrar har läst fyrtio domar.
          tr | Muhabirimiz fırında iki hafta geçirdi.
          ru | Наши корреспонденты две недели провели в пекарне.
          fr | Abonnez-vous à notre lettre, répondait la mairie à chaque question. Inscrivez-vous, et vous saurez tout.
          """)
  void theVoiceIsToldWhatReports(String language, String line) {
    Blocks ruled = ruled(language, line);

    assertThat(ruled.judgedBy(RuleBook.standard().voice()).text()).isEqualTo(line);
  }

  @Test
  void whatItTellsOfItsWorkBeforeItAsksDoesNotSaveTheAppeal() {
    assertThat(
            left("en", "We have read a thousand letters for this. Please support our journalism."))
        .doesNotContain("support");
  }

  @Test
  void anOrderThatASentenceIntroducesStays() {
    String ask = "Bitte deaktivieren Sie Ihren Adblocker, um weiterzulesen.";
    String told = "Am Montag war auf der Seite nur ein Satz zu lesen: " + ask;
    assertThat(left("de", told)).isEqualTo(told);
    assertThat(left("de", ask)).isEmpty();
    assertThat(left("de", "Hallo: " + ask)).isEmpty();
  }

  @Test
  void onlyAFirstSentenceThatTellsOfThePastIntroducesAnOrder() {
    String ask = "Bitte deaktivieren Sie Ihren Adblocker, um weiterzulesen.";

    assertThat(left("de", "Guten Tag. Eines stand fest: " + ask)).isEmpty();
  }

  @Test
  void anAnswerInAnInterviewMayAskWhatASiteAsks() {
    assertThat(left("en", "A: Yes. Download our app.")).isEqualTo("A: Yes. Download our app.");
    assertThat(left("en", "Download our app.")).isEmpty();
  }

  @Test
  void dashesOpenAQuestionAndItsAnswer() {
    assertThat(ruled("en", "– Do you pay for news? – No.").verdict(0).isCommended()).isTrue();
    assertThat(ruled("en", "– No news? Not so.").verdict(0).isCommended()).isFalse();
    assertThat(left("en", "- Already a subscriber? - Log in here to read on.")).isEmpty();
    assertThat(left("en", "Would you say, download our app? – Never.")).endsWith("Never.");
    assertThat(left("en", "No news? – Download our app.")).isEmpty();
  }

  private static String leftOfHeadline(String text) {
    Block headline =
        new Block(0, Kind.HEADING, 1, text, List.of(), Container.root(), Set.of(), false);
    return Blocks.of(List.of(headline))
        .judgedBy(RuleBook.standard().forPage("de", List.of()))
        .text();
  }

  @Test
  void aHeadlineAboutFurnitureStaysAndAHeadlineThatIsALabelGoes() {
    String about = "Werbeblocker aus: Zeitung bittet um Unterstützung";

    assertThat(left("de", about + "\nVon Grete Ahrens")).startsWith(about);
    assertThat(left("de", about + "\n3. April 2026")).startsWith(about);
    assertThat(left("de", about + "\nEine Zeitung bat.")).doesNotContain(about);
    assertThat(leftOfHeadline(about)).isEqualTo(about);
    assertThat(leftOfHeadline("Newsletter abonnieren")).isEmpty();
  }

  @Test
  void aLabelAboveABylineIsNoHeadline() {
    assertThat(left("en", "Support us\nBy Osla Garriock")).doesNotContain("Support us");
  }

  private static Blocks ruled(String language, String line) {
    return ExamplePage.of(line)
        .blocks()
        .judgedBy(RuleBook.standard().forPage(language, List.of(ExamplePage.SITE)));
  }
}
