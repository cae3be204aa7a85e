package io.github.cleancopy.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Compares dates of different precision. */
final class Moments {
  private Moments() {}

  /**
   * Whether one is at least two days before the other, in whatever zones; not where they are two
   * readings of "03/10/2026".
   */
  static boolean isDaysBefore(String one, String other) {
    if (one.regionMatches(0, other, 0, 10)) {
      return false;
    }
    String swapped = one.substring(0, 5) + one.substring(8, 10) + one.substring(4, 7);
    LocalDate day = LocalDate.parse(one.substring(0, 10));
    return !other.startsWith(swapped)
        && day.plusDays(1).isBefore(LocalDate.parse(other.substring(0, 10)));
  }

  /** Whether one is certainly before the other: by the instant, else by the day. */
  static boolean isBefore(String one, String other) {
    if (Dates.hasZone(one) && Dates.hasZone(other)) {
      if (haveSameZone(one, other)) {
        return one.compareTo(other) < 0;
      }
      try {
        return OffsetDateTime.parse(one).isBefore(OffsetDateTime.parse(other));
      } catch (DateTimeException odd) {
        return false;
      }
    }
    return LocalDate.parse(one.substring(0, 10)).isBefore(LocalDate.parse(other.substring(0, 10)));
  }

  /** Whether they are written alike and in the same zone, so that the letters tell. */
  private static boolean haveSameZone(String one, String other) {
    int minutes = "2026-03-12T14:05".length();
    int zone = "2026-03-12T14:05:00".length();
    return one.length() == other.length()
        && one.length() > zone
        && one.charAt(minutes) == ':'
        && other.charAt(minutes) == ':'
        && one.substring(zone).equals(other.substring(zone));
  }
}
