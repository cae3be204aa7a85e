package io.github.cleancopy.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in short lines, such as a byline or an attribute's value, in some fifty languages:
 * "12. März 2026, 14.05 Uhr", "March 12, 2026 2:05 p.m. ET", "2026年3月12日", "۲۱ اسفند ۱۴۰۴", "12
 * มี.ค. 2569". A date without its year is none, for the year would be a guess.
 *
 * <p>Pure, thread-safe, linear in the line, of which no more than 300 characters are read.
 */
public final class DateText {
  private static final int LONGEST_LINE = 300;
  private static final int MOST_DATES = 6;
  private static final int MOST_ZONE_HOURS = 18;

  /** "1.2.26" has more, and a year of an era in Han ("令和元年1月2日") may have fewer. */
  private static final int FEWEST_DIGITS = 3;

  private static final char FIRST_IDEOGRAPH = '\u2E80';

  private DateText() {}

  /**
   * A date in a line.
   *
   * @param iso "2026-03-12", "2026-03-12T14:05" or "2026-03-12T14:05:00+01:00": as precise as the
   *     line is, with the zone where the line gives one
   * @param start where it starts in the line, in UTF-16 units, its time included
   * @param end where it ends, exclusive
   * @param sure false where day and month might as well change places: "3/12/2026" in English of no
   *     known country is a date, but nobody can tell which
   */
  public record Found(String iso, int start, int end, boolean sure) {
    /** "2026-03-12". */
    public String day() {
      return iso.substring(0, 10);
    }

    public boolean hasTime() {
      return iso.length() > 10;
    }
  }

  /**
   * The first date in a line.
   *
   * @param language the language of the page, which decides the order of day and month and the
   *     meaning of ambiguous month names; a country helps ("en-GB"); or null
   */
  public static Optional<Found> find(String line, @Nullable String language) {
    List<Found> first = find(line, language, 1);
    return first.isEmpty() ? Optional.empty() : Optional.of(first.get(0));
  }

