package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.GramModel;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
  private static final RuleBook BOOK = RuleBook.standard();

  /** No rule knows it. */
  private static final String LETTER = "Bültenimizi okumak isterseniz adresinizi bırakın";

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

  /** Of the lines that it finds neither loud nor low. */
  @Test
  void aSentenceThatAsksForMoneyNeedsLessThanAFewWords() throws IOException {
    GramModel model = GramModel.load(Voice.class, Voice.RESOURCE);
    Map<Boolean, List<String>> pleas =
        lines("furniture.tsv").stream()
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .filter(line -> line.length() < 100 && !Text.isQuestion(line))
            .filter(line -> Quotes.without(line).equals(line) && Text.wordCount(line) > 2)
            .filter(line -> model.score(line) > 0.62 && model.score(line) < 0.68)
            .filter(line -> "donation-appeal".equals(model.category(line)))
            .collect(Collectors.partitioningBy(line -> Text.wordCount(line) >= 4));
    assertThat(pleas.get(true)).isNotEmpty().allMatch(line -> Voice.sounds(model, line));
    assertThat(pleas.get(false)).isNotEmpty().noneMatch(line -> Voice.sounds(model, line));
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

  private static Blocks blocks(String text) {
    return Blocks.of(List.of(Block.line(0, text, Container.root())));
  }
}
