package io.github.cleancopy.furniture;

import java.util.Arrays;

/**
 * The cues of one language, or of several, as one automaton over words. Immutable and thread-safe;
 * {@link CueFinder} runs it.
 *
 * <p>A word's hash leads to its symbols (mostly none or one), a symbol to the nodes at which
 * phrases begin with it, and each node has its outgoing edges sorted by symbol. Phrases that share
 * a beginning or an end share the nodes, as in a minimal acyclic automaton (Daciuk et al., 2000).
 *
 * @param words the known words
 * @param stems the same for stems, words that go on with any ending
 * @param stemLengths for the hash of a word's first two letters, a set of lengths of stems
 * @param endings for each symbol of a stem, how many letters may follow
 * @param lists a count, then so many symbols
 * @param roots where phrases begin, by symbol
 * @param startRoots where phrases begin that stand at the start of a block
 * @param nodes edges and found cues of each node
 * @param cueCount above the number of every cue
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed, too large to copy
record Cues(
    Words words,
    Words stems,
    long[] stemLengths,
    int[] endings,
    int[] lists,
    Roots roots,
    Roots startRoots,
    Nodes nodes,
    int cueCount) {

  // Symbols that are no words.
  static final int GAP = 0;
  static final int NAME = 1;
  static final int END = 2;
  static final int NUMBER = 3;
  static final int MONEY = 4;
  static final int DATE = 5;
  static final int SITE = 6;
  static final int FIRST_WORD = 16;

  static final int UNKNOWN = Integer.MIN_VALUE;
  static final int STEM_TABLE = 4096;
  static final int LONGEST_STEM = 62;

  /**
   * What words stand for.
   *
   * @param hashes of the words, rising
   * @param values beside each hash: a symbol, or the complement of an offset into {@code lists}
   */
  record Words(long[] hashes, int[] values) {
    /** So many from the beginning of each list. */
    static Words of(long[] hashes, int[] values, int size) {
      return new Words(Arrays.copyOf(hashes, size), Arrays.copyOf(values, size));
    }

    int size() {
      return hashes.length;
    }

    boolean isEmpty() {
      return size() == 0;
    }
  }

  /** The nodes for a symbol are at {@code from[symbol]} to {@code from[symbol+1]}. */
  record Roots(int[] from, int[] node) {
    int first(int symbol) {
      return symbol + 1 < from.length ? from[symbol] : 0;
    }

    int end(int symbol) {
      return symbol + 1 < from.length ? from[symbol + 1] : 0;
    }
  }

  /** A node's edges and cues are at {@code from[node]} to {@code from[node+1]}. */
  record Nodes(int[] edgeFrom, int[] symbol, int[] target, int[] cueFrom, int[] cue) {
    int size() {
      return edgeFrom.length - 1;
    }
  }

  boolean knows(long hash) {
    return Arrays.binarySearch(words.hashes, hash) >= 0;
  }

  static int stemSlot(char first, char second) {
    return (first * 31 + second) & (STEM_TABLE - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cues o
        && same(words, o.words)
        && same(stems, o.stems)
        && Arrays.equals(stemLengths, o.stemLengths)
        && Arrays.equals(endings, o.endings)
        && Arrays.equals(lists, o.lists)
        && same(roots, o.roots)
        && same(startRoots, o.startRoots)
        && same(nodes, o.nodes)
        && cueCount == o.cueCount;
  }

  private static boolean same(Words a, Words b) {
    return Arrays.equals(a.hashes, b.hashes) && Arrays.equals(a.values, b.values);
  }

  private static boolean same(Roots a, Roots b) {
    return Arrays.equals(a.from, b.from) && Arrays.equals(a.node, b.node);
  }

  private static boolean same(Nodes a, Nodes b) {
    return Arrays.equals(a.edgeFrom, b.edgeFrom)
        && Arrays.equals(a.symbol, b.symbol)
        && Arrays.equals(a.target, b.target)
        && Arrays.equals(a.cueFrom, b.cueFrom)
        && Arrays.equals(a.cue, b.cue);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(words.hashes) + cueCount;
  }
}
