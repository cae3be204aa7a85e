package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureTableTest {
  @Test
  void keysAreOrderedAsFloatsAre() {
    float[] upwards = {
      Float.NEGATIVE_INFINITY,
      -1_200,
      -1,
      -0.5f,
      -Float.MIN_VALUE,
      0,
      Float.MIN_VALUE,
      0.5f,
      1,
      1.0000001f,
      1_200,
      Float.POSITIVE_INFINITY,
      Float.NaN
    };
    for (int i = 1; i < upwards.length; i++) {
      assertThat(FeatureTable.key(upwards[i])).isGreaterThan(FeatureTable.key(upwards[i - 1]));
    }
    assertThat(FeatureTable.key(-0f)).isEqualTo(FeatureTable.key(0f));
  }

  @Test
  void aRowIsWhatWasSetInItAndForAll() {
    FeatureTable table = new FeatureTable(3, 4);
    table.setAll(0, 12);
    table.setAll(1, -1);
    table.set(1, 2, 0.35f);

    assertThat(table.row(2)).containsExactly(12, 0.35f, 0);
    assertThat(table.row(3)).containsExactly(12, -1, 0);
    assertThat(table.column(0)).isNull();
  }

  @Test
  void someRowsCanHaveMoreFeatures() {
    FeatureTable table = new FeatureTable(2, 3);
    table.setAll(0, 12);
    table.set(1, 2, 7);

    FeatureTable some = table.of(new int[] {2, 1}, 3);
    some.set(2, 1, 5);

    assertThat(some.row(0)).containsExactly(12, 7, 0);
    assertThat(some.row(1)).containsExactly(12, 0, 5);
  }
}
