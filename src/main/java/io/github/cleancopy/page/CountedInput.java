package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is read. What is passed over is read too: a pipe cannot skip. */
final class CountedInput extends InputStream {
  private final InputStream in;
  private final LongAdder bytes;

  CountedInput(InputStream in, LongAdder bytes) {
    this.in = in;
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

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
