package io.github.cleancopy.body;

/**
 * Says of most ints at once that they are none of a few hundred wanted ones (Bloom, "Space/time
 * trade-offs in hash coding", 1970, with one hash).
 */
final class IntFilter {
  private static final int LOG_BITS = 16;

  private final long[] bits = new long[1 << LOG_BITS - 6];

  void add(int x) {
    int bit = bit(x);
    bits[bit >> 6] |= 1L << bit;
  }

  /** False is a promise, true is none. */
  boolean mayHave(int x) {
    int bit = bit(x);
    return (bits[bit >> 6] >>> bit & 1) != 0;
  }

  private static int bit(int x) {
    return IntHash.place(x, LOG_BITS);
  }
}