  /** Whether {@link #find} finds one. */
  public static boolean isIn(String line, @Nullable String language) {
    int length = Math.min(line.length(), LONGEST_LINE);
    if (!mayHaveDay(line, length)) {
      return false;
    }
    DateTokens tokens = DateTokens.of(line, length);
    DayReader days = new DayReader(tokens, language);
    for (int i = 0; i < tokens.size(); i++) {
      if (!isInsideNumber(tokens, i) && days.at(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The dates in a line, in order, at most six. */
  public static List<Found> findAll(String line, @Nullable String language) {
    return find(line, language, MOST_DATES);
  }

  private static List<Found> find(String line, @Nullable String language, int most) {
    int length = Math.min(line.length(), LONGEST_LINE);
    if (!mayHaveDay(line, length)) {
      return List.of();
    }
    DateTokens tokens = DateTokens.of(line, length);
    DayReader days = new DayReader(tokens, language);
    ClockReader clocks = new ClockReader(tokens);
    List<Found> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < tokens.size() && found.size() < most; i++) {
      DayReader.Day day = isInsideNumber(tokens, i) ? null : days.at(i);
      if (day != null) {
        Span span = withClock(clocks, day, i, free);
        found.add(span.found(tokens, day.sure()));
        free = span.next();
        i = span.next() - 1;
      }
    }
    return found;
  }

  /** Whether there are numbers for a day and a year, with digits enough; most lines have not. */
  private static boolean mayHaveDay(String line, int length) {
    int numbers = 0;
    int digits = 0;
    boolean inside = false;
    boolean ideographs = false;
    for (int i = 0; i < length; i++) {
      char c = line.charAt(i);
      boolean digit = c >= '0' && (c <= '9' || c > 127 && Character.isDigit(c));
      digits += digit ? 1 : 0;
      numbers += digit && !inside ? 1 : 0;
      inside = digit;
      ideographs |= c >= FIRST_IDEOGRAPH;
    }
    return numbers > 1 && (digits >= FEWEST_DIGITS || ideographs);
  }

  /** "1.12.3.2026" is a version, and "A12 March 2026" a road. */
  private static boolean isInsideNumber(DateTokens tokens, int i) {
    return tokens.isNumber(i)
        && tokens.isGlued(i)
        && tokens.isOneOf(i - 1, ".-/")
        && tokens.isNumber(i - 2);
  }

  private record Span(String iso, int first, int next) {
    Found found(DateTokens tokens, boolean sure) {
      return new Found(iso, tokens.get(first).start(), tokens.get(next - 1).end(), sure);
    }
  }

  private static Span withClock(ClockReader clocks, DayReader.Day day, int i, int free) {
    ClockReader.Clock clock = clocks.after(day.next());
    if (clock != null) {
      return new Span(clock.iso(day.date()), i, clock.next());
    }
    int start = clocks.startBefore(i);
    clock = start >= free ? clocks.before(i) : null;
    return clock == null
        ? new Span(day.date().toString(), i, day.next())
        : new Span(clock.iso(day.date()), start, day.next());
  }

  /**
   * The date that a machine-readable value says: ISO 8601 in any of its forms, RFC 1123, a Unix
   * time in seconds or milliseconds, or else the first date that a person would find in it, where
   * day and month are sure.
   */
  public static Optional<String> parse(String value, @Nullable String language) {
    String trimmed = value.strip();
    String plain = plainIso(trimmed);
    if (plain != null) {
      return Optional.of(plain);
    }
    String digits = leadingDigits(trimmed);
    if (digits.length() == trimmed.length() && (digits.length() == 10 || digits.length() == 13)) {
      return unixTime(digits);
    }
    return find(spread(trimmed, digits), language).filter(Found::sure).map(Found::iso);
  }

  /**
   * What most pages write needs no reading: "2026-03-12T14:05:00+01:00", with a fraction of the
   * second or without a colon in the zone. It is null for anything else.
   */
  private static @Nullable String plainIso(String value) {
    if (value.length() < 20 || !hasShape(value, 0, "0000-00-00T00:00:00")) {
      return null;
    }
    int at = 19;
    if (value.charAt(at) == '.') {
      at++;
      while (at < value.length() && isDigit(value.charAt(at))) {
        at++;
      }
    }
    String zone = value.substring(at);
    boolean colon = hasShape(zone, 0, "+00:00");
    if (!zone.equals("Z") && !colon && !hasShape(zone, 0, "+0000")) {
      return null;
    }
    String iso =
        value.substring(0, 19) + (colon || at + 1 == value.length() ? zone : withColon(zone));
    return isReal(iso) ? iso : null;
  }

  private static String withColon(String zone) {
    return zone.substring(0, 3) + ":" + zone.substring(3);
  }

  /** Whether the value has these characters from {@code from} on: 0 is a digit, + a sign. */
  private static boolean hasShape(String value, int from, String shape) {
    boolean end = shape.charAt(0) == '+';
    if (value.length() < from + shape.length() || (end && value.length() != shape.length())) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = value.charAt(from + i);
      char wanted = shape.charAt(i);
      boolean same = wanted == '0' ? isDigit(c) : c == wanted || (wanted == '+' && c == '-');
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the clock and the calendar have it, by ISO 8601 as {@link OffsetDateTime} reads it. */
  private static boolean isReal(String value) {
    return isRealDay(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10))
        && number(value, 11, 13) < 24
        && number(value, 14, 16) < 60
        && number(value, 17, 19) < 60
        && (value.length() == 20 || isZone(number(value, 20, 22), number(value, 23, 25)));
  }

  private static boolean isRealDay(int year, int month, int day) {
    return year >= 1900
        && year <= 2100
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private static boolean isZone(int hours, int minutes) {
    return minutes < 60 && (hours < MOST_ZONE_HOURS || (hours == MOST_ZONE_HOURS && minutes == 0));
  }

  private static int number(String value, int from, int to) {
    return Integer.parseInt(value, from, to, 10);
  }

  private static String leadingDigits(String value) {
    int end = 0;
    while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
      end++;
    }
    return value.substring(0, end);
  }

  private static Optional<String> unixTime(String digits) {
    long number = Long.parseLong(digits);
    long seconds = digits.length() == 13 ? number / 1000 : number;
    return Optional.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toString());
  }

  /** "20260312T140500Z" and "20260312140500" in the extended form of ISO 8601. */
  private static String spread(String value, String digits) {
    if (digits.length() == 14) {
      return spread(value.substring(0, 8) + "T" + value.substring(8), digits.substring(0, 8));
    }
    if (digits.length() != 8) {
      return value;
    }
    String day = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
    String rest = value.substring(8);
    boolean clock =
        rest.length() >= 7 && rest.charAt(0) == 'T' && Character.isDigit(rest.charAt(5));
    return clock
        ? day + "T" + rest.substring(1, 3) + ":" + rest.substring(3, 5) + ":" + rest.substring(5)
        : day + rest;
  }
}
