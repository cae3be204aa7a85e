package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that is one page. */
final class FileSource implements PageSource {
  private final Origin origin;
  private final InputStream in;
  private final @Nullable String mediaType;
  private final Limits limits;
  private boolean read;

  FileSource(String name, InputStream in, @Nullable String mediaType, Limits limits) {
    this.origin = Origin.file(name);
    this.in = in;
    this.mediaType = mediaType;
    this.limits = limits;
  }

  @Override
  public @Nullable Finding next() {
    if (read) {
      return null;
    }
    read = true;
    try {
      // One byte more than allowed, so that the decoder notices and says so in the record.
      return page(in.readNBytes(limits.bytes() + 1));
    } catch (IOException e) {
      return new Reject(origin, Opener.why("cannot read this file", e));
    }
  }

  private Finding page(byte[] bytes) {
    if (isBlank(bytes)) {
      return new Reject(origin, "empty page");
    }
    return new Page(null, null, null, new Content.Bytes(bytes, mediaType), origin, Map.of());
  }

  static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    Opener.closeQuietly(in);
  }
}
