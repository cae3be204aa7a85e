package io.github.cleancopy.body;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the title of a page that only says that there is no such page. Many servers send such a
 * page with the status of a sound one, and a crawl keeps it like a short story. The words, in many
 * languages, stand in {@code not-found.txt}.
 */
final class NotFound {
  private static final String DIVIDERS = "|-–—:·•»/!?.,()[]\"“”";
  private static final int LONGEST_TITLE = 300;
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI);

  private static final Set<String> WHOLE = new HashSet<>();
  private static final List<String> WITHIN = new ArrayList<>();

  static {
    for (String line : NameWords.lines("not-found.txt")) {
      int colon = line.indexOf(':');
      String phrase = parts(line.substring(colon + 1)).get(0);
      if (line.startsWith("whole")) {
        WHOLE.add(phrase);
      } else {
        WITHIN.add(isWithoutSpaces(phrase) ? phrase.strip() : phrase);
      }
    }
  }

  private NotFound() {}

  static boolean isTold(String title) {
    String read = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    return parts(read).stream()
        .anyMatch(part -> WHOLE.contains(part) || WITHIN.stream().anyMatch(part::contains));
  }

  /** What stands between the dividers, in lower case, with a space before and after each word. */
  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder(" ");
    for (char c : (title.toLowerCase(Locale.ROOT) + "|").toCharArray()) {
      if (isOfWord(c)) {
        part.append(c);
      } else if (part.charAt(part.length() - 1) != ' ') {
        part.append(' ');
      }
      if (DIVIDERS.indexOf(c) >= 0 && part.length() > 1) {
        parts.add(part.toString());
        part = new StringBuilder(" ");
      }
    }
    return parts;
  }

  /** Vowel signs of Indic scripts are marks, not letters. */
  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWithoutSpaces(String phrase) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(phrase.charAt(1)));
  }
}
