package io.github.cleancopy.page;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads gzip and Zstandard files through, by their first bytes, whatever they are called. */
final class Compression {
  // A file may be compressed by its publisher and again by its archive; more is a trap.
  private static final int MAX_LAYERS = 3;
  private static final int BUFFER = 1 << 16;

  private Compression() {}

  static BufferedInputStream readThrough(BufferedInputStream raw) throws IOException {
    BufferedInputStream in = raw;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      byte[] magic = peek(in, 4);
      if (isGzip(magic)) {
        in = through(new GzipMembers(in));
      } else if (isZstd(magic)) {
        in = through(new ZstdInputStream(in));
      } else {
        return in;
      }
    }
    throw new IOException("compressed more than " + MAX_LAYERS + " times over");
  }

  private static BufferedInputStream through(InputStream decompressor) {
    return new BufferedInputStream(new FailsForGood(decompressor), BUFFER);
  }

  /**
   * The next bytes, which stay to be read; fewer at the end, or where damage follows. Fails when
   * there is nothing but damage.
   */
  static byte[] peek(BufferedInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    int count = 0;
    in.mark(length);
    try {
      for (int n = 0; n >= 0 && count < length; n = in.read(bytes, count, length - count)) {
        count += n;
      }
    } catch (IOException e) {
      if (count == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(bytes, count);
  }

  static boolean isGzip(byte[] magic) {
    return magic.length >= 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
  }

  static boolean isZstd(byte[] magic) {
    return magic.length >= 4
        && magic[0] == 0x28
        && magic[1] == (byte) 0xB5
        && magic[2] == 0x2F
        && magic[3] == (byte) 0xFD;
  }
}
