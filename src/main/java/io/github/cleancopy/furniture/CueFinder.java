package io.github.cleancopy.furniture;

import java.util.Arrays;

/**
 * Finds the cues in a block's tokens. A scratch pad for one thread: {@link #find} overwrites what
 * was found before.
 *
 * <p>One look-up a word; a phrase is followed only where its first word stands. Every phrase has a
 * bounded number of gaps, so the work is linear in the number of tokens.
 */
final class CueFinder {
  /**
   * What a gap may swallow: three words (and three further halves of hyphenated ones), six Han or
   * kana characters, twelve Thai letters.
   */
  private static final int GAP_BUDGET = 39;

  private static final int WORD_COST = 12;

  /** The second half of "one-off": words count as they are written. */
  private static final int JOINED_COST = 1;

  /** Steps that the phrases beginning at one word may take; what asks for more was written to. */
  private static final int MOST_STEPS = 3000;

  /** Signs and numbers in a row that a phrase skips. */
  private static final int MOST_SKIPPED = 12;

  private static final int IDEOGRAPH_COST = 6;
  private static final int UNSPACED_COST = 3;

  /** Longest run of words that {@code {name}} takes. */
  private static final int LONGEST_NAME = 12;

  final Tokens tokens;
  private final Cues all;

  // What is looked for.
  private Cues cues;
  private Cues.Nodes nodes;

  /** A word begins with few stems of all languages: "tám", "támogat", "támogatás". */
  private static final int MOST_STEMS = 4;

  /** The sign of all symbols together. */
  private static final long ANYTHING = -1;

  private int[] symbols = new int[64];

  // The values of the stems that each word begins with, the shortest first, MOST_STEMS a word.
  private int[] stems = new int[64 * MOST_STEMS];

  // Whether any cue has the token: most words of a page are in none.
  private boolean[] known = new boolean[64];

  // The signs of the symbols that a phrase can take next where it has come to a token: no symbol
  // that it can take is missing.
  private long[] ahead = new long[64 + 1];

  // What was found: cue, tokens from and to (exclusive), and the captured name's tokens or 0, 0.
  int size;
  int[] cue = new int[32];
  int[] from = new int[32];
  int[] to = new int[32];
  int[] nameFrom = new int[32];
  int[] nameTo = new int[32];

  /** Whether any cue captured a name. */
  boolean hasNames;

  // The phrase that is being followed.
  private int begin;
  private int nameBegin;
  private int nameEnd;
  private int stepsLeft;

  private int firstWord;
  private int lastWord;

  /** Whether the site's name stands before the first word, or is it. */
  private boolean beginsWithSite;

  // The last word before each token, or -1.
  private int[] wordBefore = new int[64];

  CueFinder(Cues cues, Tokens tokens) {
    this.all = cues;
    this.cues = cues;
    this.nodes = cues.nodes();
    this.tokens = tokens;
  }

  void find(String text) {
    find(text, all);
  }

  /** Finds some of the cues. */
  void find(String text, Cues some) {
    cues = some;
    nodes = some.nodes();
    tokens.read(text);
    lookUpWords();
    findSite();
    size = 0;
    hasNames = false;
    for (int i = 0; i < tokens.size; i++) {
      if (known[i]) {
        stepsLeft = MOST_STEPS;
        begin(i, cues.roots());
        if (i <= firstWord && i < MOST_SKIPPED) {
          begin(i, cues.startRoots());
        }
      }
    }
  }

  private void findSite() {
    beginsWithSite = false;
    for (int i = 0; tokens.hasSpans && i <= firstWord && i < tokens.size; i++) {
      beginsWithSite |= tokens.siteEnd[i] > 0;
    }
  }

  /** Whether something that was found stands there. */
  boolean isAt(Position position, int match) {
    return switch (position) {
      case ANYWHERE -> true;
      case SENTENCE_START -> opensSentence(from[match], 0);
      // The site's name counts as a cue where a block is looked at as a whole.
      case BLOCK_START -> from[match] <= firstWord || beginsWithSite;
    };
  }

  /** Whether no word of its sentence is before a token, or none from the first token on. */
  boolean opensSentence(int token, int first) {
    int before = wordBefore[token];
    return before < first || tokens.sentence[before] != tokens.sentence[token];
  }

  private void lookUpWords() {
    if (symbols.length < tokens.size) {
      grow();
    }
    firstWord = tokens.size;
    lastWord = -1;
    for (int i = 0; i < tokens.size; i++) {
      wordBefore[i] = lastWord;
      if (tokens.isWord(i)) {
        firstWord = lastWord < 0 ? i : firstWord;
        lastWord = i;
      }
      lookUp(i);
    }
    ahead[tokens.size] = 0;
  }

  private void grow() {
    int capacity = tokens.start.length;
    symbols = new int[capacity];
    stems = new int[capacity * MOST_STEMS];
    known = new boolean[capacity];
    wordBefore = new int[capacity];
    ahead = new long[capacity + 1];
  }

