package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Sums;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import java.util.List;

/**
 * Short lines of a dump that give a date, a time of day or a name; in a longer line each is said in
 * passing.
 */
final class DumpLabels {
  private static final int LONGEST = 25;

  private final boolean[] dated;
  private final boolean[] signed;
  private final Sums dates;
  private final Sums signatures;
  private final Sums times;

  DumpLabels(List<DumpLine> lines) {
    int size = lines.size();
    dated = new boolean[size];
    signed = new boolean[size];
    for (int i = 0; i < size; i++) {
      DumpLine line = lines.get(i);
      dated[i] = line.words <= LONGEST && DateText.find(line.text, null).isPresent();
      signed[i] = line.words <= LONGEST && Bylines.looksLikeByline(line.text, null);
    }
    dates = new Sums(size, i -> dated[i] ? 1 : 0);
    signatures = new Sums(size, i -> signed[i] ? 1 : 0);
    times = new Sums(size, i -> lines.get(i).timeLike && lines.get(i).words <= LONGEST ? 1 : 0);
  }

  /** Whether it gives a date. */
  boolean isDated(int i) {
    return i >= 0 && i < dated.length && dated[i];
  }

  /** Whether it reads like a byline. */
  boolean isSigned(int i) {
    return i >= 0 && i < signed.length && signed[i];
  }

  /** How many give a date, from one line up to another, exclusive. */
  double dates(int from, int to) {
    return dates.between(from, to);
  }

  /** How many read like a byline. */
  double signatures(int from, int to) {
    return signatures.between(from, to);
  }

  /** How many have a time of day, as tickers and comments do. */
  double times(int from, int to) {
    return times.between(from, to);
  }
}
