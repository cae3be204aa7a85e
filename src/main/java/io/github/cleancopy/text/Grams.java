package io.github.cleancopy.text;

/**
 * The pieces of a text by which {@link GramModel} knows it again in other words: four letters in a
 * row within a word (its edges count as letters), and two words in a row by their beginnings. An
 * ideograph and a letter of a script without spaces count as words, digits count by how many there
 * are, and of the punctuation only the marks that sites or reporters are fond of.
 *
 * <p>One pass, linear in the text; the same pieces for the same text on every machine.
 */
final class Grams {
  /** Takes the pieces as they are found, each once. */
  interface Sink {
    /**
     * @param hash of the piece
     * @param start of its first word in the text
     * @param end of its last word
     */
    void gram(int hash, int start, int end);
  }

  /** Longer texts are known by their beginning. */
  private static final int MOST_WORDS = 150;

  /** Characters; most texts are shorter. */
  private static final int MOST_FORESEEN = 500;

  /** Long enough for a word's meaning, short enough to lose most endings. */
  private static final int STEM = 5;

  private static final int GRAM = 4;
  private static final int DIGITS_TOLD_APART = 4;

  /** What sites like and reporters do not. */
  private static final String MARKS_OF_SITES = "!?©>→@";

  /** Speech that is quoted, in all its forms. */
  private static final String MARKS_OF_SPEECH = "\"“”„«»「」—–";

  private static final char EDGE_OF_WORD = '\u0001';
  private static final int EDGE_OF_TEXT = 1;

  // Odd numbers with their bits well mixed: multiplicative hashing (Knuth, TAOCP 3, 6.4).
  private static final long SPREAD_LETTERS = 0x9E3779B97F4A7C15L;
  private static final long SPREAD_PAIRS = 0xC2B2AE3D27D4EB4FL;
  private static final int SPREAD_WORD = 0x01000193;

  private final String text;
  private final Sink sink;

  /** An open hash table of the pieces found so far, half full at most; 0 where there is none. */
  private int[] found;

  private int pieces;

  private int words;
  private int before = EDGE_OF_TEXT;
  private int startBefore;

  private Grams(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
    // Of a long text only the beginning is read, so the table grows by what is found there.
    found = new int[Integer.highestOneBit(2 * Math.min(text.length(), MOST_FORESEEN) + 4) * 2];
  }

  /** Hands the pieces of a text over, in the order in which they stand there first. */
  static void read(String text, Sink sink) {
    new Grams(text, sink).read();
  }

  private void read() {
    int i = 0;
    while (i < text.length() && words < MOST_WORDS) {
      i = word(i);
    }
    pair(EDGE_OF_TEXT, startBefore, i);
  }

  /** Reads what stands at a place and returns where it ends. */
  private int word(int start) {
    char c = text.charAt(start);
    // Nearly all of a text are letters and spaces.
    if (isLetter(c)) {
      return letters(start);
    }
    if (c == ' ') {
      return start + 1;
    }
    if (Character.isDigit(c)) {
      return digits(start);
    }
    if (Text.isIdeograph(c) || Text.isUnspacedLetter(c)) {
      pair(c, start, start + 1);
    } else if (MARKS_OF_SITES.indexOf(c) >= 0) {
      pair(c, start, start + 1);
    } else if (MARKS_OF_SPEECH.indexOf(c) >= 0) {
      pair('"', start, start + 1);
    }
    return start + 1;
  }

  private int digits(int start) {
    int end = start + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    pair('0' + Math.min(DIGITS_TOLD_APART, end - start), start, end);
    return end;
  }

  private int letters(int start) {
    int end = start;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    int stem = 0;
    long last = EDGE_OF_WORD;
    for (int i = start; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      last = last << Character.SIZE | c;
      if (i - start < STEM) {
        stem = (stem ^ c) * SPREAD_WORD;
      }
      if (i - start >= GRAM - 2) {
        gram(last, start, end);
      }
    }
    if (end - start >= GRAM - 2) {
      gram(last << Character.SIZE | EDGE_OF_WORD, start, end);
    }
    pair(stem, start, end);
    return end;
  }

  /** Of a script whose words are set apart. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z'
        || Text.isWordChar(c)
            && !Character.isDigit(c)
            && !Text.isIdeograph(c)
            && !Text.isUnspacedLetter(c);
  }

  private void gram(long letters, int start, int end) {
    add((int) (letters * SPREAD_LETTERS >>> Integer.SIZE), start, end);
  }

  private void pair(int word, int start, int end) {
    long both = (long) before << Integer.SIZE | (word & 0xFFFFFFFFL);
    add((int) (both * SPREAD_PAIRS >>> Integer.SIZE), startBefore, end);
    before = word;
    startBefore = start;
    words++;
  }

  private void add(int hash, int start, int end) {
    int mark = hash == 0 ? 1 : hash;
    int at = place(mark);
    if (found[at] == mark) {
      return;
    }
    found[at] = mark;
    if (++pieces * 2 > found.length) {
      widen();
    }
    sink.gram(hash, start, end);
  }

  /** Where a piece stands, or may stand if it is new. */
  private int place(int mark) {
    int at = mark & found.length - 1;
    while (found[at] != 0 && found[at] != mark) {
      at = at + 1 & found.length - 1;
    }
    return at;
  }

  private void widen() {
    int[] before = found;
    found = new int[2 * before.length];
    for (int mark : before) {
      if (mark != 0) {
        found[place(mark)] = mark;
      }
    }
  }
}
