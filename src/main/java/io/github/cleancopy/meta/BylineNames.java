package io.github.cleancopy.meta;

import java.util.Locale;
import java.util.Set;

/**
 * Tells which classes call their element a byline. What was asked a moment ago lies at hand, for
 * the elements of a page share their classes. For one page; not thread-safe.
 */
final class BylineNames {
  /** "port-authority" is none. */
  private static final Set<String> WORDS =
      Set.of("byline", "bylines", "author", "authors", "autor", "autores", "autoren");

  private static final int SHORTEST_WORD = 5;
  private static final int LONGEST_WORD = 7;
  private static final int AT_HAND = 256;

  private final String[] asked = new String[AT_HAND];
  private final boolean[] answers = new boolean[AT_HAND];

  /** Whether one of the words in a class attribute is a name for bylines. */
  boolean include(String classes) {
    int hash = classes.hashCode();
    int place = (hash ^ hash >>> 16) & (AT_HAND - 1);
    if (!classes.equals(asked[place])) {
      asked[place] = classes;
      answers[place] = mayHaveOne(classes) && haveOne(classes);
    }
    return answers[place];
  }

  /** Whether "author", "autor" or "byline" stands in it, with which all those words begin. */
  private static boolean mayHaveOne(String classes) {
    for (int i = 1; i < classes.length(); i++) {
      int letter = classes.charAt(i) | 0x20;
      if ((letter == 'u' && (has(classes, i - 1, "author") || has(classes, i - 1, "autor")))
          || (letter == 'y' && has(classes, i - 1, "byline"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String classes, int at, String letters) {
    return classes.regionMatches(true, at, letters, 0, letters.length());
  }

  private static boolean haveOne(String classes) {
    int from = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (endsWord(classes, i)) {
        if (isOne(classes, from, i)) {
          return true;
        }
        from = i < classes.length() && Character.isLetter(classes.charAt(i)) ? i : i + 1;
      }
    }
    return false;
  }

  private static boolean isOne(String classes, int from, int to) {
    int length = to - from;
    return length >= SHORTEST_WORD
        && length <= LONGEST_WORD
        && WORDS.contains(classes.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** At "-", " " and the like, and within "articleAuthor". */
  private static boolean endsWord(String classes, int i) {
    if (i == classes.length() || !Character.isLetter(classes.charAt(i))) {
      return true;
    }
    return i > 0
        && Character.isUpperCase(classes.charAt(i))
        && Character.isLowerCase(classes.charAt(i - 1));
  }
}
