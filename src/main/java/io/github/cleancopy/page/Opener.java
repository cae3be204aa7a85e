package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Finds the reader that an input needs, by its name and its first bytes. */
final class Opener {
  private Opener() {}

  static PageSource open(Path input, SourceOptions options) {
    if (Files.isDirectory(input)) {
      return new FolderSource(input, options);
    }
    return openFile(input, String.valueOf(input.getFileName()), options);
  }

  static PageSource openFile(Path file, String name, SourceOptions options) {
    try {
      return open(name, FileStream.open(file), options);
    } catch (IOException e) {
      return rejected(name, why("cannot open this file", e));
    }
  }

  static PageSource open(String name, InputStream stream, SourceOptions options) {
    LongAdder packed = new LongAdder();
    InputStream counted = new CountedInput(new CountedInput(stream, options.bytesRead()), packed);
    return open(name, counted, options, packed::sum, true);
  }

  /**
   * A file in an archive; an archive in it is not opened.
   *
   * @param packed how much was read of the archive as it is stored
   */
  static PageSource openEntry(
      String name, InputStream stream, SourceOptions options, LongSupplier packed) {
    return open(name, stream, options, packed, false);
  }

  private static PageSource open(
      String name,
      InputStream stream,
      SourceOptions options,
      LongSupplier packed,
      boolean mayBeArchive) {
    BufferedInputStream in = new BufferedInputStream(stream, 1 << 14);
    try {
      return reader(name, in, options, packed, mayBeArchive);
    } catch (IOException e) {
      closeQuietly(in);
      return rejected(name, why("cannot read this file", e));
    }
  }

  private static PageSource reader(
      String name,
      BufferedInputStream raw,
      SourceOptions options,
      LongSupplier packed,
      boolean mayBeArchive)
      throws IOException {
    InputType type = options.type();
    if (isWarc(name, raw, type)) {
      // Not read through: a record's place in the compressed file is part of its source.
      return new WarcSource(name, raw, options.limits());
    }
    BufferedInputStream in = Compression.readThrough(raw, packed);
    byte[] head = Sniffer.head(in);
    InputType archive = Sniffer.archiveType(head);
    if (archive != null && (type == null || type == archive || !isArchive(type))) {
      // What --from says holds for the files in the archive.
      return mayBeArchive
          ? archive(name, in, archive, options, packed)
          : rejected(name, "an archive within an archive is not opened");
    }
    if (DocumentType.begins(head)) {
      return new FileSource(name, in, null, options.limits());
    }
    if (type == null || isArchive(type)) {
      type = Sniffer.typeOf(name, head);
    }
    if (type == null) {
      closeQuietly(in);
      return rejected(name, "not a page: " + Sniffer.describe(head));
    }
    return switch (type) {
      case HTML -> new FileSource(name, in, "text/html", options.limits());
      case TEXT -> new FileSource(name, in, "text/plain", options.limits());
      case JSONL -> new JsonLinesSource(name, in, options);
      case WARC, WET -> new WarcSource(name, in, options.limits());
      case EML -> new MailSource(name, in, options.limits());
      case CSV, TSV -> new TableSource(name, in, type, options);
      case ZIP, TAR -> rejected(name, "not a " + type.label() + " archive");
    };
  }

  private static boolean isArchive(InputType type) {
    return type == InputType.ZIP || type == InputType.TAR;
  }

  private static PageSource archive(
      String name,
      BufferedInputStream in,
      InputType type,
      SourceOptions options,
      LongSupplier packed) {
    ArchiveSource.Entries entries =
        type == InputType.ZIP ? new ZipEntries(in, packed) : new TarEntries(in);
    SourceOptions inside =
        options.type() != null && isArchive(options.type()) ? options.withType(null) : options;
    return new ArchiveSource(name, entries, inside, packed);
  }

  /** By the name too: the first record may be the damaged one. */
  private static boolean isWarc(String name, BufferedInputStream raw, @Nullable InputType type)
      throws IOException {
    InputType known = type == null ? InputType.ofName(name) : type;
    boolean named = known == InputType.WARC || known == InputType.WET;
    if (Compression.isBzip2(Compression.peek(raw, 4))) {
      return false;
    }
    return named || (type == null && Sniffer.isWarc(raw));
  }

  private static PageSource rejected(String name, String reason) {
    return new FindingsSource(List.of(new Reject(Origin.file(name), reason)));
  }

  /** What was tried and why it failed, in the words a person at a terminal would use. */
  static String why(String failed, Exception e) {
    String detail = detail(e);
    return detail == null ? failed : failed + ": " + detail;
  }

  private static @Nullable String detail(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e.getMessage();
  }

  static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // Everything wanted from it was read; nothing is lost.
    }
  }
}
