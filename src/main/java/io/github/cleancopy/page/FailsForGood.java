package io.github.cleancopy.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that goes on failing once it has failed, so that a look ahead may run into damage and
 * the reader behind it still gets what stands before.
 */
final class FailsForGood extends FilterInputStream {
  private @Nullable IOException failure;

  FailsForGood(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return BlockwiseInput.readOne(this);
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      return in.read(out, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
