package io.github.cleancopy.body;

/** A table of features in the making, its columns by the names of what they tell. */
final class StoryTable {
  static final int YES = FeatureTable.key(1);
  static final int NO = FeatureTable.key(0);

  // Beyond these bounds more means nothing more, see StoryFeatures.
  static final int MANY_BLOCKS = 40;
  static final int MANY_WORDS = 1_200;

  final int rows;
  final FeatureTable table;

  StoryTable(int features, int rows) {
    this.rows = rows;
    table = new FeatureTable(features, rows);
  }

  static int key(double x) {
    return FeatureTable.key((float) x);
  }

  static int key(int x) {
    return FeatureTable.key(x);
  }

  void setAll(StoryFeature feature, double x) {
    table.setAll(feature.ordinal(), (float) x);
  }

  /** The column of a feature, to be filled with the {@link #key} for each block. */
  int[] open(StoryFeature feature) {
    return table.open(feature.ordinal());
  }

  /** Sets a feature that is 0 for most blocks, and on many pages for all. */
  void setFew(StoryFeature feature, int row, float x) {
    if (x != 0) {
      table.set(feature.ordinal(), row, x);
    }
  }

  /** As {@link FeatureTable#copyDown}. */
  void copyDown(StoryFeature from, StoryFeature feature) {
    table.copyDown(from.ordinal(), feature.ordinal());
  }

  /** As {@link FeatureTable#copyUp}. */
  void copyUp(StoryFeature from, StoryFeature feature) {
    table.copyUp(from.ordinal(), feature.ordinal());
  }
}
