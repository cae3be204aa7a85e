package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes a WARC file apart into members or frames, and finds the next sound one after damage: where
 * a compressed stretch begins that unpacks to {@code WARC/1.}.
 */
abstract class WarcParts implements Closeable {
  // A record that is longer than this when compressed cannot be gone back over.
  private static final int MAX_RETAINED = 1 << 24;
  private static final int TRIAL = 1 << 12;
  private static final byte[] RECORD_START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  final RetainingInput in;
  private long partStart;

  WarcParts(BufferedInputStream in) {
    this.in = new RetainingInput(in, MAX_RETAINED);
  }

  /** The reader for a file that begins with these bytes. */
  static WarcParts of(BufferedInputStream in) throws IOException {
    byte[] magic = Compression.peek(in, 4);
    if (Compression.isGzip(magic)) {
      return new GzipParts(in);
    }
    return ZstdParts.isZstd(magic) ? new ZstdParts(in) : new PlainParts(in);
  }

  /** The next stretch, or null at the end of the file. The one before need not be read through. */
  @Nullable WarcPart next() throws IOException {
    finishPart();
    in.retain();
    partStart = in.position();
    if (in.isAtEnd()) {
      return null;
    }
    WarcPart part = open(partStart);
    return part == null ? skipDamage() : part;
  }

  /** Goes to the next sound stretch after the one that was handed out last turned out damaged. */
  void recover() throws IOException {
    in.goBack(partStart + 1);
    abandonPart();
    skipDamage();
  }

  private WarcPart skipDamage() throws IOException {
    long start = partStart;
    while (!in.isAtEnd() && !isSound()) {
      // A stretch can only begin at its magic number: nothing else is worth a trial.
      do {
        in.skipNBytes(1);
      } while (!in.isAtEnd() && !mayBegin());
    }
    return WarcPart.damaged(start, (in.position() - start) + " bytes that are no WARC record");
  }

  private boolean isSound() throws IOException {
    if (!mayBegin()) {
      return false;
    }
    try (InputStream trial = unpack(new ByteArrayInputStream(in.peek(TRIAL)))) {
      return Arrays.equals(trial.readNBytes(RECORD_START.length), RECORD_START);
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens what begins at the current position, or returns null when nothing sound does. */
  abstract @Nullable WarcPart open(long offset) throws IOException;

  /** Reads the rest of the current stretch, so that the next one follows. */
  abstract void finishPart() throws IOException;

  /** Forgets the current stretch, which is damaged. */
  abstract void abandonPart();

  /** Whether the magic number of a stretch stands at the current position. */
  abstract boolean mayBegin() throws IOException;

  /** Unpacks the beginning of a stretch. */
  abstract InputStream unpack(InputStream trial) throws IOException;

  @Override
  public void close() throws IOException {
    in.close();
  }
}
