package io.github.cleancopy.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What comes out of a decompressor, as long as it is in proportion to what went in: a few bytes can
 * be packed so that unpacking them takes days. Fails when a stretch was a thousandth of its size.
 */
final class InProportion extends FilterInputStream {
  /** No text of ours packs a tenth as well, and gzip packs nothing much better than this. */
  static final int MOST = 1000;

  /** What is watched at a time; less than this passes, however well it was packed. */
  static final long STRETCH = 1 << 26;

  private final LongSupplier packed;
  private long packedBefore;
  private long unpacked;

  /**
   * @param in gives what was unpacked
   * @param packed how much was read of the file as it is stored
   */
  InProportion(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
    this.packedBefore = packed.getAsLong();
  }

  @Override
  public int read() throws IOException {
    return BlockwiseInput.readOne(this);
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int count = in.read(out, offset, length);
    unpacked += Math.max(0, count);
    if (unpacked >= STRETCH) {
      weigh();
    }
    return count;
  }

  /** So that what is passed over counts too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passedOver = new byte[(int) Math.max(0, Math.min(count, 1 << 13))];
    return Math.max(0, read(passedOver, 0, passedOver.length));
  }

  private void weigh() throws IOException {
    long now = packed.getAsLong();
    if ((now - packedBefore) * MOST < unpacked) {
      throw new IOException("unpacks to more than " + MOST + " times its size");
    }
    packedBefore = now;
    unpacked = 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
