package io.github.cleancopy.meta;

import io.github.cleancopy.text.Text;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What is done to every value before it is looked at. */
final class Strings {
  private static final int LONGEST_MARKUP = 10_000;

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
}
