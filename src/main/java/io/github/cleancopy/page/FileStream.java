package io.github.cleancopy.page;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of what goes by a path: a file, or a pipe as in {@code <(zcat pages.gz)}. */
public final class FileStream {
  private FileStream() {}

  /**
   * Opens it for reading from its beginning. The streams of {@link Files} ask where they stand,
   * which a pipe cannot say; {@link FileInputStream} does not tell what is missing from what is
   * forbidden.
   *
   * @throws IOException as {@link Files#newInputStream} does
   */
  public static InputStream open(Path path) throws IOException {
    return Files.exists(path) && !Files.isRegularFile(path)
        ? new FileInputStream(path.toFile())
        : Files.newInputStream(path);
  }
}
