package io.github.cleancopy.furniture;

import java.util.Arrays;

/** Finds what stands inside quotation marks. A mark that is never closed quotes nothing. */
final class Quotes {
  private Quotes() {}

  static void mark(Tokens tokens, boolean[] quoted) {
    Arrays.fill(quoted, 0, tokens.size, false);
    String text = tokens.text;
    int token = 0;
    int open = -1;
    char closing = 0;
    for (int i = 0; i < text.length(); i++) {
      while (token < tokens.size && tokens.start[token] < i) {
        token++;
      }
      char c = text.charAt(i);
      if (isGershayim(text, i)) {
        continue;
      }
      if (open >= 0 && closes(c, closing, text, i)) {
        Arrays.fill(quoted, open, token, true);
        open = -1;
      } else if (open < 0 && closingOf(c) != 0) {
        open = token;
        closing = closingOf(c);
      }
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
