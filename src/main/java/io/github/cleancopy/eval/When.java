package io.github.cleancopy.eval;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is told.
 *
 * @param days the days it may mean: as it is written, and in UTC
 * @param instant null where the time or its zone is missing
 * @param month "2026-03" where there is no day, else null
 */
record When(Set<String> days, @Nullable OffsetDateTime instant, @Nullable String month) {
  private static final When NEVER = new When(Set.of(), null, null);
  private static final Duration SAME_MINUTE = Duration.ofSeconds(60);
  private static final int LONGEST = 64;

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)(?:-?(\\d\\d)"
              + "(?:[T ]+(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?\\s*(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?");

  /** Reads ISO 8601, its basic form too; anything else is no date. */
  static When parse(@Nullable String text) {
    if (text == null) {
      return NEVER;
    }
    String date = text.strip();
    Matcher m = DATE.matcher(date.substring(0, Math.min(date.length(), LONGEST)));
    if (!m.lookingAt()) {
      return NEVER;
    }
    String month = m.group(1) + "-" + m.group(2);
    return m.group(3) == null ? new When(Set.of(), null, month) : day(m, month + "-" + m.group(3));
  }

  private static When day(Matcher m, String day) {
    OffsetDateTime instant = m.group(4) == null || m.group(7) == null ? null : instant(m, day);
    Set<String> days = new LinkedHashSet<>(Set.of(day));
    if (instant != null) {
      days.add(instant.toLocalDate().toString());
    }
    return new When(days, instant, null);
  }

  private static @Nullable OffsetDateTime instant(Matcher m, String day) {
    try {
      int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
      LocalDateTime local =
          LocalDate.parse(day)
              .atTime(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second);
      return local.atOffset(ZoneOffset.of(m.group(7))).withOffsetSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean isKnown() {
    return !days.isEmpty() || month != null;
  }

  /** Whether the other names the same day, or a day of this month where no day is told. */
  boolean isSameDay(When other) {
    String wanted = month;
    return wanted != null
        ? other.days.stream().anyMatch(day -> day.startsWith(wanted))
        : other.days.stream().anyMatch(days::contains);
  }

  boolean isSameMinute(When other) {
    return instant != null
        && other.instant != null
        && Duration.between(instant, other.instant).abs().compareTo(SAME_MINUTE) <= 0;
  }
}
