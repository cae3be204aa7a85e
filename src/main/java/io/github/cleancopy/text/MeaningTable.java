package io.github.cleancopy.text;

import java.util.Arrays;

/**
 * Words and beginnings of words with what they mean in each language, for {@link Meanings}. It
 * knows them by hashes of 32 bits: of 43,000 and a word that asks ten of them, one in ten thousand
 * strange words is taken for one that it is not.
 */
final class MeaningTable {
  static final int EMPTY = 0;
  static final int NONE = -1;

  private static final int START = 1 << 10;
  private static final int SPREAD_LETTER = 0x01000193;
  private static final int SPREAD_WORD = 0x9E3779B1;
  private static final int SPREAD_BEGINNING = 0x85EBCA77;

  /** An open hash table of the numbers of words, counted from 1; 0 where there is none. */
  private int[] places = new int[2 * START];

  // Of each word, by its number.
  private int[] hashes = new int[START];
  private long[] languages = new long[START];
  private int[] firstEntries = new int[START];
  private int words;

  // Of each entry: a word has one for every language that knows it.
  private byte[] languageOf = new byte[START];
  private int[] meaningOf = new int[START];
  private int[] nextOf = new int[START];
  private int entries;

  /** The hash of letters with one more behind them. */
  static int with(int hash, char letter) {
    return hash * SPREAD_LETTER + letter;
  }

  /** The key of a whole word, of the hash of its letters. */
  static int word(int hash) {
    return (hash ^ hash >>> 15) * SPREAD_WORD;
  }

  /** The key of all words that begin so, of the hash of the letters with which they begin. */
  static int beginning(int hash) {
    return (hash ^ hash >>> 15) * SPREAD_BEGINNING;
  }

  /** A word that has a meaning in a language already keeps it. */
  void put(int key, int language, int meaning) {
    int word = find(key);
    if (word == NONE) {
      word = add(key);
    }
    if ((languages[word] & 1L << language) == 0) {
      languages[word] |= 1L << language;
      firstEntries[word] = entry(language, meaning, firstEntries[word]);
    }
  }

  private int add(int key) {
    if (words == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * words);
      languages = Arrays.copyOf(languages, 2 * words);
      firstEntries = Arrays.copyOf(firstEntries, 2 * words);
      places = new int[2 * places.length];
      for (int word = 0; word < words; word++) {
        places[free(hashes[word])] = word + 1;
      }
    }
    hashes[words] = key;
    firstEntries[words] = NONE;
    places[free(key)] = words + 1;
    return words++;
  }

  private int entry(int language, int meaning, int next) {
    if (entries == nextOf.length) {
      languageOf = Arrays.copyOf(languageOf, 2 * entries);
      meaningOf = Arrays.copyOf(meaningOf, 2 * entries);
      nextOf = Arrays.copyOf(nextOf, 2 * entries);
    }
    languageOf[entries] = (byte) language;
    meaningOf[entries] = meaning;
    nextOf[entries] = next;
    return entries++;
  }

  private int free(int key) {
    int at = place(key);
    while (places[at] != 0) {
      at = at + 1 & places.length - 1;
    }
    return at;
  }

  private int place(int key) {
    return key >>> Integer.numberOfLeadingZeros(places.length - 1);
  }

  /** The number of a word, {@link #NONE} if it is not known. */
  int find(int key) {
    int at = place(key);
    while (places[at] != 0) {
      int word = places[at] - 1;
      if (hashes[word] == key) {
        return word;
      }
      at = at + 1 & places.length - 1;
    }
    return NONE;
  }

  /** A bit for each language that knows the word. */
  long languages(int word) {
    return languages[word];
  }

  /** What it means in one of {@link #languages}. */
  int meaning(int word, int language) {
    int entry = firstEntries[word];
    while (languageOf[entry] != language) {
      entry = nextOf[entry];
    }
    return meaningOf[entry];
  }
}