  private void lookUp(int i) {
    byte type = tokens.type[i];
    int symbol = Cues.lookUp(cues.keys(), cues.values(), tokens.hash[i]);
    symbols[i] = symbol;
    stems[i * MOST_STEMS] = Cues.UNKNOWN;
    long sign = symbol >= 0 ? Cues.Nodes.sign(symbol) : signOf(symbol);
    if (type == Tokens.WORD) {
      sign |= lookUpStems(i);
    } else if (type == Tokens.NUMBER) {
      sign |= Cues.Nodes.sign(Cues.NUMBER);
    }
    if (tokens.hasSpans) {
      sign |= signOfSpans(i);
    }
    known[i] = sign != 0 || type != Tokens.WORD;
    // A sign may be skipped: what follows it can be next.
    ahead[i] = tokens.afterBreak[i] ? 0 : type == Tokens.SIGN ? ANYTHING : sign;
  }

  private long signOfSpans(int i) {
    long sign = tokens.moneyEnd[i] > 0 ? Cues.Nodes.sign(Cues.MONEY) : 0;
    sign |= tokens.dateEnd[i] > 0 ? Cues.Nodes.sign(Cues.DATE) : 0;
    return sign | (tokens.siteEnd[i] > 0 ? Cues.Nodes.sign(Cues.SITE) : 0);
  }

  private long signOf(int value) {
    if (value >= 0) {
      return Cues.Nodes.sign(value);
    }
    long sign = 0;
    int[] lists = cues.lists();
    for (int k = 1; value != Cues.UNKNOWN && k <= lists[~value]; k++) {
      sign |= Cues.Nodes.sign(lists[~value + k]);
    }
    return sign;
  }

  /** Finds the stems that a word begins with; their signs. */
  private long lookUpStems(int i) {
    int start = tokens.start[i];
    int second = letter(start + 1, tokens.end[i]);
    if (second == tokens.end[i]) {
      return 0;
    }
    char first = Letters.fold(tokens.text.charAt(start));
    char next = Letters.fold(tokens.text.charAt(second));
    long lengths = cues.stemLengths()[Cues.stemSlot(first, next)];
    return lengths == 0 ? 0 : lookUpStems(i, lengths);
  }

  private long lookUpStems(int i, long lengths) {
    int wordEnd = tokens.end[i];
    int next = i * MOST_STEMS;
    int end = next + MOST_STEMS;
    long sign = 0;
    long h = Tokens.HASH_START;
    int at = tokens.start[i];
    for (int taken = 1; at < wordEnd && taken <= Cues.LONGEST_STEM && next < end; taken++) {
      h = Tokens.hash(h, Letters.fold(tokens.text.charAt(at)));
      at = letter(at + 1, wordEnd);
      if ((lengths >>> taken & 1) == 1) {
        int value = Cues.lookUp(cues.stemKeys(), cues.stemValues(), h);
        if (value != Cues.UNKNOWN && wordEnd - at <= ending(value)) {
          stems[next++] = value;
          sign |= signOf(value);
        }
      }
    }
    if (next < end) {
      stems[next] = Cues.UNKNOWN;
    }
    return sign;
  }

  /** The next character that leaves a trace in a word, as joiners and vowel points do not. */
  private int letter(int from, int end) {
    int at = from;
    while (at < end && Letters.type(tokens.text.charAt(at)) == Letters.DROPPED) {
      at++;
    }
    return at;
  }

  private int ending(int value) {
    return cues.endings()[value >= 0 ? value : cues.lists()[~value + 1]];
  }

  private void begin(int i, Cues.Roots roots) {
    begin = i;
    beginWith(symbols[i], i + 1, roots);
    int end = (i + 1) * MOST_STEMS;
    for (int s = i * MOST_STEMS; s < end && stems[s] != Cues.UNKNOWN; s++) {
      beginWith(stems[s], i + 1, roots);
    }
    if (tokens.type[i] == Tokens.NUMBER) {
      beginWith(Cues.NUMBER, i + 1, roots);
    }
    if (tokens.hasSpans) {
      beginSpan(Cues.MONEY, tokens.moneyEnd[i], roots);
      beginSpan(Cues.DATE, tokens.dateEnd[i], roots);
      beginSpan(Cues.SITE, tokens.siteEnd[i], roots);
    }
  }

  private void beginSpan(int symbol, int end, Cues.Roots roots) {
    if (end > 0) {
      beginWith(symbol, end, roots);
    }
  }

  private void beginWith(int value, int next, Cues.Roots roots) {
    if (value >= 0) {
      beginWithSymbol(value, next, roots);
    } else if (value != Cues.UNKNOWN) {
      int[] lists = cues.lists();
      for (int k = 1; k <= lists[~value]; k++) {
        beginWithSymbol(lists[~value + k], next, roots);
      }
    }
  }

