package io.github.cleancopy.furniture;

import java.util.Arrays;

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

  private Phrasebook(Cues cues) {
    words = WordTable.of(cues.words());
    stems = WordTable.of(cues.stems());
    stemLengths = cues.stemLengths();
    endings = cues.endings();
    lists = cues.lists();
    Layout layout = new Layout(cues.nodes());
    roots = layout.roots(cues.roots(), endings.length);
    startRoots = layout.roots(cues.startRoots(), endings.length);
    rows = layout.rows.toArray();
  }

  static Phrasebook of(Cues cues) {
    return new Phrasebook(cues);
  }

  /** Writes the rows, those that a row leads to before it. */
  private static final class Layout {
    private final Cues.Nodes nodes;
    private final int[] rowOf;
    private final IntList rows = new IntList();

    Layout(Cues.Nodes nodes) {
      this.nodes = nodes;
      this.rowOf = new int[nodes.size()];
      rows.add(NONE);
    }

    int[] roots(Cues.Roots all, int symbols) {
      int[] roots = new int[symbols];
      for (int symbol = 0; symbol < symbols; symbol++) {
        int first = all.first(symbol);
        int count = all.end(symbol) - first;
        if (count == 1) {
          roots[symbol] = row(all.node()[first]);
        } else if (count > 1) {
          int[] several = new int[count];
          Arrays.setAll(several, i -> row(all.node()[first + i]));
          roots[symbol] = ~rows.size();
          rows.add(count);
          rows.addAll(several);
        }
      }
      return roots;
    }

    private int row(int node) {
      if (rowOf[node] == NONE) {
        int edges = nodes.edgeFrom()[node + 1] - nodes.edgeFrom()[node];
        int[] targets = new int[edges];
        Arrays.setAll(targets, e -> row(nodes.target()[nodes.edgeFrom()[node] + e]));
        rowOf[node] = rows.size();
        write(node, targets);
      }
      return rowOf[node];
    }

    private void write(int node, int[] targets) {
      int[] cues =
          Arrays.copyOfRange(nodes.cue(), nodes.cueFrom()[node], nodes.cueFrom()[node + 1]);
      int[] symbols =
          Arrays.copyOfRange(nodes.symbol(), nodes.edgeFrom()[node], nodes.edgeFrom()[node + 1]);
      if (cues.length > MOST_CUES) {
        throw new IllegalStateException("one phrase stands for " + cues.length + " cues");
      }
      // Symbols that are no words are small and first.
      boolean special = symbols.length > 0 && symbols[0] < Cues.FIRST_WORD;
      long sign = 0;
      for (int symbol : symbols) {
        sign |= sign(symbol);
      }
      rows.add(symbols.length << EDGE_SHIFT | (special ? SPECIAL : 0) | cues.length);
      rows.add((int) sign);
      rows.add((int) (sign >>> Integer.SIZE));
      rows.addAll(cues);
      rows.addAll(symbols);
      rows.addAll(targets);
    }
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
