package io.github.cleancopy.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in a text: {@code <p>}, {@code <br/>}, {@code </SPAN>}. Tells tags that mark
 * up the text around them from those that the text only speaks of: "30 years of &lt;br&gt; tags".
 *
 * @param start where its "&lt;" stands
 * @param end behind its "&gt;"
 * @param name in lower case
 * @param closing whether it is an end tag
 */
public record Tag(int start, int end, String name, boolean closing) {
  private static final int LONGEST_NAME = 12;
  private static final String SENTENCE_ENDS = ".!?:;\u2026\u3002\uFF01\uFF1F\u0964\u061F\u06D4";

  /** What sets a tag apart from the sentence that speaks of it. */
  private static final String QUOTES = "\"'`([\u00AB\u00BB\u2018\u2019\u201C\u201D\u201E";

  /** The tag that begins here, or null: its name follows at once, and "&gt;" before a "&lt;". */
  public static @Nullable Tag at(String text, int start) {
    int from = start + 1;
    boolean closing = from < text.length() && text.charAt(from) == '/';
    from += closing ? 1 : 0;
    int to = from;
    while (to < text.length() && to - from <= LONGEST_NAME && isNameChar(text.charAt(to))) {
      to++;
    }
    if (to == from || to == text.length() || text.charAt(from) <= '9') {
      return null;
    }
    char after = text.charAt(to);
    int end = Text.isSpace(after) || after == '/' || after == '>' ? closeOf(text, to) : -1;
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    return end < 0 ? null : new Tag(start, end + 1, name, closing);
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static int closeOf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether nothing but the name stands in it: a text that speaks of a tag names it so. */
  public boolean isBare() {
    return end - start == name.length() + (closing ? 3 : 2);
  }

  /** Whether the text only speaks of it: "use &lt;b&gt; for names", "the `&lt;br&gt;` of old". */
  public boolean isNamedIn(String text) {
    return isBare() && !opensLine(text) && !endsLine(text) && !continues(text) && !introduces(text);
  }

  /** Whether it is the first in its line but blanks. */
  public boolean opensLine(String text) {
    int last = before(text);
    return last < 0 || isLineEnd(text.charAt(last));
  }

  /** Whether it is the last in its line but blanks. */
  public boolean endsLine(String text) {
    int next = after(text);
    return next == text.length() || isLineEnd(text.charAt(next));
  }

  /** Whether it follows on a word without a blank, on a sentence's end, or on another tag. */
  public boolean continues(String text) {
    int last = before(text);
    if (last < 0) {
      return false;
    }
    char c = text.charAt(last);
    return c == '>'
        || (last == start - 1
            ? QUOTES.indexOf(c) < 0 && !isLineEnd(c)
            : SENTENCE_ENDS.indexOf(c) >= 0);
  }

  /** Whether a word follows without a blank, or a new sentence does, or another tag. */
  public boolean introduces(String text) {
    int next = after(text);
    if (next == text.length()) {
      return false;
    }
    char c = text.charAt(next);
    return c == '<'
        || (next == end
            ? Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '&'
            : Character.isUpperCase(c) || Character.isDigit(c));
  }

  private int before(String text) {
    int i = start - 1;
    while (i >= 0 && isBlank(text.charAt(i))) {
      i--;
    }
    return i;
  }

  private int after(String text) {
    int i = end;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return Text.isSpace(c) && !isLineEnd(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
