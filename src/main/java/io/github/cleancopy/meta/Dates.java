package io.github.cleancopy.meta;

import io.github.cleancopy.text.DateText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Candidates for one date, in order of trust, implausible ones left out. */
final class Dates {
  private static final int LONGEST_VALUE = 200;

  private final @Nullable String language;
  private final FetchDay fetchDay;
  private final boolean all;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * @param all whether to go on when the date is settled, for somebody who wants to see the others
   */
  Dates(@Nullable String language, FetchDay fetchDay, boolean all) {
    this.language = language;
    this.fetchDay = fetchDay;
    this.all = all;
  }

  /** Adds what the value says; false where it says no plausible date. */
  boolean add(@Nullable String value, String source) {
    if (value == null || value.length() > LONGEST_VALUE) {
      return false;
    }
    if (isSettled()) {
      return true;
    }
    String iso = DateText.parse(value, language).filter(fetchDay::allows).orElse(null);
    if (iso != null) {
      candidates.add(new Candidate(iso, source));
    }
    return iso != null;
  }

  /** Nothing is more precise than a date with its zone. */
  boolean isSettled() {
    return !all && !candidates.isEmpty() && hasZone(candidates.get(0).value());
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * The most trusted date, or a more precise one of the same day: a time before none, a zone before
   * none.
   */
  @Nullable Candidate best() {
    if (candidates.isEmpty()) {
      return null;
    }
    Candidate best = candidates.get(0);
    for (Candidate other : candidates) {
      if (isSharper(other.value(), best.value())) {
        best = other;
      }
    }
    return best;
  }

  /** Whether the other says the same with more precision. */
  static boolean isSharper(String other, String one) {
    if (!other.startsWith(one.substring(0, 10))) {
      return false;
    }
    if (one.length() == 10) {
      return other.length() > 10;
    }
    return !hasZone(one) && hasZone(other) && other.startsWith(one.substring(0, 16));
  }

  static boolean hasZone(String iso) {
    return iso.length() > 16
        && (iso.endsWith("Z") || iso.indexOf('+', 16) > 0 || iso.indexOf('-', 16) > 0);
  }
}
