package io.github.cleancopy.text;

import java.util.Locale;

/**
 * What every stage agrees on about strings: how white space is tidied, how words are counted in any
 * script, how text is folded before it is compared.
 *
 * <p>All methods are pure and linear in the length of their argument.
 */
public final class Text {
  // Two Han or kana characters, or four Thai, Lao, Khmer or Burmese ones, make about one word of a
  // European language; measured on parallel news sentences this is near enough for "is it short?".
  private static final int IDEOGRAPHS_PER_WORD = 2;
  private static final int UNSPACED_LETTERS_PER_WORD = 4;

  private static final char REPLACEMENT = '\uFFFD';

  // What a character does in a word, as bits.
  private static final byte INSIDE = 1;
  private static final byte JOINING = 2;

  /** For the alphabets that most pages are written in. */
  private static final byte[] IN_WORDS = new byte[0x2100];

  // What a character is in a tidy line, as bits; a plain one has none.
  private static final byte SPACE = 1;
  private static final byte ODD = 2;
  private static final byte[] IN_LINES = new byte[IN_WORDS.length];

  /** Before it, at the start of Thai, every script parts its words by spaces. */
  private static final char FIRST_WITHOUT_SPACES = '\u0E00';

  static {
    for (char c = 0; c < IN_WORDS.length; c++) {
      IN_WORDS[c] = isWordCharByType(c) ? INSIDE : isInnerPunctuation(c) ? JOINING : 0;
      IN_LINES[c] = isPlain(c) ? 0 : c == ' ' ? SPACE : ODD;
    }
  }

  private Text() {}

