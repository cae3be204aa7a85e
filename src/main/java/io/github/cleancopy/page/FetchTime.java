package io.github.cleancopy.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads when a page was fetched: "2026-03-12T08:00:00Z", or with another zone. */
final class FetchTime {
  /** Fields of a JSON line; "date" and "timestamp" are left out: mostly the story's own. */
  private static final List<String> NAMES = List.of("fetched", "fetched_at", "warc_date");

  private FetchTime() {}

  /** Null where it is missing or no point in time. */
  static @Nullable Instant of(@Nullable Object value) {
    try {
      return value instanceof String time ? OffsetDateTime.parse(time.strip()).toInstant() : null;
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** As the fields tell it, which keep it. */
  static @Nullable Instant in(Map<String, Object> fields) {
    for (String name : NAMES) {
      Instant time = of(fields.get(name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