  private void beginWithSymbol(int symbol, int next, Cues.Roots roots) {
    int end = roots.end(symbol);
    for (int r = roots.first(symbol); r < end; r++) {
      nameBegin = 0;
      nameEnd = 0;
      arrive(roots.node()[r], next);
    }
  }

  /** The phrase has come to a node; the next token is i. */
  private void arrive(int node, int i) {
    if (--stepsLeft < 0) {
      return;
    }
    if (nodes.hasCues(node)) {
      for (int c = nodes.cueFrom()[node]; c < nodes.cueFrom()[node + 1]; c++) {
        add(nodes.cue()[c], i);
      }
    }
    if (nodes.isSpecial(node)) {
      special(node, i);
    }
    step(node, i);
  }

  private void special(int node, int i) {
    int end = nodes.follow(node, Cues.END);
    if (end != Cues.NONE && atEnd(i)) {
      arrive(end, i);
    }
    int gap = nodes.follow(node, Cues.GAP);
    if (gap != Cues.NONE) {
      leap(gap, i);
    }
    int name = nodes.follow(node, Cues.NAME);
    if (name != Cues.NONE) {
      name(name, i);
    }
  }

  private boolean atEnd(int i) {
    return i > lastWord;
  }

  /** Follows the edges that the next token allows; signs that no edge asks for are skipped. */
  private void step(int node, int i) {
    if (nodes.rulesOut(node, ahead[i])) {
      return;
    }
    int end = Math.min(tokens.size, i + MOST_SKIPPED);
    boolean sign = true;
    while (sign && i < end && !tokens.afterBreak[i]) {
      if (known[i]) {
        followToken(node, i);
      }
      sign = tokens.type[i] == Tokens.SIGN;
      i++;
    }
  }

  private void followToken(int node, int i) {
    follow(node, symbols[i], i + 1);
    int end = (i + 1) * MOST_STEMS;
    for (int s = i * MOST_STEMS; s < end && stems[s] != Cues.UNKNOWN; s++) {
      follow(node, stems[s], i + 1);
    }
    if (!nodes.isSpecial(node)) {
      return;
    }
    if (tokens.type[i] == Tokens.NUMBER) {
      follow(node, Cues.NUMBER, i + 1);
    }
    followSpan(node, Cues.MONEY, tokens.moneyEnd[i]);
    followSpan(node, Cues.DATE, tokens.dateEnd[i]);
    followSpan(node, Cues.SITE, tokens.siteEnd[i]);
  }

  private void followSpan(int node, int symbol, int end) {
    if (end > 0) {
      follow(node, symbol, end);
    }
  }

  private void follow(int node, int value, int next) {
    if (value >= 0) {
      followSymbol(node, value, next);
    } else if (value != Cues.UNKNOWN) {
      int[] lists = cues.lists();
      for (int k = 1; k <= lists[~value]; k++) {
        followSymbol(node, lists[~value + k], next);
      }
    }
  }

  private void followSymbol(int node, int symbol, int next) {
    int target = nodes.follow(node, symbol);
    if (target != Cues.NONE) {
      arrive(target, next);
    }
  }

  private void leap(int node, int i) {
    int left = GAP_BUDGET;
    while (left >= 0) {
      step(node, i);
      if (i == tokens.size || tokens.afterBreak[i]) {
        return;
      }
      left -= cost(i);
      i++;
    }
  }

  private int cost(int i) {
    if (i > 0 && tokens.isJoined(i - 1, i)) {
      return JOINED_COST;
    }
    if (tokens.type[i] != Tokens.CHARACTER) {
      return WORD_COST;
    }
    boolean ideograph = tokens.text.charAt(tokens.start[i]) >= '\u3040';
    return ideograph ? IDEOGRAPH_COST : UNSPACED_COST;
  }

  private void name(int node, int i) {
    boolean last = !nodes.hasEdges(node);
    int end = i;
    while (end < tokens.size && end - i < LONGEST_NAME && !tokens.afterBreak[end]) {
      end++;
      if (!last) {
        nameBegin = i;
        nameEnd = end;
        arrive(node, end);
      }
    }
    if (last && end > i) {
      nameBegin = i;
      nameEnd = end;
      arrive(node, end);
    }
    nameBegin = 0;
    nameEnd = 0;
  }

  private void add(int found, int end) {
    if (size == cue.length) {
      int capacity = size * 2;
      cue = Arrays.copyOf(cue, capacity);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      nameFrom = Arrays.copyOf(nameFrom, capacity);
      nameTo = Arrays.copyOf(nameTo, capacity);
    }
    cue[size] = found;
    from[size] = begin;
    to[size] = end;
    hasNames |= nameEnd > nameBegin;
    nameFrom[size] = nameBegin;
    nameTo[size] = nameEnd;
    size++;
  }
}
