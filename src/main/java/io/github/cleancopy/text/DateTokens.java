package io.github.cleancopy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line cut into numbers, words and marks; ideographs and Hangul units stand alone. */
final class DateTokens {
  enum Type {
    NUMBER,
    WORD,
    MARK
  }

  /**
   * @param word a word in lower case, a mark as it is, "" for a number
   * @param value of a number of at most nine digits, else -1
   * @param start in the line
   * @param spaced whether white space stands before it
   */
  record Token(Type type, String word, int value, int start, int end, boolean spaced) {
    int length() {
      return end - start;
    }
  }

  private static final int MOST_DIGITS = 9;
  private static final Token NONE = new Token(Type.MARK, "", -1, 0, 0, true);

  private final List<Token> tokens = new ArrayList<>();

  static DateTokens of(CharSequence line, int length) {
    DateTokens result = new DateTokens();
    boolean spaced = true;
    int i = 0;
    while (i < length) {
      if (Text.isSpace(line.charAt(i))) {
        spaced = true;
        i++;
      } else {
        Token token = tokenAt(line, i, length, spaced);
        result.tokens.add(token);
        spaced = false;
        i = token.end();
      }
    }
    return result;
  }

  private static Token tokenAt(CharSequence line, int start, int length, boolean spaced) {
    char c = line.charAt(start);
    if (Character.isDigit(c)) {
      return number(line, start, length, spaced);
    }
    if (!Text.isWordChar(c) || Text.isIdeograph(c)) {
      return new Token(mark(c), String.valueOf(c), -1, start, start + 1, spaced);
    }
    int end = start + 1;
    while (end < length && isInnerWord(line.charAt(end))) {
      end++;
    }
    String word = line.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    return new Token(Type.WORD, word.replace("i\u0307", "i"), -1, start, end, spaced);
  }

  private static Type mark(char c) {
    return Text.isIdeograph(c) ? Type.WORD : Type.MARK;
  }

  private static boolean isInnerWord(char c) {
    return Text.isWordChar(c) && !Character.isDigit(c) && !Text.isIdeograph(c);
  }

  private static Token number(CharSequence line, int start, int length, boolean spaced) {
    int end = start;
    int value = 0;
    while (end < length && Character.isDigit(line.charAt(end))) {
      boolean fits = value >= 0 && end - start < MOST_DIGITS;
      value = fits ? value * 10 + Character.digit(line.charAt(end), 10) : -1;
      end++;
    }
    return new Token(Type.NUMBER, "", value, start, end, spaced);
  }

  int size() {
    return tokens.size();
  }

  /** The token at i; outside the line a mark that equals nothing. */
  Token get(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
  }

  boolean isNumber(int i) {
    return get(i).type() == Type.NUMBER;
  }

  /** A number of so many digits, the value in the range. */
  boolean isNumber(int i, int fewestDigits, int mostDigits, int least, int most) {
    Token token = get(i);
    return token.type() == Type.NUMBER
        && token.length() >= fewestDigits
        && token.length() <= mostDigits
        && token.value() >= least
        && token.value() <= most;
  }

  int value(int i) {
    return get(i).value();
  }

  boolean is(int i, String wordOrMark) {
    return get(i).type() != Type.NUMBER && get(i).word().equals(wordOrMark);
  }

  boolean isWord(int i) {
    return get(i).type() == Type.WORD;
  }

  boolean isMark(int i) {
    return i < tokens.size() && get(i).type() == Type.MARK;
  }

  /** A mark that is one of these characters. */
  boolean isOneOf(int i, String marks) {
    Token token = get(i);
    return token.type() == Type.MARK
        && !token.word().isEmpty()
        && marks.indexOf(token.word().charAt(0)) >= 0;
  }

  /** Whether i follows the token before it without white space. */
  boolean isGlued(int i) {
    return i > 0 && i < tokens.size() && !get(i).spaced();
  }
}
