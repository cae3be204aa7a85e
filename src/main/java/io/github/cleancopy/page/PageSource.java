package io.github.cleancopy.page;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Pages, one after the other, in an order that depends on nothing but the input. Lazy: holds one
 * page at a time. Not thread-safe.
 *
 * <pre>{@code
 * try (PageSource source = PageSource.open(Path.of("news.jsonl.gz"), SourceOptions.standard())) {
 *   for (Finding finding : source) {
 *     if (finding instanceof Page page) { ... }
 *   }
 * }
 * }</pre>
 */
public interface PageSource extends Closeable, Iterable<Finding> {

  /** What comes next, or null at the end. Bad input is a {@link Reject}, never an exception. */
  @Nullable Finding next();

  @Override
  void close();

  /**
   * Reads a file, or a folder with everything below it, sorted by name. Compressed files are read
   * through. What cannot be opened is a {@link Reject}.
   */
  static PageSource open(Path input, SourceOptions options) {
    return Opener.open(input, options);
  }

  /** Reads a stream, standard input for instance, and closes it at the end. */
  static PageSource of(String name, InputStream stream, SourceOptions options) {
    return Opener.open(name, stream, options);
  }

  /** A single pass over the rest of the source. */
  @Override
  default Iterator<Finding> iterator() {
    return new Iterator<>() {
      private @Nullable Finding ahead = PageSource.this.next();

      @Override
      public boolean hasNext() {
        return ahead != null;
      }

      @Override
      public Finding next() {
        Finding finding = ahead;
        if (finding == null) {
          throw new NoSuchElementException("the source is read to its end");
        }
        ahead = PageSource.this.next();
        return finding;
      }
    };
  }
}
