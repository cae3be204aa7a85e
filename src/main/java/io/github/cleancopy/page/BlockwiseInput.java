package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read many bytes at a time; a single one is asked for as a block of one. */
abstract class BlockwiseInput extends InputStream {
  @Override
  public final int read() throws IOException {
    return readOne(this);
  }

  /** The next byte of a stream that has to be asked for blocks, or -1. */
  static int readOne(InputStream in) throws IOException {
    byte[] one = new byte[1];
    return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
