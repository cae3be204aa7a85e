package io.github.cleancopy.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The calendar of Iran and Afghanistan, by the arithmetic 33-year cycle: in each cycle the years 1,
 * 5, 9, 13, 17, 22, 26 and 30 are leap years. It agrees with the astronomical calendar for the
 * years 1244 to 1402 and beyond, until 1502 (Heydari-Malayeri, "A concise review of the Iranian
 * calendar", 2004).
 */
final class SolarHijri {
  /** A known first of Farvardin, from which the others are counted. */
  private static final int KNOWN_YEAR = 1400;

  private static final long KNOWN_DAY = LocalDate.of(2021, 3, 21).toEpochDay();

  private static final int CYCLE_YEARS = 33;
  private static final int[] LEAP_PLACES = {0, 4, 8, 12, 16, 21, 25, 29};
  private static final int LONG_MONTHS = 6;

  private SolarHijri() {}

  /**
   * @throws DateTimeException if there is no such day
   */
  static LocalDate toGregorian(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
      throw new DateTimeException(year + "/" + month + "/" + day + " is no solar Hijri day");
    }
    int before =
        month <= LONG_MONTHS + 1
            ? (month - 1) * 31
            : LONG_MONTHS * 31 + (month - 1 - LONG_MONTHS) * 30;
    return LocalDate.ofEpochDay(firstDay(year) + before + day - 1);
  }

  private static int daysIn(int year, int month) {
    if (month <= LONG_MONTHS) {
      return 31;
    }
    return month < 12 || isLeap(year) ? 30 : 29;
  }

  private static boolean isLeap(int year) {
    return firstDay(year + 1) - firstDay(year) == 366;
  }

  private static long firstDay(int year) {
    return KNOWN_DAY + 365L * (year - KNOWN_YEAR) + leaps(year) - leaps(KNOWN_YEAR);
  }

  /** Leap years before this year, counted from some cycle long ago. */
  private static int leaps(int year) {
    int cycle = Math.floorDiv(year - 1, CYCLE_YEARS);
    int place = Math.floorMod(year - 1, CYCLE_YEARS);
    int leaps = cycle * LEAP_PLACES.length;
    for (int leapPlace : LEAP_PLACES) {
      leaps += place > leapPlace ? 1 : 0;
    }
    return leaps;
  }
}
