package io.github.cleancopy.text;

import java.util.Arrays;

/** Reads the words of one text by what they mean, for {@link Meanings}. Of one use. */
final class MeaningReader {
  /** Longer texts are known by their beginning, as in {@link Grams}. */
  private static final int MOST_WORDS = 150;

  /**
   * Of a long text the first ones: it has more pairs of them than it has words. With twice as many
   * five of 635 paragraphs, half of them chosen to mislead, were taken wrongly, and three with
   * these.
   */
  private static final int MOST_MEANINGS = 20;

  /** Letters, where words are not set apart: no piece in the files is longer. */
  static final int LONGEST_PIECE = 15;

  private final MeaningTable table;
  private final String text;

  /** Of each word that is known, whole first, then its beginnings from the longest. */
  private int[] known = new int[MOST_WORDS];

  /** Where the words after each word begin in {@link #known}. */
  private final int[] ends = new int[MOST_WORDS];

  // Where each known word stands in the text.
  private final int[] starts = new int[MOST_WORDS];
  private final int[] stops = new int[MOST_WORDS];

  /** By which of them each of the {@link #meanings} is said first. */
  private final int[] saidBy = new int[MOST_MEANINGS];

  /** Words read, and of them those that are known. */
  private int read;

  private int words;
  private int size;
  private final int[] knownBy = new int[Long.SIZE];

  MeaningReader(MeaningTable table, String text) {
    this.table = table;
    this.text = text;
  }

  /** The different meanings in the order in which they stand there first. */
  int[] meanings() {
    int at = 0;
    while (at < text.length() && read < MOST_WORDS) {
      at = read(at);
    }
    return meanings(language());
  }

  /** The word by which one of the {@link #meanings} is said, after they have been read. */
  String said(int meaning) {
    return text.substring(starts[saidBy[meaning]], stops[saidBy[meaning]]);
  }

  private int read(int start) {
    char c = text.charAt(start);
    if (Grams.isLetter(c)) {
      read++;
      return word(start);
    }
    if (Text.isIdeograph(c) || Text.isUnspacedLetter(c)) {
      read++;
      return piece(start);
    }
    return start + 1;
  }

  /** The longest piece that begins here. */
  private int piece(int start) {
    int hash = MeaningTable.EMPTY;
    int longest = MeaningTable.NONE;
    int end = start + 1;
    for (int i = start; i < Math.min(text.length(), start + LONGEST_PIECE); i++) {
      hash = MeaningTable.with(hash, text.charAt(i));
      int found = table.find(MeaningTable.word(hash));
      if (found != MeaningTable.NONE) {
        longest = found;
        end = i + 1;
      }
    }
    if (longest != MeaningTable.NONE) {
      know(longest);
      count(size - 1, start, end);
    }
    return end;
  }

  private int word(int start) {
    int before = size;
    int hash = MeaningTable.EMPTY;
    int end = start;
    while (end < text.length() && Grams.isLetter(text.charAt(end))) {
      hash = MeaningTable.with(hash, Character.toLowerCase(text.charAt(end++)));
      know(table.find(MeaningTable.beginning(hash)));
    }
    know(table.find(MeaningTable.word(hash)));
    if (size > before) {
      reverse(before);
      count(before, start, end);
    }
    return end;
  }

  private void know(int found) {
    if (found != MeaningTable.NONE) {
      if (size == known.length) {
        known = Arrays.copyOf(known, 2 * size);
      }
      known[size++] = found;
    }
  }

  private void reverse(int from) {
    for (int i = from, j = size - 1; i < j; i++, j--) {
      int swapped = known[i];
      known[i] = known[j];
      known[j] = swapped;
    }
  }

  /** Ends a word: every language that knows it in one way or other gains a vote. */
  private void count(int from, int start, int stop) {
    long languages = 0;
    for (int i = from; i < size; i++) {
      languages |= table.languages(known[i]);
    }
    for (long left = languages; left != 0; left &= left - 1) {
      knownBy[Long.numberOfTrailingZeros(left)]++;
    }
    starts[words] = start;
    stops[words] = stop;
    ends[words++] = size;
  }

  /** The one that knows most of the words. */
  private int language() {
    int best = 0;
    for (int language = 1; language < knownBy.length; language++) {
      best = knownBy[language] > knownBy[best] ? language : best;
    }
    return best;
  }

  private int[] meanings(int language) {
    int[] found = new int[MOST_MEANINGS];
    int count = 0;
    int at = 0;
    for (int word = 0; word < words && count < MOST_MEANINGS; word++) {
      for (; at < ends[word]; at++) {
        if ((table.languages(known[at]) & 1L << language) != 0) {
          int meaning = table.meaning(known[at], language);
          if (!contains(found, count, meaning)) {
            saidBy[count] = word;
            found[count++] = meaning;
          }
          break;
        }
      }
      at = ends[word];
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean contains(int[] found, int count, int meaning) {
    for (int i = 0; i < count; i++) {
      if (found[i] == meaning) {
        return true;
      }
    }
    return false;
  }
}
