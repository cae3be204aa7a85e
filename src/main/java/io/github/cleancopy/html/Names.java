package io.github.cleancopy.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The words in class and id attributes of one page. What was asked a moment ago lies at hand, for
 * neighbours are called alike. Not thread-safe.
 */
final class Names {
  // Utility-class frameworks write up to a hundred classes; beyond that it is no name any more.
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 80;
  private static final int AT_HAND = 256;

  // What a character does in a name.
  private static final byte SMALL = 0;
  private static final byte SEPARATOR = 1;
  private static final byte OTHER = 2;
  private static final byte UTILITY = 3;
  private static final byte[] KINDS = kinds();

  private final String[] asked = new String[AT_HAND];
  private final Set<String>[] answers;

  @SuppressWarnings("unchecked")
  Names() {
    this.answers = new Set[AT_HAND];
  }

  /**
   * Lower case words, split at hyphens, underscores and case changes, and each name whole:
   * "articleBody" gives article, body, articlebody. Styles in disguise ("md:grid") give none.
   * Immutable.
   */
  Set<String> of(String names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    int hash = names.hashCode();
    int place = (hash ^ hash >>> 16) & (AT_HAND - 1);
    if (!names.equals(asked[place])) {
      asked[place] = names;
      answers[place] = read(names);
    }
    return answers[place];
  }

  private static Set<String> read(String names) {
    WordList words = new WordList(names);
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
    boolean small = true;
    for (int i = from; i < to; i++) {
      byte kind = kind(names.charAt(i));
      if (kind == SMALL) {
        continue;
      }
      switch (kind) {
        case UTILITY -> {
          return;
        }
        case SEPARATOR -> {
          words.add(start, i, small);
          start = i + 1;
        }
        default -> {
          small = false;
          if (i > start
              && isCapital(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1))) {
            words.add(start, i, small);
            start = i;
          }
        }
      }
    }
    words.add(start, to, small);
    if (start > from) {
      words.add(from, to, small);
    }
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    "-_.".chars().forEach(c -> kinds[c] = SEPARATOR);
    Arrays.fill(kinds, 'A', 'Z' + 1, OTHER);
    // "md:grid", "w-1/2" and "[&>p]:mt-4" are styles written into the class, not what it is.
    ":/[(!*@".chars().forEach(c -> kinds[c] = UTILITY);
    return kinds;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Different lower case words; hashes that differ tell most of them apart. */
  private static final class WordList {
    private final String names;
    private String[] words = new String[16];
    private int[] hashes = new int[16];
    private int size;

    WordList(String names) {
      this.names = names;
    }

    /**
     * @param small whether it has none but small letters of ASCII
     */
    void add(int from, int to, boolean small) {
      if (from == to || size == MOST_WORDS) {
        return;
      }
      String word = names.substring(from, to);
      word = small ? word : word.toLowerCase(Locale.ROOT);
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
