package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cues without the words of languages that are not asked for, so that looking up a page's words
 * takes no longer the more languages there are: the tables stay small enough for the cache.
 */
final class CuesOfLanguages {
  private final Cues cues;
  private final BitSet symbols = new BitSet();
  private final BitSet nodes = new BitSet();

  private CuesOfLanguages(Cues cues) {
    this.cues = cues;
  }

  static Cues of(Cues cues, boolean[] active) {
    CuesOfLanguages some = new CuesOfLanguages(cues);
    some.findSymbols(cues.roots(), active);
    some.findSymbols(cues.startRoots(), active);
    Table words = some.table(cues.keys(), cues.values());
    Table stems = some.table(cues.stemKeys(), cues.stemValues());
    return new Cues(
        cues.languages(),
        words.keys,
        words.values,
        stems.keys,
        stems.values,
        stems.size == 0 ? new long[Cues.STEM_TABLE] : cues.stemLengths(),
        cues.endings(),
        cues.lists(),
        active(cues.roots(), active),
        active(cues.startRoots(), active),
        cues.nodes(),
        cues.cueCount(),
        cues.classes());
  }

  private static Cues.Roots active(Cues.Roots roots, boolean[] active) {
    int[] from = new int[roots.from().length];
    int[] node = new int[roots.node().length];
    int[] language = new int[roots.language().length];
    int kept = 0;
    for (int symbol = 0; symbol + 1 < from.length; symbol++) {
      for (int r = roots.first(symbol); r < roots.end(symbol); r++) {
        if (active[roots.language()[r]]) {
          node[kept] = roots.node()[r];
          language[kept++] = roots.language()[r];
        }
      }
      from[symbol + 1] = kept;
    }
    return new Cues.Roots(from, Arrays.copyOf(node, kept), Arrays.copyOf(language, kept));
  }

  /** Follows the phrases of the languages to their ends. */
  private void findSymbols(Cues.Roots roots, boolean[] active) {
    for (int symbol = 0; symbol + 1 < roots.from().length; symbol++) {
      for (int r = roots.first(symbol); r < roots.end(symbol); r++) {
        if (active[roots.language()[r]]) {
          symbols.set(symbol);
          follow(roots.node()[r]);
        }
      }
    }
  }

  /** A phrase has a few words, so this is not deep. */
  private void follow(int node) {
    if (nodes.get(node)) {
      return;
    }
    nodes.set(node);
    for (int e = cues.nodes().edgeFrom()[node]; e < cues.nodes().edgeFrom()[node + 1]; e++) {
      symbols.set(cues.nodes().symbol()[e]);
      follow(cues.nodes().target()[e]);
    }
  }

  private boolean isWanted(int value) {
    if (value >= 0) {
      return symbols.get(value);
    }
    int[] lists = cues.lists();
    for (int k = 1; k <= lists[~value]; k++) {
      if (symbols.get(lists[~value + k])) {
        return true;
      }
    }
    return false;
  }

  private Table table(long[] keys, int[] values) {
    BitSet wanted = new BitSet();
    for (int i = 0; i < keys.length; i++) {
      wanted.set(i, keys[i] != 0 && isWanted(values[i]));
    }
    Table table = new Table(wanted.cardinality());
    wanted.stream().forEach(i -> table.put(keys[i], values[i]));
    return table;
  }

  /** An open hash table as in {@link Cues}. */
  private static final class Table {
    private final long[] keys;
    private final int[] values;
    private int size;

    Table(int size) {
      int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
      keys = new long[capacity];
      values = new int[capacity];
      Arrays.fill(values, Cues.UNKNOWN);
    }

    void put(long key, int value) {
      int at = Cues.spread(key) & (keys.length - 1);
      while (keys[at] != 0) {
        at = (at + 1) & (keys.length - 1);
      }
      keys[at] = key;
      values[at] = value;
      size++;
    }
  }
}
