package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The phrases of one language as a graph, alternatives side by side; {@link #transitions} walks it
 * word by word, so that alternatives never have to be written out.
 *
 * <pre>
 *   make a (donation|gift)      two phrases
 *   donat(e|ion|ions)           endings: the bracket touches the word
 *   support ... journalism      up to three words between
 *   ^advertisement$             the start and the end of the block
 *   {site} {money} {number} {date} {name}
 *   ~word word~                 one of the language's prefixes or none; any ending
 * </pre>
 */
final class PhraseGraph {
  /** Spellings of one word of a phrase; more are two words that ought to be written apart. */
  static final int MOST_SPELLINGS = 4000;

  private static final int MOST_LEAPS = 3;
  private static final int DEEPEST = 12;

  private static final Map<String, Integer> PLACEHOLDERS =
      new TreeMap<>(
          Map.of(
              "{site}", Cues.SITE,
              "{money}", Cues.MONEY,
              "{number}", Cues.NUMBER,
              "{date}", Cues.DATE,
              "{name}", Cues.NAME));

  /** The symbol of a block's start: only the first of a phrase, so no node ever follows it. */
  static final int START = -1;

  private static final int TEXT = -2;
  private static final int SPACE = -3;
  private static final int NOTHING = -4;

  /** What leads from one node to the next: a piece of a word, a space, nothing, or a symbol. */
  private record Edge(int kind, String text, int target) {}

  /** A word's symbol, its prefix and ending taken into account. */
  @FunctionalInterface
  interface Alphabet {
    int symbol(String word, boolean prefixed, boolean stem);
  }

  private final Alphabet alphabet;
  private final List<List<Edge>> nodes = new ArrayList<>();
  private final Map<Integer, Integer> cueOfNode = new HashMap<>();
  private final Map<Integer, Integer> nodeOfCue = new HashMap<>();
  private final Map<List<Integer>, Integer> chains = new HashMap<>();
  private final Tokens tokens = new Tokens();
  private final int root = newNode();

  PhraseGraph(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  int root() {
    return root;
  }

  /**
   * @throws CueSyntaxException if the phrase cannot be read
   */
  void add(String phrase, int cue) {
    int first = nodes.size();
    int start = new Parser(phrase).parse(acceptor(cue));
    check(phrase, first, start);
    edge(root, NOTHING, "", start);
  }

  private int acceptor(int cue) {
    return nodeOfCue.computeIfAbsent(
        cue,
        c -> {
          int node = newNode();
          cueOfNode.put(node, c);
          return node;
        });
  }

  private int newNode() {
    nodes.add(new ArrayList<>(1));
    return nodes.size() - 1;
  }

  private void edge(int from, int kind, String text, int target) {
    nodes.get(from).add(new Edge(kind, text, target));
  }

  /** Where the graph can go from some of its nodes: by symbol, and which cues end here. */
  record Step(TreeMap<Integer, TreeSet<Integer>> targets, TreeSet<Integer> cues) {}

  Step transitions(Iterable<Integer> from) {
    Step step = new Step(new TreeMap<>(), new TreeSet<>());
    for (int node : from) {
      if (node == root) {
        // Each phrase may be written in so many ways, not all of a language together.
        nodes.get(root).forEach(phrase -> walk(phrase.target(), "", step, new int[1]));
      } else {
        walk(node, "", step, new int[1]);
      }
    }
    return step;
  }

  private void walk(int node, String word, Step step, int[] spellings) {
    Integer cue = cueOfNode.get(node);
    if (cue != null) {
      if (word.isEmpty()) {
        step.cues().add(cue);
      } else {
        arrive(word, node, step, spellings);
      }
    }
    for (Edge edge : nodes.get(node)) {
      switch (edge.kind()) {
        case TEXT -> walk(edge.target(), word + edge.text(), step, spellings);
        case NOTHING -> walk(edge.target(), word, step, spellings);
        case SPACE -> {
          if (word.isEmpty()) {
            walk(edge.target(), word, step, spellings);
          } else {
            arrive(word, edge.target(), step, spellings);
          }
        }
        default -> {
          if (word.isEmpty()) {
            add(edge.kind(), edge.target(), step);
          } else {
            arrive(word, chain(List.of(edge.kind(), edge.target())), step, spellings);
          }
        }
      }
    }
  }

  /** Cuts a written word into tokens ("ad-free" is two) and leads over them to the target. */
  private void arrive(String word, int target, Step step, int[] spellings) {
    if (++spellings[0] > MOST_SPELLINGS) {
      throw new CueSyntaxException(
          "more than " + MOST_SPELLINGS + " ways to write one word; write it as several phrases");
    }
    tokens.read(word);
    if (tokens.size == 0) {
      walk(target, "", step, spellings);
      return;
    }
    int[] symbols = new int[tokens.size];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = symbol(word, i);
    }
    int next = target;
    for (int i = symbols.length - 1; i > 0; i--) {
      next = chain(List.of(symbols[i], next));
    }
    add(symbols[0], next, step);
  }

  private int symbol(String word, int i) {
    int start = tokens.start[i];
    int end = tokens.end[i];
    boolean prefixed = start > 0 && word.charAt(start - 1) == '~';
    boolean stem = end < word.length() && word.charAt(end) == '~';
    return alphabet.symbol(word.substring(start, end), prefixed, stem);
  }

  private static void add(int symbol, int target, Step step) {
    step.targets().computeIfAbsent(symbol, s -> new TreeSet<>()).add(target);
  }

  /** A node with one edge: the symbol and where it leads. */
  private int chain(List<Integer> symbolAndTarget) {
    Integer known = chains.get(symbolAndTarget);
    if (known != null) {
      return known;
    }
    int node = newNode();
    edge(node, symbolAndTarget.get(0), "", symbolAndTarget.get(1));
    chains.put(symbolAndTarget, node);
    return node;
  }

  private void check(String phrase, int first, int start) {
    Step begin = check(phrase, start);
    if (!begin.cues().isEmpty()) {
      throw new CueSyntaxException("'" + phrase + "' has an alternative without a word");
    }
    if (begin.targets().containsKey(Cues.GAP) || begin.targets().containsKey(Cues.NAME)) {
      throw new CueSyntaxException("'" + phrase + "': a word comes before '...' and {name}");
    }
    int end = nodes.size();
    for (int node = first; node < end; node++) {
      for (Edge edge : List.copyOf(nodes.get(node))) {
        checkAfter(phrase, edge);
      }
    }
  }

  private Step check(String phrase, int node) {
    try {
      return transitions(List.of(node));
    } catch (CueSyntaxException e) {
      throw new CueSyntaxException("'" + phrase + "': " + e.problem());
    }
  }

  private void checkAfter(String phrase, Edge edge) {
    if (edge.kind() == TEXT || edge.kind() == NOTHING) {
      return;
    }
    Step next = check(phrase, edge.target());
    boolean leapNext =
        next.targets().containsKey(Cues.GAP) || next.targets().containsKey(Cues.NAME);
    if (edge.kind() == Cues.GAP
        && (leapNext || !next.cues().isEmpty() || next.targets().containsKey(Cues.END))) {
      throw new CueSyntaxException("'" + phrase + "': '...' stands between two words");
    }
    if (edge.kind() == Cues.END && !next.targets().isEmpty()) {
      throw new CueSyntaxException("'" + phrase + "': $ stands at the end");
    }
    if (next.targets().containsKey(START)) {
      throw new CueSyntaxException("'" + phrase + "': ^ stands at the start");
    }
  }

  /** Reads a phrase from its end to its start, so that each part knows where it leads. */
  private final class Parser {
    private final String phrase;
    private int at;
    private int depth;

    Parser(String phrase) {
      this.phrase = phrase;
    }

    int parse(int target) {
      Branches all = alternatives();
      if (at < phrase.length()) {
        throw new CueSyntaxException("'" + phrase + "': a bracket too many");
      }
      if (all.leaps() > MOST_LEAPS) {
        throw new CueSyntaxException(
            "'" + phrase + "' has more than " + MOST_LEAPS + " times '...' or {name}");
      }
      return all.build(target);
    }

    private Branches alternatives() {
      if (++depth > DEEPEST) {
        throw new CueSyntaxException("'" + phrase + "': brackets nested too deep");
      }
      List<List<Object>> branches = new ArrayList<>();
      branches.add(sequence());
      while (at < phrase.length() && phrase.charAt(at) == '|') {
        at++;
        branches.add(sequence());
      }
      depth--;
      return new Branches(branches);
    }

    private List<Object> sequence() {
      List<Object> parts = new ArrayList<>();
      while (at < phrase.length() && phrase.charAt(at) != '|' && phrase.charAt(at) != ')') {
        parts.add(part());
      }
      return parts;
    }

    private Object part() {
      char c = phrase.charAt(at);
      if (c == '(') {
        return group();
      }
      if (c == ' ') {
        at++;
        return new Edge(SPACE, "", 0);
      }
      if (c == '^' || c == '$') {
        at++;
        return new Edge(c == '^' ? START : Cues.END, "", 0);
      }
      if (phrase.startsWith("...", at)) {
        at += 3;
        return new Edge(Cues.GAP, "", 0);
      }
      return c == '{' ? placeholder() : text();
    }

    private Branches group() {
      at++;
      Branches inner = alternatives();
      if (at == phrase.length()) {
        throw new CueSyntaxException("'" + phrase + "': a bracket is not closed");
      }
      at++;
      return inner;
    }

    private Edge placeholder() {
      for (Map.Entry<String, Integer> one : PLACEHOLDERS.entrySet()) {
        if (phrase.startsWith(one.getKey(), at)) {
          at += one.getKey().length();
          return new Edge(one.getValue(), "", 0);
        }
      }
      throw new CueSyntaxException(
          "unknown placeholder in '"
              + phrase
              + "'; there are "
              + String.join(" ", PLACEHOLDERS.keySet()));
    }

    /** Who writes a regular expression out of habit learns it here. */
    private void checkNoRegex(String text, int from) {
      boolean afterBracket = from > 0 && phrase.charAt(from - 1) == ')';
      if ((afterBracket && "?+*".indexOf(text.charAt(0)) >= 0) || text.indexOf('?') > 0) {
        throw new CueSyntaxException(
            "'" + phrase + "': there is no ? + or *; write (|this) for what may be missing");
      }
      int star = text.indexOf('*', 1);
      if (star > 0 && Character.isLetter(text.charAt(star - 1))) {
        throw new CueSyntaxException(
            "'" + phrase + "': there is no wildcard; list the endings: word(|s|ed)");
      }
    }

    private Edge text() {
      int from = at;
      while (at < phrase.length()
          && " ^$({|)".indexOf(phrase.charAt(at)) < 0
          && !phrase.startsWith("...", at)) {
        at++;
      }
      String text = phrase.substring(from, at);
      checkNoRegex(text, from);
      return new Edge(TEXT, text, 0);
    }
  }

  /** Alternatives, each a row of edges and further alternatives. */
  private final class Branches {
    private final List<List<Object>> branches;

    Branches(List<List<Object>> branches) {
      this.branches = branches;
    }

    int leaps() {
      int most = 0;
      for (List<Object> branch : branches) {
        int leaps = 0;
        for (Object part : branch) {
          if (part instanceof Branches inner) {
            leaps += inner.leaps();
          } else if (part instanceof Edge edge) {
            leaps += edge.kind() == Cues.GAP || edge.kind() == Cues.NAME ? 1 : 0;
          }
        }
        most = Math.max(most, leaps);
      }
      return most;
    }

    int build(int target) {
      int start = newNode();
      for (List<Object> branch : branches) {
        int next = target;
        for (int i = branch.size() - 1; i >= 0; i--) {
          next =
              branch.get(i) instanceof Branches inner
                  ? inner.build(next)
                  : link(branch.get(i), next);
        }
        edge(start, NOTHING, "", next);
      }
      return start;
    }

    private int link(Object part, int target) {
      Edge edge = (Edge) part;
      int node = newNode();
      edge(node, edge.kind(), edge.text(), target);
      return node;
    }
  }
}
