package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Sums;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a dump says the headline that the page's address tells. */
final class DumpHeadline {
  // A place to look from; what is moved into the title needs more (DumpFields).
  private static final double MOST = 0.6;

  private final Slug slug;
  private final long[] said;
  private final int[] before;
  private final int[] after;
  private final Sums shares;

  /**
   * @param url of the page, or null
   */
  DumpHeadline(List<DumpLine> lines, @Nullable String url) {
    slug = Slug.of(url);
    said = lines.stream().mapToLong(slug::saidBy).toArray();
    before = DumpLines.lastBefore(said.length, this::isSaid);
    after = DumpLines.firstAfter(said.length, this::isSaid);
    shares = new Sums(said.length, i -> slug.isKnown() ? slug.share(said[i]) : 0);
  }

  /** How much of it the line says; -1 where the address tells none. */
  double share(int i) {
    return slug.share(said[i]);
  }

  /** Likewise lines from one up to another, exclusive, together. */
  double share(int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all |= said[i];
    }
    return slug.share(all);
  }

  /** The share of each line, added up. */
  double shares(int from, int to) {
    return shares.between(from, to);
  }

  private boolean isSaid(int i) {
    return slug.share(said[i]) >= MOST;
  }

  /** How many lines back most of it is said. */
  int since(int i) {
    return Math.min(DumpLines.FAR, i - before[i]);
  }

  int until(int i) {
    return Math.min(DumpLines.FAR, after[i] - i);
  }
}