  /**
   * One line of text as a person sees it: every run of white space (no-break and typographic spaces
   * too) is one space, none at the ends; invisible characters (zero-width, soft hyphen, bidi marks,
   * byte order mark, control characters) are gone; a lone surrogate becomes U+FFFD. Zero-width
   * joiner and non-joiner stay between two letters of a script that needs them (Persian, Hindi).
   */
  public static String tidy(CharSequence raw) {
    String text = raw.toString();
    if (isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    tidyOnto(out, text, false);
    return out.toString();
  }

  private static boolean isTidy(String text) {
    int last = text.length() - 1;
    return last < 0
        || (text.charAt(0) != ' ' && text.charAt(last) != ' ' && isTidy(text, 0, last + 1));
  }

  /**
   * The same for text that comes in pieces: appends this piece to the tidied text before it.
   *
   * @param gap whether white space stands between the text before and this piece
   * @return whether white space stands at the end of this piece
   */
  public static boolean tidyOnto(StringBuilder out, String raw, boolean gap) {
    int from = 0;
    int to = raw.length();
    while (from < to && isSpace(raw.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(raw.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return gap || to < raw.length() || from > 0;
    }
    boolean gapBefore = gap || from > 0;
    if (isTidy(raw, from, to)) {
      appendGap(out, gapBefore);
      out.append(raw.substring(from, to));
      return to < raw.length();
    }
    boolean gapInside = tidySlowly(out, raw, from, to, gapBefore);
    return gapInside || to < raw.length();
  }

  /**
   * Whether the part, which begins with no space, has nothing in it that tidying would change;
   * false is no promise.
   */
  private static boolean isTidy(String raw, int from, int to) {
    int odd = 0;
    int last = 0;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      int kind = c < IN_LINES.length ? IN_LINES[c] : isPlain(c) ? 0 : ODD;
      odd |= kind & (last | ODD);
      last = kind;
    }
    return odd == 0;
  }

  /** Neither white space nor invisible nor half a character: the quick test for most text. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < 0x7F)
        || (c > 0xAD && c < 0x1680)
        || (c >= 0x2010 && c < 0x2028)
        || (c > 0x3000 && c < 0xD800 && c != 0x3164);
  }

  private static void appendGap(StringBuilder out, boolean gap) {
    if (gap && out.length() > 0) {
      out.append(' ');
    }
  }

  private static boolean tidySlowly(
      StringBuilder out, String raw, int from, int to, boolean gapBefore) {
    boolean gap = gapBefore;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c) || joinsLetters(raw, i)) {
        appendGap(out, gap);
        gap = false;
        i = appendCodePoint(raw, i, out);
      }
    }
    return gap;
  }

  /**
   * Appends the character at i, a whole surrogate pair at once, and returns the index of its last
   * unit.
   */
  private static int appendCodePoint(CharSequence raw, int i, StringBuilder out) {
    char c = raw.charAt(i);
    if (!Character.isSurrogate(c)) {
      out.append(c);
      return i;
    }
    if (Character.isHighSurrogate(c)
        && i + 1 < raw.length()
        && Character.isLowSurrogate(raw.charAt(i + 1))) {
      out.append(c).append(raw.charAt(i + 1));
      return i + 1;
    }
    out.append(REPLACEMENT);
    return i;
  }

  /** Whether every surrogate stands in a pair, so that the text can be written as UTF-8. */
  public static boolean isWellFormed(CharSequence text) {
    return loneSurrogate(text, 0) < 0;
  }

  /** The text with every lone surrogate replaced by U+FFFD; the text itself where there is none. */
  public static String wellFormed(String text) {
    int at = loneSurrogate(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    while (at >= 0) {
      out.setCharAt(at, REPLACEMENT);
      at = loneSurrogate(text, at + 1);
    }
    return out.toString();
  }

  private static int loneSurrogate(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * White space in the widest sense: Unicode spaces, no-break spaces, tabs, line ends, the Hangul
   * filler.
   */
  public static boolean isSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    }
    return c == '\u00A0'
        || c == '\u0085'
        || (c > '\u1000' && (Character.isSpaceChar(c) || c == '\u3164'));
  }

  private static boolean isInvisible(char c) {
    if (c < 0x20) {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return c <= 0x9F
        || c == '\u00AD'
        || c == '\u180E'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF';
  }

  private static boolean joinsLetters(CharSequence raw, int i) {
    char c = raw.charAt(i);
    return (c == '\u200C' || c == '\u200D')
        && i > 0
        && i + 1 < raw.length()
        && isJoinable(raw.charAt(i - 1))
        && isJoinable(raw.charAt(i + 1));
  }

  private static boolean isJoinable(char c) {
    return c >= '\u0600'
        && c < '\u2000'
        && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /**
   * Words in any script. A run of letters and digits is a word, inner apostrophes and hyphens
   * included; scripts that write no spaces are counted by characters: two Han or kana, or four
   * Thai, Lao, Khmer or Burmese ones a word.
   */
  public static int wordCount(CharSequence text) {
    String letters = text.toString();
    int words = 0;
    int ideographs = 0;
    int unspaced = 0;
    // 1 in a word, else 0: reckoned, not asked, for no processor can guess where words end.
    int inWord = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c < FIRST_WITHOUT_SPACES) {
        int does = IN_WORDS[c];
        words += does & INSIDE & ~inWord;
        inWord = (does | (does >> 1 & inWord)) & INSIDE;
      } else if (isIdeograph(c)) {
        ideographs++;
        inWord = 0;
      } else if (isUnspacedLetter(c)) {
        unspaced++;
        inWord = 0;
      } else if (isWordChar(c)) {
        words += 1 - inWord;
        inWord = 1;
      } else if (!isInnerPunctuation(c)) {
        inWord = 0;
      }
    }
    return words
        + roundUp(ideographs, IDEOGRAPHS_PER_WORD)
        + roundUp(unspaced, UNSPACED_LETTERS_PER_WORD);
  }

  private static int roundUp(int count, int unit) {
    return (count + unit - 1) / unit;
  }

  /** A letter, digit or combining mark: what a word is made of. */
  public static boolean isWordChar(char c) {
    return c < IN_WORDS.length ? IN_WORDS[c] == INSIDE : isWordCharByType(c);
  }

  private static boolean isWordCharByType(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInnerPunctuation(char c) {
    return c == '\'' || c == '\u2019' || c == '-' || c == '\u200C' || c == '\u200D';
  }

  /**
   * A letter that gives way to a capital at the start of a name. The letters of Georgian are lower
   * case to Unicode, for their capitals are for headlines only; a name begins with them.
   */
  public static boolean isSmall(char c) {
    return Character.isLowerCase(c) && Character.toTitleCase(c) != c;
  }

  /** Han and kana: scripts in which one or two characters are a word. */
  public static boolean isIdeograph(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }

  /** Thai, Lao, Burmese and Khmer: alphabets written without spaces between words. */
  public static boolean isUnspacedLetter(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF');
  }

  /** Whether it ends in a question mark of any script; in Greek this is a semicolon. */
  public static boolean isQuestion(String text) {
    int last = text.length() - 1;
    while (last > 0 && isSpace(text.charAt(last))) {
      last--;
    }
    if (last < 1) {
      return false;
    }
    char mark = text.charAt(last);
    return mark == '?'
        || mark == '？'
        || mark == '؟'
        || mark == '\u037E'
        || (mark == ';' && isGreek(text.charAt(last - 1)));
  }

  /** Whether it is a letter of the Greek script. */
  public static boolean isGreek(char c) {
    return (c >= '\u0370' && c <= '\u03FF') || (c >= '\u1F00' && c <= '\u1FFF');
  }

  /**
   * The form in which two texts are compared: lower case, curly quotes, dashes and the ellipsis as
   * in ASCII, no combining acute accent. Length may change; never use positions of the folded text
   * in the original.
   */
  public static String fold(CharSequence text) {
    int plain = 0;
    while (plain < text.length() && isFoldedToLowerCase(text.charAt(plain))) {
      plain++;
    }
    return plain == text.length()
        ? text.toString().toLowerCase(Locale.ROOT)
        : foldSlowly(text).toLowerCase(Locale.ROOT);
  }

  private static boolean isFoldedToLowerCase(char c) {
    return c < 128 && c != '`';
  }

  private static String foldSlowly(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isFoldedToLowerCase(c)) {
        out.append(c);
        continue;
      }
      switch (c) {
        case '\u2018', '\u2019', '\u201B', '\u02BC', '\u0060', '\u00B4' -> out.append('\'');
        case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u300C', '\u300D' ->
            out.append('"');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' ->
            out.append('-');
        case '\u2026' -> out.append("...");
        case '\u0301' -> {}
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
