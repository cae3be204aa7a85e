package io.github.cleancopy.cli;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.page.Skipped;
import io.github.cleancopy.text.Fingerprint;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of one finding, ready to be written and counted. */
sealed interface Outcome {
  /**
   * A record.
   *
   * @param record its bytes
   * @param struck blocks and spans struck, by category
   * @param rules the same by rule
   * @param review the record as a review page needs it; null where none is made
   */
  record Written(
      String id,
      Origin origin,
      byte[] record,
      Fingerprint fingerprint,
      int words,
      String mediaType,
      @Nullable String host,
      Map<String, Integer> struck,
      Map<String, Integer> rules,
      byte @Nullable [] review)
      implements Outcome {

    static Written of(Article article, byte[] record, byte @Nullable [] review) {
      Map<String, Integer> struck = new TreeMap<>();
      Map<String, Integer> rules = new TreeMap<>();
      for (Removal removal : article.removed()) {
        struck.merge(removal.category(), 1, Integer::sum);
        rules.merge(removal.rule(), 1, Integer::sum);
      }
      return new Written(
          article.id(),
          article.source().origin(),
          record,
          article.fingerprint(),
          article.quality().words(),
          article.source().mediaType(),
          article.metadata().host(),
          struck,
          rules,
          review);
    }
  }

  record Rejected(Reject reject) implements Outcome {}

  record PassedOver(Skipped skipped) implements Outcome {}
}
