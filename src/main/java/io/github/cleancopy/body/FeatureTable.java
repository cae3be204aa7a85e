package io.github.cleancopy.body;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The features of all blocks of a page, a column a feature, so that a model can compare a threshold
 * with many blocks at once. A feature that is the same for all blocks has no column, only its
 * value: most pages have few of the names that a page could have. For one thread.
 *
 * <p>Numbers are kept as ints that are ordered as the floats are, for a processor compares several
 * ints in one step; see {@link #key}.
 */
final class FeatureTable {
  final int rows;
  private final int[] same;
  private final int[] @Nullable [] columns;

  /** All features are 0. */
  FeatureTable(int features, int rows) {
    this.rows = rows;
    same = new int[features];
    columns = new int[features][];
  }

  /**
   * The int for a float: of two floats the greater one has the greater int. NaN is above all, and
   * there is but one zero.
   */
  static int key(float x) {
    return flipped(Float.floatToRawIntBits(x + 0f));
  }

  private static float ofKey(int key) {
    return Float.intBitsToFloat(flipped(key));
  }

  /** Negative floats are ordered by their bits the wrong way round. */
  private static int flipped(int bits) {
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  /** Sets a feature that is the same for all, before any row has one of its own. */
  void setAll(int feature, float x) {
    same[feature] = key(x);
  }

  void set(int feature, int row, float x) {
    int[] column = columns[feature];
    (column == null ? open(feature) : column)[row] = key(x);
  }

  /** The column of a feature for all rows, with what was set for all of them. */
  int[] open(int feature) {
    int[] column = new int[rows];
    if (same[feature] != 0) {
      Arrays.fill(column, same[feature]);
    }
    columns[feature] = column;
    return column;
  }

  /** Gives each row what the row before it has of another feature, which has a column. */
  void copyDown(int from, int feature) {
    System.arraycopy(columns[from], 0, open(feature), 1, rows - 1);
  }

  /** As {@link #copyDown}, from the row after it. */
  void copyUp(int from, int feature) {
    System.arraycopy(columns[from], 1, open(feature), 0, rows - 1);
  }

  /** The keys of a feature, row by row, or null where all are the {@link #same}. */
  int @Nullable [] column(int feature) {
    return columns[feature];
  }

  /** The key of a feature that has no column. */
  int same(int feature) {
    return same[feature];
  }

  /** The features of one row. */
  float[] row(int row) {
    float[] features = new float[same.length];
    for (int f = 0; f < features.length; f++) {
      features[f] = ofKey(columns[f] == null ? same[f] : columns[f][row]);
    }
    return features;
  }

  /** A table of some of the rows, with room for more features. */
  FeatureTable of(int[] chosen, int features) {
    FeatureTable some = new FeatureTable(features, chosen.length);
    System.arraycopy(same, 0, some.same, 0, same.length);
    for (int f = 0; f < same.length; f++) {
      int[] column = columns[f];
      if (column != null) {
        int[] picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
          picked[i] = column[chosen[i]];
        }
        some.columns[f] = picked;
      }
    }
    return some;
  }
}
