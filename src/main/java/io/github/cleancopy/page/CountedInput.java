package io.github.cleancopy.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is read. */
final class CountedInput extends FilterInputStream {
  private final LongAdder bytes;

  CountedInput(InputStream in, LongAdder bytes) {
    super(in);
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    bytes.add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int count = in.read(out, offset, length);
    bytes.add(Math.max(0, count));
    return count;
  }
}
