package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final String LONG_LINES_ARE_PROSE =
      """
      # Two features, one tree.
      features words links
      base -0.5
      tree
      split words 7.5 0.0
      leaf -1.0
      split links 0.5 0.75
      leaf 2.0
      leaf -0.25
      """;

  private final Model model = Model.parse("example", LONG_LINES_ARE_PROSE);

  @Test
  void aScoreIsTheBasePlusTheLeavesReached() {
    assertThat(model.score(new float[] {3, 0})).isEqualTo(-1.5);
    assertThat(model.score(new float[] {30, 0})).isEqualTo(1.5);
    assertThat(model.score(new float[] {30, 1})).isEqualTo(-0.75);
  }

  @Test
  void theReasonsAreTheFeaturesThatMovedTheScoreItsWay() {
    assertThat(model.reasons(new float[] {30, 0}, 5).list()).containsExactly("links=0", "words=30");
    assertThat(model.reasons(new float[] {30, 1}, 5).list()).containsExactly("links=1");
  }

  @Test
  void aDamagedModelSaysWhereAndWhatItExpects() {
    assertThatThrownBy(
            () -> Model.parse("m.txt", "features words\nbase 0\ntree\nsplit lines 1 0\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("m.txt:4: expected 'split <feature> <threshold> <value>'");
  }

  @Test
  void theTrainerLearnsWhatTheRowsShow() {
    ModelTrainer.Rows rows = new ModelTrainer.Rows();
    for (int words = 0; words < 40; words++) {
      for (int links = 0; links < 2; links++) {
        rows.add(new float[] {words, links}, words > 10 && links == 0, 1);
      }
    }
    String learned = new ModelTrainer(20, 2, 0.5, 0.5).train(List.of("words", "links"), rows, "x");

    Model trained = Model.parse("learned", learned);
    assertThat(trained.score(new float[] {30, 0})).isPositive();
    assertThat(trained.score(new float[] {30, 1})).isNegative();
    assertThat(trained.score(new float[] {3, 0})).isNegative();
    assertThat(new ModelTrainer(20, 2, 0.5, 0.5).train(List.of("words", "links"), rows, "x"))
        .isEqualTo(learned);
  }
}
