package io.github.cleancopy.meta;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language tag by which a page's dates are read. "3/12/2026" in English is a day in March in
 * the one country and in December in the other, so the address is heard too; where it speaks
 * against the page's own tag, which systems fill in with "en-US" for everybody, nobody knows.
 */
final class DateTag {
  private static final String ENGLISH = "en";
  private static final String AMERICAN = "en-US";

  /** Countries that write English and the day first (CLDR 46, short dates of en-XX). */
  private static final Set<String> DAY_FIRST =
      Set.of("uk", "ie", "au", "nz", "in", "sg", "my", "ng", "ke", "gh", "ug", "mt", "jm", "tt");

  /** Endings that only American hosts have. */
  private static final Set<String> MONTH_FIRST = Set.of("us", "gov", "mil", "edu");

  private DateTag() {}

  /** The tag, with a country where the address tells it; "en" where tag and address differ. */
  static @Nullable String of(@Nullable String tag, @Nullable String host) {
    if (tag == null || !tag.toLowerCase(Locale.ROOT).startsWith(ENGLISH) || host == null) {
      return tag;
    }
    String country = host.substring(host.lastIndexOf('.') + 1);
    if (DAY_FIRST.contains(country)) {
      return tag.equalsIgnoreCase(AMERICAN) ? ENGLISH : "en-GB";
    }
    return MONTH_FIRST.contains(country) && tag.equals(ENGLISH) ? AMERICAN : tag;
  }
}
