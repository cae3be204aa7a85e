package io.github.cleancopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Removal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of testdata/gold is cleaned and compared with what a person would make of it. A new
 * case is a new folder, nothing to register. What we do not get right yet stands in
 * testdata/gold/floors.json with the figure reached so far: a change may raise it, and cannot lower
 * it unnoticed. After a run, target/gold-report.txt shows all differences, and
 * target/gold-floors.json the figures reached, in the form of the floors.
 */
class GoldTest {
  private static final Path REPORT = Path.of("target", "gold-report.txt");
  private static final Path REACHED = Path.of("target", "gold-floors.json");
  private static final List<GoldFolder> FOLDERS = GoldFolder.all();
  private static final Map<String, Article> ARTICLES = new HashMap<>();

  /** Precision and recall may be traded for each other as long as F1 holds. */
  private static final Set<String> PINNED =
      Set.of(
          "shingle_f1",
          "exact",
          "with",
          "without",
          "title_loose",
          "author_f1",
          "author_none",
          "date_day");

  private static JsonNode floors;
  private static Evaluation evaluation;

  static List<GoldFolder> folders() {
    return FOLDERS;
  }

  @BeforeAll
  static void cleanAll() throws IOException {
    floors = new ObjectMapper().readTree(GoldFolder.ALL.resolve("floors.json").toFile());
    Cleancopy cleancopy = Cleancopy.standard();
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (GoldFolder folder : FOLDERS) {
      Article article = cleancopy.clean(folder.page());
      ARTICLES.put(folder.slug(), article);
      answers.put(folder.slug(), Answer.of(article));
    }
    evaluation = Evaluation.of(FOLDERS.stream().map(GoldFolder::gold).toList(), answers);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report());
    Files.writeString(REACHED, reached());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void cleansAsAPersonWould(GoldFolder folder) {
    JsonNode known = floors.path("folders").path(folder.slug());
    figures(folder)
        .forEach(
            (name, value) ->
                assertThat(value)
                    .as("%s of %s", name, account(folder))
                    .isGreaterThanOrEqualTo(known.path(name).asDouble(1)));
  }

  @Test
  void allFoldersTogetherStayAboveTheirFloors() {
    Map<String, Double> figures = stories().figures();
    floors
        .path("all")
        .properties()
        .forEach(
            floor ->
                assertThat(figures.get(floor.getKey()))
                    .as(floor.getKey())
                    .isGreaterThanOrEqualTo(floor.getValue().asDouble()));
  }

  @Test
  void onlyFoldersThatExistHaveFloors() {
    assertThat(FOLDERS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ARTICLES.keySet())
        .containsAll(floors.path("folders").properties().stream().map(Map.Entry::getKey).toList());
  }

  /** A page without a story may say of itself what it likes. */
  private static Score stories() {
    return Score.of(evaluation.pages().stream().filter(page -> page.gold().article()).toList());
  }

  private static PageScore score(GoldFolder folder) {
    return evaluation.pages().get(FOLDERS.indexOf(folder));
  }

  /** What is asked of every folder, 1 where all is right. A page without a story has no text. */
  private static Map<String, Double> figures(GoldFolder folder) {
    PageScore score = score(folder);
    Map<String, Double> figures = new LinkedHashMap<>();
    boolean story = ARTICLES.get(folder.slug()).isStory();
    figures.put("article", story == folder.gold().article() ? 1.0 : 0.0);
    if (folder.gold().article()) {
      figures.put("text", text(score));
      figures.put("title", score.figures().getOrDefault("title_loose", 1.0));
      figures.put("authors", author(score));
      figures.put("published", published(folder, score));
      figures.put("struck", struck(folder));
    }
    return figures;
  }

  /** 1 only where all words agree in order. */
  private static double text(PageScore score) {
    double wordF1 = Objects.requireNonNull(score.figure("word_f1"));
    return Objects.requireNonNull(score.figure("exact")) == 1 ? 1 : Math.min(wordF1, 0.9999);
  }

  private static double author(PageScore score) {
    Double f1 = score.figure("author_f1");
    return f1 != null ? f1 : score.figures().getOrDefault("author_none", 1.0);
  }

  /** A date that the page does not tell must not be invented. */
  private static double published(GoldFolder folder, PageScore score) {
    if (folder.gold().published() == null) {
      return score.answer().published() == null ? 1 : 0;
    }
    Double minute = score.figure("date_time");
    return minute != null ? minute : score.figures().getOrDefault("date_day", 0.0);
  }

  private static double struck(GoldFolder folder) {
    List<String> lines = folder.struck();
    return lines.isEmpty() ? 1 : 1 - (double) notStruck(folder).size() / lines.size();
  }

  /** A line may be struck in several blocks or together with its neighbours. */
  private static List<String> notStruck(GoldFolder folder) {
    String removed =
        ARTICLES.get(folder.slug()).removed().stream()
            .map(Removal::text)
            .map(Wording::loose)
            .collect(Collectors.joining());
    return folder.struck().stream().filter(line -> !removed.contains(Wording.loose(line))).toList();
  }

  private static String reached() {
    ObjectNode reached = JsonNodeFactory.instance.objectNode();
    Map<String, Double> all = new LinkedHashMap<>(stories().figures());
    all.keySet().retainAll(PINNED);
    put(reached.putObject("all"), all);
    ObjectNode folders = reached.putObject("folders");
    for (GoldFolder folder : FOLDERS) {
      Map<String, Double> wrong = wrong(folder);
      if (!wrong.isEmpty()) {
        put(folders.putObject(folder.slug()), wrong);
      }
    }
    return reached.toPrettyString() + "\n";
  }

  private static void put(ObjectNode node, Map<String, Double> figures) {
    figures.forEach((name, value) -> node.put(name, Math.floor(value * 1000) / 1000));
  }

  private static Map<String, Double> wrong(GoldFolder folder) {
    Map<String, Double> wrong = new LinkedHashMap<>(figures(folder));
    wrong.values().removeIf(value -> value == 1);
    return wrong;
  }

  private static String report() {
    StringBuilder report =
        new StringBuilder(new EvaluationReport(evaluation, "language", 0).text());
    for (GoldFolder folder : FOLDERS) {
      Map<String, Double> wrong = wrong(folder);
      if (!wrong.isEmpty()) {
        report.append('\n').append(wrong).append(' ').append(account(folder));
      }
    }
    return report.toString();
  }

  /** What a person who looks into a failure wants to see. */
  private static String account(GoldFolder folder) {
    PageScore score = score(folder);
    GoldPage gold = folder.gold();
    Answer said = score.answer();
    Difference difference = score.difference();
    return """
        %s
          title:      %s, expected %s
          authors:    %s, expected %s
          published:  %s, expected %s
          missing:    %s
          surplus:    %s
          not struck: %s
          notes:      %s
        """
        .formatted(
            folder.slug(),
            said.title(),
            gold.title(),
            said.authors(),
            gold.authors(),
            said.published(),
            gold.published(),
            difference.missing(),
            difference.surplus(),
            notStruck(folder),
            ARTICLES.get(folder.slug()).quality().notes());
  }
}
