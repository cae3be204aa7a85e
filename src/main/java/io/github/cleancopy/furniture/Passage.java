package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a condition is asked about: a block, or one sentence of it, with the cues found there. A
 * scratch pad for one thread.
 */
final class Passage {
  private static final int[] NO_CUES = {};
  private static final int UNCOUNTED = -1;

  /** A bit for each. */
  static final int MOST_TOGETHER = 63;

  private final CueFinder finder;

  /** What may stand behind a label; square brackets around it need nothing behind them. */
  private static final String LABEL_ENDS = "]】］〕:：|｜丨│–—-→»>►▶•/／★";

  private static final String QUESTION_MARKS = "?？؟\u037E";

  private final LanguageRules rules;
  private final Tokens tokens;
  private final PageView page;

  // Which cues are in the passage: seen[cue] == round.
  private final int[] seen;
  private int round;

  private Block block;
  private boolean isRead;
  private boolean isNarrow;
  private int from;
  private int to;
  private int words;
  private int[] namedCues = NO_CUES;

  // Quoted tokens, found when first asked for.
  private boolean[] quoted = new boolean[0];
  private boolean quotesKnown;

  Passage(CueFinder finder, LanguageRules rules, PageView page, Block first) {
    this.finder = finder;
    this.rules = rules;
    this.tokens = finder.tokens;
    this.page = page;
    this.seen = new int[rules.cueCount()];
    this.block = first;
  }

  /** Tells the names of the site; what was read before may name it. */
  void callSite(List<String> names) {
    tokens.callSite(names);
    isRead = false;
  }

  /** Moves to a block without a look at its words: only what asks for its place may be asked. */
  void moveTo(Block next) {
    isRead &= next == block;
    block = next;
  }

  /** Moves to a block and finds all of its cues, those that no rule asks for too. */
  void readAll(Block next) {
    moveTo(next);
    isRead = true;
    quotesKnown = false;
    finder.find(next.text(), rules.allPhrases());
    widen();
  }

  /** Moves to a block and finds its cues, unless that was the last thing done. */
  void read(Block next) {
    moveTo(next);
    if (isRead && !isNarrow) {
      return;
    }
    if (!isRead) {
      isRead = true;
      quotesKnown = false;
      finder.find(next.text(), rules.askedFor(next.words()));
    }
    widen();
  }

  private void widen() {
    from = 0;
    to = tokens.size;
    words = block.words();
    isNarrow = false;
    markCues();
  }

  /** Narrows to some tokens of the block. */
  void narrow(int first, int end) {
    from = first;
    to = end;
    words = UNCOUNTED;
    isNarrow = true;
    markCues();
  }

