package io.github.cleancopy.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds "2 hours ago" in short lines, in the languages of {@code ago-words.txt}, and says which day
 * that was. Weeks and months are none: the day would be a guess.
 *
 * <p>Pure, thread-safe, linear in the line; a line over 200 characters has none.
 */
public final class AgoText {
  private static final int LONGEST_LINE = 200;
  private static final int MOST_DIGITS = 3;

  private record Phrase(String before, String after, Duration unit) {}

  private static final List<Phrase> PHRASES = phrases();

  private AgoText() {}

  private static List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (String line : Resources.lines("ago-words.txt")) {
      String unit = line.substring(0, line.indexOf(':'));
      for (String phrase : line.substring(line.indexOf(':') + 1).strip().split("\\|")) {
        int number = phrase.indexOf('#');
        phrases.add(
            new Phrase(phrase.substring(0, number), phrase.substring(number + 1), length(unit)));
      }
    }
    return List.copyOf(phrases);
  }

  private static Duration length(String unit) {
    return switch (unit) {
      case "minutes" -> Duration.ofMinutes(1);
      case "hours" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  /**
   * The first in a line, as the day it was in UTC, for the page does not tell its zone.
   *
   * @param fetched when the page was fetched, from which it counts
   */
  public static Optional<DateText.Found> find(String line, Instant fetched) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    int end = 0;
    for (int start = 0; start < line.length(); start = end + 1) {
      end = endOfNumber(line, start);
      int digits = end - start;
      Phrase phrase = digits < 1 || digits > MOST_DIGITS ? null : around(line, start, end);
      if (phrase != null) {
        int count = Integer.parseInt(line.substring(start, end));
        String day = fetched.minus(phrase.unit().multipliedBy(count)).toString().substring(0, 10);
        int first = start - phrase.before().length();
        return Optional.of(new DateText.Found(day, first, end + phrase.after().length(), true));
      }
    }
    return Optional.empty();
  }

  private static int endOfNumber(String line, int start) {
    int end = start;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static @Nullable Phrase around(String line, int start, int end) {
    for (Phrase phrase : PHRASES) {
      int first = start - phrase.before().length();
      boolean same = matches(line, first, phrase.before()) && matches(line, end, phrase.after());
      if (same && !isInWord(line, first - 1) && !isInWord(line, end + phrase.after().length())) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean matches(String line, int at, String words) {
    return line.regionMatches(true, at, words, 0, words.length());
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && !Text.isIdeograph(text.charAt(at))
        && !Text.isUnspacedLetter(text.charAt(at));
  }
}
