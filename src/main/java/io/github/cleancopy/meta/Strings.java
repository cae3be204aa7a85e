package io.github.cleancopy.meta;

import io.github.cleancopy.text.Text;
import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What is done to every value before it is looked at. */
final class Strings {
  private static final int LONGEST_MARKUP = 10_000;
  private static final String[] BLOCK_ENDS = {"<br", "</p", "</div", "</li", "</h", "</blockquote"};

  private Strings() {}

  /** A value as a person would read it: entities resolved (twice if need be), no tags, one line. */
  static String plain(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String text = value;
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') > text.indexOf('<')) {
      text = Jsoup.parseBodyFragment(cut(text)).body().text();
    }
    return Text.tidy(text);
  }

  /**
   * A long value with its paragraphs, one a line: line ends and the ends of HTML blocks part them.
   */
  static String lines(String value) {
    StringBuilder out = new StringBuilder(value.length());
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == '\n' || endsBlock(value, i)) {
        String line = plain(value.substring(from, i));
        out.append(line.isEmpty() || out.isEmpty() ? "" : "\n").append(line);
        from = i;
      }
    }
    return out.toString();
  }

  private static boolean endsBlock(String value, int i) {
    if (value.charAt(i) != '<') {
      return false;
    }
    for (String tag : BLOCK_ENDS) {
      if (value.regionMatches(true, i, tag, 0, tag.length())) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_MARKUP ? text : text.substring(0, LONGEST_MARKUP);
  }

  /** Letters and digits only, lower case: two wordings that a reader would call the same. */
  static String loose(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Text.isWordChar(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** As {@link #loose}, and without accents: "amandahallsten" of "Amanda Hällsten". */
  static String unaccented(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
