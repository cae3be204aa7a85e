package io.github.cleancopy.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows a {@link Model}: gradient boosting for log loss with histograms, a fixed depth, a penalty
 * on leaf values and random halves of rows and features. The same rows and seed give the same
 * forest.
 */
final class ForestTrainer {
  static final int BINS = 64;

  int trees = 120;
  int depth = 5;
  double rate = 0.12;
  double penalty = 8;
  double minWeight = 12;
  double rowShare = 0.6;
  double featureShare = 0.4;
  long seed = 7;

  private final List<String> names;
  private float[][] cuts = {};
  private byte[][] binned = {};

  ForestTrainer(List<String> names) {
    this.names = names;
  }

  /**
   * @param rows feature vectors
   * @param labels whether each is a positive
   * @param weights how much each counts
   */
  String train(List<float[]> rows, boolean[] labels, float[] weights) {
    int n = rows.size();
    bin(rows);
    double[] score = new double[n];
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      all += weights[i];
      positive += labels[i] ? weights[i] : 0;
    }
    double start = Math.log(positive / (all - positive));
    Arrays.fill(score, start);
    double scale = n / all;
    Random random = new Random(seed);
    float[] g = new float[n];
    float[] h = new float[n];
    StringBuilder out = new StringBuilder();
    out.append("features ").append(String.join(" ", names)).append('\n');
    out.append(String.format(Locale.ROOT, "base %.4f%n", start));
    for (int t = 0; t < trees; t++) {
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-score[i]));
        g[i] = (float) (scale * weights[i] * ((labels[i] ? 1 : 0) - p));
        h[i] = (float) (scale * weights[i] * Math.max(p * (1 - p), 1e-6));
      }
      Tree tree = grow(n, g, h, random);
      tree.addTo(score);
      out.append("tree\n");
      tree.write(0, out);
    }
    return out.toString();
  }

  Model model(List<float[]> rows, boolean[] labels, float[] weights) {
    return Model.parse("trained", train(rows, labels, weights));
  }

  private void bin(List<float[]> rows) {
    int n = rows.size();
    int f = names.size();
    cuts = new float[f][];
    binned = new byte[f][n];
    IntStream.range(0, f)
        .parallel()
        .forEach(
            k -> {
              int step = Math.max(1, n / 50_000);
              float[] sample = new float[(n + step - 1) / step];
              for (int i = 0, j = 0; i < n; i += step) {
                sample[j++] = rows.get(i)[k];
              }
              Arrays.sort(sample);
              cuts[k] = thresholds(sample);
              for (int i = 0; i < n; i++) {
                binned[k][i] = (byte) binOf(cuts[k], rows.get(i)[k]);
              }
            });
  }

  private static float[] thresholds(float[] sorted) {
    float[] found = new float[BINS - 1];
    int count = 0;
    for (int b = 1; b < BINS; b++) {
      int at = (int) ((long) sorted.length * b / BINS);
      float low = sorted[Math.max(0, at - 1)];
      int up = at;
      while (up < sorted.length && sorted[up] <= low) {
        up++;
      }
      if (up == sorted.length) {
        break;
      }
      float cut = rounded((low + sorted[up]) / 2, low, sorted[up]);
      if (count == 0 || cut > found[count - 1]) {
        found[count++] = cut;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** A threshold with few digits that still separates. */
  private static float rounded(float cut, float low, float high) {
    for (int digits = 0; digits < 5; digits++) {
      float candidate = Float.parseFloat(String.format(Locale.ROOT, "%." + digits + "f", cut));
      if (candidate > low && candidate <= high) {
        return candidate;
      }
    }
    return cut;
  }

  /** The number of thresholds that are not above x: x is in the yes branch of cut b if bin <= b. */
  private static int binOf(float[] cuts, float x) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (x < cuts[mid]) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  private Tree grow(int n, float[] g, float[] h, Random random) {
    int[] rows = IntStream.range(0, n).filter(i -> random.nextDouble() < rowShare).toArray();
    int[] features =
        IntStream.range(0, names.size()).filter(i -> random.nextDouble() < featureShare).toArray();
    Tree tree = new Tree();
    int[] place = new int[rows.length];
    for (int level = 0; level <= depth; level++) {
      int first = (1 << level) - 1;
      int width = 1 << level;
      split(tree, rows, place, features, g, h, first, width, level == depth);
      if (level == depth) {
        break;
      }
      for (int r = 0; r < rows.length; r++) {
        int node = place[r];
        if (node >= first && tree.feature[node] >= 0) {
          boolean yes = binned[tree.feature[node]][rows[r]] <= tree.bin[node];
          place[r] = 2 * node + (yes ? 1 : 2);
        }
      }
    }
    return tree;
  }

  private void split(
      Tree tree,
      int[] rows,
      int[] place,
      int[] features,
      float[] g,
      float[] h,
      int first,
      int width,
      boolean leaves) {
    double[] sumG = new double[width];
    double[] sumH = new double[width];
    for (int r = 0; r < rows.length; r++) {
      int node = place[r] - first;
      if (node >= 0) {
        sumG[node] += g[rows[r]];
        sumH[node] += h[rows[r]];
      }
    }
    for (int w = 0; w < width; w++) {
      tree.value[first + w] = rate * sumG[w] / (sumH[w] + penalty);
    }
    if (leaves) {
      return;
    }
    double[][] gains = new double[features.length][width];
    int[][] bins = new int[features.length][width];
    IntStream.range(0, features.length)
        .parallel()
        .forEach(
            k -> {
              double[] hg = new double[width * BINS];
              double[] hh = new double[width * BINS];
              byte[] column = binned[features[k]];
              for (int r = 0; r < rows.length; r++) {
                int node = place[r] - first;
                if (node >= 0) {
                  int at = node * BINS + column[rows[r]];
                  hg[at] += g[rows[r]];
                  hh[at] += h[rows[r]];
                }
              }
              for (int w = 0; w < width; w++) {
                best(hg, hh, w, sumG[w], sumH[w], gains[k], bins[k]);
              }
            });
    for (int w = 0; w < width; w++) {
      int winner = -1;
      for (int k = 0; k < features.length; k++) {
        if (gains[k][w] > 1e-3 && (winner < 0 || gains[k][w] > gains[winner][w])) {
          winner = k;
        }
      }
      if (winner >= 0) {
        tree.feature[first + w] = features[winner];
        tree.bin[first + w] = bins[winner][w];
      }
    }
  }

  private void best(
      double[] hg, double[] hh, int w, double sumG, double sumH, double[] gain, int[] bin) {
    double leftG = 0;
    double leftH = 0;
    double whole = sumG * sumG / (sumH + penalty);
    for (int b = 0; b < BINS - 1; b++) {
      leftG += hg[w * BINS + b];
      leftH += hh[w * BINS + b];
      double rightG = sumG - leftG;
      double rightH = sumH - leftH;
      if (leftH < minWeight || rightH < minWeight) {
        continue;
      }
      double now = leftG * leftG / (leftH + penalty) + rightG * rightG / (rightH + penalty) - whole;
      if (now > gain[w]) {
        gain[w] = now;
        bin[w] = b;
      }
    }
  }

  private final class Tree {
    final int[] feature = new int[(2 << depth) - 1];
    final int[] bin = new int[(2 << depth) - 1];
    final double[] value = new double[(2 << depth) - 1];

    Tree() {
      Arrays.fill(feature, -1);
    }

    void addTo(double[] score) {
      IntStream.range(0, score.length)
          .parallel()
          .forEach(
              i -> {
                int node = 0;
                while (feature[node] >= 0) {
                  node = 2 * node + (binned[feature[node]][i] <= bin[node] ? 1 : 2);
                }
                score[i] += value[node];
              });
    }

    void write(int node, StringBuilder out) {
      int f = feature[node];
      if (f < 0) {
        out.append(String.format(Locale.ROOT, "leaf %.3f%n", value[node]));
        return;
      }
      out.append("split ").append(names.get(f)).append(' ').append(number(cuts[f][bin[node]]));
      out.append(String.format(Locale.ROOT, " %.3f%n", value[node]));
      write(2 * node + 1, out);
      write(2 * node + 2, out);
    }

    private String number(float x) {
      return x == Math.rint(x) && Math.abs(x) < 1e6 ? Integer.toString((int) x) : Float.toString(x);
    }
  }
}
