package io.github.cleancopy.html;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where tags, comments and raw text end in HTML source, by the states of the tokenizer in the HTML
 * Standard. All positions are of UTF-16 units; what is never closed ends with the page.
 */
final class Markup {
  // Longer than the longest name anyone asks for.
  private static final int LONGEST_NAME = 24;

  private Markup() {}

  /** Names, parted by spaces, in a row for each letter that they may begin with, "a" first. */
  static String[][] byFirstLetter(String names) {
    String[][] table = new String[26][];
    for (int i = 0; i < table.length; i++) {
      String letter = String.valueOf((char) ('a' + i));
      table[i] =
          Stream.of(names.split(" ")).filter(n -> n.startsWith(letter)).toArray(String[]::new);
    }
    return table;
  }

  /** Whether a start or end tag opens at this "<". */
  static boolean opensTag(String page, int at) {
    int name = nameStart(page, at);
    return name < page.length() && isLetter(page.charAt(name));
  }

  private static int nameStart(String page, int at) {
    return at + 1 < page.length() && page.charAt(at + 1) == '/' ? at + 2 : at + 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Behind "<!doctype html>", "<?xml ?>" or "</3>"; behind the "<" where it stands for itself. */
  static int endOfBogusComment(String page, int at) {
    char c = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
    int end = c == '!' || c == '?' || c == '/' ? page.indexOf('>', at) : at;
    return end < 0 ? page.length() : end + 1;
  }

  /** Lower case name of the start or end tag, "" where none opens or it is a long one. */
  static String name(String page, int at) {
    if (!opensTag(page, at)) {
      return "";
    }
    int from = nameStart(page, at);
    int to = from;
    while (to < page.length() && to - from <= LONGEST_NAME && !endsName(page.charAt(to))) {
      to++;
    }
    return to - from > LONGEST_NAME ? "" : page.substring(from, to).toLowerCase(Locale.ROOT);
  }

  static boolean endsName(char c) {
    return c <= '>' && (c == '>' || c == '/' || isSpace(c));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Behind the ">" of the tag, which may hold ">" in quoted attribute values. */
  static int endOfTag(String page, int at) {
    int i = nextAttribute(page, endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      i = nextAttribute(page, endOfAttribute(page, endOfAttributeName(page, i)));
    }
    return Math.min(i + 1, page.length());
  }

  static int endOfName(String page, int at) {
    int i = nameStart(page, at);
    while (i < page.length() && !endsName(page.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the next attribute of the tag begins, or its ">", or the page ends. */
  static int nextAttribute(String page, int at) {
    int i = at;
    while (i < page.length() && (page.charAt(i) == '/' || isSpace(page.charAt(i)))) {
      i++;
    }
    return i;
  }

  /** Behind the name of the attribute that begins here. */
  static int endOfAttributeName(String page, int at) {
    int i = at + 1; // an equals sign in front belongs to the name
    while (i < page.length() && !endsAttributeName(page.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean endsAttributeName(char c) {
    return c <= '>' && (c == '=' || endsName(c));
  }

  /** Behind the attribute whose name ends here. */
  static int endOfAttribute(String page, int endOfName) {
    int value = startOfValue(page, endOfName);
    return value == endOfName ? endOfName : endOfValue(page, value);
  }

  /** Where the value, or its quote, of the attribute stands whose name ends here; if it has one. */
  static int startOfValue(String page, int endOfName) {
    int sign = skipSpace(page, endOfName);
    boolean none = sign == page.length() || page.charAt(sign) != '=';
    return none ? endOfName : skipSpace(page, sign + 1);
  }

  private static int endOfValue(String page, int at) {
    if (at == page.length()) {
      return at;
    }
    char quote = page.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = page.indexOf(quote, at + 1);
      return end < 0 ? page.length() : end + 1;
    }
    int i = at;
    while (i < page.length() && page.charAt(i) != '>' && !isSpace(page.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The next place that holds no white space. */
  static int skipSpace(String page, int at) {
    int i = at;
    while (i < page.length() && isSpace(page.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the tag that ends here ends in "/>". */
  static boolean isSelfClosing(String page, int endOfTag) {
    return page.charAt(endOfTag - 1) == '>' && page.charAt(endOfTag - 2) == '/';
  }

  static int endOfComment(String page, int at) {
    if (page.startsWith(">", at + 4)) {
      return at + 5;
    }
    if (page.startsWith("->", at + 4)) {
      return at + 6;
    }
    for (int i = page.indexOf("--", at + 4); i >= 0; i = page.indexOf("--", i + 1)) {
      if (page.startsWith(">", i + 2)) {
        return i + 3;
      }
      if (page.startsWith("!>", i + 2)) {
        return i + 4;
      }
    }
    return page.length();
  }

  /** Behind the end tag of an element whose content is text whatever it looks like. */
  static int endOfRaw(String page, int from, String name) {
    int close = closingTag(page, from, name);
    return close < 0 ? page.length() : endOfTag(page, close);
  }

  /** Where the end tag opens, or -1. */
  static int closingTag(String page, int from, String name) {
    int i = page.indexOf("</", from);
    while (i >= 0 && !isNamed(page, i + 2, name)) {
      i = page.indexOf("</", i + 2);
    }
    return i;
  }

  /** Whether the name at this place is the given one, and ends there. */
  static boolean isNamed(String page, int at, String name) {
    int end = at + name.length();
    return page.regionMatches(true, at, name, 0, name.length())
        && end < page.length()
        && endsName(page.charAt(end));
  }

  /** Where the name of the tag's first attribute of this name ends; -1 where it has none. */
  static int endOfNamed(String page, int at, String name) {
    int i = nextAttribute(page, endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      int end = endOfAttributeName(page, i);
      if (isAttribute(page, i, end, name)) {
        return end;
      }
      i = nextAttribute(page, endOfAttribute(page, end));
    }
    return -1;
  }

  /** Whether the name from here to there is this one, in whatever case. */
  static boolean isAttribute(String page, int from, int to, String name) {
    return to - from == name.length()
        && (page.startsWith(name, from) || page.regionMatches(true, from, name, 0, to - from));
  }

  /** Whether the letters stand in this part of the page, in whatever case. */
  static boolean has(String page, int from, int to, String letters) {
    int last = to - letters.length();
    char first = letters.charAt(0);
    for (int i = from; i <= last; i++) {
      if ((page.charAt(i) | 0x20) == first
          && page.regionMatches(true, i, letters, 0, letters.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the end tag of a script opens, or the page ends. After "<!--" a "<script" hides one
   * "</script", as old pages write scripts that write scripts.
   */
  static int closeOfScript(String page, int from) {
    boolean escaped = false;
    boolean hidden = false;
    int i = from;
    while (true) {
      i = escaped ? nextMark(page, i) : page.indexOf('<', i);
      if (i < 0) {
        return page.length();
      }
      if (page.charAt(i) == '-') {
        escaped = false;
        hidden = false;
        i += 3;
      } else if (isNamed(page, i + 2, "script") && page.charAt(i + 1) == '/') {
        if (!hidden) {
          return i;
        }
        hidden = false;
        i += 8;
      } else if (escaped && isNamed(page, i + 1, "script")) {
        hidden = true;
        i += 7;
      } else if (!escaped && page.startsWith("<!--", i)) {
        escaped = true;
        i += 2; // "<!-->" opens and closes at once
      } else {
        i++;
      }
    }
  }

  /** The next "<" or "-->". */
  private static int nextMark(String page, int from) {
    for (int i = from; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c == '<' || (c == '-' && page.startsWith("-->", i))) {
        return i;
      }
    }
    return -1;
  }
}
