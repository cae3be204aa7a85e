package io.github.cleancopy.meta;

import io.github.cleancopy.text.AgoText;
import io.github.cleancopy.text.DateText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a page was fetched, where that is known: its story is not younger, and "2 hours ago" counts
 * from there.
 *
 * @param time or null
 */
record FetchDay(@Nullable Instant time) {
  /** There were no news sites before. */
  private static final int FIRST_YEAR = 1990;

  /** Whether a story may bear the date. One day more is allowed, for zones and for wrong clocks. */
  boolean allows(String iso) {
    return Integer.parseInt(iso.substring(0, 4)) >= FIRST_YEAR
        && (time == null || !LocalDate.parse(iso.substring(0, 10)).minusDays(1).isAfter(day(time)));
  }

  private static LocalDate day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** What "2 hours ago" in the line means; nothing where nobody knows from when on. */
  Optional<DateText.Found> ago(String line) {
    return time == null ? Optional.empty() : AgoText.find(line, time);
  }
}
