package io.github.cleancopy.body;

/**
 * Says of most ints at once that they are none of some wanted ones (Bloom, "Space/time trade-offs
 * in hash coding", 1970, with one hash).
 */
final class IntFilter {
  /** Of the ints that are not wanted it takes one in so many for one that is. */
  private static final int BITS_AN_INT = 64;

  /** So many that it still fits beside what else is at hand in the processor. */
  private static final int MOST_BITS = 1 << 16;

  private final int logBits;
  private final long[] bits;

  /**
   * @param wanted how many there will be, at most
   */
  IntFilter(int wanted) {
    long room = Math.max(1, Math.min((long) wanted * BITS_AN_INT, MOST_BITS) - 1);
    logBits = Math.max(6, Long.SIZE - Long.numberOfLeadingZeros(room));
    bits = new long[1 << logBits - 6];
  }

  void add(int x) {
    int bit = bit(x);
    bits[bit >> 6] |= 1L << bit;
  }

  /** False is a promise, true is none. */
  boolean mayHave(int x) {
    int bit = bit(x);
    return (bits[bit >> 6] >>> bit & 1) != 0;
  }

  private int bit(int x) {
    return IntHash.place(x, logBits);
  }
}
