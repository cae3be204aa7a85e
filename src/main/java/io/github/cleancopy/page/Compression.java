package io.github.cleancopy.page;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Reads gzip, Zstandard and bzip2 files through, by their first bytes, whatever they are called.
 */
final class Compression {
  // A file may be compressed by its publisher and again by its archive; more is a trap.
  private static final int MAX_LAYERS = 3;
  private static final int BUFFER = 1 << 16;

  private Compression() {}

  /**
   * @param packed how much was read of the file as it is stored
   */
  static BufferedInputStream readThrough(BufferedInputStream raw, LongSupplier packed)
      throws IOException {
    BufferedInputStream in = raw;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      byte[] magic = peek(in, 4);
      if (isGzip(magic)) {
        in = through(new GzipMembers(in), packed);
      } else if (isZstd(magic)) {
        in = through(new ZstdInputStream(in), packed);
      } else if (isBzip2(magic)) {
        in = through(bzip2(in), packed);
      } else {
        return in;
      }
    }
    throw new IOException("compressed more than " + MAX_LAYERS + " times over");
  }

  private static BufferedInputStream through(InputStream decompressor, LongSupplier packed) {
    return new BufferedInputStream(
        new FailsForGood(new InProportion(decompressor, packed)), BUFFER);
  }

  private static InputStream bzip2(InputStream in) throws IOException {
    try {
      return new BZip2CompressorInputStream(in, true);
    } catch (LinkageError e) {
      throw new IOException("no reader for bzip2 on the class path", e);
    }
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

  static boolean isBzip2(byte[] magic) {
    return magic.length >= 4
        && magic[0] == 'B'
        && magic[1] == 'Z'
        && magic[2] == 'h'
        && magic[3] >= '1'
        && magic[3] <= '9';
  }

  static boolean isZstd(byte[] magic) {
    return magic.length >= 4
        && magic[0] == 0x28
        && magic[1] == (byte) 0xB5
        && magic[2] == 0x2F
        && magic[3] == (byte) 0xFD;
  }
}
