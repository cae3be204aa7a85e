package io.github.cleancopy.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream as bytes, without their ends (LF or CRLF). A line longer than the bound is
 * passed over to its end without being held in memory.
 */
final class LineReader {
  private final InputStream in;
  private final int maxLength;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private int position;
  private int limit;
  private long number;
  private long length;

  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * The next line, or null at the end of the stream. When {@link #isTooLong()} afterwards, what is
   * returned is empty.
   */
  byte @Nullable [] next() throws IOException {
    partial.reset();
    length = 0;
    while (fill()) {
      int end = indexOfLineFeed();
      take(end);
      position = Math.min(end + 1, limit);
      if (end < limit) {
        return finish();
      }
    }
    return length == 0 ? null : finish();
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private int indexOfLineFeed() {
    int i = position;
    while (i < limit && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private void take(int end) {
    length += end - position;
    if (length <= maxLength) {
      partial.write(buffer, position, end - position);
    } else {
      partial.reset();
    }
  }

  private byte[] finish() {
    number++;
    byte[] line = partial.toByteArray();
    if (line.length > 0 && line[line.length - 1] == '\r') {
      return Arrays.copyOf(line, line.length - 1);
    }
    return line;
  }

  /** What was read of a line before reading failed, or null where there is nothing. */
  byte @Nullable [] partial() {
    return partial.size() == 0 ? null : partial.toByteArray();
  }

  /** Whether the line returned last was longer than the bound. */
  boolean isTooLong() {
    return length > maxLength;
  }

  /** Length in bytes of the line returned last. */
  long length() {
    return length;
  }

  /** Number of the line returned last, from 1. */
  long number() {
    return number;
  }
}
