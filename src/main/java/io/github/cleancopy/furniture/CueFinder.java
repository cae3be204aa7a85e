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

  /** A word begins with few stems of all languages: "tám", "támogat", "támogatás". */
  private static final int MOST_STEMS = 4;

  /** The sign of all symbols together. */
  private static final long ANYTHING = -1;

  final Tokens tokens;

  /** What is looked for. */
  private Phrasebook book;

  // The symbols of each token.
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

  CueFinder(Phrasebook book, Tokens tokens) {
    this.book = book;
    this.tokens = tokens;
  }

  void find(String text) {
    find(text, book);
  }

  /** Finds the cues of a book. */
  void find(String text, Phrasebook wanted) {
    book = wanted;
    tokens.read(text);
    lookUpWords();
    findEnds();
    findSite();
    size = 0;
    hasNames = false;
    for (int i = 0; i < tokens.size; i++) {
      if (known[i]) {
        stepsLeft = MOST_STEPS;
        begin(i, false);
        if (i <= firstWord && i < MOST_SKIPPED) {
          begin(i, true);
        }
      }
    }
  }

  private void findEnds() {
    firstWord = 0;
    while (firstWord < tokens.size && !tokens.isWord(firstWord)) {
      firstWord++;
    }
    lastWord = tokens.size - 1;
    while (lastWord >= 0 && !tokens.isWord(lastWord)) {
      lastWord--;
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

  /** Those of some positions at which it stands, a {@link Position#bit} each. */
  int positions(int asked, int match) {
    return bit(Position.ANYWHERE, asked, match)
        | bit(Position.SENTENCE_START, asked, match)
        | bit(Position.BLOCK_START, asked, match);
  }

  private int bit(Position position, int asked, int match) {
    return (asked & position.bit()) != 0 && isAt(position, match) ? position.bit() : 0;
  }

  /** Whether no word of its sentence is before a token, or none from the first token on. */
  boolean opensSentence(int token, int first) {
    int before = token - 1;
    while (before >= first && !tokens.isWord(before)) {
      before--;
    }
    return before < first || tokens.sentence[before] != tokens.sentence[token];
  }

  private void lookUpWords() {
    if (symbols.length < tokens.size) {
      grow();
    }
    for (int i = 0; i < tokens.size; i++) {
      lookUp(i);
    }
    ahead[tokens.size] = 0;
  }

  private void grow() {
    int capacity = tokens.start.length;
    symbols = new int[capacity];
    stems = new int[capacity * MOST_STEMS];
    known = new boolean[capacity];
    ahead = new long[capacity + 1];
  }

  private void lookUp(int i) {
    byte type = tokens.type[i];
    int symbol = book.word(tokens.hash[i]);
    symbols[i] = symbol;
    stems[i * MOST_STEMS] = Cues.UNKNOWN;
    long sign = book.signs(symbol);
    if (type == Tokens.WORD) {
      sign |= book.hasStems() ? lookUpStems(i) : 0;
    } else if (type == Tokens.NUMBER) {
      sign |= Phrasebook.sign(Cues.NUMBER);
    }
    if (tokens.hasSpans) {
      sign |= signOfSpans(i);
    }
    known[i] = sign != 0 || type != Tokens.WORD;
    // A sign may be skipped: what follows it can be next.
    ahead[i] = tokens.afterBreak[i] ? 0 : type == Tokens.SIGN ? ANYTHING : sign;
  }

  private long signOfSpans(int i) {
    long sign = tokens.moneyEnd[i] > 0 ? Phrasebook.sign(Cues.MONEY) : 0;
    sign |= tokens.dateEnd[i] > 0 ? Phrasebook.sign(Cues.DATE) : 0;
    return sign | (tokens.siteEnd[i] > 0 ? Phrasebook.sign(Cues.SITE) : 0);
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
    long lengths = book.stemLengths(first, next);
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
        int value = book.stem(h);
        if (value != Cues.UNKNOWN && wordEnd - at <= book.ending(value)) {
          stems[next++] = value;
          sign |= book.signs(value);
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

  private void begin(int i, boolean atStart) {
    begin = i;
    beginWith(symbols[i], i + 1, atStart);
    int end = (i + 1) * MOST_STEMS;
    for (int s = i * MOST_STEMS; s < end && stems[s] != Cues.UNKNOWN; s++) {
      beginWith(stems[s], i + 1, atStart);
    }
    if (tokens.type[i] == Tokens.NUMBER) {
      beginWith(Cues.NUMBER, i + 1, atStart);
    }
    if (tokens.hasSpans) {
      beginSpan(Cues.MONEY, tokens.moneyEnd[i], atStart);
      beginSpan(Cues.DATE, tokens.dateEnd[i], atStart);
      beginSpan(Cues.SITE, tokens.siteEnd[i], atStart);
    }
  }

  private void beginSpan(int symbol, int end, boolean atStart) {
    if (end > 0) {
      beginWith(symbol, end, atStart);
    }
  }

  private void beginWith(int value, int next, boolean atStart) {
    if (value >= 0) {
      beginWithSymbol(value, next, atStart);
    } else if (value != Cues.UNKNOWN) {
      for (int k = 0; k < book.listSize(value); k++) {
        beginWithSymbol(book.listed(value, k), next, atStart);
      }
    }
  }

  private void beginWithSymbol(int symbol, int next, boolean atStart) {
    int root = atStart ? book.startRoot(symbol) : book.root(symbol);
    if (root > Phrasebook.NONE) {
      beginAt(root, next);
    } else if (root < Phrasebook.NONE) {
      for (int r = 0; r < book.rootCount(root); r++) {
        beginAt(book.root(root, r), next);
      }
    }
  }

  /** Most phrases end with their first word: it is all of them, or the next one is not theirs. */
  private void beginAt(int root, int next) {
    if (!book.isFirstOnly(root) || !book.rulesOut(root, ahead[next])) {
      arrive(root, next);
    }
  }

  /** The phrase has come to a row; the next token is i. */
  private void arrive(int row, int i) {
    if (--stepsLeft < 0) {
      return;
    }
    for (int c = 0; c < book.cues(row); c++) {
      add(book.cue(row, c), i);
    }
    if (book.isSpecial(row)) {
      special(row, i);
    }
    step(row, i);
  }

  private void special(int row, int i) {
    int end = book.follow(row, Cues.END);
    if (end != Phrasebook.NONE && atEnd(i)) {
      arrive(end, i);
    }
    int gap = book.follow(row, Cues.GAP);
    if (gap != Phrasebook.NONE) {
      leap(gap, i);
    }
    int name = book.follow(row, Cues.NAME);
    if (name != Phrasebook.NONE) {
      name(name, i);
    }
  }

  private boolean atEnd(int i) {
    return i > lastWord;
  }

  /** Follows the edges that the next token allows; signs that no edge asks for are skipped. */
  private void step(int row, int i) {
    if (book.rulesOut(row, ahead[i])) {
      return;
    }
    int end = Math.min(tokens.size, i + MOST_SKIPPED);
    boolean sign = true;
    while (sign && i < end && !tokens.afterBreak[i]) {
      if (known[i]) {
        followToken(row, i);
      }
      sign = tokens.type[i] == Tokens.SIGN;
      i++;
    }
  }

  private void followToken(int row, int i) {
    follow(row, symbols[i], i + 1);
    int end = (i + 1) * MOST_STEMS;
    for (int s = i * MOST_STEMS; s < end && stems[s] != Cues.UNKNOWN; s++) {
      follow(row, stems[s], i + 1);
    }
    if (!book.isSpecial(row)) {
      return;
    }
    if (tokens.type[i] == Tokens.NUMBER) {
      follow(row, Cues.NUMBER, i + 1);
    }
    followSpan(row, Cues.MONEY, tokens.moneyEnd[i]);
    followSpan(row, Cues.DATE, tokens.dateEnd[i]);
    followSpan(row, Cues.SITE, tokens.siteEnd[i]);
  }

  private void followSpan(int row, int symbol, int end) {
    if (end > 0) {
      follow(row, symbol, end);
    }
  }

  private void follow(int row, int value, int next) {
    if (value >= 0) {
      followSymbol(row, value, next);
    } else if (value != Cues.UNKNOWN) {
      for (int k = 0; k < book.listSize(value); k++) {
        followSymbol(row, book.listed(value, k), next);
      }
    }
  }

  private void followSymbol(int row, int symbol, int next) {
    int target = book.follow(row, symbol);
    if (target != Phrasebook.NONE) {
      arrive(target, next);
    }
  }

  private void leap(int row, int i) {
    int left = GAP_BUDGET;
    while (left >= 0) {
      if (!book.rulesOut(row, ahead[i])) {
        step(row, i);
      }
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

  private void name(int row, int i) {
    boolean last = !book.hasEdges(row);
    int end = i;
    while (end < tokens.size && end - i < LONGEST_NAME && !tokens.afterBreak[end]) {
      end++;
      if (!last) {
        nameBegin = i;
        nameEnd = end;
        arrive(row, end);
      }
    }
    if (last && end > i) {
      nameBegin = i;
      nameEnd = end;
      arrive(row, end);
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
