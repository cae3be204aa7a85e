package io.github.cleancopy.furniture;

import java.util.BitSet;
import java.util.List;

/**
 * Lays out the phrases of some cues as a {@link Phrasebook}, without the words and the nodes that
 * only others need: looking up a page's words takes no longer the more languages there are, since
 * all tables stay small enough for the cache. Cues keep their numbers; symbols are numbered on from
 * one language to the next, and a word that several know stands for the symbols of each. For one
 * thread.
 */
final class PhraseLayout {
  private final List<Part> parts;
  private final BitSet wanted;

  /** The symbols that are left, of all parts. */
  private final int symbols;

  private final IntList lists = new IntList();
  private final IntList rows = new IntList();
  private final IntList scratch = new IntList();

  private PhraseLayout(List<Cues> languages, BitSet wanted) {
    this.wanted = wanted;
    this.parts = languages.stream().map(Part::new).toList();
    int next = Cues.FIRST_WORD;
    for (Part part : parts) {
      next = part.numberSymbols(next);
    }
    this.symbols = next;
    rows.add(Phrasebook.NONE);
  }

  /**
   * @param languages all cues of each
   * @param wanted the numbers of those whose phrases are to be found
   */
  static Phrasebook of(List<Cues> languages, BitSet wanted) {
    return new PhraseLayout(languages, wanted).phrasebook();
  }

  private Phrasebook phrasebook() {
    WordTable words = words(false);
    WordTable stems = words(true);
    int[] roots = roots(false);
    int[] startRoots = roots(true);
    return new Phrasebook(
        words,
        stems,
        stems.isEmpty() ? new long[Cues.STEM_TABLE] : stemLengths(),
        endings(),
        lists.toArray(),
        rows.toArray(),
        roots,
        startRoots);
  }

  private WordTable words(boolean areStems) {
    int size = 0;
    for (Part part : parts) {
      size += part.readValues(areStems);
    }
    WordTable table = new WordTable(size);
    for (Part part : parts) {
      part.putValues(areStems, table);
    }
    return table;
  }

  private long[] stemLengths() {
    long[] lengths = new long[Cues.STEM_TABLE];
    for (Part part : parts) {
      for (int slot = 0; slot < lengths.length; slot++) {
        lengths[slot] |= part.cues.stemLengths()[slot];
      }
    }
    return lengths;
  }

  private int[] endings() {
    int[] endings = new int[symbols];
    parts.forEach(part -> part.addEndings(endings));
    return endings;
  }

  private int[] roots(boolean atStart) {
    int[] roots = new int[symbols];
    for (int symbol = 0; symbol < Cues.FIRST_WORD; symbol++) {
      scratch.clear();
      for (Part part : parts) {
        part.addRoots(part.roots(atStart), symbol);
      }
      roots[symbol] = root();
    }
    parts.forEach(part -> part.addRoots(atStart, roots));
    return roots;
  }

  /** What a symbol leads to where these rows begin with it. */
  private int root() {
    if (scratch.size() < 2) {
      return scratch.size() == 0 ? Phrasebook.NONE : scratch.get(0);
    }
    int at = rows.size();
    rows.add(scratch.size());
    rows.addAll(scratch);
    return ~at;
  }

  /** A symbol, a list of those in the scratch pad, or {@link Cues#UNKNOWN}. */
  private int value() {
    if (scratch.size() < 2) {
      return scratch.size() == 0 ? Cues.UNKNOWN : scratch.get(0);
    }
    int at = lists.size();
    lists.add(scratch.size());
    lists.addAll(scratch);
    return ~at;
  }

  /** The cues of one language. */
  private final class Part {
    private static final byte UNSEEN = 0;
    private static final byte USELESS = 1;
    private static final byte USEFUL = 2;

    private final Cues cues;
    private final Cues.Nodes nodes;

    /** Which nodes lead to a wanted cue, as far as they have been looked at. */
    private final byte[] use;

    /** Of each symbol whether it is used, and then its new number; 0 for those that are not. */
    private final int[] number;

    private final int[] rowOf;
    private int[] values = {};

    Part(Cues cues) {
      this.cues = cues;
      this.nodes = cues.nodes();
      this.use = new byte[nodes.size()];
      this.rowOf = new int[nodes.size()];
      this.number = new int[cues.endings().length];
      findUseful(cues.roots());
      findUseful(cues.startRoots());
    }

    Cues.Roots roots(boolean atStart) {
      return atStart ? cues.startRoots() : cues.roots();
    }

    private void findUseful(Cues.Roots roots) {
      for (int symbol = 0; symbol < number.length; symbol++) {
        int end = roots.end(symbol);
        for (int r = roots.first(symbol); r < end; r++) {
          if (isUseful(roots.node()[r])) {
            number[symbol] = 1;
          }
        }
      }
    }

