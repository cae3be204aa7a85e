package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import java.util.List;

/**
 * How likely a block must be story to stay, on this page: half of the F1 that is to be expected,
 * which is the choice with the best F1 (Lipton, "Optimal thresholding of classifiers to maximize F1
 * measure", 2014). Where the looks are sure of nearly every block, that is nearly one half; on a
 * page unlike any they know, where they doubt each paragraph, what is less likely stays too, so
 * that no story is lost a paragraph at a time.
 */
final class PageBar {
  /** On sites they have never seen the looks are surer than they ought to be. */
  private static final double TRUST = 0.55;

  /** Where nothing is likely to be story, what is hardly likely goes all the same. */
  private static final double LOWEST = 0.2;

  private static final int STEPS = 8;

  private final double[] likely;
  private final int[] words;
  private final double expected;

  private PageBar(double[] likely, int[] words) {
    this.likely = likely;
    this.words = words;
    double sum = 0;
    for (int i = 0; i < likely.length; i++) {
      sum += likely[i] * words[i];
    }
    expected = sum;
  }

  /**
   * The bar in log-odds, 0 or below.
   *
   * @param scores of the blocks, in log-odds
   * @param open which of them are still to be decided
   */
  static double of(double[] scores, List<Block> blocks, boolean[] open) {
    double[] likely = new double[scores.length];
    int[] words = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      likely[i] = 1 / (1 + Math.exp(-TRUST * scores[i]));
      words[i] = open[i] ? blocks.get(i).words() : 0;
    }
    return new PageBar(likely, words).logOdds();
  }

  /** The bar that is half of what it reaches itself is the best one (Dinkelbach's method). */
  private double logOdds() {
    double bar = 0.5;
    for (int step = 0; step < STEPS; step++) {
      bar = Math.max(LOWEST, reached(bar) / 2);
    }
    return Math.log(bar / (1 - bar)) / TRUST;
  }

  /** The F1 to be expected when all that is likelier stays. */
  private double reached(double bar) {
    double right = 0;
    double kept = 0;
    for (int i = 0; i < likely.length; i++) {
      if (likely[i] > bar) {
        right += likely[i] * words[i];
        kept += words[i];
      }
    }
    return kept == 0 ? 0 : 2 * right / (kept + expected);
  }
}
