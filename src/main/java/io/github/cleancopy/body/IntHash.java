package io.github.cleancopy.body;

/** Where an int belongs in a table whose size is a power of two. */
final class IntHash {
  /** 2^32 over the golden ratio, odd: multiplicative hashing (Knuth, TAOCP 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B1;

  private IntHash() {}

  /**
   * One step, for tables of a bounded size, where a bad place costs little.
   *
   * @return the upper bits of the product, which hang on all bits of the int
   */
  static int place(int x, int bits) {
    return x * GOLDEN >>> Integer.SIZE - bits;
  }

  /**
   * Every bit hangs on all bits of the int, and no two ints are mixed to the same (Appleby's
   * finaliser of MurmurHash3).
   */
  static int mixed(int x) {
    int h = x;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