  private void markCues() {
    round++;
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m)) {
        seen[finder.cue[m]] = round;
      }
    }
  }

  /** Whether what was found there is in the passage. */
  boolean isHere(int m) {
    return finder.from[m] >= from && finder.to[m] <= to;
  }

  /** Says which cues the condition that is about to be asked names. */
  Passage named(int[] cues) {
    namedCues = cues;
    return this;
  }

  int[] namedCues() {
    return namedCues;
  }

  Block block() {
    return block;
  }

  int number() {
    return block.number();
  }

  PageView page() {
    return page;
  }

  CueFinder finder() {
    return finder;
  }

  /** Its first token. */
  int from() {
    return from;
  }

  int words() {
    if (words == UNCOUNTED) {
      words = Text.wordCount(tokens.text(from, to));
    }
    return words;
  }

  int length() {
    return from == to ? 0 : endOffset() - tokens.start[from];
  }

  int sentences() {
    return from == to ? 0 : tokens.sentence[to - 1] - tokens.sentence[from] + 1;
  }

  boolean has(int cue) {
    return seen[cue] == round;
  }

  int count(int[] cues) {
    int count = 0;
    for (int cue : cues) {
      count += has(cue) ? 1 : 0;
    }
    return count;
  }

  /** How often any of the cues is found, overlapping ones once. */
  int matches(int[] cues) {
    int count = 0;
    int last = -1;
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && contains(cues, finder.cue[m]) && finder.from[m] >= last) {
        count++;
        last = finder.to[m];
      }
    }
    return count;
  }

  /** Whether all of its words belong to the cues or are the site's name; numbers do not count. */
  boolean isWhole(int[] cues) {
    return from < to && anyOf(cues) && covered(cues) == wordTokens();
  }

  /** Share of its words that belong to the cues. */
  double coverage(int[] cues) {
    int all = wordTokens();
    return all == 0 ? 0 : (double) covered(cues) / all;
  }

  /** How many of its words are in sentences that have none of the cues. */
  int quietWords(int[] cues) {
    boolean[] loud = new boolean[sentences() + 1];
    int first = from < to ? tokens.sentence[from] : 0;
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && contains(cues, finder.cue[m])) {
        loud[tokens.sentence[finder.from[m]] - first] = true;
      }
    }
    int quiet = 0;
    for (int i = from; i < to; i++) {
      quiet += tokens.isWord(i) && !loud[tokens.sentence[i] - first] ? 1 : 0;
    }
    return quiet;
  }

  private boolean anyOf(int[] cues) {
    for (int cue : cues) {
      if (has(cue)) {
        return true;
      }
    }
    return false;
  }

  private int wordTokens() {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += tokens.isWord(i) ? 1 : 0;
    }
    return count;
  }

  private int covered(int[] cues) {
    boolean[] covered = new boolean[to - from];
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && contains(cues, finder.cue[m])) {
        Arrays.fill(covered, finder.from[m] - from, finder.to[m] - from, true);
      }
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      if (tokens.siteEnd[i] > 0) {
        Arrays.fill(covered, i - from, Math.min(to, tokens.siteEnd[i]) - from, true);
      }
      count += covered[i - from] && tokens.isWord(i) ? 1 : 0;
    }
    return count;
  }

  /**
   * Whether one sentence has all of the cues, {@link #MOST_TOGETHER} at most. Matches are in order,
   * so one pass will do.
   */
  boolean isTogether(int[] cues) {
    int sentence = -1;
    long found = 0;
    long all = (1L << cues.length) - 1;
    for (int m = 0; m < finder.size; m++) {
      int place = isHere(m) ? indexOf(cues, finder.cue[m]) : -1;
      if (place >= 0) {
        int at = tokens.sentence[finder.from[m]];
        found = (at == sentence ? found : 0) | 1L << place;
        sentence = at;
        if (found == all) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of the cues stands before any other word. */
  boolean startsWith(int[] cues) {
    int first = from;
    while (first < to && !tokens.isWord(first)) {
      first++;
    }
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && finder.from[m] <= first && contains(cues, finder.cue[m])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence begins with one of the cues: "The ferry is free. Donate now." Who asks puts
   * the verb there, who reports an ask has it in the middle.
   */
  boolean opensSentence(int[] cues) {
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m)
          && contains(cues, finder.cue[m])
          && finder.opensSentence(finder.from[m], from)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of the cues opens it and a colon, a bar, a dash or an arrow follows, or nothing.
   */
  boolean isLabelled(int[] cues) {
    int first = from;
    while (first < to && !tokens.isWord(first)) {
      first++;
    }
    for (int m = 0; m < finder.size; m++) {
      boolean opens = isHere(m) && finder.from[m] <= first && contains(cues, finder.cue[m]);
      if (opens && isLabelEnd(tokens.end[finder.to[m] - 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the cues opens it in capitals, and none of them goes on: "READ MORE Ferry". */
  boolean isLabelledInCapitals(int[] cues) {
    for (int m = 0; m < finder.size; m++) {
      int next = finder.to[m];
      boolean opens = isHere(m) && finder.from[m] == from && contains(cues, finder.cue[m]);
      if (opens
          && next - from > 1
          && next < to
          && isInCapitals(from, next)
          && !isInCapitals(next, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some tokens have two capitals and no small letter. */
  boolean isInCapitals(int first, int end) {
    int capitals = 0;
    for (int i = tokens.start[first]; i < tokens.end[end - 1]; i++) {
      char c = tokens.text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1;
  }

  /** Whether what follows the first of some signs is no small letter. */
  boolean hasCapitalAfter(String signs) {
    int at = from < to ? tokens.start[from] : endOffset();
    while (at < endOffset() && signs.indexOf(tokens.text.charAt(at)) < 0) {
      at++;
    }
    at++;
    while (at < endOffset() && !Character.isLetterOrDigit(tokens.text.charAt(at))) {
      at++;
    }
    return at < endOffset()
        && Character.toTitleCase(tokens.text.charAt(at)) == tokens.text.charAt(at);
  }

  private boolean isLabelEnd(int offset) {
    for (int i = offset; i < endOffset(); i++) {
      char c = tokens.text.charAt(i);
      if (c != ' ' && ")\"".indexOf(c) < 0) {
        return LABEL_ENDS.indexOf(c) >= 0;
      }
    }
    return true;
  }

  /** Whether no word follows one of the cues. */
  boolean endsWith(int[] cues) {
    int last = to;
    while (last > from && !tokens.isWord(last - 1)) {
      last--;
    }
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && finder.to[m] >= last && contains(cues, finder.cue[m])) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the cues stands inside quotation marks. */
  boolean anyQuoted(int[] cues) {
    findQuotes();
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && quoted[finder.from[m]] && contains(cues, finder.cue[m])) {
        return true;
      }
    }
    return false;
  }

  boolean isQuoted(int token) {
    findQuotes();
    return quoted[token];
  }

  private void findQuotes() {
    if (!quotesKnown) {
      if (quoted.length < tokens.size) {
        quoted = new boolean[tokens.start.length];
      }
      Quotes.mark(tokens, quoted);
      quotesKnown = true;
    }
  }

  static boolean contains(int[] cues, int cue) {
    return indexOf(cues, cue) >= 0;
  }

  private static int indexOf(int[] cues, int cue) {
    for (int i = 0; i < cues.length; i++) {
      if (cues[i] == cue) {
        return i;
      }
    }
    return -1;
  }

  /** Whether its last mark, quotation marks and brackets aside, is one of these. */
  boolean endsWith(String marks) {
    for (int i = endOffset() - 1; i >= 0; i--) {
      char c = tokens.text.charAt(i);
      if (marks.indexOf(c) >= 0) {
        return true;
      }
      if (" \"'”’»)]".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether it ends in a question mark; in Greek this is a semicolon. */
  boolean isQuestion() {
    return endsWith(QUESTION_MARKS) || (endsWith(";") && endsInGreek());
  }

  private boolean endsInGreek() {
    return from < to && Text.isGreek(tokens.text.charAt(tokens.end[to - 1] - 1));
  }

  /** Whether there is a question mark in it, at its end or before. */
  boolean hasQuestion() {
    for (int i = from < to ? tokens.start[from] : 0; i < endOffset(); i++) {
      char mark = tokens.text.charAt(i);
      if (QUESTION_MARKS.indexOf(mark) >= 0
          || mark == ';' && i > 0 && Text.isGreek(tokens.text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Where the passage ends in the block's text, its closing marks included. */
  private int endOffset() {
    return to == tokens.size ? tokens.text.length() : tokens.start[to];
  }

  /** Whether it has two capitals and no small letter. */
  boolean isShouting() {
    return from < to && isInCapitals(from, to);
  }

  boolean hasNumber() {
    for (int i = from; i < to; i++) {
      if (tokens.type[i] == Tokens.NUMBER) {
        return true;
      }
    }
    return false;
  }

  boolean hasMoney() {
    return hasSpan(tokens.moneyEnd);
  }

  boolean hasDate() {
    return hasSpan(tokens.dateEnd);
  }

  boolean hasSite() {
    return hasSpan(tokens.siteEnd);
  }

  private boolean hasSpan(int[] ends) {
    for (int i = from; i < to; i++) {
      if (ends[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The names that the cues captured, each once; of two that begin at one word the shorter. */
  List<String> captured(int[] cues) {
    if (!finder.hasNames) {
      return List.of();
    }
    Map<Integer, Integer> endByStart = new TreeMap<>();
    for (int m = 0; m < finder.size; m++) {
      if (isHere(m) && finder.nameTo[m] > finder.nameFrom[m] && contains(cues, finder.cue[m])) {
        endByStart.merge(finder.nameFrom[m], finder.nameTo[m], Math::min);
      }
    }
    if (endByStart.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    endByStart.forEach(
        (start, end) ->
            names.add(Quotes.closed(tokens.text, tokens.start[start], tokens.end[end - 1])));
    return names.stream().distinct().toList();
  }
}
