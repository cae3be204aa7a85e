package io.github.cleancopy.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.page.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
  private static List<String> read(String html) {
    return new BlockReader(Limits.standard())
        .read(Decoded.html(html)).all().stream().map(BlockReaderTest::show).toList();
  }

  private static String show(Block block) {
    return block.kind().label() + (block.level() > 0 ? block.level() : "") + ": " + block.text();
  }

  @Test
  void paragraphsHeadingsAndLooseTextAreBlocks() {
    assertThat(
            read(
                """
                <div>The harbour reopened<h2>Storm</h2><p>Waves of <b>n</b>ine metres hit.</p>
                Nobody was hurt.</div>
                """))
        .containsExactly(
            "paragraph: The harbour reopened",
            "heading2: Storm",
            "paragraph: Waves of nine metres hit.",
            "paragraph: Nobody was hurt.");
  }

  @Test
  void twoLineBreaksEndAParagraphAndOneIsASpace() {
    assertThat(read("<p>The ferry<br>sailed.<br> <br>It was late.</p>"))
        .containsExactly("paragraph: The ferry sailed.", "paragraph: It was late.");
  }

  @Test
  void aRowOfADataTableIsOneBlock() {
    assertThat(read("<table><tr><td>Hull<td>2</tr><tr><td>Leeds<td>1</tr></table>"))
        .containsExactly("table: Hull | 2", "table: Leeds | 1");
  }
}
