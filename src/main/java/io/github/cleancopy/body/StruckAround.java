package io.github.cleancopy.body;

import java.util.List;

/** What earlier judges struck around a block, as features: furniture seldom stands alone. */
final class StruckAround {
  /** The features in the order in which they are filled in. */
  static final List<String> NAMES =
      List.of("struck-in-group", "since-struck", "to-struck", "struck-behind", "struck-ahead");

  private static final int NEAR = 5;
  private static final int NOWHERE = 40;

  private final PageTree tree;
  private final int[] inContainer;

  /** How many blocks are struck before each, and where the last and the next one stand, or -1. */
  private final int[] before;

  private final int[] last;
  private final int[] next;

  /**
   * @param open which blocks are still to be decided; the others count as struck, those too that
   *     the user keeps
   */
  StruckAround(PageTree tree, boolean[] open) {
    this.tree = tree;
    int n = open.length;
    inContainer = new int[tree.size];
    before = new int[n + 1];
    last = new int[n];
    next = new int[n];
    int at = -1;
    for (int i = 0; i < n; i++) {
      last[i] = at;
      at = open[i] ? at : i;
      before[i + 1] = before[i] + (open[i] ? 0 : 1);
      inContainer[tree.ofBlock[i]] += open[i] ? 0 : 1;
    }
    at = -1;
    for (int i = n - 1; i >= 0; i--) {
      next[i] = at;
      at = open[i] ? at : i;
    }
    for (int c = tree.size - 1; c > 0; c--) {
      inContainer[tree.parent[c]] += inContainer[c];
    }
  }

  /** Fills in the features of a block. */
  void fill(int i, float[] v, int from) {
    int group = tree.group(tree.ofBlock[i]);
    int at = from;
    v[at++] = (float) inContainer[group] / tree.blocks[group];
    v[at++] = last[i] < 0 ? NOWHERE : Math.min(NOWHERE, i - last[i]);
    v[at++] = next[i] < 0 ? NOWHERE : Math.min(NOWHERE, next[i] - i);
    v[at++] = before[i] - before[Math.max(0, i - NEAR)];
    v[at] = before[Math.min(last.length, i + 1 + NEAR)] - before[i + 1];
  }
}
