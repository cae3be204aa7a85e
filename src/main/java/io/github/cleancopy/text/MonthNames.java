package io.github.cleancopy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The months of {@code months.txt} by their names. Some names are different months in two languages
 * ("listopada" is November in Polish, October in Croatian), so the language is asked first.
 */
final class MonthNames {
  /** A month, from 1, of the Gregorian calendar or of the solar Hijri one. */
  record Month(int number, boolean solarHijri) {}

  private record Named(String language, Month month) {}

  /** A name met in a text of another language must be longer: "out" is October in Portuguese. */
  private static final int SHORTEST_FOREIGN_NAME = 4;

  private static final String SOLAR = "-solar";

  private final Map<String, List<Named>> names = new HashMap<>();

  /** First words of names that have more than one. */
  private final Set<String> beginnings = new HashSet<>();

  private MonthNames() {}

  private static final class Holder {
    static final MonthNames STANDARD = read();
  }

  static MonthNames standard() {
    return Holder.STANDARD;
  }

  private static MonthNames read() {
    MonthNames result = new MonthNames();
    for (String line : Resources.lines("months.txt")) {
      String language = line.substring(0, line.indexOf(':'));
      boolean solar = language.endsWith(SOLAR);
      String[] months = line.substring(line.indexOf(':') + 1).strip().split(" ");
      for (int i = 0; i < months.length; i++) {
        for (String name : months[i].split("\\|")) {
          result.add(name, new Named(language.replace(SOLAR, ""), new Month(i + 1, solar)));
        }
      }
    }
    return result;
  }

  private void add(String name, Named named) {
    if (!name.equals("-")) {
      names.computeIfAbsent(name.replace('_', ' '), n -> new ArrayList<>()).add(named);
      int space = name.indexOf('_');
      if (space > 0) {
        beginnings.add(name.substring(0, space));
      }
    }
  }

  /** Whether a name of several words begins with this one. */
  boolean beginsName(String word) {
    return beginnings.contains(word);
  }

  /**
   * @param name lower case, words separated by one space, no dots
   * @param language primary subtag of the text, or null: then only what all languages agree on
   */
  @Nullable Month find(String name, @Nullable String language) {
    List<Named> meanings = names.get(name);
    if (meanings == null) {
      return null;
    }
    Month own = in(language, meanings);
    if (own != null) {
      return own;
    }
    Month english = in("en", meanings);
    if (english != null) {
      return english;
    }
    boolean longEnough = language == null || name.length() >= SHORTEST_FOREIGN_NAME;
    return longEnough ? agreed(meanings) : null;
  }

  private static @Nullable Month in(@Nullable String language, List<Named> meanings) {
    for (Named named : meanings) {
      if (named.language().equals(language)) {
        return named.month();
      }
    }
    return null;
  }

  private static @Nullable Month agreed(List<Named> meanings) {
    Month first = meanings.get(0).month();
    boolean agree = meanings.stream().allMatch(named -> named.month().equals(first));
    return agree ? first : null;
  }
}
