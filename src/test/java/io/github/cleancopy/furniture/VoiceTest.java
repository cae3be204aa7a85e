package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.GramModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
  private static final RuleBook BOOK = RuleBook.standard();

  private static final String REASON = "sounds like the site speaking to its reader";

  /** No rule knows it. */
  private static final String LETTER = "Bültenimizi okumak isterseniz adresinizi bırakın";

  /** Written for this test before any was tried, six in a language; the model has learnt none. */
  private static final String OF_SITES =
      """
      Our harbour letter lands in your inbox every Friday, and costs you nothing.
      Keep this small newsroom alive with three pounds a month.
      Send this story to your friends with one click.
      Log in to leave a comment, and please stay polite.
      This page shows advertisements, which pay for our reporters.
      Seen a mistake on this page? Drop our desk a line!
      Unser Hafenbrief kommt jeden Freitag kostenlos in Ihr Postfach.
      Halten Sie unsere kleine Redaktion mit drei Euro im Monat am Leben.
      Schicken Sie diesen Beitrag mit einem Klick an Freunde weiter.
      Melden Sie sich an, um einen Kommentar zu schreiben.
      Auf dieser Seite steht Werbung, von der wir unsere Reporter bezahlen.
      Haben Sie einen Fehler entdeckt? Schreiben Sie uns eine Mail!
      Notre lettre du port arrive chaque vendredi dans votre boîte, gratuitement.
      Faites vivre notre petite rédaction avec trois euros par mois.
      Envoyez cet article à vos amis en un clic.
      Connectez-vous pour laisser un commentaire.
      Cette page affiche de la publicité, qui paie nos journalistes.
      Vous avez repéré une erreur ? Écrivez-nous !
      Nuestra carta del puerto llega gratis a tu correo cada viernes.
      Mantén viva nuestra pequeña redacción con tres euros al mes.
      Envía esta noticia a tus amigos con un solo clic.
      Inicia sesión para dejar un comentario.
      Esta página lleva publicidad, con la que pagamos a nuestros reporteros.
      ¿Has visto un error? ¡Escríbenos!
      Nasz portowy list przychodzi w każdy piątek na Twoją skrzynkę, za darmo.
      Utrzymaj naszą małą redakcję przy życiu za dwanaście złotych miesięcznie.
      Wyślij ten tekst znajomym jednym kliknięciem.
      Zaloguj się, aby dodać komentarz.
      Na tej stronie są reklamy, z których opłacamy naszych reporterów.
      Widzisz błąd na tej stronie? Napisz do nas!
      Наше портовое письмо бесплатно приходит вам на почту каждую пятницу.
      Поддержите нашу маленькую редакцию тремя сотнями рублей в месяц.
      Отправьте эту статью друзьям одним нажатием.
      Войдите, чтобы оставить комментарий.
      На этой странице есть реклама, из которой мы платим нашим корреспондентам.
      Заметили ошибку на этой странице? Напишите нам!
      """;

  /** The same, about the same things. */
  private static final String OF_REPORTERS =
      """
      The ferry company asked its subscribers to return the old cards by Friday.
      Donations to the lifeboat fund fell by a third, the treasurer told the council.
      She left a comment on the wall of the harbour office and walked home.
      The advertisement for the post drew eleven answers, ten of them from abroad.
      Readers of the parish letter chose a heron as the emblem of the village.
      The abbot called on the crowd to give, and a hat went round.
      Die Reederei bat ihre Abonnenten, die alten Karten bis Freitag zurückzugeben.
      Die Spenden für den Rettungsfonds gingen um ein Drittel zurück, sagte der Schatzmeister dem Rat.
      Sie hinterließ einen Kommentar an der Wand des Hafenamts und ging nach Hause.
      Auf die Anzeige für die Stelle meldeten sich elf Bewerber, zehn davon aus dem Ausland.
      Die Leser des Pfarrbriefs wählten einen Reiher zum Wahrzeichen des Dorfes.
      Der Abt rief die Menge zum Geben auf, und ein Hut machte die Runde.
      La compagnie de ferries a demandé à ses abonnés de rendre les anciennes cartes avant vendredi.
      Les dons au fonds de sauvetage ont baissé d'un tiers, a dit le trésorier au conseil.
      Elle a laissé un commentaire sur le mur de la capitainerie, puis elle est rentrée chez elle.
      L'annonce pour le poste a attiré onze candidats, dont dix de l'étranger.
      Les lecteurs du bulletin paroissial ont choisi un héron comme emblème du village.
      L'abbé a appelé la foule à donner, et un chapeau a fait le tour.
      La naviera pidió a sus abonados que devolvieran las tarjetas viejas antes del viernes.
      Las donaciones al fondo de salvamento cayeron un tercio, dijo el tesorero al concejo.
      Dejó un comentario en la pared de la capitanía y se fue a casa.
      El anuncio del puesto atrajo a once candidatos, diez de ellos del extranjero.
      Los lectores de la hoja parroquial eligieron una garza como emblema del pueblo.
      El abad llamó a la multitud a dar, y un sombrero pasó de mano en mano.
      Przewoźnik poprosił abonentów, by do piątku oddali stare karty.
      Datki na fundusz ratunkowy spadły o jedną trzecią, powiedział radzie skarbnik.
      Zostawiła komentarz na ścianie kapitanatu i poszła do domu.
      Na ogłoszenie o pracy odpowiedziało jedenaście osób, w tym dziesięć z zagranicy.
      Czytelnicy listu parafialnego wybrali czaplę na godło wsi.
      Opat wezwał tłum do ofiarności, a kapelusz obszedł wszystkich.
      Паромная компания попросила абонентов вернуть старые карты до пятницы.
      Пожертвования в спасательный фонд упали на треть, сказал совету казначей.
      Она оставила комментарий на стене портовой конторы и ушла домой.
      На объявление о вакансии откликнулись одиннадцать человек, десять из них из-за границы.
      Читатели приходского листка выбрали цаплю эмблемой деревни.
      Настоятель призвал толпу жертвовать, и шляпа пошла по кругу.
      """;

  private static final int LINES_OF_LANGUAGE = 6;

  private static final Verdict CORRECTION =
      Verdict.label("correction", "any.correction", "corrects a fact", List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bültenimizi okumak isterseniz adresinizi bırakın           | newsletter
          Ya van diez mil lectores que reciben nuestro boletín cada mañana. | newsletter
          Iscriviti e ogni sera ti scriviamo noi                     | newsletter
          Наш сайт держится на ваших переводах                       | donation-appeal
          Bu yazıyı beğendiyseniz arkadaşlarınıza gönderin           | share-bar
          Yazıyı bir arkadaşınıza göndermek ister misiniz, tek dokunuş yeter | share-bar
          """)
  void strikesWhatNoRuleKnowsAndSaysWhatItIs(String text, String category) {
    assertThat(judged(BOOK, text)).as("by the rules alone").isEqualTo(Verdict.OPEN);
    Verdict verdict = heard(BOOK, text);
    assertThat(verdict.strikes()).isTrue();
    assertThat(verdict.category()).isEqualTo(category);
    assertThat(verdict.rule()).isEqualTo("voice." + category);
    assertThat(verdict.evidence()).isNotEmpty().allMatch(text::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The charity asked its members for a gift of ten crowns a month, its treasurer said.",
        "„Schickt uns Geld“, stand auf dem Zettel, den die Polizei im Wagen fand.",
        "Los lectores del boletín escolar votaron por un nombre nuevo.",
        "Naciśnij „Ustawienia”, a potem wyłącz dźwięki w programie pogodowym.",
        "Gazetenin eski abonesi, mahkemede tanık olarak dinlendi.",
        "Γιατί να γίνω συνδρομητής;",
        "Vous souvenez-vous de votre premier jour dans cette rédaction ?",
        "Die Antwort kam rasch: „Bültenimizi okumak isterseniz adresinizi bırakın“, las der Koch.",
        "Сайт музея держится на переводах с греческого, которые делал сам профессор.",
      })
  void aReportAboutSuchThingsStays(String text) {
    assertThat(heard(BOOK, text).keeps()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Newsletter", "Podcast", "Köprü yolu", "Follow the money", "Link building"})
  void aWordOrTwoMayBeASubHeading(String text) {
    assertThat(blocks(text).judgedBy(BOOK.voice()).verdict(0).isOpen()).isTrue();
  }

  @Test
  void hearsTheSiteInLinesThatItHasNotLearntInEveryLanguage() {
    List<String> lines = OF_SITES.lines().toList();
    for (int i = 0; i < lines.size(); i += LINES_OF_LANGUAGE) {
      List<String> language = lines.subList(i, i + LINES_OF_LANGUAGE);
      assertThat(language.stream().filter(VoiceTest::isStruck))
          .as("of " + language)
          .hasSizeGreaterThanOrEqualTo(LINES_OF_LANGUAGE - 1);
    }
  }

  @Test
  void takesNoneOfTheReportersLinesThatItHasNotLearntForTheSite() {
    assertThat(OF_REPORTERS.lines()).noneMatch(VoiceTest::isStruck);
  }

  @Test
  void hasLearntNoneOfTheseLines() throws IOException {
    Set<String> learnt = new HashSet<>(lines("reporting.txt"));
    lines("furniture.tsv").forEach(line -> learnt.add(line.substring(line.indexOf('\t') + 1)));
    for (Rule rule : RuleBook.standardWithExamples().rules()) {
      Stream.concat(rule.strikes().stream(), rule.keeps().stream())
          .forEach(example -> learnt.add(example.text()));
    }
    assertThat((OF_SITES + OF_REPORTERS).lines())
        .hasSize(12 * LINES_OF_LANGUAGE)
        .noneMatch(learnt::contains);
  }

  @Test
  void namesTheWordsByWhoseMeaningsItKnewWhereTheirLettersWereNotEnough() {
    String meant = REASON + ", by what these words mean: ";
    String text = "Поддержите нашу маленькую редакцию тремя сотнями рублей в месяц.";
    Verdict plea = heardAlone(text);
    assertThat(plea.reason()).startsWith(meant);
    assertThat(List.of(plea.reason().substring(meant.length()).split(", ")))
        .contains("редакцию")
        .hasSizeBetween(1, 3)
        .allMatch(text::contains);
    assertThat(heardAlone("Inicia sesión para dejar un comentario.").reason()).isEqualTo(REASON);
  }

  /** Of texts that it finds neither loud nor low. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mantén viva nuestra pequeña redacción con tres euros al mes. | donation-appeal | true
          Cette page affiche de la publicité.                          | ad-notice       | true
          Unterstützen Sie uns                                         | donation-appeal | false
          Connectez-vous pour laisser un commentaire.                  | comment-prompt  | false
          """)
  void aSentenceThatAsksForMoneyOrSpeaksOfAdvertisementsNeedsLess(
      String text, String category, boolean sounds) throws IOException {
    GramModel undecided = scoring(0.65, text);
    assertThat(undecided.score(text)).isCloseTo(0.65, within(1e-6));
    assertThat(undecided.category(text)).isEqualTo(category);
    assertThat(Voice.sounds(undecided, text)).isEqualTo(sounds);
    assertThat(Voice.sounds(scoring(0.75, text), text)).isTrue();
    assertThat(Voice.sounds(scoring(0.55, text), text)).isFalse();
  }

  /** The model that comes with the library, with another bias. */
  private static GramModel scoring(double score, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(resource());
    double now = GramModel.read(bytes.array()).score(text);
    bytes.position(2 * Integer.BYTES);
    for (int left = bytes.getInt(); left > 0; left--) {
      int length = bytes.getInt();
      bytes.position(bytes.position() + length);
    }
    int bias = bytes.position();
    return GramModel.read(bytes.putDouble(bias, bytes.getDouble(bias) + score - now).array());
  }

  private static byte[] resource() throws IOException {
    try (InputStream in = Voice.class.getResourceAsStream(Voice.RESOURCE)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aStoryIsNeverStruckWholeForItsFirstWords() {
    String dump = (LETTER + ". ").repeat(20) + "Belediye meclisi köprüyü kapattı. ".repeat(60);
    assertThat(blocks(dump).judgedBy(BOOK.voice()).verdict(0).isOpen()).isTrue();
    assertThat(blocks(LETTER + ". " + LETTER).judgedBy(BOOK.voice()).verdict(0).strikes()).isTrue();
  }

  @Test
  void theHeadlineIsNotAsked() {
    Block headline =
        new Block(0, Kind.HEADING, 1, LETTER, List.of(), Container.root(), Set.of(), false);
    assertThat(Blocks.of(List.of(headline)).judgedBy(BOOK.voice()).verdict(0).isOpen()).isTrue();
  }

  @Test
  void whatRulesHaveDecidedStands() {
    Blocks judged = blocks(LETTER).judgedBy(blocks -> List.of(CORRECTION));
    assertThat(judged.judgedBy(BOOK.voice()).verdict(0)).isEqualTo(CORRECTION);
  }

  @Test
  void aCategoryThatTheUserKeepsIsLabelled() {
    Verdict verdict = heard(BOOK.keep(Set.of("newsletter")), LETTER);
    assertThat(verdict.ruling()).isEqualTo(Verdict.Ruling.KEPT);
    assertThat(verdict.rule()).isEqualTo("voice.newsletter");
  }

  @Test
  void onlyTheCategoriesThatTheUserWantsAreStruck() {
    assertThat(heard(BOOK.only(Set.of("share-bar")), LETTER).isOpen()).isTrue();
    assertThat(heard(BOOK.only(Set.of("newsletter")), LETTER).strikes()).isTrue();
  }

  @Test
  void aPackSwitchesItOffByCategory() {
    RulePack pack = PackReader.read("mine.yaml", "'off': [voice.newsletter]\n");
    assertThat(heard(BOOK.plus(List.of(pack)), LETTER).isOpen()).isTrue();
  }

  @Test
  void aPackCannotSwitchOffACategoryThatDoesNotExist() {
    RulePack pack = PackReader.read("mine.yaml", "language: any\noff: [voice.gossip]\n");
    assertThatThrownBy(() -> BOOK.plus(List.of(pack)))
        .hasMessageContaining("mine.yaml:2")
        .hasMessageContaining("there is no rule 'voice.gossip'");
  }

  @Test
  void aBookOfOnesOwnPacksHasNone() {
    assertThat(heard(RuleBook.of(List.of()), LETTER).isOpen()).isTrue();
  }

  /** The shipped model has learnt the lines of testdata/voice as they are today. */
  @Test
  void knowsTheLinesItWasMadeFrom() throws IOException {
    GramModel model = GramModel.load(Voice.class, Voice.RESOURCE);
    assertThat(shareTakenForTheSite(model, "furniture.tsv")).isGreaterThan(0.95);
    assertThat(shareTakenForTheSite(model, "reporting.txt")).isLessThan(0.03);
  }

  private static double shareTakenForTheSite(GramModel model, String files) throws IOException {
    List<String> lines = lines(files);
    long above =
        lines.stream().filter(l -> model.score(l.substring(l.indexOf('\t') + 1)) > 0).count();
    return (double) above / lines.size();
  }

  private static List<String> lines(String files) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> folder = Files.list(Path.of("testdata/voice"))) {
      for (Path file : folder.filter(f -> f.toString().endsWith(files)).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static Verdict judged(RuleBook book, String text) {
    return blocks(text).judgedBy(book.forPage(null, List.of())).verdict(0);
  }

  private static Verdict heard(RuleBook book, String text) {
    return blocks(text).judgedBy(book.forPage(null, List.of())).judgedBy(book.voice()).verdict(0);
  }

  private static Verdict heardAlone(String text) {
    return blocks(text).judgedBy(BOOK.voice()).verdict(0);
  }

  private static boolean isStruck(String text) {
    return heardAlone(text).strikes();
  }

  private static Blocks blocks(String text) {
    return Blocks.of(List.of(Block.line(0, text, Container.root())));
  }
}
