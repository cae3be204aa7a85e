package io.github.cleancopy.cli;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The closing words of a run. */
final class Summary {
  private static final double MEGABYTE = 1e6;
  private static final double KILOBYTE = 1e3;

  /** Fewer would be shown as none. */
  private static final double FEW_MEGABYTES = 0.1;

  private Summary() {}

  static String of(Tally tally, double seconds) {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(
        "%s read, %s written, %s rejected"
                .formatted(
                    count(tally.read(), "page"),
                    count(tally.written(), "record"),
                    number(tally.rejected()))
            + (tally.duplicates() == 0 ? "" : ", " + count(tally.duplicates(), "duplicate")));
    if (!tally.under(Tally.FOLDERS).isEmpty()) {
      lines.add("  folders      " + list(tally.under(Tally.FOLDERS)));
    }
    if (!tally.under(Tally.PASSED_OVER).isEmpty()) {
      lines.add("  passed over  " + list(tally.under(Tally.PASSED_OVER)));
    }
    if (!tally.under(Tally.STRUCK).isEmpty()) {
      lines.add("  struck       " + list(tally.under(Tally.STRUCK)));
    }
    lines.add("  took         " + speed(tally, seconds));
    return lines.toString();
  }

  private static String list(Map<String, Long> counts) {
    StringJoiner list = new StringJoiner(", ");
    counts.forEach((what, n) -> list.add(what + " " + number(n)));
    return list.toString();
  }

  private static String speed(Tally tally, double seconds) {
    boolean few = tally.bytes() < FEW_MEGABYTES * MEGABYTE;
    double amount = tally.bytes() / (few ? KILOBYTE : MEGABYTE);
    double busy = Math.max(seconds, 1e-3);
    return String.format(
        Locale.ROOT,
        "%.1f s for %.1f %3$s, %4$.1f %3$s/s, %5$.0f pages/s",
        seconds,
        amount,
        few ? "kB" : "MB",
        amount / busy,
        tally.read() / busy);
  }

  private static String count(long n, String what) {
    return number(n) + " " + what + (n == 1 ? "" : "s");
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
