package io.github.cleancopy.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words as Python's {@code \w+} sees them, so that figures agree with those of the public
 * benchmarks: letters, numbers and the underscore belong to a word, a combining mark ends it.
 */
final class Words {
  private Words() {}

  /** A word and where it stands, in UTF-16 units, end exclusive. */
  record Span(int start, int end, String word) {}

  /** The words of a text as they are written; Han and kana one character each. */
  static List<String> inAnyScript(String text) {
    return spans(text).stream().map(Span::word).toList();
  }

  /** The same with their places. */
  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean alone = isHanOrKana(c);
      if (start >= 0 && (alone || !isWordChar(c))) {
        spans.add(new Span(start, i, text.substring(start, i)));
        start = -1;
      }
      if (alone) {
        spans.add(new Span(i, i + 1, text.substring(i, i + 1)));
      } else if (start < 0 && isWordChar(c)) {
        start = i;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      spans.add(new Span(start, text.length(), text.substring(start)));
    }
    return spans;
  }

  /** How often each word occurs, in lower case; a run of Han or kana is one word. */
  static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      if (isWordChar(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        bag.merge(lower.substring(start, i), 1, Integer::sum);
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      bag.merge(lower.substring(start), 1, Integer::sum);
    }
    return bag;
  }

  static boolean isWordChar(int c) {
    return c == '_' || isLetterOrNumber(c);
  }

  /** Any letter, any number: "½" and "Ⅻ" as well as digits. */
  static boolean isLetterOrNumber(int c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The whole of these Unicode blocks, the middle dot of katakana too, as the benchmarks do. */
  private static boolean isHanOrKana(int c) {
    return (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
