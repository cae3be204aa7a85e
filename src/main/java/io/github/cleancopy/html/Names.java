package io.github.cleancopy.html;

import java.util.Arrays;
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

  // What a character does in a name.
  private static final byte OTHER = 0;
  private static final byte SEPARATOR = 1;
  private static final byte CAPITAL = 2;
  private static final byte UTILITY = 3;
  private static final byte[] KINDS = kinds();

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
      switch (kind(names.charAt(i))) {
        case UTILITY -> {
          return;
        }
        case SEPARATOR -> {
          words.add(names, start, i);
          start = i + 1;
        }
        case CAPITAL -> {
          if (i > start && Character.isLowerCase(names.charAt(i - 1))) {
            words.add(names, start, i);
            start = i;
          }
        }
        default -> {}
      }
    }
    words.add(names, start, to);
    if (start > from) {
      words.add(names, from, to);
    }
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    "-_.".chars().forEach(c -> kinds[c] = SEPARATOR);
    Arrays.fill(kinds, 'A', 'Z' + 1, CAPITAL);
    // "md:grid", "w-1/2" and "[&>p]:mt-4" are styles written into the class, not what it is.
    ":/[(!*@".chars().forEach(c -> kinds[c] = UTILITY);
    return kinds;
  }

  /** Different lower case words; hashes that differ tell most of them apart. */
  private static final class WordList {
    private String[] words = new String[16];
    private int[] hashes = new int[16];
    private int size;

    void add(String names, int from, int to) {
      if (from == to || size == MOST_WORDS) {
        return;
      }
      String word = names.substring(from, to).toLowerCase(Locale.ROOT);
      int hash = word.hashCode();
      if (contains(word, hash)) {
        return;
      }
      if (size == words.length) {
        words = Arrays.copyOf(words, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      words[size] = word;
      hashes[size++] = hash;
    }

    private boolean contains(String word, int hash) {
      for (int i = 0; i < size; i++) {
        if (hashes[i] == hash && words[i].equals(word)) {
          return true;
        }
      }
      return false;
    }

    Set<String> toSet() {
      return Set.of(Arrays.copyOf(words, size));
    }
  }
}
