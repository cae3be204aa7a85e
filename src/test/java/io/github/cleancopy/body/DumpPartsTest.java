package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DumpPartsTest {
  @Test
  void aStoryBelowAStoryIsAPartOfItsOwn() {
    DumpParts parts = parts(0, 1, 1, 0, 0, 0, 1, 1, 1);
    assertThat(parts.number(2)).isZero();
    assertThat(parts.number(6)).isEqualTo(1);
    assertThat(parts.start(8)).isEqualTo(6);
    assertThat(parts.end(8)).isEqualTo(9);
    assertThat(parts.words(1)).isEqualTo(8);
    assertThat(parts.ofLargest(8)).isEqualTo(1);
  }

  @Test
  void anAdvertisementOfTwoLinesPartsNoStory() {
    assertThat(parts(1, 0, 0, 1).number(3)).isZero();
  }

  @Test
  void theMenuAboveIsOfTheFirstPart() {
    assertThat(parts(0, 0, 0, 0, 1).number(4)).isZero();
  }

  /** Parts of lines of four words that are sure story, or sure none. */
  private static DumpParts parts(double... likely) {
    Container root = Container.root();
    Blocks blocks =
        Blocks.of(
            IntStream.range(0, likely.length)
                .mapToObj(i -> Block.line(i, "No boat for Tay", root))
                .toList());
    return new DumpParts(new DumpLines(blocks, null, text -> 0, text -> 0), likely);
  }
}
