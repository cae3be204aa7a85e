package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Sums;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much the lines of a dump sound like something, in log-odds; 0, undecided, beyond the ends and
 * where who listens has no number for it. Of one short line that says little; of a box of them it
 * says what they are.
 */
final class DumpEar {
  private final double[] loud;
  private final Sums sums;

  DumpEar(List<DumpLine> lines, ToDoubleFunction<String> heard) {
    loud = lines.stream().mapToDouble(line -> finite(heard.applyAsDouble(line.text))).toArray();
    sums = new Sums(loud.length, i -> loud[i]);
  }

  /** One line without end would leave no mean after it. */
  private static double finite(double heard) {
    return Double.isFinite(heard) ? heard : 0;
  }

  double at(int i) {
    return i < 0 || i >= loud.length ? 0 : loud[i];
  }

  /** The mean over lines from one up to another, exclusive. */
  double mean(int from, int to) {
    int count = Math.min(to, loud.length) - Math.max(from, 0);
    return sums.between(from, to) / Math.max(1, count);
  }

  /** The loudest of the two lines before it and the two after. */
  double loudestBeside(int i) {
    return Math.max(Math.max(at(i - 2), at(i - 1)), Math.max(at(i + 1), at(i + 2)));
  }
}
