package io.github.cleancopy.cli;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.page.Skipped;
import java.util.Map;
import java.util.TreeMap;

/** What became of one finding, ready to be written and counted. */
sealed interface Outcome {
  /**
   * A record.
   *
   * @param id the record's
   * @param record its bytes
   * @param struck blocks and spans struck, by category
   */
  record Written(String id, byte[] record, Map<String, Integer> struck) implements Outcome {
    static Written of(Article article, byte[] record) {
      Map<String, Integer> struck = new TreeMap<>();
      for (Removal removal : article.removed()) {
        struck.merge(removal.category(), 1, Integer::sum);
      }
      return new Written(article.id(), record, struck);
    }
  }

  record Rejected(Reject reject) implements Outcome {}

  record PassedOver(Skipped skipped) implements Outcome {}
}
