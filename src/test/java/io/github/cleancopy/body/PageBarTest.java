package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Container;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageBarTest {
  private static final String PARAGRAPH =
      "The harbour ferry will run again from Monday, the town council decided on Thursday.";

  @Test
  void aPageOfWhichAllIsSureKeepsWhatIsMoreLikelyStoryThanNot() {
    assertThat(bar(9, 9, 9, -9, -9)).isBetween(-0.1, 0.0);
  }

  @Test
  void aPageOfWhichNothingIsSureKeepsWhatIsLessLikelyToo() {
    assertThat(bar(-0.6, -0.8, -0.5, -0.7, -9)).isLessThan(-0.8);
  }

  @Test
  void oneDoubtfulLineAmongSureParagraphsChangesLittle() {
    assertThat(bar(9, 9, 9, -1, -9)).isGreaterThan(-0.3);
  }

  @Test
  void whatRulesHaveDecidedAlreadyTellsNothingOfTheRest() {
    double[] scores = {9, -0.6, -0.8, -0.5};
    boolean[] open = {false, true, true, true};
    assertThat(PageBar.of(scores, paragraphs(4), open)).isEqualTo(bar(-0.6, -0.8, -0.5));
  }

  @Test
  void aPageOfMenusKeepsNothing() {
    assertThat(bar(-6, -7, -6, -8)).isGreaterThan(-3);
    assertThat(PageBar.of(new double[0], List.of(), new boolean[0])).isNegative();
  }

  private static double bar(double... scores) {
    boolean[] open = new boolean[scores.length];
    Arrays.fill(open, true);
    return PageBar.of(scores, paragraphs(scores.length), open);
  }

  private static List<Block> paragraphs(int count) {
    Container root = Container.root();
    return IntStream.range(0, count).mapToObj(i -> Block.line(i, PARAGRAPH, root)).toList();
  }
}
