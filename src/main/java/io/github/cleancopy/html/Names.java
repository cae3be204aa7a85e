package io.github.cleancopy.html;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words in class and id attributes. */
final class Names {
  // Utility-class frameworks write up to a hundred classes; beyond that it is no name any more.
  private static final int MOST_CHARS = 2_000;

  private Names() {}

  /**
   * Lower case words, split at hyphens, underscores and case changes, and each name whole:
   * "articleBody" gives article, body, articlebody.
   */
  static Set<String> of(String names) {
    Set<String> words = new LinkedHashSet<>();
    int end = Math.min(names.length(), MOST_CHARS);
    int from = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || names.charAt(i) <= ' ') {
        addName(names, from, i, words);
        from = i + 1;
      }
    }
    return words;
  }

  private static void addName(String names, int from, int to, Set<String> words) {
    if (from == to) {
      return;
    }
    int start = from;
    for (int i = from; i < to; i++) {
      boolean separates = isSeparator(names.charAt(i));
      if (separates || startsWord(names, i, start)) {
        addWord(names, start, i, words);
        start = separates ? i + 1 : i;
      }
    }
    addWord(names, start, to, words);
    addWord(names, from, to, words);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == ':' || c == '.' || c == '/';
  }

  private static boolean startsWord(String names, int i, int start) {
    return i > start
        && Character.isUpperCase(names.charAt(i))
        && Character.isLowerCase(names.charAt(i - 1));
  }

  private static void addWord(String names, int from, int to, Set<String> words) {
    if (from < to) {
      words.add(names.substring(from, to).toLowerCase(Locale.ROOT));
    }
  }
}
