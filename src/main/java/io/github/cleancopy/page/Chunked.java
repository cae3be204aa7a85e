package io.github.cleancopy.page;

import java.io.ByteArrayOutputStream;

/** HTTP's chunked transfer coding (RFC 9112, section 7.1). */
final class Chunked {
  private static final int MAX_DIGITS = 8;

  private Chunked() {}

  /**
   * The chunks put together. A body that does not begin like a chunk was put together by the
   * crawler and comes back as it is; one that breaks off gives what was there.
   */
  static byte[] joined(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int lineEnd = indexOfLineFeed(body, at);
      long size = lineEnd < 0 ? -1 : size(body, at, lineEnd);
      if (size < 0 && at == 0) {
        return body;
      }
      if (size <= 0) {
        break;
      }
      int count = (int) Math.min(size, body.length - (lineEnd + 1));
      out.write(body, lineEnd + 1, count);
      at = lineEnd + 1 + count;
      at += startsWithLineEnd(body, at);
    }
    return out.toByteArray();
  }

  private static int indexOfLineFeed(byte[] body, int from) {
    for (int i = from; i < body.length; i++) {
      if (body[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The hexadecimal number that begins a line, or -1; what follows a semicolon is an extension. */
  private static long size(byte[] body, int from, int to) {
    long size = 0;
    int i = from;
    while (i < to && i - from < MAX_DIGITS && Character.digit(body[i], 16) >= 0) {
      size = size << 4 | Character.digit(body[i], 16);
      i++;
    }
    boolean ends = i == to || body[i] == '\r' || body[i] == ';' || body[i] == ' ';
    return i > from && ends ? size : -1;
  }

  private static int startsWithLineEnd(byte[] body, int at) {
    if (at + 1 < body.length && body[at] == '\r' && body[at + 1] == '\n') {
      return 2;
    }
    return at < body.length && body[at] == '\n' ? 1 : 0;
  }
}
