package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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
  void aTableIsScoredAsItsRowsAre() {
    float[][] rows = {{3, 0}, {30, 0}, {30, 1}, {7.5f, 1}, {-8, 0.5f}, {0, -0f}, {Float.NaN, 0}};
    FeatureTable table = new FeatureTable(2, rows.length);
    for (int row = 0; row < rows.length; row++) {
      table.set(0, row, rows[row][0]);
      table.set(1, row, rows[row][1]);
    }

    assertThat(model.scores(table))
        .containsExactly(Arrays.stream(rows).mapToDouble(model::score).toArray());
    assertThat(model.reasons(table, 1, 5).list()).containsExactly("links=0", "words=30");
  }

  @Test
  void whatIsTheSameForAllRowsNeedsNoColumn() {
    FeatureTable table = new FeatureTable(2, 2);
    table.setAll(0, 30);
    table.set(1, 1, 1);

    assertThat(model.scores(table)).containsExactly(1.5, -0.75);
  }

  @Test
  void aTreeHasAtMostAsManyLeavesAsAnIntHasBits() {
    String tooMany = "features words\nbase 0\ntree\n" + "split words 1 0\nleaf 1\n".repeat(32);

    assertThatThrownBy(() -> Model.parse("m.txt", tooMany + "leaf 1\n"))
        .hasMessage("a tree has more than 32 leaves");
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
    List<float[]> rows = new ArrayList<>();
    boolean[] labels = new boolean[80];
    float[] weights = new float[80];
    for (int i = 0; i < labels.length; i++) {
      rows.add(new float[] {i / 2, i % 2});
      labels[i] = i / 2 > 10 && i % 2 == 0;
      weights[i] = 1;
    }
    String learned = trainer().train(rows, labels, weights);

    Model trained = Model.parse("learned", learned);
    assertThat(trained.score(new float[] {30, 0})).isPositive();
    assertThat(trained.score(new float[] {30, 1})).isNegative();
    assertThat(trained.score(new float[] {3, 0})).isNegative();
    assertThat(trainer().train(rows, labels, weights)).isEqualTo(learned);
  }

  @Test
  void whatRowsOfOneOwnerShowIsNotLearnt() {
    List<float[]> rows = new ArrayList<>();
    boolean[] labels = new boolean[80];
    float[] weights = new float[80];
    int[] owners = new int[80];
    for (int i = 0; i < labels.length; i++) {
      owners[i] = i / 20;
      rows.add(new float[] {owners[i] == 3 ? 30 : 5, i % 2});
      labels[i] = owners[i] == 3;
      weights[i] = 1;
    }
    float[] likeTheOwner = {30, 0};
    ForestTrainer any = trainer();
    Model ofOne = Model.parse("any", any.train(rows, labels, weights, owners));
    ForestTrainer shared = trainer();
    shared.minOwners = 2;
    Model ofTwo = Model.parse("shared", shared.train(rows, labels, weights, owners));

    assertThat(ofOne.score(likeTheOwner)).isPositive();
    assertThat(ofTwo.score(likeTheOwner)).isNegative();
  }

  private static ForestTrainer trainer() {
    ForestTrainer trainer = new ForestTrainer(List.of("words", "links"));
    trainer.trees = 20;
    trainer.depth = 2;
    trainer.minWeight = 0.5;
    trainer.featureShare = 1;
    return trainer;
  }
}
