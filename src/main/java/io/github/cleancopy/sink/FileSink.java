package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Records go to one file, which appears under its name, or replaces the one that had it, only when
 * all of it is written. Until then they stand in a hidden file beside it: {@code .clean.jsonl.part}
 * for {@code clean.jsonl}. A name that ends in {@code .gz} or {@code .zst} is compressed.
 */
public final class FileSink implements ArticleSink {
  private final PartFile part;

  private FileSink(PartFile part) {
    this.part = part;
  }

  /** Fails when the folder is not there or not writable. */
  public static FileSink create(Path target) throws IOException {
    return new FileSink(PartFile.create(target));
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    part.write(record);
  }

  @Override
  public void finish() throws IOException {
    part.finish();
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
