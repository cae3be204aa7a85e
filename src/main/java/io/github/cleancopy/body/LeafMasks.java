package io.github.cleancopy.body;

import java.util.Arrays;

/**
 * The trees of a model in a form that looks at many rows at once (Lucchese and others,
 * "QuickScorer", 2015). Each row has a set of the leaves it may still reach, a bit a leaf from the
 * left. A split that sends a row to its other side takes all leaves below out of the set, and the
 * first that is left when all splits have been asked is the leaf the row reaches, whatever their
 * order. That asks more splits than the way down a tree does, but in plain loops over arrays, in
 * which the processor does several rounds at a time and never has to guess a jump.
 */
final class LeafMasks {
  private static final int MOST_LEAVES = Integer.SIZE;
  private static final int ALL = -1;

  /** The splits of tree t end before {@code end[t]}. */
  private final int[] end;

  private final int[] feature;

  /** See {@link #halved}. */
  private final int[] threshold;

  /** Which leaves are left for a row that is not below the threshold. */
  private final int[] otherwise;

  /** The value of each leaf, {@link #MOST_LEAVES} a tree. */
  private final float[] value;

  private int trees;
  private int splits;
  private int leaves;

  /** Room for so many; they are to be added from left to right, tree by tree. */
  LeafMasks(int trees, int splits) {
    end = new int[trees];
    feature = new int[splits];
    threshold = new int[splits];
    otherwise = new int[splits];
    value = new float[trees * MOST_LEAVES];
  }

  /**
   * Adds a leaf to the tree at hand.
   *
   * @return how many the tree had before
   */
  int addLeaf(float value) {
    if (leaves == MOST_LEAVES) {
      throw new IllegalStateException("a tree has more than " + MOST_LEAVES + " leaves");
    }
    this.value[trees * MOST_LEAVES + leaves] = value;
    return leaves++;
  }

  /**
   * Adds a split when all that is below its threshold has been added.
   *
   * @param first the leftmost leaf below
   */
  void addSplit(int feature, float threshold, int first) {
    this.feature[splits] = feature;
    this.threshold[splits] = halved(FeatureTable.key(threshold));
    int below = ALL >>> MOST_LEAVES - (leaves - first) << first;
    otherwise[splits++] = ~below;
  }

  /** Ends the tree at hand. */
  void endTree() {
    end[trees++] = splits;
    leaves = 0;
  }

  /** The sums of the leaves that the rows reach in all trees, begun with {@code base}. */
  double[] scores(FeatureTable table, double base) {
    double[] sums = new double[table.rows];
    Arrays.fill(sums, base);
    int[] left = new int[table.rows];
    for (int tree = 0, split = 0; tree < trees; tree++) {
      int leftForAll = ALL;
      Arrays.fill(left, ALL);
      for (; split < end[tree]; split++) {
        int[] column = table.column(feature[split]);
        if (column != null) {
          ask(left, column, threshold[split], otherwise[split]);
        } else {
          leftForAll &= left(table.same(feature[split]), threshold[split], otherwise[split]);
        }
      }
      add(sums, left, leftForAll, tree * MOST_LEAVES);
    }
    return sums;
  }

  /** A loop that the compiler turns into one of eight rows a round; keep it as plain as it is. */
  private static void ask(int[] left, int[] column, int threshold, int otherwise) {
    for (int row = 0; row < left.length; row++) {
      left[row] &= left(column[row], threshold, otherwise);
    }
  }

  /** All where a feature is below the threshold; the sign of the difference says so. */
  private static int left(int key, int threshold, int otherwise) {
    return otherwise | halved(key) - threshold >> Integer.SIZE - 1;
  }

  /**
   * Without its last bit, so that no difference overflows: a float has 24 bits of precision, and
   * one part in ten millions was no reason for a threshold.
   */
  private static int halved(int key) {
    return key >> 1;
  }

  private void add(double[] sums, int[] left, int leftForAll, int firstLeaf) {
    for (int row = 0; row < left.length; row++) {
      sums[row] += value[firstLeaf + Integer.numberOfTrailingZeros(left[row] & leftForAll)];
    }
  }
}
