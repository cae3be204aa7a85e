package io.github.cleancopy.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words in class and id attributes. Thread-safe. The pages of a site use the same names, so
 * what was read once is remembered, up to a bound.
 */
final class Names {
  // Utility-class frameworks write up to a hundred classes; beyond that it is no name any more.
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 80;
  private static final int LONGEST_REMEMBERED = 400;
  // About 8 MB.
  private static final int MOST_REMEMBERED = 16_000;

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /**
   * Lower case words, split at hyphens, underscores and case changes, and each name whole:
   * "articleBody" gives article, body, articlebody. Styles in disguise ("md:grid") give none.
   * Immutable.
   */
  Set<String> of(String names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> words = known.get(names);
    if (words == null) {
      words = read(names);
      remember(names, words);
    }
    return words;
  }

  private void remember(String names, Set<String> words) {
    if (names.length() > LONGEST_REMEMBERED) {
      return;
    }
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(names, words);
  }

  private static Set<String> read(String names) {
    WordList words = new WordList();
    int end = Math.min(names.length(), MOST_CHARS);
    int from = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || names.charAt(i) <= ' ') {
        addName(names, from, i, words);
        from = i + 1;
      }
    }
    return words.toSet();
  }

  private static void addName(String names, int from, int to, WordList words) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      if (isUtility(c)) {
        return;
      }
      boolean separates = c == '-' || c == '_' || c == '.';
      if (separates || startsWord(names, i, start)) {
        words.add(names, start, i);
        start = separates ? i + 1 : i;
      }
    }
    words.add(names, start, to);
    if (start > from) {
      words.add(names, from, to);
    }
  }

  /** "md:grid", "w-1/2" and "[&>p]:mt-4" are styles written into the class, not what it is. */
  private static boolean isUtility(char c) {
    return c == ':' || c == '/' || c == '[' || c == '(' || c == '!' || c == '*' || c == '@';
  }

  private static boolean startsWord(String names, int i, int start) {
    char c = names.charAt(i);
    return c <= 'Z' && c >= 'A' && i > start && Character.isLowerCase(names.charAt(i - 1));
  }

  /** Different lower case words; few at first, so that comparing is faster than hashing. */
  private static final class WordList {
    private final List<String> words = new ArrayList<>();

    void add(String names, int from, int to) {
      if (from == to) {
        return;
      }
      String word = names.substring(from, to).toLowerCase(Locale.ROOT);
      if (words.size() < MOST_WORDS && !words.contains(word)) {
        words.add(word);
      }
    }

    Set<String> toSet() {
      return Set.of(words.toArray(String[]::new));
    }
  }
}
