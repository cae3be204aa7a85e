package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Removal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpFinderTest {
  private static final String STORY =
      """
      The ferry between Lower Marnock and the island of Tay will stop running in October, the harbour board decided on Tuesday.
      Three hundred people live on the island, and the ferry is the only way for their children to reach the school on the mainland.
      A boat for eight passengers
      “We have asked for a smaller boat for six years,” said Ruth Abernethy, who keeps the shop beside the landing stage.
      The board said that repairs to the ferry would have cost more than the service earns in four years. It has offered a boat for eight passengers instead.
      A decision on the new boat is expected before the end of the month, when the county council meets in Marnock.""";

  @Test
  void menusBeforeAndFootersAfterAreStruckAndTheStoryStays() {
    Blocks judged =
        judged(
            """
            Home
            News
            Sport
            Weather
            Log in
            Ferry to Tay will stop in October
            """
                + STORY
                + """

                Most read
                Bakery wins county prize
                Storm closes coast road
                Choir sings in the harbour
                Contact
                Privacy
                Terms of use
                """);
    assertThat(judged.text()).isEqualTo(STORY.replace("\n", "\n\n"));
    assertThat(judged.removals())
        .extracting(Removal::text)
        .contains("Home", "Log in", "Bakery wins county prize", "Terms of use");
    assertThat(judged.removals())
        .allSatisfy(removal -> assertThat(removal.category()).isEqualTo("outside-story"));
  }

  @Test
  void aBodyAloneStaysWhole() {
    assertThat(judged(STORY).text()).isEqualTo(STORY.replace("\n", "\n\n"));
  }

  @Test
  void aSingleLineStays() {
    assertThat(judged("Harbour board stops ferry").text()).isEqualTo("Harbour board stops ferry");
  }

  @Test
  void nothingAtAllIsNoTrouble() {
    assertThat(judged("").text()).isEmpty();
  }

  private static Blocks judged(String dump) {
    List<Block> lines = new ArrayList<>();
    Container root = Container.root();
    dump.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(Block.line(lines.size(), line, root)));
    return Blocks.of(lines).judgedBy(blocks -> DumpFinder.judge(blocks, Declared.NOTHING, "en"));
  }
}
