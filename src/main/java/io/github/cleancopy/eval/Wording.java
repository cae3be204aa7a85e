package io.github.cleancopy.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.parser.Parser;

/** How wordings are made comparable: titles, names of authors, snippets. */
final class Wording {
  private static final List<String> BY =
      List.of("by", "von", "par", "por", "di", "text", "words by");

  private Wording() {}

  /** Compatibility forms and character references resolved, white space tidied. */
  static String clean(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return tidy(Parser.unescapeEntities(normal, false));
  }

  /** Only letters and numbers, case folded. */
  static String loose(String text) {
    StringBuilder out = new StringBuilder();
    fold(clean(text)).codePoints().filter(Words::isLetterOrNumber).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Names without "by" before them and marks after them, case folded. */
  static Set<String> names(Iterable<String> authors) {
    Set<String> names = new TreeSet<>();
    for (String author : authors) {
      String name = trim(fold(withoutBy(clean(author))));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** White space and typographic marks made plain, lower case: the form snippets are sought in. */
  static String snippet(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u2018', '\u2019' -> out.append('\'');
        case '\u201C', '\u201D' -> out.append('"');
        case '\u2013', '\u2014' -> out.append('-');
        case '\u2026' -> out.append("...");
        default -> out.append(c);
      }
    }
    return tidy(out.toString()).toLowerCase(Locale.ROOT);
  }

  /** Every run of white space one space, none at the ends; nothing else is touched. */
  private static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || (c >= 0x1C && c <= 0x1F)
        || c == '\u0085'
        || Character.isSpaceChar(c);
  }

  /**
   * Near enough to Unicode case folding: ß equals ss and final sigma equals sigma, while the
   * Turkish ı is not an i. Character by character, because lower case of a whole word knows a final
   * sigma.
   */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              String upper = c == '\u0131' ? one : one.toUpperCase(Locale.ROOT);
              upper.codePoints().forEach(u -> out.append(lower(u)));
            });
    return out.toString();
  }

  private static String lower(int c) {
    return Character.toString(c).toLowerCase(Locale.ROOT);
  }

  private static String withoutBy(String name) {
    for (String by : BY) {
      int end = by.length();
      if (name.regionMatches(true, 0, by, 0, end) && isSeparator(name, end)) {
        while (isSeparator(name, end)) {
          end++;
        }
        return name.substring(end);
      }
    }
    return name;
  }

  private static boolean isSeparator(String name, int i) {
    return i < name.length() && (name.charAt(i) == ' ' || name.charAt(i) == ':');
  }

  private static String trim(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && " .,;|".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .,;|".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(start, end);
  }
}
