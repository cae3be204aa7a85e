package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compiles the cues of one language into an automaton. */
final class CuesBuilder {
  /** How words are varied in a language: see {@link RulePack}. */
  record Spelling(boolean accentsMatter, int endings, List<String> prefixes, boolean cyrillicToo) {
    static final Spelling PLAIN = new Spelling(false, 0, List.of(), false);
  }

  private record Word(
      String text,
      boolean accentsMatter,
      int endings,
      List<String> prefixes,
      boolean cyrillicToo) {}

  private record Root(int symbol, int node) {}

  private final Spelling spelling;
  private final Map<Word, Integer> symbols = new HashMap<>();
  private final TreeMap<Long, Set<Integer>> words = new TreeMap<>();
  private final TreeMap<Long, Set<Integer>> stems = new TreeMap<>();
  private final long[] stemLengths = new long[Cues.STEM_TABLE];
  private final List<Integer> endings = new ArrayList<>();
  private final List<Root> roots = new ArrayList<>();
  private final List<Root> startRoots = new ArrayList<>();
  private final Set<Long> currencies = new LinkedHashSet<>();
  private final Set<Long> months = new LinkedHashSet<>();
  private final NodeStore store = new NodeStore();

  private final PhraseGraph graph = new PhraseGraph(this::symbol);
  private int cueCount;

  CuesBuilder(Spelling spelling) {
    this.spelling = spelling;
    for (int i = 0; i < Cues.FIRST_WORD; i++) {
      endings.add(0);
    }
  }

  /**
   * Adds a phrase of a cue.
   *
   * @param name of the cue: those of "currency" and "month" are words that classes of words have
   * @throws CueSyntaxException if it cannot be read
   */
  void add(String name, int cue, String phrase) {
    cueCount = Math.max(cueCount, cue + 1);
    graph.add(phrase, cue);
    if (name.equals("currency")) {
      noteWord(phrase, currencies);
    } else if (name.equals("month")) {
      noteWord(phrase, months);
    }
  }

  private void noteWord(String word, Set<Long> hashes) {
    hashes.add(Tokens.hash(word));
    if (spelling.cyrillicToo()) {
      hashes.add(Tokens.hash(SerbianCyrillic.of(word)));
    }
  }

  private int symbol(String text, boolean prefixed, boolean stem) {
    if (stem && spelling.endings() == 0) {
      throw new CueSyntaxException(
          "'" + text + "~': this language's language.yaml declares no 'endings'");
    }
    if (prefixed && spelling.prefixes().isEmpty()) {
      throw new CueSyntaxException(
          "'~" + text + "': this language's language.yaml declares no 'prefixes'");
    }
    Word word =
        new Word(
            text,
            spelling.accentsMatter(),
            stem ? spelling.endings() : 0,
            prefixed ? spelling.prefixes() : List.of(),
            spelling.cyrillicToo());
    Integer known = symbols.get(word);
    if (known == null) {
      known = define(word);
      symbols.put(word, known);
    }
    return known;
  }

  private int define(Word word) {
    int symbol = endings.size();
    endings.add(word.endings());
    for (String form : forms(word)) {
      if (word.endings() > 0) {
        defineStem(form, symbol);
      } else {
        words.computeIfAbsent(Tokens.hash(form), h -> new LinkedHashSet<>()).add(symbol);
      }
    }
    return symbol;
  }

  private void defineStem(String written, int symbol) {
    String form = Letters.withoutTraceless(written);
    if (form.length() < 2 || form.length() > Cues.LONGEST_STEM) {
      throw new CueSyntaxException("'" + form + "~': a stem has at least two letters");
    }
    char first = Letters.fold(form.charAt(0));
    char second = Letters.fold(form.charAt(1));
    stemLengths[Cues.stemSlot(first, second)] |= 1L << form.length();
    stems.computeIfAbsent(Tokens.hash(form), h -> new LinkedHashSet<>()).add(symbol);
  }

