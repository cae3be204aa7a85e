package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An uncompressed WARC file: one stretch; damage is gone around record by record. */
final class PlainParts extends WarcParts {
  PlainParts(BufferedInputStream in) {
    super(in);
  }

  @Override
  @Nullable WarcPart open(long offset) {
    return new WarcPart(offset, in, false, null);
  }

  @Override
  void finishPart() {}

  @Override
  void abandonPart() {}

  @Override
  boolean mayBegin() {
    return false;
  }

  @Override
  InputStream unpack(InputStream trial) {
    return trial;
  }
}
