package io.github.cleancopy.sink;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file in the making, beside the one it is to become. What is written comes in pieces of about a
 * mebibyte, each complete in itself (a member of a gzip file, a frame of a Zstandard file), cut at
 * places that depend on nothing but the content: so that a run can go on where another was killed,
 * and the bytes are the same in the end. No other run can write it at the same time.
 */
final class PartFile {
  private static final int PIECE = 1 << 20;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream file;
  private final Compression compression;
  private @Nullable OutputStream piece;
  private long inPiece;
  private long complete;
  private boolean completed;
  private boolean finished;
  private boolean left;

  private PartFile(Path target, Path part, FileChannel channel) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.file = new BufferedOutputStream(new ChannelOutput(channel), 1 << 16);
    this.compression = Compression.ofName(String.valueOf(target.getFileName()));
    this.complete = channel.position();
  }

  static PartFile create(Path target) throws IOException {
    return resume(target, 0);
  }

  /** Goes on after the first so many bytes of what an earlier run left behind. */
  static PartFile resume(Path target, long length) throws IOException {
    Path part = partOf(target);
    FileChannel channel = ClaimedFile.open(part);
    if (channel.size() < length) {
      channel.close();
      throw new EOFException(part + " is shorter than the run that wrote it said");
    }
    channel.truncate(length).position(length);
    return new PartFile(target, part, channel);
  }

  static Path partOf(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  /** Returns whether a piece was completed by this record. */
  boolean write(byte[] record) throws IOException {
    piece().write(record);
    inPiece += record.length;
    if (inPiece < PIECE) {
      return false;
    }
    cut();
    return true;
  }

  /** Completes a piece and returns how long the file is up to there. */
  long cut() throws IOException {
    endPiece();
    return complete;
  }

  private OutputStream piece() throws IOException {
    if (piece == null) {
      piece = compression.open(file);
    }
    return piece;
  }

  private void endPiece() throws IOException {
    if (piece != null) {
      piece.close();
      piece = null;
    }
    file.flush();
    complete = channel.position();
    inPiece = 0;
  }

  /** Completes the file and gives it its name. */
  void finish() throws IOException {
    complete();
    rename(target);
    finished = true;
  }

  /**
   * Completes the file, which keeps its name of a part, and stays claimed until it is closed.
   * Compressed nothing is a piece too.
   */
  void complete() throws IOException {
    if (!completed) {
      if (complete == 0) {
        piece();
      }
      endPiece();
      channel.force(true);
      completed = true;
    }
  }

  /** Gives a complete part the name of what it is a part of. */
  static void rename(Path target) throws IOException {
    Path part = partOf(target);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Keeps what was written, for {@link #resume}. */
  void leave() {
    left = true;
  }

  void close() throws IOException {
    if (!finished && !left) {
      // While it is claimed: later it might be another run's.
      Files.deleteIfExists(part);
    }
    channel.close();
  }
}
