package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Some of the cues, without the words and the nodes that only others need: looking up a page's
 * words takes no longer the more languages there are, since all tables stay small enough for the
 * cache. Cues keep their numbers, and phrases are found in the same order.
 */
final class CueSelection {
  private final Cues cues;
  private final Cues.Nodes nodes;
  private final boolean[] languages;
  private final BitSet wanted;

  // Which nodes lead to a wanted cue, as far as they have been looked at.
  private final BitSet visited = new BitSet();
  private final BitSet useful = new BitSet();

  private final BitSet symbols = new BitSet();
  private final IntList lists = new IntList();

  /** New numbers of what is kept, by the old ones. */
  private final int[] symbolNumber;

  private final int[] nodeNumber;

  private CueSelection(Cues cues, boolean[] languages, BitSet wanted) {
    this.cues = cues;
    this.nodes = cues.nodes();
    this.languages = languages;
    this.wanted = wanted;
    findUseful(cues.roots());
    findUseful(cues.startRoots());
    // What is no word keeps its number.
    symbols.set(0, Cues.FIRST_WORD);
    this.symbolNumber = numbers(symbols, cues.endings().length);
    this.nodeNumber = numbers(useful, nodes.size());
  }

  /** The cues of some languages. */
  static Cues ofLanguages(Cues cues, boolean[] active) {
    BitSet all = new BitSet();
    all.set(0, cues.cueCount());
    return new CueSelection(cues, active, all).cues();
  }

  /** The cues that have these numbers. */
  static Cues of(Cues cues, BitSet wanted) {
    boolean[] all = new boolean[cues.languages().size()];
    Arrays.fill(all, true);
    return new CueSelection(cues, all, wanted).cues();
  }

  private void findUseful(Cues.Roots roots) {
    for (int symbol = 0; symbol + 1 < roots.from().length; symbol++) {
      for (int r = roots.first(symbol); r < roots.end(symbol); r++) {
        if (languages[roots.language()[r]] && isUseful(roots.node()[r])) {
          symbols.set(symbol);
        }
      }
    }
  }

  /** A phrase has a few words, so this is not deep. */
  private boolean isUseful(int node) {
    if (visited.get(node)) {
      return useful.get(node);
    }
    visited.set(node);
    boolean leads = false;
    for (int c = nodes.cueFrom()[node]; c < nodes.cueFrom()[node + 1]; c++) {
      leads |= wanted.get(nodes.cue()[c]);
    }
    for (int e = nodes.edgeFrom()[node]; e < nodes.edgeFrom()[node + 1]; e++) {
      if (isUseful(nodes.target()[e])) {
        symbols.set(nodes.symbol()[e]);
        leads = true;
      }
    }
    useful.set(node, leads);
    return leads;
  }

  private static int[] numbers(BitSet kept, int size) {
    int[] numbers = new int[size];
    int next = 0;
    for (int old = kept.nextSetBit(0); old >= 0; old = kept.nextSetBit(old + 1)) {
      numbers[old] = next++;
    }
    return numbers;
  }

  private Cues cues() {
    Cues.Words words = words(cues.words());
    Cues.Words stems = words(cues.stems());
    return new Cues(
        cues.languages(),
        words,
        stems,
        stems.isEmpty() ? new long[Cues.STEM_TABLE] : cues.stemLengths(),
        endings(),
        lists.toArray(),
        roots(cues.roots()),
        roots(cues.startRoots()),
        nodes(),
        cues.cueCount(),
        cues.classes());
  }

  private int[] endings() {
    return symbols.stream().map(symbol -> cues.endings()[symbol]).toArray();
  }

  private Cues.Roots roots(Cues.Roots all) {
    IntList from = new IntList();
    IntList node = new IntList();
    IntList language = new IntList();
    for (int s = symbols.nextSetBit(0); s >= 0; s = symbols.nextSetBit(s + 1)) {
      from.add(node.size());
      for (int r = all.first(s); r < all.end(s); r++) {
        if (languages[all.language()[r]] && useful.get(all.node()[r])) {
          node.add(nodeNumber[all.node()[r]]);
          language.add(all.language()[r]);
        }
      }
    }
    from.add(node.size());
    return new Cues.Roots(from.toArray(), node.toArray(), language.toArray());
  }

  private Cues.Nodes nodes() {
    IntList edgeFrom = new IntList();
    IntList symbol = new IntList();
    IntList target = new IntList();
    IntList cueFrom = new IntList();
    IntList cue = new IntList();
    for (int node = useful.nextSetBit(0); node >= 0; node = useful.nextSetBit(node + 1)) {
      edgeFrom.add(symbol.size());
      for (int e = nodes.edgeFrom()[node]; e < nodes.edgeFrom()[node + 1]; e++) {
        if (useful.get(nodes.target()[e])) {
          symbol.add(symbolNumber[nodes.symbol()[e]]);
          target.add(nodeNumber[nodes.target()[e]]);
        }
      }
      cueFrom.add(cue.size());
      for (int c = nodes.cueFrom()[node]; c < nodes.cueFrom()[node + 1]; c++) {
        if (wanted.get(nodes.cue()[c])) {
          cue.add(nodes.cue()[c]);
        }
      }
    }
    edgeFrom.add(symbol.size());
    cueFrom.add(cue.size());
    return new Cues.Nodes(
        edgeFrom.toArray(), symbol.toArray(), target.toArray(), cueFrom.toArray(), cue.toArray());
  }

  private Cues.Words words(Cues.Words all) {
    long[] hashes = new long[all.size()];
    int[] values = new int[all.size()];
    int size = 0;
    for (int i = 0; i < all.size(); i++) {
      int value = value(all.values()[i]);
      if (value != Cues.UNKNOWN) {
        hashes[size] = all.hashes()[i];
        values[size++] = value;
      }
    }
    return new Cues.Words(Arrays.copyOf(hashes, size), Arrays.copyOf(values, size));
  }

  /** What is left of a value: a symbol, a list of them, or {@link Cues#UNKNOWN}. */
  private int value(int old) {
    if (old >= 0) {
      return symbols.get(old) ? symbolNumber[old] : Cues.UNKNOWN;
    }
    int[] all = cues.lists();
    int left = 0;
    int last = 0;
    for (int k = 1; k <= all[~old]; k++) {
      if (symbols.get(all[~old + k])) {
        left++;
        last = symbolNumber[all[~old + k]];
      }
    }
    if (left < 2) {
      return left == 0 ? Cues.UNKNOWN : last;
    }
    int at = lists.size();
    lists.add(left);
    for (int k = 1; k <= all[~old]; k++) {
      if (symbols.get(all[~old + k])) {
        lists.add(symbolNumber[all[~old + k]]);
      }
    }
    return ~at;
  }
}
