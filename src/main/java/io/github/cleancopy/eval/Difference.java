package io.github.cleancopy.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells two texts apart, in passages a person can read. A passage is a run of words that stand
 * in no run of four words of the other text; so a moved paragraph is no difference, and the cost is
 * linear in the texts.
 *
 * @param missing passages of the gold text that the record does not have, in order
 * @param surplus passages of the record that the gold text does not have, in order
 */
public record Difference(List<String> missing, List<String> surplus) {
  private static final int RUN = 4;

  public Difference {
    missing = List.copyOf(missing);
    surplus = List.copyOf(surplus);
  }

  static Difference between(String gold, String said) {
    List<Words.Span> goldWords = Words.spans(gold);
    List<Words.Span> saidWords = Words.spans(said);
    return new Difference(
        passages(gold, goldWords, covered(goldWords, runs(saidWords))),
        passages(said, saidWords, covered(saidWords, runs(goldWords))));
  }

  private static Map<List<String>, Integer> runs(List<Words.Span> words) {
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < count(words); i++) {
      runs.merge(run(words, i), 1, Integer::sum);
    }
    return runs;
  }

  private static int count(List<Words.Span> words) {
    return words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
  }

  private static List<String> run(List<Words.Span> words, int from) {
    return words.subList(from, Math.min(words.size(), from + RUN)).stream()
        .map(Words.Span::word)
        .toList();
  }

  /** Which words stand in a run that the other text has as well, each of its runs used once. */
  private static boolean[] covered(List<Words.Span> words, Map<List<String>, Integer> other) {
    boolean[] covered = new boolean[words.size()];
    for (int i = 0; i < count(words); i++) {
      List<String> run = run(words, i);
      if (other.merge(run, -1, Integer::sum) >= 0) {
        for (int j = i; j < i + run.size(); j++) {
          covered[j] = true;
        }
      }
    }
    return covered;
  }

  private static List<String> passages(String text, List<Words.Span> words, boolean[] covered) {
    List<String> passages = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean out = i < words.size() && !covered[i];
      if (out && from < 0) {
        from = i;
      } else if (!out && from >= 0) {
        passages.add(text.substring(words.get(from).start(), words.get(i - 1).end()));
        from = -1;
      }
    }
    return passages;
  }

  public boolean isEmpty() {
    return missing.isEmpty() && surplus.isEmpty();
  }
}
