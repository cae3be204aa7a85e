package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One block's text cut into words, numbers and signs, each with the hash of its folded form. A
 * scratch pad: {@link #read} overwrites what was there. One pass over the characters.
 *
 * <p>A word is a run of letters; apostrophes and hyphens divide words. A number is a run of digits
 * with its separators ("10,000", "1.5"). In scripts without spaces each character is a word.
 */
final class Tokens {
  static final byte WORD = 0;
  static final byte NUMBER = 1;
  static final byte SIGN = 2;
  static final byte CURRENCY = 3;
  static final byte CHARACTER = 4;

  private static final int LONGEST_GLUE = 40;

  /** A shorter word before a full stop and a capital is an abbreviation: "St.Peter". */
  private static final int SHORTEST_GLUED = 3;

  private static final int LONGEST_KNOWN_GLUE = 4;

  private static final String OPENING_MARKS = "\"'“‘«„(¿¡[";

  String text = "";

  /** The characters of the text: an array is read faster than a string. */
  private char[] chars = new char[256];

  private int length;
  int size;
  int[] start = new int[64];
  int[] end = new int[64];
  long[] hash = new long[64];
  byte[] type = new byte[64];

  /** Whether punctuation that no phrase crosses stands before the token. */
  boolean[] afterBreak = new boolean[64];

  /** Number of the sentence the token is in. */
  int[] sentence = new int[64];

  /** Where a sum of money, a date or the site's name that begins here ends; 0 where none does. */
  int[] moneyEnd = new int[64];

  int[] dateEnd = new int[64];
  int[] siteEnd = new int[64];

  /** Whether there are any of these. */
  boolean hasSpans;

  /** Numbers, and the words that begin a name of the site: nothing else is part of a span. */
  private final IntList spanStarts = new IntList();

  private int sentences;
  private boolean pendingBreak;

  private static final long[][] NO_NAMES = {};
  private long[][] siteNames = NO_NAMES;

  /** The last six bits of the hashes of the names' first words, as a set. */
  private long nameBeginnings;

  /** Stands between a sum and its currency in Romanian from twenty on, and after "millón". */
  private static final long OF = hash("de");

  private final WordClasses classes;
  private final List<Cues> known;

  // Where a word changes from small letters to a capital, as glued words do.
  private final int[] seams = new int[LONGEST_GLUE];

  /** Cuts phrases of cues: nothing is known yet. */
  Tokens() {
    this.classes = WordClasses.NONE;
    this.known = List.of();
  }

  /** Cuts pages. */
  Tokens(List<Cues> known, WordClasses classes, List<String> siteNames) {
    this.classes = classes;
    this.known = known;
    callSite(siteNames);
  }

  /** Tells the names of the site whose page is read from now on. */
  final void callSite(List<String> names) {
    siteNames = hashes(names);
    nameBeginnings = 0;
    for (long[] name : siteNames) {
      nameBeginnings |= 1L << name[0];
    }
  }

  private static long[][] hashes(List<String> names) {
    Tokens tokens = new Tokens();
    List<long[]> hashes = new ArrayList<>(names.size());
    for (String name : names) {
      tokens.read(name);
      if (tokens.size > 0) {
        hashes.add(Arrays.copyOf(tokens.hash, tokens.size));
      }
    }
    return hashes.toArray(NO_NAMES);
  }

  void read(String newText) {
    text = newText;
    forgetSpans();
    size = 0;
    spanStarts.clear();
    sentences = 0;
    pendingBreak = false;
    load();
    int i = 0;
    while (i < length) {
      switch (Letters.type(chars[i])) {
        case Letters.LETTER -> i = word(i);
        case Letters.DIGIT -> i = number(i);
        case Letters.ALONE -> i = single(i, CHARACTER);
        case Letters.SIGN -> i = single(i, SIGN);
        case Letters.CURRENCY -> i = single(i, CURRENCY);
        default -> i = chars[i] == ' ' ? i + 1 : punctuation(i);
      }
    }
    findSpans();
  }

  private void load() {
    length = text.length();
    if (chars.length < length) {
      chars = new char[length + length / 2];
    }
    text.getChars(0, length, chars, 0);
  }

  /** Most words are small letters but for the first one, and end in front of a space or a comma. */
  private int word(int from) {
    char[] text = chars;
    long h = hash(HASH_START, Letters.letter(text[from]));
    int i = from + 1;
    while (i < length && text[i] != 0 && Letters.letter(text[i]) == text[i]) {
      h = hash(h, text[i]);
      i++;
    }
    if (i == length || text[i] == ' ' || endsWord(i, from)) {
      add(from, i, h, WORD);
      return i;
    }
    return anyWord(from);
  }

  private boolean endsWord(int i, int from) {
    return chars[i] != 0 && Letters.letter(chars[i]) == 0 && !isPartOfWord(i, from);
  }

  private int anyWord(int from) {
    char[] text = chars;
    int seam = 0;
    long h = HASH_START;
    long before = h;
    char last = 0;
    boolean afterSmall = false;
    int i = from;
    for (; i < length; i++) {
      char c = text[i];
      char letter = Letters.letter(c);
      if (letter == c) {
        afterSmall = true;
      } else if (letter != 0) {
        seam = afterSmall && Character.isUpperCase(c) ? noteSeam(seam, i) : seam;
        afterSmall = false;
      } else if (c != ' ' && isPartOfWord(i, from)) {
        boolean mark = Letters.type(c) == Letters.COMBINING;
        h = mark ? hash(before, Letters.compose(last, c)) : h;
        afterSmall = false;
        continue;
      } else {
        break;
      }
      before = h;
      last = letter;
      h = hash(h, letter);
    }
    if (seam == 0 || known.isEmpty() || isKnown(h)) {
      add(from, i, h, WORD);
    } else {
      addGlued(from, i, noteSeam(seam, i));
    }
    return i;
  }

  private boolean isPartOfWord(int i, int from) {
    byte kind = Letters.type(chars[i]);
    return kind == Letters.COMBINING || kind == Letters.DROPPED || isNegation(i, from);
  }

  /** The apostrophe of "can't", which says the opposite of "can": one word with its "t". */
  private boolean isNegation(int i, int from) {
    char c = chars[i];
    if ((c != '\'' && c != '’') || i == from || i + 1 >= length) {
      return false;
    }
    char next = chars[i + 1];
    boolean ends = i + 2 == length || Letters.type(chars[i + 2]) != Letters.LETTER;
    return (next == 't' || next == 'T') && ends;
  }

  private int noteSeam(int count, int at) {
    if (count < LONGEST_GLUE) {
      seams[count] = at;
      return count + 1;
    }
    seams[count - 1] = at;
    return count;
  }

  /**
   * "FacebookTwitterWhatsApp" is what is left of three buttons. Takes the longest known word at
   * each seam.
   */
  private void addGlued(int from, int end, int seamCount) {
    int start = from;
    int next = 0;
    while (start < end) {
      int best = next;
      for (int s = Math.min(seamCount, next + LONGEST_KNOWN_GLUE) - 1; s > next; s--) {
        if (!endsInHyphenatedLetter(seams[s]) && isKnown(hash(start, seams[s]))) {
          best = s;
          break;
        }
      }
      add(start, seams[best], hash(start, seams[best]), WORD);
      start = seams[best];
      next = best + 1;
    }
  }

  /** The E of "TelegramE-mail" begins "E-mail", and does not end "Telegram". */
  private boolean endsInHyphenatedLetter(int end) {
    return end + 1 < length
        && chars[end] == '-'
        && Letters.type(chars[end + 1]) == Letters.LETTER
        && Character.isUpperCase(chars[end - 1]);
  }

  private boolean isKnown(long h) {
    for (Cues cues : known) {
      if (cues.knows(h)) {
        return true;
      }
    }
    for (long[] name : siteNames) {
      if (name[0] == h) {
        return true;
      }
    }
    return false;
  }

  private long hash(int from, int to) {
    long h = HASH_START;
    for (int i = from; i < to; i++) {
      byte kind = Letters.type(chars[i]);
      h = kind == Letters.LETTER ? hash(h, Letters.fold(chars[i])) : h;
    }
    return h;
  }

  private int number(int from) {
    long h = HASH_START;
    int i = from;
    for (; i < length; i++) {
      char c = chars[i];
      if (Letters.type(c) == Letters.DIGIT || isSeparator(c, i)) {
        h = hash(h, c);
      } else {
        break;
      }
    }
    add(from, i, h, NUMBER);
    return i;
  }

  private boolean isSeparator(char c, int i) {
    return (c == '.' || c == ',') && i + 1 < length && Letters.type(chars[i + 1]) == Letters.DIGIT;
  }

  private int single(int i, byte kind) {
    add(i, i + 1, hash(HASH_START, Letters.fold(chars[i])), kind);
    return i + 1;
  }

  private int punctuation(int i) {
    char c = chars[i];
    switch (c) {
      case '.', '!', '?' -> endOfSentence(i);
      case '…', '。', '！', '？', '؟', '۔', '।', '॥', '\u037E', '\n' -> {
        pendingBreak = true;
        sentences++;
      }
      case ';', ':', '|', '•', '·', '\u0387', '：', '；', '؛', '、', '｜' -> pendingBreak = true;
      default -> {}
    }
    return i + 1;
  }

  /**
   * A full stop ends a sentence unless it follows a single letter ("J. Doe") or divides a name; two
   * sentences that were glued together are told from a name by their capital: "May.Read".
   */
  private void endOfSentence(int i) {
    boolean dot = chars[i] == '.';
    boolean inside = i + 1 < length && Letters.type(chars[i + 1]) == Letters.LETTER;
    int before = size > 0 && end[size - 1] == i && type[size - 1] == WORD ? i - start[size - 1] : 0;
    boolean glued =
        before >= SHORTEST_GLUED
            && Character.isLowerCase(chars[i - 1])
            && Character.isUpperCase(chars[Math.min(i + 1, length - 1)]);
    if (dot && (inside && !glued || before == 1)) {
      return;
    }
    pendingBreak = true;
    sentences++;
  }

  private void add(int from, int to, long h, byte kind) {
    if (size == start.length) {
      grow();
    }
    start[size] = from;
    end[size] = to;
    hash[size] = h;
    type[size] = kind;
    afterBreak[size] = pendingBreak;
    sentence[size] = sentences;
    pendingBreak = false;
    if (kind == NUMBER || beginsName(h)) {
      spanStarts.add(size);
    }
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    hash = Arrays.copyOf(hash, capacity);
    type = Arrays.copyOf(type, capacity);
    afterBreak = Arrays.copyOf(afterBreak, capacity);
    sentence = Arrays.copyOf(sentence, capacity);
    moneyEnd = Arrays.copyOf(moneyEnd, capacity);
    dateEnd = Arrays.copyOf(dateEnd, capacity);
    siteEnd = Arrays.copyOf(siteEnd, capacity);
  }

  private void forgetSpans() {
    if (hasSpans) {
      Arrays.fill(moneyEnd, 0, size, 0);
      Arrays.fill(dateEnd, 0, size, 0);
      Arrays.fill(siteEnd, 0, size, 0);
      hasSpans = false;
    }
  }

  private void findSpans() {
    for (int s = 0; s < spanStarts.size(); s++) {
      int i = spanStarts.get(s);
      if (type[i] == NUMBER) {
        findMoney(i);
        findDate(i);
      }
      if (beginsName(hash[i])) {
        findSite(i);
      }
    }
  }

  private boolean beginsName(long h) {
    return (nameBeginnings >>> h & 1) != 0;
  }

  private void findSite(int first) {
    for (long[] name : siteNames) {
      if (matches(first, name)) {
        siteEnd[first] = Math.max(siteEnd[first], first + name.length);
        hasSpans = true;
      }
    }
  }

  /** "$5", "5 €", "5 euros", "45 de lei", "USD 5", "R5". */
  private void findMoney(int number) {
    if (number + 1 < size && isCurrency(number + 1) && isOneSum(number, number + 1)) {
      note(moneyEnd, number, number + 2);
    } else if (number > 0 && isCurrency(number - 1) && isOneSum(number - 1, number)) {
      note(moneyEnd, number - 1, number + 1);
    } else if (number + 2 < size && hash[number + 1] == OF && isCurrency(number + 2)) {
      note(moneyEnd, number, number + 3);
    }
  }

  private void note(int[] ends, int first, int end) {
    ends[first] = end;
    hasSpans = true;
  }

  private boolean isCurrency(int i) {
    return type[i] == CURRENCY || (type[i] != NUMBER && classes.isCurrency(hash[i]));
  }

  /** "12 March 2026", "March 12", "12.03.2026", "12/3/2026". */
  private void findDate(int number) {
    if (number + 1 < size && classes.isMonth(hash[number + 1]) && isNear(number, number + 1)) {
      note(dateEnd, number, year(number + 2));
    } else if (number > 0 && classes.isMonth(hash[number - 1]) && isNear(number - 1, number)) {
      note(dateEnd, number - 1, year(number + 1));
    } else if (number + 2 < size && isSlashed(number) && isSlashed(number + 1)) {
      note(dateEnd, number, number + 3);
    } else if (end[number] - start[number] >= 8 && separators(number) == 2) {
      note(dateEnd, number, number + 1);
    }
  }

  private int year(int next) {
    return next < size && type[next] == NUMBER && isNear(next - 1, next) ? next + 1 : next;
  }

  /** Whether a number and the next are written as parts of a date: 12/3, 2026-03; not 1 000. */
  private boolean isSlashed(int i) {
    return type[i] == NUMBER
        && type[i + 1] == NUMBER
        && start[i + 1] - end[i] == 1
        && "/-–‑.".indexOf(chars[end[i]]) >= 0;
  }

  private int separators(int i) {
    int count = 0;
    for (int at = start[i]; at < end[i]; at++) {
      count += chars[at] == '.' ? 1 : 0;
    }
    return count;
  }

  /** Whether a hyphen or an apostrophe ties a word to the one before. */
  boolean isJoined(int a, int b) {
    return start[b] - end[a] == 1 && type[a] == WORD && "-'’‑".indexOf(chars[end[a]]) >= 0;
  }

  /** Near, and not parted by a full stop: "It was 1999. Euro notes were new." */
  private boolean isOneSum(int a, int b) {
    return isNear(a, b) && sentence[a] == sentence[b];
  }

  private boolean isNear(int a, int b) {
    return start[b] - end[a] <= 2;
  }

  private boolean matches(int from, long[] name) {
    if (from + name.length > size) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (hash[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** The sentences, by their first token and the one after their last. */
  List<int[]> sentences() {
    List<int[]> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || sentence[i] != sentence[from]) {
        sentences.add(new int[] {from, i});
        from = i;
      }
    }
    return sentences;
  }

  /** Where the sentence begins that a token opens: its marks and signs are part of it. */
  int sentenceStart(int token) {
    int at = token == 0 ? 0 : end[token - 1];
    while (token > 0 && at < start[token] && !isOpening(text.charAt(at))) {
      at++;
    }
    while (at < start[token] && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isOpening(char c) {
    return c == ' ' || OPENING_MARKS.indexOf(c) >= 0;
  }

  boolean isWord(int i) {
    return type[i] == WORD || type[i] == CHARACTER;
  }

  /** The text from one token to another, exclusive, with the punctuation between. */
  String text(int from, int to) {
    return from >= to ? "" : text.substring(start[from], end[to - 1]);
  }

  // FNV-1a, 64 bits. Two words of a page and a pack with one hash would be an accident of one in
  // 2^64; that two words of the packs have one is checked when they are compiled.
  static final long HASH_START = 0xcbf29ce484222325L;

  static long hash(long h, char c) {
    return c == 'ß' ? step(step(h, 's'), 's') : step(h, c);
  }

  private static long step(long h, char c) {
    return (h ^ c) * 0x100000001b3L;
  }

  /** The hash of a word as {@link #read} would find it in a text. */
  static long hash(CharSequence word) {
    long h = HASH_START;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean traceless = c == '\'' || c == '’' || Letters.type(c) == Letters.DROPPED;
      h = traceless ? h : hash(h, Letters.fold(c));
    }
    return h;
  }
}
