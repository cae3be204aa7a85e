package io.github.cleancopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those that the reference scorer, a Python program, gives for the same lines. */
class EvaluationTest {
  private static final String GOLD =
      """
      {"id":"a","lang":"en","text":"The bell was found on Monday.\\n\\nNobody wants it.","title":"Bell &amp; anchor","authors":["Signe Torvald"],"published":"2026-02-03T10:00:00+01:00","with":["nobody wants it"],"without":["Read more"]}
      {"id":"b","lang":"hi","text":"किताब मेज़ पर है। ½ कप चाय","title":"Straße","authors":["Ram Nath","Uma Rao"],"published":"2026-02"}
      {"id":"c","lang":"ja","standfirst":"橋は無事","text":"日本語・テスト第2回","title":"ΣΑΣ","authors":[],"published":null}
      {"id":"d","lang":"en","body":["One two three four five.","[09:30]","Six seven eight."],"title":"Times","authors":["Ed"],"published":"2026-01-01"}
      {"id":"e","lang":"en","text":"Never read.","title":"Lost","authors":["Ann"],"published":"2026-01-01"}
      {"id":"f","lang":"en","article":false}
      """;
  private static final String RECORDS =
      """
      {"id":"a","title":"bell & anchor","authors":["By SIGNE TORVALD,"],"published":"2026-02-03T09:00:30Z","text":"The bell was found on Monday.\\n\\nRead more: Anchor found","quality":{"article":true}}
      {"id":"b","title":"STRASSE","authors":["uma rao"],"published":"2026-02-17","text":"किताब मेज पर है। ½ कप चाय","quality":{"article":true}}
      {"id":"c","title":"σας","authors":["Nobody"],"standfirst":"橋は無事","text":"日本語・テスト第2回","quality":{"article":true}}
      {"id":"d","title":"Times","authors":["Ed"],"published":"2026-01-02","text":"One two three four five.\\n\\nSix seven eight.","quality":{"article":false}}

      {"id":"f","text":"","quality":{"article":true}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "shingle_f1,        0.7706",
    "shingle_precision, 0.8571",
    "shingle_recall,    0.7000",
    "exact,             0.6000",
    "word_f1,           0.7263",
    "with,              0.0000",
    "without,           0.0000",
    "title_exact,       0.2000",
    "title_loose,       0.8000",
    "author_f1,         0.6667",
    "author_exact,      0.5000",
    "author_none,       0.5000",
    "date_day,          0.5000",
    "date_time,         1.0000",
  })
  void figuresAgreeWithTheReferenceScorer(String figure, double expected) throws IOException {
    assertThat(evaluation().score().figure(figure)).isCloseTo(expected, Offset.offset(0.00005));
  }

  @Test
  void aPageCalledAStoryOrNotIsRightLostOrInvented() throws IOException {
    assertThat(evaluation().stories()).isEqualTo(new StoryOrNot(0.5, 0.4, 1.0));
  }

  @Test
  void metadataThatNoRecordHasIsNotScored() throws IOException {
    Evaluation textOnly = evaluation(GOLD, "{\"id\":\"d\",\"text\":\"One two.\"}");
    assertThat(textOnly.score().figures().keySet())
        .containsExactly(
            "shingle_f1",
            "shingle_precision",
            "shingle_recall",
            "exact",
            "word_f1",
            "word_precision",
            "word_recall",
            "with",
            "without");
  }

  @Test
  void groupsStandWorstFirst() throws IOException {
    assertThat(evaluation().by("lang")).containsOnlyKeys("en", "hi", "ja");
    assertThat(evaluation().by("lang").keySet().iterator().next()).isEqualTo("en");
    assertThat(evaluation().by("lang").get("en").pages()).isEqualTo(4);
  }

  @Test
  void aFieldThatThePagesLackPutsThemIntoOneGroup() throws IOException {
    assertThat(evaluation().by("country")).containsOnlyKeys("none");
  }

  @Test
  void theWorstPagesSayWhatIsMissingAndWhatIsTooMuch() throws IOException {
    assertThat(evaluation().worst(9))
        .extracting(page -> page.gold().id(), PageScore::difference)
        .containsExactly(
            tuple("e", new Difference(List.of("Never read"), List.of())),
            tuple(
                "a",
                new Difference(List.of("Nobody wants it"), List.of("Read more: Anchor found"))));
  }

  @Test
  void theReportReadsForAPerson() throws IOException {
    assertThat(new EvaluationReport(evaluation(), "lang", 2).text())
        .contains("shingle_f1         0.7706")
        .contains("date_day           0.5000  of 4")
        .contains("by lang, worst first")
        .contains("  missing: Nobody wants it")
        .contains("  surplus: Read more: Anchor found");
  }

  @Test
  void theReportReadsForAProgram() throws IOException {
    var json = new ObjectMapper().readTree(new EvaluationReport(evaluation(), "lang", 1).json());
    assertThat(json.at("/figures/exact").asDouble()).isEqualTo(0.6);
    assertThat(json.at("/articles/lost").asDouble()).isEqualTo(0.4);
    assertThat(json.at("/by/lang/hi/figures/word_f1").asDouble()).isEqualTo(1.0);
    assertThat(json.at("/worst/0/missing/0").asText()).isEqualTo("Never read");
  }

  @Test
  void recordsAreToldFromPages() throws IOException {
    Path records = Files.writeString(folder.resolve("records.jsonl"), "\n" + RECORDS);
    Path pages = Files.writeString(folder.resolve("pages.jsonl"), "{\"html\":\"<p>A</p>\"}");
    assertThat(Answer.areRecords(records)).isTrue();
    assertThat(Answer.areRecords(pages)).isFalse();
  }

  @Test
  void pagesAreCleanedOnlyWhenTheGoldFileNamesThem() throws IOException {
    Path gold =
        Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\",\"text\":\"A b c d\"}");
    Path pages =
        Files.writeString(
            folder.resolve("pages.jsonl"),
            "{\"id\":\"a\",\"text\":\"A b c d\"}\n{\"id\":\"z\",\"text\":\"Never asked for\"}\n");
    Evaluation evaluation = Evaluation.ofPages(gold, pages, EvaluationTest::untouched);
    assertThat(evaluation.score().figure("exact")).isEqualTo(1.0);
  }

  private static Article untouched(Page page) {
    assertThat(page.name()).isEqualTo("a");
    String text = ((Content.PlainText) page.content()).text();
    return new Article(
        page.name(),
        null,
        Metadata.NONE,
        text,
        List.of(),
        List.of(),
        Notices.NONE,
        new Quality(4, 0, 0, false, true, List.of()),
        Fingerprint.of(text),
        new Source(page.origin(), "text/plain", null),
        Map.of());
  }

  @Test
  void aBrokenLineIsNamedWithItsFileAndNumber() {
    assertThatThrownBy(() -> evaluation("{\"id\":\"a\",\"text\":\"x\"}\nnot json", RECORDS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gold.jsonl:2: not a JSON object");
    assertThatThrownBy(() -> evaluation("{\"text\":\"x\"}", RECORDS))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gold.jsonl:1: no \"id\"");
  }

  @ParameterizedTest
  @CsvSource({
    "von Henrike Odenthal., henrike odenthal",
    "WORDS BY: Ann,         ann",
    "Byron Lee,             byron lee",
    "'İlker Işık ',         i̇lker işık",
  })
  void namesAreComparedWithoutByAndCase(String written, String compared) {
    assertThat(Wording.names(List.of(written))).containsExactly(compared);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T23:30:00-05:00, 2026-02-04,           true",
    "2026-02-03T23:30:00-05:00, 2026-02-03,           true",
    "2026-02-03,                20260203T101500Z,     true",
    "2026-02,                   2026-02-28,           true",
    "2026-02-03,                2026-02-04,           false",
    "2026-02-03,                February 3,           false",
  })
  void aDayIsTheSameAsWrittenOrInUtc(String wanted, String said, boolean same) {
    assertThat(When.parse(wanted).isSameDay(When.parse(said))).isEqualTo(same);
  }

  @Test
  void punctuationIsNoDifference() {
    assertThat(Difference.between("Half a story, told twice.", "Half a story told twice").isEmpty())
        .isTrue();
  }

  private Evaluation evaluation() throws IOException {
    return evaluation(GOLD, RECORDS);
  }

  private Evaluation evaluation(String gold, String records) throws IOException {
    Path goldFile = Files.writeString(folder.resolve("gold.jsonl"), gold);
    Path recordsFile = Files.writeString(folder.resolve("records.jsonl"), records);
    return Evaluation.ofRecords(goldFile, recordsFile);
  }

  @Test
  void anExtractorMayHandItsAnswersOverDirectly() throws IOException {
    GoldPage page = GoldPage.of(new ObjectMapper().readTree("{\"id\":\"x\",\"text\":\"A b c d\"}"));
    Answer answer = new Answer("x", null, List.of(), null, null, "A b c d", true);
    assertThat(Evaluation.of(List.of(page), Map.of("x", answer)).score().figure("exact"))
        .isEqualTo(1.0);
  }
}
