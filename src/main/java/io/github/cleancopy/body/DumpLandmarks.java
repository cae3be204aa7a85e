package io.github.cleancopy.body;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Verdict;
import java.util.Set;

/**
 * Where on the page rules have struck lines of one kind: below an invitation to comment stand
 * comments, below a copyright line nothing more, beside share buttons a headline or an end.
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
      return verdict.strikes() && categories.contains(verdict.category());
    }
  }

  private final int[][] before = new int[Kind.values().length][];
  private final int[][] after = new int[Kind.values().length][];
  private final DumpLines.Sums comments;

  DumpLandmarks(Blocks blocks) {
    int size = blocks.all().size();
    for (Kind kind : Kind.values()) {
      before[kind.ordinal()] = DumpLines.lastBefore(size, i -> kind.has(blocks.verdict(i)));
      after[kind.ordinal()] = DumpLines.firstAfter(size, i -> kind.has(blocks.verdict(i)));
    }
    comments = new DumpLines.Sums(size, i -> Kind.COMMENTS.has(blocks.verdict(i)) ? 1 : 0);
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
