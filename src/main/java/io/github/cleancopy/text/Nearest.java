package io.github.cleancopy.text;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that someone meant who mistyped it. */
public final class Nearest {
  private static final int MAX_SLIPS = 3;

  private Nearest() {}

  /** The nearest of the words, when it is near enough to be meant. */
  public static Optional<String> to(String given, Collection<String> words) {
    String best = null;
    int least = Math.min(MAX_SLIPS, Math.max(1, given.length() / 2)) + 1;
    for (String word : words) {
      int slips = word.startsWith(given) && given.length() > 2 ? 1 : distance(given, word);
      if (slips < least) {
        least = slips;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's edit distance, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
