package io.github.cleancopy.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file in the making, beside the one it is to become. What is written comes in pieces of about a
 * mebibyte, each complete in itself (a member of a gzip file, a frame of a Zstandard file), cut at
 * places that depend on nothing but the content: so that a run can go on where another was killed,
 * and the bytes are the same in the end.
 */
final class PartFile {
  private static final int PIECE = 1 << 20;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream file;
  private final Compression compression;
  private OutputStream piece;
  private long inPiece;
  private boolean finished;

  private PartFile(Path target, Path part, FileChannel channel) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.file = new BufferedOutputStream(new ChannelOutput(channel), 1 << 16);
    this.compression = Compression.ofName(String.valueOf(target.getFileName()));
    this.piece = compression.open(file);
  }

  static PartFile create(Path target) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    return new PartFile(target, part, channel);
  }

  void write(byte[] record) throws IOException {
    piece.write(record);
    inPiece += record.length;
    if (inPiece >= PIECE) {
      cut();
    }
  }

  private void cut() throws IOException {
    piece.close();
    file.flush();
    piece = compression.open(file);
    inPiece = 0;
  }

  /** Completes the file and gives it its name. */
  void finish() throws IOException {
    piece.close();
    file.flush();
    channel.force(true);
    channel.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  void close() throws IOException {
    if (!finished) {
      channel.close();
      Files.deleteIfExists(part);
    }
  }
}