  private static Set<String> forms(Word word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word.text());
    for (String prefix : word.prefixes()) {
      forms.add(prefix + word.text());
    }
    if (word.cyrillicToo()) {
      List.copyOf(forms).forEach(form -> forms.add(SerbianCyrillic.of(form)));
    }
    if (!word.accentsMatter()) {
      List.copyOf(forms).forEach(form -> forms.add(Letters.withoutAccents(form)));
    }
    return forms;
  }

  Cues build() {
    store();
    IntList lists = new IntList();
    Cues.Words allWords = words(words, lists);
    Cues.Words allStems = words(stems, lists);
    int[] endingLengths = new int[endings.size()];
    for (int i = 0; i < endingLengths.length; i++) {
      endingLengths[i] = endings.get(i);
    }
    return new Cues(
        allWords,
        allStems,
        stemLengths.clone(),
        endingLengths,
        lists.toArray(),
        roots(roots),
        roots(startRoots),
        store.toNodes(),
        cueCount);
  }

  /** The words that make a number a sum or a date. */
  WordClasses classes() {
    return new WordClasses(sorted(currencies), sorted(months));
  }

  private void store() {
    PhraseGraph.Step begin = graph.transitions(List.of(graph.root()));
    TreeSet<Integer> afterStart = begin.targets().remove(PhraseGraph.START);
    storeRoots(begin, roots);
    if (afterStart != null) {
      storeRoots(graph.transitions(afterStart), startRoots);
    }
  }

  private void storeRoots(PhraseGraph.Step begin, List<Root> into) {
    begin.targets().forEach((symbol, next) -> into.add(new Root(symbol, store.add(next))));
  }

  private Cues.Roots roots(List<Root> all) {
    int[] from = new int[endings.size() + 1];
    for (Root root : all) {
      from[root.symbol() + 1]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] next = from.clone();
    int[] node = new int[all.size()];
    for (Root root : all) {
      node[next[root.symbol()]++] = root.node();
    }
    return new Cues.Roots(from, node);
  }

  private static Cues.Words words(TreeMap<Long, Set<Integer>> all, IntList lists) {
    long[] hashes = new long[all.size()];
    int[] values = new int[all.size()];
    int next = 0;
    for (Map.Entry<Long, Set<Integer>> word : all.entrySet()) {
      hashes[next] = word.getKey();
      values[next++] = value(word.getValue(), lists);
    }
    return new Cues.Words(hashes, values);
  }

  private static int value(Set<Integer> symbols, IntList lists) {
    if (symbols.size() == 1) {
      return symbols.iterator().next();
    }
    int at = lists.size();
    lists.add(symbols.size());
    symbols.forEach(lists::add);
    return ~at;
  }

  private static long[] sorted(Set<Long> hashes) {
    return hashes.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Nodes, each kept once: two with the same edges and cues are one. */
  private final class NodeStore {
    private static final int DIVIDER = -1;

    private final Map<List<Integer>, Integer> known = new HashMap<>();
    private final Map<List<Integer>, Integer> sets = new HashMap<>();
    private final IntList edgeFrom = new IntList();
    private final IntList symbol = new IntList();
    private final IntList target = new IntList();
    private final IntList cueFrom = new IntList();
    private final IntList cue = new IntList();
    private int size;

    /** The node for a set of places in the graph (subset construction, from the ends inwards). */
    int add(TreeSet<Integer> places) {
      List<Integer> key = List.copyOf(places);
      Integer done = sets.get(key);
      if (done == null) {
        PhraseGraph.Step step = graph.transitions(places);
        List<Integer> signature = new ArrayList<>(step.cues());
        signature.add(DIVIDER);
        step.targets()
            .forEach(
                (symbol, next) -> {
                  signature.add(symbol);
                  signature.add(add(next));
                });
        done = known.computeIfAbsent(signature, this::store);
        sets.put(key, done);
      }
      return done;
    }

    private int store(List<Integer> signature) {
      edgeFrom.add(symbol.size());
      cueFrom.add(cue.size());
      int divider = signature.indexOf(DIVIDER);
      for (int i = 0; i < divider; i++) {
        cue.add(signature.get(i));
      }
      for (int i = divider + 1; i < signature.size(); i += 2) {
        symbol.add(signature.get(i));
        target.add(signature.get(i + 1));
      }
      return size++;
    }

    Cues.Nodes toNodes() {
      int[] edges = Arrays.copyOf(edgeFrom.toArray(), size + 1);
      int[] found = Arrays.copyOf(cueFrom.toArray(), size + 1);
      edges[size] = symbol.size();
      found[size] = cue.size();
      return new Cues.Nodes(edges, symbol.toArray(), target.toArray(), found, cue.toArray());
    }
  }
}
