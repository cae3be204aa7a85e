package io.github.cleancopy.body;

import java.util.ArrayList;
import java.util.List;

/**
 * What the second model is told of a block: all that the first one was, how the first one judged
 * the blocks around it, and what the rules struck there. So a doubtful line between two sure
 * paragraphs stays, and a good sentence among teasers goes (Tu, "Auto-context", 2008).
 */
final class ContextFeatures {
  private static final List<String> OWN =
      List.of(
          "first-own",
          "first-previous",
          "first-previous-2",
          "first-previous-3",
          "first-next",
          "first-next-2",
          "first-next-3",
          "first-behind",
          "first-ahead",
          "first-group",
          "first-wider",
          "first-widest",
          "first-look",
          "first-story-before",
          "first-story-after",
          "first-last-story",
          "first-next-story",
          "first-words-to-last-story",
          "first-words-to-next-story",
          "first-story-words",
          "first-best-in-group",
          "first-best-in-wider");

  /** The features in the order of the table. */
  static final List<String> NAMES = names();

  private static final int NOWHERE = 40;
  private static final int MANY_WORDS = 1_200;

  private final PageView page;
  private final float[] p;
  private final double[] storyBefore;
  private final int[] lastStory;
  private final int[] nextStory;
  private final double[] groupStory;
  private final float[] groupBest;
  private final double[] lookStory;
  private final StruckAround struck;

  /**
   * @param scores what the first model said of each block, as log-odds
   * @param open which blocks are still to be decided
   */
  ContextFeatures(PageView page, double[] scores, boolean[] open) {
    this.page = page;
    struck = new StruckAround(page.tree, open);
    int n = scores.length;
    p = new float[n];
    storyBefore = new double[n + 1];
    lastStory = new int[n];
    nextStory = new int[n];
    groupStory = new double[page.tree.size];
    groupBest = new float[page.tree.size];
    double[] byLook = new double[page.looks.length];
    int last = -1;
    for (int i = 0; i < n; i++) {
      p[i] = (float) (1 / (1 + Math.exp(-scores[i])));
      double words = p[i] * page.blocks.get(i).words();
      storyBefore[i + 1] = storyBefore[i] + words;
      lastStory[i] = last;
      last = isSure(i) ? i : last;
      int c = page.tree.ofBlock[i];
      groupStory[c] += words;
      groupBest[c] = Math.max(groupBest[c], p[i]);
      byLook[page.look[i].number] += words;
    }
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      nextStory[i] = next;
      next = isSure(i) ? i : next;
    }
    for (int c = page.tree.size - 1; c > 0; c--) {
      int up = page.tree.parent[c];
      groupStory[up] += groupStory[c];
      groupBest[up] = Math.max(groupBest[up], groupBest[c]);
    }
    lookStory = new double[n];
    for (int i = 0; i < n; i++) {
      lookStory[i] = byLook[page.look[i].number] / Math.max(1, page.look[i].words);
    }
  }

  private boolean isSure(int i) {
    return p[i] > 0.8 && page.blocks.get(i).words() >= 8;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(StoryFeatures.NAMES);
    names.addAll(OWN);
    names.addAll(StruckAround.NAMES);
    return List.copyOf(names);
  }

  /**
   * A row for each of some blocks.
   *
   * @param first what {@link StoryFeatures} tells of all blocks
   */
  FeatureTable of(int[] blocks, FeatureTable first) {
    FeatureTable table = first.of(blocks, NAMES.size());
    for (int row = 0; row < blocks.length; row++) {
      float[] own = own(blocks[row]);
      for (int f = 0; f < own.length; f++) {
        table.set(StoryFeatures.NAMES.size() + f, row, own[f]);
      }
    }
    return table;
  }

  /** What is told of a block beside what the first model was told. */
  float[] own(int i) {
    float[] v = new float[OWN.size() + StruckAround.NAMES.size()];
    int at = 0;
    int n = p.length;
    v[at++] = p[i];
    for (int d = 1; d <= 3; d++) {
      v[at++] = i - d >= 0 ? p[i - d] : 0;
    }
    for (int d = 1; d <= 3; d++) {
      v[at++] = i + d < n ? p[i + d] : 0;
    }
    v[at++] = mean(i - 6, i);
    v[at++] = mean(i + 1, i + 7);
    PageTree tree = page.tree;
    int group = tree.group(tree.ofBlock[i]);
    int wider = tree.wider[group];
    v[at++] = share(group);
    v[at++] = share(wider);
    v[at++] = share(tree.wider[wider]);
    v[at++] = (float) lookStory[i];
    double all = Math.max(1, storyBefore[n]);
    v[at++] = (float) (storyBefore[i] / all);
    v[at++] = (float) ((storyBefore[n] - storyBefore[i + 1]) / all);
    int last = lastStory[i];
    int next = nextStory[i];
    v[at++] = last < 0 ? NOWHERE : Math.min(NOWHERE, i - last);
    v[at++] = next < 0 ? NOWHERE : Math.min(NOWHERE, next - i);
    v[at++] = last < 0 ? 1_000 : page.wordsBefore[i] - page.wordsBefore[last + 1];
    v[at++] = next < 0 ? 1_000 : page.wordsBefore[next] - page.wordsBefore[i + 1];
    v[at++] = (float) Math.min(MANY_WORDS, storyBefore[n]);
    v[at++] = groupBest[group];
    v[at++] = groupBest[wider];
    struck.fill(i, v, at);
    return v;
  }

  private float share(int c) {
    return (float) (groupStory[c] / Math.max(1, page.tree.words[c]));
  }

  /** The share of words that are story in a stretch of blocks. */
  private float mean(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(p.length, to);
    if (a >= b) {
      return 0;
    }
    int words = page.wordsBefore[b] - page.wordsBefore[a];
    return (float) ((storyBefore[b] - storyBefore[a]) / Math.max(1, words));
  }
}
