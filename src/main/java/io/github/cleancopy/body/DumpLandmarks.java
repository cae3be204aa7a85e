package io.github.cleancopy.body;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.body.DumpLines.Sums;
import java.util.Set;

/**
 * Where on the page rules have struck lines of one kind, or would have but for the user's wish:
 * below an invitation to comment stand comments, below a copyright line nothing more, beside share
 * buttons a headline or an end.
 */
final class DumpLandmarks {
  enum Kind {
    COMMENTS("comment-prompt"),
    LEGAL("copyright-notice", "cookie-consent"),
    SHARING("share-bar", "social-follow"),
    OFFERS("newsletter", "subscription", "app-promo", "donation-appeal", "event-promo");

    final Set<String> categories;

    Kind(String... categories) {
      this.categories = Set.of(categories);
    }

    private boolean has(Verdict verdict) {
      return isFurniture(verdict) && categories.contains(verdict.category());
    }
  }

  private final boolean[] struck;
  private final Sums struckLines;
  private final int[] struckBefore;
  private final int[] struckAfter;
  private final int[] pointerBefore;
  private final int[][] before = new int[Kind.values().length][];
  private final int[][] after = new int[Kind.values().length][];
  private final Sums comments;

  DumpLandmarks(Blocks blocks) {
    int size = blocks.size();
    struck = new boolean[size];
    for (int i = 0; i < size; i++) {
      struck[i] = isFurniture(blocks.verdict(i));
    }
    struckLines = new Sums(size, i -> struck[i] ? 1 : 0);
    struckBefore = DumpLines.lastBefore(size, i -> struck[i]);
    struckAfter = DumpLines.firstAfter(size, i -> struck[i]);
    pointerBefore = DumpLines.lastBefore(size, i -> isPointer(blocks.verdict(i)));
    for (Kind kind : Kind.values()) {
      before[kind.ordinal()] = DumpLines.lastBefore(size, i -> kind.has(blocks.verdict(i)));
      after[kind.ordinal()] = DumpLines.firstAfter(size, i -> kind.has(blocks.verdict(i)));
    }
    comments = new Sums(size, i -> Kind.COMMENTS.has(blocks.verdict(i)) ? 1 : 0);
  }

  private static boolean isFurniture(Verdict verdict) {
    return verdict.strikes() || verdict.ruling() == Verdict.Ruling.KEPT;
  }

  /** "Read more:", "Most read": teasers follow. */
  private static boolean isPointer(Verdict verdict) {
    return isFurniture(verdict) && "related-link".equals(verdict.category());
  }

  /** Whether a rule has struck it; beyond the ends none has. */
  boolean isStruck(int i) {
    return i >= 0 && i < struck.length && struck[i];
  }

  /** How many lines rules have struck, from one up to another, exclusive. */
  double struck(int from, int to) {
    return struckLines.between(from, to);
  }

  int sinceStruck(int i) {
    return Math.min(DumpLines.FAR, i - struckBefore[i]);
  }

  int untilStruck(int i) {
    return Math.min(DumpLines.FAR, struckAfter[i] - i);
  }

  /** How many lines back the last pointer to other stories stands. */
  int sincePointer(int i) {
    return Math.min(DumpLines.FAR, i - pointerBefore[i]);
  }

  /** How many lines back the last one stands. */
  int since(Kind kind, int i) {
    return Math.min(DumpLines.FAR, i - before[kind.ordinal()][i]);
  }

  int until(Kind kind, int i) {
    return Math.min(DumpLines.FAR, after[kind.ordinal()][i] - i);
  }

  /** "Reply", "Report": how many of them from one line up to another, exclusive. */
  double comments(int from, int to) {
    return comments.between(from, to);
  }
}
