package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A WARC file in gzip: one member a record, as the standard asks, or all records in few members.
 */
final class GzipParts extends WarcParts {
  private @Nullable InputStream content;

  GzipParts(BufferedInputStream in) {
    super(in);
  }

  @Override
  @Nullable WarcPart open(long offset) throws IOException {
    if (!mayBegin()) {
      return null;
    }
    try {
      content = new InProportion(new GzipMember(in), in::position);
      return new WarcPart(offset, content, true, null);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  void finishPart() throws IOException {
    if (content != null) {
      content.transferTo(OutputStream.nullOutputStream());
      abandonPart();
    }
  }

  @Override
  void abandonPart() {
    if (content != null) {
      Opener.closeQuietly(content);
      content = null;
    }
  }

  @Override
  boolean mayBegin() throws IOException {
    return GzipMember.mayBegin(in);
  }

  @Override
  InputStream unpack(InputStream trial) {
    return new GzipMembers(trial);
  }
}
