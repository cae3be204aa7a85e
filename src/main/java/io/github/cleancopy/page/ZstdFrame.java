package io.github.cleancopy.page;

import java.io.EOFException;
import java.io.IOException;

/**
 * The bytes of one Zstandard frame as they are stored (RFC 8878, section 3.1.1), found by walking
 * over its blocks. Leaves the stream below at the first byte after the frame, and open.
 */
final class ZstdFrame extends BlockwiseInput {
  private static final int MAGIC_AND_DESCRIPTOR = 5;
  private static final int RUN_LENGTH_BLOCK = 1;

  private final RetainingInput in;
  private final boolean checksum;
  private long left;
  private boolean last;
  private boolean ended;

  ZstdFrame(RetainingInput in) throws IOException {
    this.in = in;
    byte[] head = in.peek(MAGIC_AND_DESCRIPTOR);
    if (head.length < MAGIC_AND_DESCRIPTOR) {
      throw new EOFException("Zstandard data ends early");
    }
    int descriptor = head[MAGIC_AND_DESCRIPTOR - 1] & 0xFF;
    this.checksum = (descriptor & 4) != 0;
    this.left = headerLength(descriptor);
  }

  private static int headerLength(int descriptor) {
    boolean singleSegment = (descriptor & 0x20) != 0;
    int windowBytes = singleSegment ? 0 : 1;
    int dictionaryIdBytes = new int[] {0, 1, 2, 4}[descriptor & 3];
    int sizeBytes = new int[] {singleSegment ? 1 : 0, 2, 4, 8}[descriptor >> 6];
    return MAGIC_AND_DESCRIPTOR + windowBytes + dictionaryIdBytes + sizeBytes;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (left == 0 && !ended) {
      nextBlock();
    }
    if (left == 0) {
      return -1;
    }
    int count = in.read(out, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("Zstandard data ends early");
    }
    left -= count;
    return count;
  }

  private void nextBlock() throws IOException {
    if (last) {
      ended = true;
      left = checksum ? 4 : 0;
      return;
    }
    byte[] header = in.peek(3);
    if (header.length < 3) {
      throw new EOFException("Zstandard data ends early");
    }
    int bits = header[0] & 0xFF | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
    last = (bits & 1) != 0;
    int type = bits >> 1 & 3;
    left = header.length + (type == RUN_LENGTH_BLOCK ? 1 : bits >> 3);
  }

  /** The stream below stays open. */
  @Override
  public void close() {}
}
