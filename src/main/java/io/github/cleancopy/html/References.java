package io.github.cleancopy.html;

import org.jsoup.parser.Parser;

/** Character references in text and in attribute values: {@code &amp;}, {@code &#8217;}. */
final class References {
  private static final int LONGEST_NUMBER = 6;

  /** Names and numbers of those that pages write most. */
  private static final String[] NAMES = {"amp", "quot", "nbsp", "lt", "gt", "apos"};

  private static final String CHARACTERS = "&\"\u00A0<>'";

  private References() {}

  /** The text with its references resolved; what is none stays as it is. */
  static String resolved(String text, boolean inAttribute) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
      int end = at + 1 < text.length() ? endOfName(text, at + 1) : at + 1;
      if (end == at + 1 && !text.startsWith("#", end) || inAttribute && text.startsWith("=", end)) {
        continue; // no reference
      }
      char character = text.startsWith(";", end) ? named(text, at + 1, end) : 0;
      if (character == 0) {
        return Parser.unescapeEntities(text, inAttribute);
      }
      out.append(text, done, at).append(character);
      done = end + 1;
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Behind the letters and digits, after "#" and "#x" too. */
  private static int endOfName(String text, int from) {
    int end = text.charAt(from) == '#' ? from + 1 : from;
    while (end < text.length() && isNameChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameChar(char c) {
    return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
  }

  /** The character, or 0 where it takes a longer list to tell. */
  private static char named(String text, int from, int to) {
    if (text.charAt(from) == '#') {
      return numbered(text, from + 1, to);
    }
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].length() == to - from && text.startsWith(NAMES[i], from)) {
        return CHARACTERS.charAt(i);
      }
    }
    return 0;
  }

  private static char numbered(String text, int from, int to) {
    boolean hex = from < to && (text.charAt(from) | 0x20) == 'x';
    int first = hex ? from + 1 : from;
    if (first >= to || to - first > LONGEST_NUMBER) {
      return 0;
    }
    int number = 0;
    for (int i = first; i < to; i++) {
      int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return 0;
      }
      number = number * (hex ? 16 : 10) + digit;
    }
    boolean plain = number >= ' ' && number < 0x7F || number >= 0xA0 && number < 0xD800;
    return plain ? (char) number : 0;
  }
}
