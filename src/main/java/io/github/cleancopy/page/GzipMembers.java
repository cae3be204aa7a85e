package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip stream of any number of members (RFC 1952), read to its real end. The JDK's reader stops
 * after a member when the stream below says that nothing is available yet, as pipes do, and takes a
 * damaged header of a later member for the end; this one does neither.
 */
final class GzipMembers extends InputStream {
  private static final int FHCRC = 2;
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;

  private final BufferedInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[1 << 13];
  private int fed;
  private boolean inMember;
  private boolean ended;

  GzipMembers(BufferedInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !openMember()) {
        ended = true;
        break;
      }
      int count = inflate(out, offset, length);
      if (count > 0) {
        crc.update(out, offset, count);
        return count;
      }
      if (inflater.finished()) {
        closeMember();
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
    // What the inflater leaves over at a member's end is read again: see closeMember.
    in.mark(input.length);
    int count = in.read(input);
    if (count < 0) {
      throw new EOFException("gzip data ends early");
    }
    fed = count;
    inflater.setInput(input, 0, count);
  }

  private boolean openMember() throws IOException {
    int first = firstByteAfterPadding();
    if (first < 0) {
      return false;
    }
    if (first != 0x1F || in.read() != 0x8B || in.read() != 8) {
      throw new IOException("damaged gzip data: no gzip header where the next part should begin");
    }
    skipHeader();
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  /** Tapes and block devices pad a file with zeros. */
  private int firstByteAfterPadding() throws IOException {
    int b = in.read();
    while (b == 0) {
      b = in.read();
    }
    return b;
  }

  private void skipHeader() throws IOException {
    int flags = need();
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

  private void closeMember() throws IOException {
    int left = inflater.getRemaining();
    int used = fed - left;
    in.reset();
    in.skipNBytes(used);
    inMember = false;
    long checksum = need32();
    need32();
    if (checksum != crc.getValue()) {
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

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
