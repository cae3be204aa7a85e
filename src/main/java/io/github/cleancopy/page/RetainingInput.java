package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that knows its position and can go back: to any place since the last {@link #retain}, as
 * long as that is within the last so many bytes. What finds damage goes back to where it began and
 * looks for the next sound place from there.
 */
final class RetainingInput extends InputStream {
  private static final int STEP = 1 << 16;

  private final InputStream in;
  private final int maxRetained;
  private byte[] buffer = new byte[2 * STEP];
  private long base;
  private int from;
  private int position;
  private int limit;

  /**
   * @param maxRetained bytes to which it can go back at least
   */
  RetainingInput(InputStream in, int maxRetained) {
    this.in = in;
    this.maxRetained = maxRetained;
  }

  /** Bytes before the next one to be read. */
  long position() {
    return base + position;
  }

  /** From here on bytes are kept for going back; those before are let go. */
  void retain() {
    from = position;
  }

  /** Goes back to a place, or as near to it as bytes are still held. */
  void goBack(long to) {
    position = (int) Math.max(from, Math.min(to - base, limit));
  }

  /** The next so many bytes, which stay to be read; fewer only at the end. */
  byte[] peek(int length) throws IOException {
    while (limit - position < length && fill()) {
      // until there are enough
    }
    int count = Math.min(length, limit - position);
    byte[] bytes = new byte[count];
    System.arraycopy(buffer, position, bytes, 0, count);
    return bytes;
  }

  /** Whether these bytes come next. */
  boolean startsWith(byte... bytes) throws IOException {
    while (limit - position < bytes.length && fill()) {
      // until there are enough
    }
    return limit - position >= bytes.length
        && Arrays.equals(buffer, position, position + bytes.length, bytes, 0, bytes.length);
  }

  boolean isAtEnd() throws IOException {
    return position == limit && !fill();
  }

  @Override
  public int read() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, out, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    makeRoom();
    int count = in.read(buffer, limit, Math.min(STEP, buffer.length - limit));
    if (count <= 0) {
      return false;
    }
    limit += count;
    return true;
  }

  private void makeRoom() {
    if (buffer.length - limit >= STEP) {
      return;
    }
    int retained = Math.max(from, position - maxRetained);
    int held = limit - retained;
    byte[] target = held + STEP > buffer.length ? new byte[2 * (held + STEP)] : buffer;
    System.arraycopy(buffer, retained, target, 0, held);
    buffer = target;
    base += retained;
    position -= retained;
    limit = held;
    from = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
