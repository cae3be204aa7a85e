package io.github.cleancopy.meta;

import io.github.cleancopy.text.DateText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as pages write them: relative, with spaces, or broken. */
final class Addresses {
  private static final int LONGEST = 2_000;

  /** "września" and "фебруара" have eight letters, "septembre" and "listopadu" nine. */
  private static final int LONGEST_MONTH = 12;

  private Addresses() {}

  /** The absolute http(s) address, or null where there is none. */
  static @Nullable String absolute(@Nullable String address, @Nullable String base) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    String clean = address.strip().replace(" ", "%20");
    if (isWhole(clean)) {
      return clean;
    }
    try {
      URI uri = new URI(clean);
      URI resolved = base == null || uri.isAbsolute() ? uri : new URI(base).resolve(uri);
      return isWeb(resolved) ? resolved.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException broken) {
      boolean web = clean.startsWith("https://") || clean.startsWith("http://");
      return web ? clean : null;
    }
  }

  /** Most are, and stay as they are, broken or not. */
  private static boolean isWhole(String address) {
    int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
    return host > 0 && host < address.length() && "/?#".indexOf(address.charAt(host)) < 0;
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return uri.getRawAuthority() != null
        && scheme != null
        && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
  }

  /** Lower case, without "www.", or null. */
  static @Nullable String host(@Nullable String address) {
    if (address == null) {
      return null;
    }
    int scheme = address.indexOf("://");
    int start = scheme < 0 ? -1 : scheme + 3;
    if (start < 0) {
      return null;
    }
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start, end);
    String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    host = port > 0 && host.indexOf(']') < port ? host.substring(0, port) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    return host.isEmpty() ? null : host;
  }

  /** The path, from its slash on, without query; "" where there is none. */
  static String path(@Nullable String address) {
    if (address == null) {
      return "";
    }
    int scheme = address.indexOf("://");
    int slash = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
    if (slash < 0) {
      return "";
    }
    int end = slash;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(slash, end);
  }

  /**
   * The day in a path: "/2026/03/12/", "/2026-03-12-", "/2026/march/12/", "/20260312/",
   * "/A202603121405"; or null.
   */
  static @Nullable String day(@Nullable String address) {
    String path = path(address);
    for (int i = 1; i + 8 <= path.length(); i++) {
      if (Character.isDigit(path.charAt(i)) && !Character.isDigit(path.charAt(i - 1))) {
        String day = dayAt(path, i);
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private static @Nullable String dayAt(String path, int i) {
    int end = i;
    while (end < path.length() && Character.isDigit(path.charAt(end))) {
      end++;
    }
    if (end - i == 8 || end - i >= 12 && isClock(path, i + 8)) {
      return day(
          path.substring(i, i + 4), path.substring(i + 4, i + 6), path.substring(i + 6, i + 8));
    }
    if (end - i != 4 || end + 4 > path.length() || "/-_.".indexOf(path.charAt(end)) < 0) {
      return null;
    }
    char separator = path.charAt(end);
    int second = path.indexOf(separator, end + 1);
    if (second < 0) {
      return null;
    }
    int third = second + 1;
    while (third < path.length() && Character.isDigit(path.charAt(third))) {
      third++;
    }
    String year = path.substring(i, end);
    String month = path.substring(end + 1, second);
    String number = path.substring(second + 1, third);
    boolean folders = separator == '/' && (third == path.length() || path.charAt(third) == '/');
    return folders && isName(month) ? namedDay(year, month, number) : day(year, month, number);
  }

  private static boolean isName(String month) {
    return month.length() <= LONGEST_MONTH && month.chars().allMatch(Character::isLetter);
  }

  private static @Nullable String namedDay(String year, String month, String number) {
    boolean shape = !month.isEmpty() && !number.isEmpty() && number.length() <= 2;
    String date = year + " " + month + " " + number;
    return shape ? DateText.parse(date, null).orElse(null) : null;
  }

  /** "1432" of the number "A2026012914320005196" that a newsroom counts its stories by. */
  private static boolean isClock(String path, int i) {
    return Integer.parseInt(path.substring(i, i + 2)) < 24
        && Integer.parseInt(path.substring(i + 2, i + 4)) < 60;
  }

  private static @Nullable String day(String year, String month, String day) {
    boolean shape = month.length() <= 2 && day.length() <= 2 && !month.isEmpty() && !day.isEmpty();
    if (!shape || !isNumber(month)) {
      return null;
    }
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean real = y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
    return real ? y + (m < 10 ? "-0" : "-") + m + (d < 10 ? "-0" : "-") + d : null;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
