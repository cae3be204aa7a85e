package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP archive, read from its front, so that it may come through a pipe. */
final class ZipEntries implements ArchiveSource.Entries {
  private final ZipInputStream zip;

  ZipEntries(InputStream in) {
    this.zip = new ZipInputStream(in);
  }

  @Override
  public @Nullable String next() throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    return entry == null ? null : entry.getName();
  }

  @Override
  public InputStream content() {
    return zip;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
