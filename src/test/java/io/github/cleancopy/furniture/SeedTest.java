package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The rules alone on the page that the project began with; it is not ours to publish. */
@EnabledIfEnvironmentVariable(
    named = "CLEANCOPY_SEED",
    matches = ".+",
    disabledReason = "CLEANCOPY_SEED names no folder")
class SeedTest {
  private static final Path SEED = Path.of(System.getenv().getOrDefault("CLEANCOPY_SEED", ""));

  @Test
  void theAppealsGoAndTheStoryStays() throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(SEED.resolve("moscow-times.expected.json").toFile());
    List<String> wanted = new ArrayList<>();
    expected.get("struck").forEach(line -> wanted.add(line.asText()));

    Blocks judged = page().judgedBy(RuleBook.standard().forPage("en", List.of("The Moscow Times")));

    assertThat(judged.removals()).extracting(Removal::text).containsExactlyElementsOf(wanted);
  }

  @Test
  void theSameWithoutKnowingTheLanguageOrTheSite() throws IOException {
    Blocks known = page().judgedBy(RuleBook.standard().forPage("en", List.of("The Moscow Times")));
    Blocks unknown = page().judgedBy(RuleBook.standard().forPage(null, List.of()));

    assertThat(unknown.text()).isEqualTo(known.text());
  }

  @Test
  void eachKindOfNoticeIsCalledByItsName() throws IOException {
    Blocks judged = page().judgedBy(RuleBook.standard().forPage("en", List.of()));

    assertThat(categoryOf("Enjoying ad-free", judged)).isEqualTo("ad-notice");
    assertThat(categoryOf("Since July 1", judged)).isEqualTo("ad-notice");
    assertThat(categoryOf("… we have a small favor", judged)).isEqualTo("foreign-agent-notice");
    assertThat(categoryOf("Support us", judged)).isEqualTo("donation-appeal");
    assertThat(categoryOf("paiment methods", judged)).isEqualTo("payment-widget");
    assertThat(categoryOf("Remind me later", judged)).isEqualTo("payment-widget");
    assertThat(categoryOf("Read more", judged)).isEqualTo("related-link");
  }

  private static String categoryOf(String start, Blocks judged) {
    return judged.removals().stream()
        .filter(removal -> removal.text().startsWith(start))
        .map(Removal::category)
        .findFirst()
        .orElse("kept");
  }

  private static Blocks page() throws IOException {
    Container root = Container.root();
    List<Block> blocks = new ArrayList<>();
    Files.readAllLines(SEED.resolve("moscow-times.txt")).stream()
        .map(Text::tidy)
        .filter(line -> !line.isEmpty())
        .forEach(line -> blocks.add(Block.line(blocks.size(), line, root)));
    return Blocks.of(blocks);
  }
}
