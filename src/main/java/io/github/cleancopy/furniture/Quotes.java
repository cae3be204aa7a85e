package io.github.cleancopy.furniture;

import java.util.Arrays;

/** Finds what stands inside quotation marks. A mark that is never closed quotes nothing. */
final class Quotes {
  private Quotes() {}

  static void mark(Tokens tokens, boolean[] quoted) {
    Arrays.fill(quoted, 0, tokens.size, false);
    Scan scan = new Scan(tokens.text);
    int token = 0;
    int open = 0;
    for (int i = 0; i < tokens.text.length(); i++) {
      while (token < tokens.size && tokens.start[token] < i) {
        token++;
      }
      if (scan.read(i)) {
        Arrays.fill(quoted, open, token, true);
      } else if (scan.open == i) {
        open = token;
      }
    }
  }

  /** The text without what it quotes. */
  static String without(String text) {
    StringBuilder rest = new StringBuilder();
    Scan scan = new Scan(text);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int open = scan.open;
      if (scan.read(i)) {
        rest.append(text, from, open);
        from = i + 1;
      }
    }
    return from == 0 ? text : rest.append(text, from, text.length()).toString();
  }

  /** Reads on, character by character, and knows where a quotation is open. */
  private static final class Scan {
    private final String text;
    private char closing;

    /** Where the open quotation began; -1 outside of one. */
    int open = -1;

    Scan(String text) {
      this.text = text;
    }

    /** Reads the character at a place, the next one or later: whether a quotation ends there. */
    boolean read(int i) {
      char c = text.charAt(i);
      if (isGershayim(text, i)) {
        return false;
      }
      if (open >= 0 && Quotes.closes(c, closing, text, i)) {
        open = -1;
        return true;
      }
      if (open < 0 && closingOf(c) != 0) {
        open = i;
        closing = closingOf(c);
      }
      return false;
    }
  }

  /** The mark before the last letter of a Hebrew abbreviation, צה"ל, quotes nothing. */
  private static boolean isGershayim(String text, int i) {
    return text.charAt(i) == '"'
        && i > 0
        && i + 1 < text.length()
        && isHebrew(text.charAt(i - 1))
        && isHebrew(text.charAt(i + 1));
  }

  private static boolean isHebrew(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }

  /** A piece of a text, with the closing mark of a quotation that it opens at its end. */
  static String closed(String text, int start, int end) {
    String piece = text.substring(start, end);
    int open = piece.lastIndexOf('«');
    boolean unclosed = open >= 0 && piece.indexOf('»', open) < 0;
    return unclosed && end < text.length() && text.charAt(end) == '»' ? piece + '»' : piece;
  }

  private static boolean closes(char c, char closing, String text, int i) {
    if (c == '’' && closing == '’') {
      // Else it is an apostrophe.
      return i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
    }
    return c == closing || (closing == '”' && (c == '“' || c == '"'));
  }

  private static char closingOf(char c) {
    return switch (c) {
      case '"' -> '"';
      case '“', '„', '”' -> '”';
      case '«' -> '»';
      case '»' -> '«';
      case '‘' -> '’';
      case '「' -> '」';
      case '『' -> '』';
      default -> 0;
    };
  }
}
