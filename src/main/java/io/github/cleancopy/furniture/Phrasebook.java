package io.github.cleancopy.furniture;

/**
 * Phrases as a page is read with them. A word's hash leads to its symbols, a symbol to the rows
 * where phrases begin with it, and all that is to be known where a phrase has come to stands in one
 * row: a step touches a line or two of the processor's cache, whatever the number of phrases.
 * Immutable.
 *
 * <p>A row has a head, the {@link #sign} of what may follow in two halves, the cues that are found
 * here, the symbols that may follow in order, and for each of them the row where it leads.
 */
final class Phrasebook {
  /** No row is there: the first one begins behind it. */
  static final int NONE = 0;

  // The parts of a row's head.
  private static final int CUE_BITS = 12;
  private static final int MOST_CUES = (1 << CUE_BITS) - 1;
  private static final int SPECIAL = 1 << CUE_BITS;
  private static final int EDGE_SHIFT = CUE_BITS + 1;

  /** Where the cues stand in a row. */
  private static final int CUES = 3;

  private final WordTable words;
  private final WordTable stems;
  private final long[] stemLengths;
  private final int[] endings;
  private final int[] lists;
  private final int[] rows;

  /** By symbol: a row, {@link #NONE}, or the complement of where a number of rows stand. */
  private final int[] roots;

  private final int[] startRoots;

  /** {@link PhraseLayout} makes them. */
  Phrasebook(
      WordTable words,
      WordTable stems,
      long[] stemLengths,
      int[] endings,
      int[] lists,
      int[] rows,
      int[] roots,
      int[] startRoots) {
    this.words = words;
    this.stems = stems;
    this.stemLengths = stemLengths;
    this.endings = endings;
    this.lists = lists;
    this.rows = rows;
    this.roots = roots;
    this.startRoots = startRoots;
  }

  /** Leaves room for the head of a row that is written next. */
  static void addHead(IntList rows) {
    for (int part = 0; part < CUES; part++) {
      rows.add(0);
    }
  }

  /**
   * Writes the head of a row.
   *
   * @param cues how many stand in it
   * @param edges how many symbols, in order
   * @param sign of all of the symbols
   */
  static void setHead(IntList rows, int row, int cues, int edges, long sign) {
    if (cues > MOST_CUES) {
      throw new IllegalStateException("one phrase stands for " + cues + " cues");
    }
    // Symbols that are no words are small and first.
    boolean special = edges > 0 && rows.get(row + CUES + cues) < Cues.FIRST_WORD;
    rows.set(row, edges << EDGE_SHIFT | (special ? SPECIAL : 0) | cues);
    rows.set(row + 1, (int) sign);
    rows.set(row + 2, (int) (sign >>> Integer.SIZE));
  }

  /** A symbol, the complement of a list of symbols, or {@link Cues#UNKNOWN}. */
  int word(long hash) {
    return words.get(hash);
  }

  /** The same for the hash of a stem. */
  int stem(long hash) {
    return stems.get(hash);
  }

  boolean hasStems() {
    return !stems.isEmpty();
  }

  /** The lengths of the stems that begin with two letters, as a set. */
  long stemLengths(char first, char second) {
    return stemLengths[Cues.stemSlot(first, second)];
  }

  /** How many letters may follow on a stem. */
  int ending(int value) {
    return endings[value >= 0 ? value : lists[~value + 1]];
  }

  /** How many symbols a list has, and where they stand. */
  int listSize(int value) {
    return lists[~value];
  }

  int listed(int value, int number) {
    return lists[~value + 1 + number];
  }

  /** Where phrases begin: a row, {@link #NONE}, or less than that for several rows. */
  int root(int symbol) {
    return roots[symbol];
  }

  /** The same for phrases that stand at the start of a block. */
  int startRoot(int symbol) {
    return startRoots[symbol];
  }

  int rootCount(int several) {
    return rows[~several];
  }

  int root(int several, int number) {
    return rows[~several + 1 + number];
  }

  /** A bit for a symbol; one of a set is missing where its bit is missing in the set's sign. */
  static long sign(int symbol) {
    return 1L << symbol;
  }

  /** The bits of all symbols of a value. */
  long signs(int value) {
    if (value >= 0) {
      return sign(value);
    }
    long signs = 0;
    for (int k = 0; value != Cues.UNKNOWN && k < listSize(value); k++) {
      signs |= sign(listed(value, k));
    }
    return signs;
  }

  /** How many cues are found in a row. */
  int cues(int row) {
    return rows[row] & MOST_CUES;
  }

  int cue(int row, int number) {
    return rows[row + CUES + number];
  }

  /** Whether something else than a word may follow. */
  boolean isSpecial(int row) {
    return (rows[row] & SPECIAL) != 0;
  }

  /** Whether nothing is found here, and nothing but words may follow. */
  boolean isFirstOnly(int row) {
    return (rows[row] & (SPECIAL | MOST_CUES)) == 0;
  }

  boolean hasEdges(int row) {
    return rows[row] >>> EDGE_SHIFT != 0;
  }

  /** Whether none of the symbols may follow whose sign this is: sure when true. */
  boolean rulesOut(int row, long sign) {
    return (rows[row + 1] & (int) sign | rows[row + 2] & (int) (sign >>> Integer.SIZE)) == 0;
  }

  /** The row where a symbol leads, or {@link #NONE}. */
  int follow(int row, int symbol) {
    int edges = rows[row] >>> EDGE_SHIFT;
    int low = row + CUES + cues(row);
    int high = low + edges - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (rows[middle] < symbol) {
        low = middle + 1;
      } else if (rows[middle] > symbol) {
        high = middle - 1;
      } else {
        return rows[middle + edges];
      }
    }
    return NONE;
  }
}
