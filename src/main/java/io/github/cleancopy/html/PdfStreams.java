package io.github.cleancopy.html;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the streams of a PDF unpack to, one by one, before anything holds one in memory: a few
 * kilobytes can be gigabytes of numbers without an instruction among them. Only what is packed with
 * "FlateDecode" is measured; nothing else that is in use packs a thousandfold.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 31;

  private final byte[] bytes;
  private final byte[] chunk = new byte[1 << 14];
  private final long most;
  private long unpacked;

  private PdfStreams(byte[] bytes, long most) {
    this.bytes = bytes;
    this.most = most;
  }

  /** Whether one of a whole file unpacks to more than that. */
  static boolean haveOneLargerThan(long most, byte[] file) {
    return new PdfStreams(file, most).haveOneTooLarge();
  }

  /** What a single one comes to. */
  static long unpackedSize(byte[] stream) {
    PdfStreams one = new PdfStreams(stream, Long.MAX_VALUE);
    if (one.isPacked(0)) {
      one.endOf(0);
    }
    return Math.max(stream.length, one.unpacked);
  }

  private boolean haveOneTooLarge() {
    int at = 0;
    while (at + STREAM.length < bytes.length) {
      int content = beginsAt(at);
      if (content < 0) {
        at++;
        continue;
      }
      long end = endOf(content);
      if (end < 0) {
        return true;
      }
      at = (int) end;
    }
    return false;
  }

  /** Where the content of a stream begins whose keyword stands here; -1 where none does. */
  private int beginsAt(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return -1;
      }
    }
    int content = at + STREAM.length;
    content += content < bytes.length && bytes[content] == '\r' ? 1 : 0;
    content += content < bytes.length && bytes[content] == '\n' ? 1 : 0;
    return isPacked(content) ? content : -1;
  }

  /** Whether a header of RFC 1950 stands here. */
  private boolean isPacked(int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0F) == DEFLATE
        && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % HEADER_CHECK == 0;
  }

  /** Where the packed bytes end, or break off; -1 when they unpack to too much. */
  private long endOf(int at) {
    Inflater inflater = new Inflater();
    inflater.setInput(bytes, at, bytes.length - at);
    try {
      int count = inflater.inflate(chunk);
      while (count > 0 && inflater.getBytesWritten() <= most) {
        count = inflater.inflate(chunk);
      }
    } catch (DataFormatException e) {
      // Damaged: what came before was not too much.
    }
    unpacked = inflater.getBytesWritten();
    long read = Math.max(1, inflater.getBytesRead());
    inflater.end();
    return unpacked > most ? -1 : at + read;
  }
}
