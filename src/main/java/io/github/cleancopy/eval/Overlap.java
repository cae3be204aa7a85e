package io.github.cleancopy.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two texts have in common: right, surplus and missing, as shares that add up to one, or all
 * zero where both texts are empty.
 */
record Overlap(double right, double surplus, double missing) {
  private static final int SHINGLE = 4;

  /**
   * Over runs of four words, as in the article extraction benchmark of Scrapinghub (2019). A text
   * of fewer than four words is one run.
   */
  static Overlap ofShingles(String gold, String said) {
    return of(shingles(Words.inAnyScript(gold)), shingles(Words.inAnyScript(said)));
  }

  /** Over single words in lower case, their order apart. */
  static Overlap ofWords(String gold, String said) {
    return of(Words.bag(gold), Words.bag(said));
  }

  private static <T> Overlap of(Map<T, Integer> gold, Map<T, Integer> said) {
    int goldSize = sum(gold);
    int saidSize = sum(said);
    int both = 0;
    for (Map.Entry<T, Integer> entry : gold.entrySet()) {
      both += Math.min(entry.getValue(), said.getOrDefault(entry.getKey(), 0));
    }
    double all = goldSize + saidSize - both;
    return all == 0
        ? new Overlap(0, 0, 0)
        : new Overlap(both / all, (saidSize - both) / all, (goldSize - both) / all);
  }

  private static int sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> shingles = new HashMap<>();
    int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - SHINGLE + 1);
    for (int i = 0; i < runs; i++) {
      shingles.merge(words.subList(i, Math.min(words.size(), i + SHINGLE)), 1, Integer::sum);
    }
    return shingles;
  }

  /** Right among what was said; 1 where nothing was to be said and nothing was. */
  double precision() {
    return share(surplus);
  }

  /** Right among what was to be said. */
  double recall() {
    return share(missing);
  }

  double f1() {
    return f1(precision(), recall());
  }

  static double f1(double precision, double recall) {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  private double share(double wrong) {
    if (surplus == 0 && missing == 0) {
      return 1;
    }
    return right == 0 ? 0 : right / (right + wrong);
  }
}
