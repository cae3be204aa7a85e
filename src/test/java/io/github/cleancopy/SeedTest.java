package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page that the project began with, in every shape that a scraper may give it. The page itself
 * is not ours to publish: its folder is named by the environment variable CLEANCOPY_SEED; a
 * look-alike of our own wording always runs.
 */
class SeedTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the same lines reach us. */
  enum Shape {
    AS_IT_IS(lines -> String.join("\n", lines)),
    LINES_END_IN_CRLF(lines -> String.join("\r\n", lines) + "\r\n"),
    NO_BLANK_LINES(lines -> String.join("\n", written(lines))),
    BLANK_LINES_BETWEEN_ALL(lines -> String.join("\n\n", written(lines))),
    NO_BREAK_AND_ZERO_WIDTH_SPACES(
        lines -> String.join("\n", lines).replace(" of ", " of\u200b\u00a0") + "\u00a0\n\ufeff"),
    STRAIGHT_QUOTES(lines -> straight(String.join("\n", lines))),
    PARAGRAPHS(lines -> html(lines, "<p>", "</p>\n")),
    DIVS(lines -> html(lines, "<div>", "</div>")),
    LINE_BREAKS(lines -> html(lines, "", "<br>\n"));

    private final Function<List<String>, String> make;

    Shape(Function<List<String>, String> make) {
      this.make = make;
    }

    Article clean(List<String> lines) {
      byte[] bytes = make.apply(lines).getBytes(StandardCharsets.UTF_8);
      return Cleancopy.standard().clean(Page.bytes(bytes, null, null));
    }

    UnaryOperator<String> wording() {
      return this == STRAIGHT_QUOTES ? SeedTest::straight : UnaryOperator.identity();
    }
  }

  /** A dump and what should become of it. */
  private record Copy(
      List<String> lines, String title, List<String> captions, String text, List<String> struck) {

    void comesOutRight(Shape shape) {
      Article article = shape.clean(lines);
      UnaryOperator<String> wording = shape.wording();
      assertThat(article.title()).isEqualTo(wording.apply(title));
      assertThat(article.metadata().captions())
          .containsExactlyElementsOf(captions.stream().map(wording).toList());
      assertThat(article.text()).isEqualTo(wording.apply(text));
      assertThat(article.removed())
          .extracting(Removal::text)
          .containsExactlyElementsOf(struck.stream().map(wording).toList());
      assertThat(article.removed())
          .extracting(Removal::category)
          .contains("donation-appeal", "foreign-agent-notice", "ad-notice")
          .doesNotContain("outside-story");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLookAlikeComesOutTheSameInEveryShape(Shape shape) throws IOException {
    Path folder = Path.of("testdata/gold/seed-look-alike");
    JsonNode gold = JSON.readTree(folder.resolve("article.json").toFile());
    copy(folder.resolve("page.txt"), gold, String.join("\n\n", strings(gold.get("text"))))
        .comesOutRight(shape);
  }

  @ParameterizedTest
  @EnumSource
  void theSeedComesOutTheSameInEveryShape(Shape shape) throws IOException {
    String folder = System.getenv("CLEANCOPY_SEED");
    assumeThat(folder).as("CLEANCOPY_SEED names the folder of the seed").isNotNull();
    JsonNode expected =
        JSON.readTree(Path.of(folder).resolve("moscow-times.expected.json").toFile());
    copy(Path.of(folder).resolve("moscow-times.txt"), expected, expected.get("text").asText())
        .comesOutRight(shape);
  }

  private static Copy copy(Path dump, JsonNode gold, String text) throws IOException {
    return new Copy(
        Files.readAllLines(dump),
        gold.get("title").asText(),
        strings(gold.get("captions")),
        text,
        strings(gold.get("struck")));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> written(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private static String straight(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
  }

  private static String html(List<String> lines, String before, String after) {
    List<String> page = new ArrayList<>(List.of("<!DOCTYPE html><html><body>"));
    Stream<String> escaped = written(lines).stream().map(SeedTest::escaped);
    escaped.forEach(line -> page.add(before + line + after));
    return String.join("", page) + "</body></html>";
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;");
  }
}
