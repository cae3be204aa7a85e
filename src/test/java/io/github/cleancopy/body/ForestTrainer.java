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

  /**
   * Forests of other random halves, of which the model is the mean: what one of them has by chance
   * the others have not.
   */
  int forests = 1;

  /** A leaf that holds rows of fewer owners tells of those alone. */
  int minOwners = 1;

  private final List<String> names;
  private int[] owners = {};
  private int mostOwners;
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
    return train(rows, labels, weights, new int[rows.size()]);
  }

  /**
   * @param owners whose each row is, for {@link #minOwners}
   */
  String train(List<float[]> rows, boolean[] labels, float[] weights, int[] owners) {
    this.owners = owners;
    mostOwners = Arrays.stream(owners).max().orElse(0) + 1;
    int n = rows.size();
    bin(rows);
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      all += weights[i];
      positive += labels[i] ? weights[i] : 0;
    }
    double start = Math.log(positive / (all - positive));
    StringBuilder out = new StringBuilder();
    out.append("features ").append(String.join(" ", names)).append('\n');
    out.append(String.format(Locale.ROOT, "base %.4f%n", start));
    for (int forest = 0; forest < forests; forest++) {
      double[] score = new double[n];
      Arrays.fill(score, start);
      boost(score, labels, weights, n / all, new Random(seed + forest), out);
    }
    return out.toString();
  }

  private void boost(
      double[] score,
      boolean[] labels,
      float[] weights,
      double scale,
      Random random,
      StringBuilder out) {
    int n = score.length;
    float[] g = new float[n];
    float[] h = new float[n];
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
    return new Growth(rows, features, g, h).tree();
  }

  /**
   * A tree while it grows. The rows of a node stand side by side; of two siblings only the smaller
   * is counted, the other is the rest of their parent (Ke, "LightGBM", 2017).
   */
  private final class Growth {
    private final Tree tree = new Tree();
    private final int[] features;
    private final float[] g;
    private final float[] h;
    private final int[] from = new int[tree.feature.length];
    private final int[] to = new int[tree.feature.length];
    private final double[] sumG = new double[tree.feature.length];
    private final double[] sumH = new double[tree.feature.length];
    private final double[][][] counts;
    private int[] rows;

    Growth(int[] rows, int[] features, float[] g, float[] h) {
      this.rows = rows;
      this.features = features;
      this.g = g;
      this.h = h;
      counts = new double[tree.feature.length][features.length][];
      to[0] = rows.length;
    }

    Tree tree() {
      for (int level = 0; level <= depth; level++) {
        int first = (1 << level) - 1;
        int end = 2 * first + 1;
        for (int node = first; node < end; node++) {
          sum(node);
        }
        if (level < depth) {
          split(first, end);
        }
      }
      return tree;
    }

    private void sum(int node) {
      for (int r = from[node]; r < to[node]; r++) {
        sumG[node] += g[rows[r]];
        sumH[node] += h[rows[r]];
      }
      tree.value[node] = rate * sumG[node] / (sumH[node] + penalty);
    }

    private void split(int first, int end) {
      double[][] gains = new double[features.length][end - first];
      int[][] bins = new int[features.length][end - first];
      IntStream.range(0, features.length)
          .parallel()
          .forEach(
              k -> {
                count(k, first, end);
                for (int node = first; node < end; node++) {
                  if (from[node] < to[node]) {
                    best(node, counts[node][k], gains[k], bins[k], node - first);
                  }
                }
              });
      int[] parted = rows.clone();
      for (int node = first; node < end; node++) {
        int winner = winner(node, node - first, gains, bins);
        if (winner >= 0) {
          tree.feature[node] = features[winner];
          tree.bin[node] = bins[winner][node - first];
          part(node, parted);
        }
      }
      rows = parted;
    }

    /** The feature of the best split that leaves rows of enough owners on both sides, or -1. */
    private int winner(int node, int w, double[][] gains, int[][] bins) {
      while (true) {
        int winner = -1;
        for (int k = 0; k < features.length; k++) {
          if (gains[k][w] > 1e-3 && (winner < 0 || gains[k][w] > gains[winner][w])) {
            winner = k;
          }
        }
        if (winner < 0 || isShared(node, features[winner], bins[winner][w])) {
          return winner;
        }
        gains[winner][w] = 0;
      }
    }

    private boolean isShared(int node, int feature, int bin) {
      if (minOwners <= 1) {
        return true;
      }
      byte[] column = binned[feature];
      boolean[][] seen = new boolean[2][mostOwners];
      int[] found = new int[2];
      for (int r = from[node]; r < to[node]; r++) {
        int side = column[rows[r]] <= bin ? 0 : 1;
        int owner = owners[rows[r]];
        if (!seen[side][owner]) {
          seen[side][owner] = true;
          found[side]++;
          if (found[0] >= minOwners && found[1] >= minOwners) {
            return true;
          }
        }
      }
      return false;
    }

    private void count(int k, int first, int end) {
      if (first == 0) {
        counts[0][k] = counted(0, k);
        return;
      }
      for (int left = first; left < end; left += 2) {
        int smaller = to[left] - from[left] <= to[left + 1] - from[left + 1] ? left : left + 1;
        int larger = smaller == left ? left + 1 : left;
        if (from[larger] < to[larger]) {
          double[] rest = counts[(left - 1) / 2][k];
          counts[smaller][k] = counted(smaller, k);
          for (int i = 0; i < rest.length; i++) {
            rest[i] -= counts[smaller][k][i];
          }
          counts[larger][k] = rest;
        }
      }
    }

    /** Both sums of each bin, one after the other. */
    private double[] counted(int node, int k) {
      double[] sums = new double[2 * BINS];
      byte[] column = binned[features[k]];
      for (int r = from[node]; r < to[node]; r++) {
        int row = rows[r];
        int at = 2 * column[row];
        sums[at] += g[row];
        sums[at + 1] += h[row];
      }
      return sums;
    }

    private void best(int node, double[] sums, double[] gain, int[] bin, int w) {
      double leftG = 0;
      double leftH = 0;
      double whole = sumG[node] * sumG[node] / (sumH[node] + penalty);
      for (int b = 0; b < BINS - 1; b++) {
        leftG += sums[2 * b];
        leftH += sums[2 * b + 1];
        double rightG = sumG[node] - leftG;
        double rightH = sumH[node] - leftH;
        if (leftH < minWeight || rightH < minWeight) {
          continue;
        }
        double now =
            leftG * leftG / (leftH + penalty) + rightG * rightG / (rightH + penalty) - whole;
        if (now > gain[w]) {
          gain[w] = now;
          bin[w] = b;
        }
      }
    }

    /** Moves the rows of the yes branch to the front of the node's place. */
    private void part(int node, int[] parted) {
      byte[] column = binned[tree.feature[node]];
      int yes = from[node];
      int no = to[node];
      for (int r = from[node]; r < to[node]; r++) {
        if (column[rows[r]] <= tree.bin[node]) {
          parted[yes++] = rows[r];
        }
      }
      for (int r = to[node] - 1; r >= from[node]; r--) {
        if (column[rows[r]] > tree.bin[node]) {
          parted[--no] = rows[r];
        }
      }
      from[2 * node + 1] = from[node];
      to[2 * node + 1] = yes;
      from[2 * node + 2] = yes;
      to[2 * node + 2] = to[node];
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
        out.append(String.format(Locale.ROOT, "leaf %.3f%n", value[node] / forests));
        return;
      }
      out.append("split ").append(names.get(f)).append(' ').append(number(cuts[f][bin[node]]));
      out.append(String.format(Locale.ROOT, " %.3f%n", value[node] / forests));
      write(2 * node + 1, out);
      write(2 * node + 2, out);
    }

    private String number(float x) {
      return x == Math.rint(x) && Math.abs(x) < 1e6 ? Integer.toString((int) x) : Float.toString(x);
    }
  }
}
