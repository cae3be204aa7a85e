package io.github.cleancopy.sink;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where records go, in the order in which they are handed over. Not thread-safe.
 *
 * <pre>{@code
 * ArticleFormat format = JsonlFormat.standard();
 * try (ArticleSink sink = FileSink.create(Path.of("clean.jsonl.gz"))) {
 *   for (Page page : pages) {
 *     Article article = cleancopy.clean(page);
 *     sink.write(article.id(), format.bytes(article));
 *   }
 *   sink.finish();
 * }
 * }</pre>
 */
public interface ArticleSink extends Closeable {
  /**
   * Writes one record as its format made it.
   *
   * @param id the record's, for sinks that name a file after it
   */
  void write(String id, byte[] record) throws IOException;

  /** Says that nothing more comes: what was written appears under its name. */
  void finish() throws IOException;

  /** Lets go of everything; without {@link #finish} before it, nothing appears. */
  @Override
  void close() throws IOException;
}
