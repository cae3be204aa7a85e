package io.github.cleancopy.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Logistic regression over {@link Grams}, one text at a time with a step of its own for each weight
 * (Duchi, Hazan and Singer, "Adaptive subgradient methods", 2011). Same texts, same model.
 */
public final class GramTrainer {
  /**
   * A text, whether it is of the kind, its category if that is a known one, and how much it counts.
   */
  public record Sample(String text, boolean ofKind, String category, double weight) {
    public Sample(String text, boolean ofKind, String category) {
      this(text, ofKind, category, 1);
    }
  }

  private static final int EPOCHS = 14;

  /** The mean of the weights after all later epochs is steadier than the last ones. */
  private static final int FIRST_OF_MEAN = 2;

  private static final double RATE = 0.3;
  private static final double BIAS_RATE = 0.01;

  /** On each weight's square: keeps what a few texts have said from ruling others. */
  private static final double PENALTY = 0.002;

  private static final double FIRST_SQUARES = 0.1;

  /** Weights below it do not change what is struck (two in 1,000 of a text's score). */
  private static final double TOO_SMALL = 0.15;

  /** A gram belongs to a category that has this share of what it says. */
  private static final double MOSTLY = 0.4;

  /** Small categories must not be drowned, nor one that has a dozen texts rule. */
  private static final double CATEGORY_PRIOR = 30;

  /** Of 0.4 to 1: with more of them, more of the reporters' sentences were taken wrongly. */
  private static final float WORTH_OF_MEANINGS = 0.5f;

  private static final float UNIT = 0.05f;
  private static final int MOST_UNITS = 127;

  private final List<String> categories;
  private final double penalty;
  private final float meanings;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private double bias;
  private double[] weights = {};

  public GramTrainer(List<String> categories) {
    this(categories, PENALTY, 0);
  }

  /** One whose model also hears what words mean, in all languages together. */
  public static GramTrainer ofMeanings(List<String> categories, double penalty) {
    return new GramTrainer(categories, penalty, WORTH_OF_MEANINGS);
  }

  /**
   * @param penalty the more, the less it learns by heart: for texts that differ much from those to
   *     come
   */
  private GramTrainer(List<String> categories, double penalty, float meanings) {
    this.meanings = meanings;
    this.categories = List.copyOf(categories);
    this.penalty = penalty;
  }

  /** The bytes of the model. */
  public byte[] train(List<Sample> samples) throws IOException {
    numbers.clear();
    List<Pieces> pieces = samples.stream().map(sample -> pieces(sample.text)).toList();
    fit(samples, pieces);
    return GramModel.write(meanings, categories, bias, UNIT, telling(samples, pieces));
  }

  /**
   * The pieces of a text by their numbers.
   *
   * @param all grams, then pairs of meanings
   * @param grams how many of them are grams
   */
  private record Pieces(int[] all, int grams) {
    double shareOfGram() {
      return 1 / Math.sqrt(Math.max(1, grams));
    }

    double shareOfPair() {
      return 1 / Math.sqrt(Math.max(GramModel.FEWEST_PAIRS, all.length - grams));
    }
  }

  private Pieces pieces(String text) {
    List<Integer> found = new ArrayList<>();
    Grams.read(text, (hash, start, end) -> found.add(number(hash)));
    int grams = found.size();
    if (meanings > 0) {
      Meanings.standard().pairs(text, hash -> found.add(number(hash)));
    }
    return new Pieces(found.stream().mapToInt(Integer::intValue).toArray(), grams);
  }

  private int number(int hash) {
    return numbers.computeIfAbsent(hash, h -> numbers.size());
  }

  private void fit(List<Sample> samples, List<Pieces> pieces) {
    weights = new double[numbers.size()];
    double[] squares = new double[weights.length];
    Arrays.fill(squares, FIRST_SQUARES);
    double[] mean = new double[weights.length];
    double meanBias = 0;
    bias = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(pieces.get(i), samples.get(i), squares);
      }
      if (epoch >= FIRST_OF_MEAN) {
        meanBias += bias / (EPOCHS - FIRST_OF_MEAN);
        for (int g = 0; g < mean.length; g++) {
          mean[g] += weights[g] / (EPOCHS - FIRST_OF_MEAN);
        }
      }
    }
    weights = mean;
    bias = meanBias;
  }

  private void step(Pieces of, Sample sample, double[] squares) {
    double gram = of.shareOfGram();
    double pair = meanings * of.shareOfPair();
    double sum = bias;
    for (int i = 0; i < of.all.length; i++) {
      sum += weights[of.all[i]] * (i < of.grams ? gram : pair);
    }
    double error = sample.weight * (1 / (1 + Math.exp(-sum)) - (sample.ofKind ? 1 : 0));
    for (int i = 0; i < of.all.length; i++) {
      int piece = of.all[i];
      double slope = error * (i < of.grams ? gram : pair) + penalty * weights[piece];
      squares[piece] += slope * slope;
      weights[piece] -= RATE * slope / Math.sqrt(squares[piece]);
    }
    bias -= BIAS_RATE * error;
  }

  private List<GramModel.Gram> telling(List<Sample> samples, List<Pieces> pieces) {
    double[][] said = said(samples, pieces);
    List<GramModel.Gram> telling = new ArrayList<>();
    numbers.forEach(
        (hash, number) -> {
          double weight = weights[number];
          if (Math.abs(weight) > TOO_SMALL) {
            int units =
                (int) Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(weight / UNIT)));
            int category = weight > 0 ? mostly(said[number]) : -1;
            telling.add(new GramModel.Gram(hash, (byte) units, (byte) category));
          }
        });
    telling.sort((a, b) -> Integer.compare(a.hash(), b.hash()));
    return telling;
  }

  /** How much of each gram was said in which category. */
  private double[][] said(List<Sample> samples, List<Pieces> pieces) {
    double[] sizes = new double[categories.size()];
    for (Sample sample : samples) {
      int category = categories.indexOf(sample.category);
      if (category >= 0) {
        sizes[category]++;
      }
    }
    double[][] said = new double[weights.length][categories.size()];
    for (int i = 0; i < pieces.size(); i++) {
      int category = categories.indexOf(samples.get(i).category);
      if (category >= 0) {
        for (int gram : pieces.get(i).all) {
          said[gram][category] += 1 / Math.sqrt(sizes[category] + CATEGORY_PRIOR);
        }
      }
    }
    return said;
  }

  private static int mostly(double[] said) {
    int most = 0;
    double all = 0;
    for (int i = 0; i < said.length; i++) {
      all += said[i];
      most = said[i] > said[most] ? i : most;
    }
    return most < said.length && said[most] > MOSTLY * all ? most : -1;
  }
}
