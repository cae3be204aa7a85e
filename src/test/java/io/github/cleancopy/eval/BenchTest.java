package io.github.cleancopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.Cleancopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The gate over pages of real sites, which are not ours to publish: runs where the environment
 * variable CLEANCOPY_BENCH names their folder. bench-floors.json holds the figures reached; they
 * are raised when a figure rises and never lowered unnoticed. After a run, target/bench-floors.json
 * has the figures reached, in the form of the floors.
 */
@EnabledIfEnvironmentVariable(
    named = "CLEANCOPY_BENCH",
    matches = ".+",
    disabledReason = "CLEANCOPY_BENCH names no folder with development pages")
class BenchTest {
  private static final int PAGES_THAT_MAKE_A_COUNTRY = 3;
  private static final Cleancopy CLEANCOPY = Cleancopy.standard();

  private static final ObjectNode REACHED = JsonNodeFactory.instance.objectNode();

  private static JsonNode floors;

  @BeforeAll
  static void readFloors() throws IOException {
    try (InputStream in = BenchTest.class.getResourceAsStream("bench-floors.json")) {
      floors = new ObjectMapper().readTree(in);
    }
  }

  @AfterAll
  static void writeFiguresReached() throws IOException {
    Files.writeString(Path.of("target", "bench-floors.json"), REACHED.toPrettyString() + "\n");
  }

  @Test
  void storiesOfManyCountries() throws IOException {
    Evaluation evaluation = evaluation("fundus");
    holds("fundus", evaluation.score().figures());
    double worst =
        evaluation.by("country").values().stream()
            .filter(score -> score.pages() >= PAGES_THAT_MAKE_A_COUNTRY)
            .mapToDouble(score -> score.figures().get("shingle_f1"))
            .min()
            .orElseThrow();
    holds("fundus, worst country", Map.of("shingle_f1", worst));
  }

  @Test
  void storiesOfManySitesAndPagesThatAreNone() throws IOException {
    Evaluation stories = evaluation("wcxb-articles");
    holds("wcxb-articles", stories.score().figures());
    List<PageScore> all = new ArrayList<>(stories.pages());
    all.addAll(evaluation("wcxb-listings").pages());
    all.addAll(evaluation("wcxb-collections").pages());
    StoryOrNot articles = StoryOrNot.of(all);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("right", articles.right());
    figures.put("not_lost", 1 - articles.lost());
    figures.put("not_invented", 1 - articles.invented());
    holds("articles", figures);
  }

  @Test
  void furnitureToldFromReportingBlockByBlock() throws IOException {
    Cleancopy onlyRules = Cleancopy.configure().onlyRules().build();
    holds(
        "blocks",
        FurnitureScore.ofBlocks(
                file("furniture-blocks.jsonl"), page -> onlyRules.clean(page).text())
            .right());
  }

  @Test
  void storiesFoundInTextDumps() throws IOException {
    holds(
        "lines",
        FurnitureScore.ofLines(file("furniture-pages.jsonl"), page -> CLEANCOPY.clean(page).text())
            .right());
  }

  private static Evaluation evaluation(String set) throws IOException {
    return Evaluation.ofPages(
        file(set + ".gold.jsonl"), file(set + ".pages.jsonl.gz"), CLEANCOPY::clean);
  }

  private static Path file(String name) {
    return Path.of(System.getenv("CLEANCOPY_BENCH"), name);
  }

  private static void holds(String set, Map<String, Double> figures) {
    ObjectNode reached = REACHED.putObject(set);
    figures.forEach((name, value) -> reached.put(name, Math.floor(value * 10_000) / 10_000));
    JsonNode pinned = floors.path(set);
    assertThat(pinned.isEmpty()).as("%s has floors", set).isFalse();
    pinned
        .properties()
        .forEach(
            floor ->
                assertThat(figures.get(floor.getKey()))
                    .as("%s of %s", floor.getKey(), set)
                    .isGreaterThanOrEqualTo(floor.getValue().asDouble()));
  }
}
