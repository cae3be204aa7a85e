package io.github.cleancopy.body;

/** Runs of words as hashes, to tell how much of one text is in another. */
final class Shingles {
  private static final int RUN = 4;

  private Shingles() {}

  /** Number of runs a text of so many words has: one for a short text that has any word. */
  static int count(int[] words) {
    return words.length == 0 ? 0 : Math.max(1, words.length - RUN + 1);
  }

  /** The run that starts at a word; a text shorter than a run is one run. */
  static int at(int[] words, int start) {
    int hash = 7;
    int end = Math.min(start + RUN, words.length);
    for (int i = start; i < end; i++) {
      hash = hash * 0x01000193 + words[i];
    }
    return hash ^ (hash >>> 13);
  }
}
