package io.github.cleancopy.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The files of an archive, in its order, each read as if it lay in a folder. Its name is that of
 * the archive, a slash, and that in the archive.
 */
final class ArchiveSource implements PageSource {
  private final String name;
  private final Entries entries;
  private final SourceOptions options;
  private final LongSupplier packed;
  private @Nullable PageSource file;
  private boolean foundAnything;
  private boolean ended;

  /** Goes from one file of an archive to the next. */
  interface Entries {
    /**
     * The name of the next file, or null at the end; what was left of the one before is skipped.
     */
    @Nullable String next() throws IOException;

    /** The bytes of the current file; ends where it ends. */
    InputStream content();

    void close() throws IOException;
  }

  /**
   * @param packed how much was read of the archive as it is stored
   */
  ArchiveSource(String name, Entries entries, SourceOptions options, LongSupplier packed) {
    this.name = name;
    this.entries = entries;
    this.options = options;
    this.packed = packed;
  }

  @Override
  public @Nullable Finding next() {
    try {
      return ended ? null : nextInFiles();
    } catch (IOException | IllegalArgumentException e) {
      ended = true;
      return new Reject(Origin.file(name), Opener.why("cannot read on in this archive", e));
    }
  }

  private @Nullable Finding nextInFiles() throws IOException {
    while (true) {
      Finding finding = file == null ? null : file.next();
      if (finding != null) {
        return finding;
      }
      file = null;
      String entry = entries.next();
      if (entry == null) {
        ended = true;
        return foundAnything ? null : new Reject(Origin.file(name), "no files in this archive");
      }
      foundAnything = true;
      Skipped passedOver = open(name + "/" + entry);
      if (passedOver != null) {
        return passedOver;
      }
    }
  }

  private @Nullable Skipped open(String entry) {
    String companion = Names.isHidden(entry) ? "hidden file" : Names.companion(entry);
    if (companion != null) {
      return new Skipped(Origin.file(entry), companion);
    }
    file = Opener.openEntry(entry, new StaysOpen(entries.content()), options, packed);
    return null;
  }

  @Override
  public void close() {
    try {
      entries.close();
    } catch (IOException e) {
      // Everything wanted from it was read; nothing is lost.
    }
  }

  /** Whoever reads a file of the archive must not close the archive. */
  private static final class StaysOpen extends FilterInputStream {
    StaysOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
