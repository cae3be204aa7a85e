package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP archive, read from its front, so that it may come through a pipe. */
final class ZipEntries implements ArchiveSource.Entries {
  private final ZipInputStream zip;
  private final InputStream content;
  private boolean inEntry;

  /**
   * @param packed how much was read of the archive as it is stored
   */
  ZipEntries(InputStream in, LongSupplier packed) {
    this.zip = new ZipInputStream(in);
    this.content = new InProportion(zip, packed);
  }

  @Override
  public @Nullable String next() throws IOException {
    ZipEntry entry = nextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = nextEntry();
    }
    return entry == null ? null : entry.getName();
  }

  /** Reads the one before to its end, in proportion: a directory can have content too. */
  private @Nullable ZipEntry nextEntry() throws IOException {
    if (inEntry) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    ZipEntry entry = zip.getNextEntry();
    inEntry = entry != null;
    return entry;
  }

  @Override
  public InputStream content() {
    return content;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
