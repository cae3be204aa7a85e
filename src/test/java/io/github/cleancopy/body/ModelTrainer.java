package io.github.cleancopy.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Grows the trees of a {@link Model}: gradient boosting with logistic loss over binned features
 * (Friedman 2001; the second-order gain is that of Chen and Guestrin, "XGBoost", 2016).
 * Deterministic: same rows, same model.
 */
final class ModelTrainer {
  private static final int BINS = 64;

  private final int trees;
  private final int depth;
  private final double rate;
  private final double minWeight;
  private final double ridge;

  /**
   * Rows of one training set: the features, whether the answer is yes, and how much a row counts.
   */
  static final class Rows {
    final List<float[]> features = new ArrayList<>();
    final List<Boolean> yes = new ArrayList<>();
    final List<Double> weight = new ArrayList<>();

    void add(float[] of, boolean isYes, double counts) {
      features.add(of);
      yes.add(isYes);
      weight.add(counts);
    }
  }

  /**
   * @param minWeight how much a leaf must hold, in units of second derivatives (a quarter of a row
   *     where the model is undecided)
   */
  ModelTrainer(int trees, int depth, double rate, double minWeight) {
    this.trees = trees;
    this.depth = depth;
    this.rate = rate;
    this.minWeight = minWeight;
    this.ridge = 1;
  }

  /** The model as its resource spells it. */
  String train(List<String> names, Rows rows, String comment) {
    return new Run(names, rows).text(comment);
  }

  private final class Run {
    final List<String> names;
    final int n;
    final int width;
    final float[][] cuts;
    final byte[][] bins;
    final double[] score;
    final double[] gradient;
    final double[] curvature;
    final double[] weight;
    final boolean[] yes;
    final StringBuilder out = new StringBuilder();

    Run(List<String> names, Rows rows) {
      this.names = names;
      n = rows.features.size();
      width = names.size();
      cuts = new float[width][];
      bins = new byte[width][n];
      score = new double[n];
      gradient = new double[n];
      curvature = new double[n];
      weight = new double[n];
      yes = new boolean[n];
      for (int i = 0; i < n; i++) {
        weight[i] = rows.weight.get(i);
        yes[i] = rows.yes.get(i);
      }
      for (int f = 0; f < width; f++) {
        bin(f, rows.features);
      }
    }

    private void bin(int f, List<float[]> rows) {
      float[] values = new float[n];
      for (int i = 0; i < n; i++) {
        values[i] = rows.get(i)[f];
      }
      float[] sorted = values.clone();
      Arrays.sort(sorted);
      List<Float> edges = new ArrayList<>();
      List<Float> distinct = new ArrayList<>();
      for (float v : sorted) {
        if (distinct.isEmpty() || distinct.get(distinct.size() - 1) != v) {
          distinct.add(v);
        }
      }
      if (distinct.size() <= BINS) {
        for (int i = 1; i < distinct.size(); i++) {
          edges.add((distinct.get(i - 1) + distinct.get(i)) / 2);
        }
      } else {
        for (int b = 1; b < BINS; b++) {
          float edge = sorted[(int) ((long) n * b / BINS)];
          if (edge > sorted[0] && (edges.isEmpty() || edges.get(edges.size() - 1) < edge)) {
            edges.add(edge);
          }
        }
      }
      cuts[f] = new float[edges.size()];
      for (int i = 0; i < cuts[f].length; i++) {
        cuts[f][i] = edges.get(i);
      }
      for (int i = 0; i < n; i++) {
        int at = Arrays.binarySearch(cuts[f], values[i]);
        bins[f][i] = (byte) (at >= 0 ? at + 1 : -at - 1); // bin b holds cuts[b-1] <= v < cuts[b]
      }
    }

    String text(String comment) {
      comment.lines().forEach(line -> out.append("# ").append(line).append('\n'));
      out.append("features ").append(String.join(" ", names)).append('\n');
      double positive = 0;
      double all = 0;
      for (int i = 0; i < n; i++) {
        positive += yes[i] ? weight[i] : 0;
        all += weight[i];
      }
      double base = Math.log(positive / (all - positive));
      Arrays.fill(score, base);
      out.append(String.format(Locale.ROOT, "base %.4f\n", base));
      for (int t = 0; t < trees; t++) {
        tree();
      }
      return out.toString();
    }

    private void tree() {
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-score[i]));
        gradient[i] = weight[i] * ((yes[i] ? 1 : 0) - p);
        curvature[i] = weight[i] * Math.max(1e-6, p * (1 - p));
      }
      out.append("tree\n");
      int[] all = new int[n];
      for (int i = 0; i < n; i++) {
        all[i] = i;
      }
      grow(all, 0);
    }

    private void grow(int[] rows, int level) {
      double g = 0;
      double h = 0;
      for (int i : rows) {
        g += gradient[i];
        h += curvature[i];
      }
      double value = rate * g / (h + ridge);
      Split split = level < depth ? best(rows, g, h) : null;
      if (split == null) {
        for (int i : rows) {
          score[i] += value;
        }
        out.append(String.format(Locale.ROOT, "leaf %.4f\n", value));
        return;
      }
      out.append(
          String.format(
              Locale.ROOT,
              "split %s %s %.4f\n",
              names.get(split.feature),
              Float.toString(cuts[split.feature][split.cut]),
              value));
      int[] below = new int[rows.length];
      int[] above = new int[rows.length];
      int b = 0;
      int a = 0;
      for (int i : rows) {
        if ((bins[split.feature][i] & 0xFF) <= split.cut) {
          below[b++] = i;
        } else {
          above[a++] = i;
        }
      }
      grow(Arrays.copyOf(below, b), level + 1);
      grow(Arrays.copyOf(above, a), level + 1);
    }

    private Split best(int[] rows, double g, double h) {
      Split best = null;
      double bestGain = 1e-3;
      for (int f = 0; f < width; f++) {
        int count = cuts[f].length + 1;
        double[] gs = new double[count];
        double[] hs = new double[count];
        byte[] column = bins[f];
        for (int i : rows) {
          int bin = column[i] & 0xFF;
          gs[bin] += gradient[i];
          hs[bin] += curvature[i];
        }
        double gl = 0;
        double hl = 0;
        for (int cut = 0; cut < count - 1; cut++) {
          gl += gs[cut];
          hl += hs[cut];
          double gr = g - gl;
          double hr = h - hl;
          if (hl < minWeight || hr < minWeight) {
            continue;
          }
          double gain = gl * gl / (hl + ridge) + gr * gr / (hr + ridge) - g * g / (h + ridge);
          if (gain > bestGain) {
            bestGain = gain;
            best = new Split(f, cut);
          }
        }
      }
      return best;
    }
  }

  private record Split(int feature, int cut) {}
}
