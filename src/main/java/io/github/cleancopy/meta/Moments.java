package io.github.cleancopy.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Compares dates of different precision. */
final class Moments {
  private Moments() {}

  /** Whether one is certainly before the other: by the instant, else by the day. */
  static boolean isBefore(String one, String other) {
    if (Dates.hasZone(one) && Dates.hasZone(other)) {
      try {
        return OffsetDateTime.parse(one).isBefore(OffsetDateTime.parse(other));
      } catch (DateTimeException odd) {
        return false;
      }
    }
    return LocalDate.parse(one.substring(0, 10)).isBefore(LocalDate.parse(other.substring(0, 10)));
  }
}
