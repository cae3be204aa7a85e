package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A dump parted where several lines in a row are struck or no story: of stories that stand one
 * below the other each is a part. Linear.
 */
final class DumpParts {
  private static final int GAP = 3;
  private static final double LIKELY = 0.5;

  private final DumpLines dump;
  private final int[] part;
  private final List<Span> spans = new ArrayList<>();
  private final List<Double> words = new ArrayList<>();
  private final List<Double> slugs = new ArrayList<>();
  private double most;

  /**
   * @param likely how likely each line is story, 0 to 1
   */
  DumpParts(DumpLines dump, double[] likely) {
    this.dump = dump;
    part = new int[likely.length];
    int start = 0;
    int gap = 0;
    double sum = 0;
    boolean any = false;
    for (int i = 0; i < likely.length; i++) {
      boolean out = likely[i] < LIKELY || dump.isStruck(i);
      if (!out && any && gap >= GAP) {
        add(start, i, sum);
        start = i;
        sum = 0;
      }
      gap = out ? gap + 1 : 0;
      any |= !out;
      sum += out ? 0 : dump.line(i).words;
      part[i] = spans.size();
    }
    add(start, likely.length, sum);
  }

  private void add(int start, int end, double sum) {
    spans.add(new Span(start, end));
    words.add(sum);
    slugs.add(dump.headline().share(start, end));
    most = Math.max(most, sum);
  }

  /** Where the part of a line starts. */
  int start(int i) {
    return spans.get(part[i]).start();
  }

  /** Where it ends, exclusive. */
  int end(int i) {
    return spans.get(part[i]).end();
  }

  /** Words in its likely lines. */
  double words(int i) {
    return words.get(part[i]);
  }

  /** The same as a share of the longest part's. */
  double ofLargest(int i) {
    return words(i) / Math.max(1, most);
  }

  /** How many parts stand above it. */
  int number(int i) {
    return part[i];
  }

  /** How much of the headline in the page's address the part says; -1 where it tells none. */
  double slug(int i) {
    return slugs.get(part[i]);
  }
}