    /** A phrase has a few words, so this is not deep. */
    private boolean isUseful(int node) {
      if (use[node] == UNSEEN) {
        boolean leads = false;
        for (int c = nodes.cueFrom()[node]; c < nodes.cueFrom()[node + 1]; c++) {
          leads |= wanted.get(nodes.cue()[c]);
        }
        for (int e = nodes.edgeFrom()[node]; e < nodes.edgeFrom()[node + 1]; e++) {
          if (isUseful(nodes.target()[e])) {
            number[nodes.symbol()[e]] = 1;
            leads = true;
          }
        }
        use[node] = leads ? USEFUL : USELESS;
      }
      return use[node] == USEFUL;
    }

    /** What is no word keeps its number; the words' are counted on. */
    int numberSymbols(int first) {
      int next = first;
      for (int symbol = 0; symbol < number.length; symbol++) {
        if (symbol < Cues.FIRST_WORD) {
          number[symbol] = symbol;
        } else if (number[symbol] != 0) {
          number[symbol] = next++;
        }
      }
      return next;
    }

    private Cues.Words all(boolean areStems) {
      return areStems ? cues.stems() : cues.words();
    }

    /** Reads what is left of the words' values; how many words are left. */
    int readValues(boolean areStems) {
      int[] old = all(areStems).values();
      values = new int[old.length];
      int size = 0;
      for (int i = 0; i < old.length; i++) {
        values[i] = newValue(old[i]);
        size += values[i] == Cues.UNKNOWN ? 0 : 1;
      }
      return size;
    }

    private int newValue(int old) {
      if (old >= 0) {
        return number[old] == 0 ? Cues.UNKNOWN : number[old];
      }
      scratch.clear();
      int[] all = cues.lists();
      for (int k = 1; k <= all[~old]; k++) {
        if (number[all[~old + k]] != 0) {
          scratch.add(number[all[~old + k]]);
        }
      }
      return value();
    }

    void putValues(boolean areStems, WordTable into) {
      long[] hashes = all(areStems).hashes();
      for (int i = 0; i < hashes.length; i++) {
        if (values[i] != Cues.UNKNOWN) {
          int other = parts.size() > 1 ? into.get(hashes[i]) : Cues.UNKNOWN;
          into.put(hashes[i], other == Cues.UNKNOWN ? values[i] : both(other, values[i]));
        }
      }
    }

    private int both(int other, int value) {
      scratch.clear();
      addSymbols(other);
      addSymbols(value);
      return value();
    }

    private void addSymbols(int value) {
      if (value >= 0) {
        scratch.add(value);
      } else {
        for (int k = 1; k <= lists.get(~value); k++) {
          scratch.add(lists.get(~value + k));
        }
      }
    }

    void addEndings(int[] endings) {
      for (int symbol = Cues.FIRST_WORD; symbol < number.length; symbol++) {
        if (number[symbol] != 0) {
          endings[number[symbol]] = cues.endings()[symbol];
        }
      }
    }

    /** Finds the roots of the symbols that are words. */
    void addRoots(boolean atStart, int[] roots) {
      for (int symbol = Cues.FIRST_WORD; symbol < number.length; symbol++) {
        if (number[symbol] != 0) {
          scratch.clear();
          addRoots(roots(atStart), symbol);
          roots[number[symbol]] = root();
        }
      }
    }

    private void addRoots(Cues.Roots roots, int symbol) {
      int end = roots.end(symbol);
      for (int r = roots.first(symbol); r < end; r++) {
        int node = roots.node()[r];
        if (use[node] == USEFUL) {
          layOut(node);
          scratch.add(rowOf[node]);
        }
      }
    }

    /** Writes a node's row, those that it leads to before it. */
    private void layOut(int node) {
      if (rowOf[node] != Phrasebook.NONE) {
        return;
      }
      int end = nodes.edgeFrom()[node + 1];
      for (int e = nodes.edgeFrom()[node]; e < end; e++) {
        if (use[nodes.target()[e]] == USEFUL) {
          layOut(nodes.target()[e]);
        }
      }
      int row = rows.size();
      Phrasebook.addHead(rows);
      int found = addCues(node);
      long sign = 0;
      int edges = 0;
      for (int e = nodes.edgeFrom()[node]; e < end; e++) {
        if (use[nodes.target()[e]] == USEFUL) {
          int symbol = number[nodes.symbol()[e]];
          rows.add(symbol);
          sign |= Phrasebook.sign(symbol);
          edges++;
        }
      }
      for (int e = nodes.edgeFrom()[node]; e < end; e++) {
        if (use[nodes.target()[e]] == USEFUL) {
          rows.add(rowOf[nodes.target()[e]]);
        }
      }
      Phrasebook.setHead(rows, row, found, edges, sign);
      rowOf[node] = row;
    }

    private int addCues(int node) {
      int found = 0;
      for (int c = nodes.cueFrom()[node]; c < nodes.cueFrom()[node + 1]; c++) {
        if (wanted.get(nodes.cue()[c])) {
          rows.add(nodes.cue()[c]);
          found++;
        }
      }
      return found;
    }
  }
}
