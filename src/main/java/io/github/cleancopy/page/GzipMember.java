package io.github.cleancopy.page;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One member of a gzip file (RFC 1952), from its header to its checksum. Leaves the stream below at
 * the first byte after it, and open.
 */
final class GzipMember extends BlockwiseInput {
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final RetainingInput in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[1 << 13];
  private boolean ended;

  /** Reads the header; fails when there is none. */
  GzipMember(RetainingInput in) throws IOException {
    this.in = in;
    skipHeader();
  }

  static boolean mayBegin(RetainingInput in) throws IOException {
    return in.startsWith((byte) 0x1F, (byte) 0x8B, (byte) 8);
  }

  private void skipHeader() throws IOException {
    if (!mayBegin(in)) {
      throw new IOException("damaged gzip data: no gzip header where the next part should begin");
    }
    in.skipNBytes(3);
    int flags = need();
    if ((flags & RESERVED) != 0) {
      throw new IOException("damaged gzip data: unknown flags");
    }
    in.skipNBytes(6);
    if ((flags & FEXTRA) != 0) {
      in.skipNBytes(need() | need() << 8);
    }
    if ((flags & FNAME) != 0) {
      skipString();
    }
    if ((flags & FCOMMENT) != 0) {
      skipString();
    }
    if ((flags & FHCRC) != 0) {
      in.skipNBytes(2);
    }
  }

  private void skipString() throws IOException {
    while (need() != 0) {
      // up to the closing zero
    }
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int count = inflate(out, offset, length);
      if (count > 0) {
        crc.update(out, offset, count);
        return count;
      }
      if (inflater.finished()) {
        finish();
      }
    }
    return -1;
  }

  private int inflate(byte[] out, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(out, offset, length);
      if (count == 0 && inflater.needsInput()) {
        feed();
      } else if (count == 0 && inflater.needsDictionary()) {
        throw new IOException("damaged gzip data");
      }
      return count;
    } catch (DataFormatException e) {
      throw new IOException("damaged gzip data", e);
    }
  }

  private void feed() throws IOException {
    int count = in.read(input);
    if (count < 0) {
      throw new EOFException("gzip data ends early");
    }
    inflater.setInput(input, 0, count);
  }

  private void finish() throws IOException {
    ended = true;
    in.goBack(in.position() - inflater.getRemaining());
    long checksum = need32();
    long size = need32();
    if (checksum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new IOException("damaged gzip data: wrong checksum");
    }
  }

  private long need32() throws IOException {
    return need() | need() << 8 | need() << 16 | (long) need() << 24;
  }

  private int need() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("gzip data ends early");
    }
    return b;
  }

  /** Lets go of the inflater. */
  @Override
  public void close() {
    inflater.end();
  }
}
