package io.github.cleancopy.furniture;

/**
 * What a page's words are looked up in: an open hash table in which a word takes eight bytes, so
 * that the words of a language fit into the processor's cache beside a page. Never changed once all
 * words are in.
 *
 * <p>A slot holds the lower bits of the mixed hash above the value; where in the table it stands
 * tells the higher ones. That a look-up takes a strange word for a known one is an accident of one
 * in 2^41.
 */
final class WordTable {
  /** For symbols and the complements of offsets into lists of them. */
  private static final int VALUE_BITS = 20;

  private static final int LARGEST_VALUE = (1 << VALUE_BITS - 1) - 1;

  private final long[] slots;
  private final boolean isEmpty;

  /**
   * @param size how many words there will be at most
   */
  WordTable(int size) {
    this.slots = new long[capacity(size)];
    this.isEmpty = size == 0;
  }

  /** Seven tenths full at most. */
  private static int capacity(int size) {
    return Integer.highestOneBit(Math.max(8, size + size / 2 - 1)) * 2;
  }

  /** Gives a word its value, whether it had one or not. */
  void put(long hash, int value) {
    if (value > LARGEST_VALUE || value < ~LARGEST_VALUE) {
      throw new IllegalStateException("too many words: " + value);
    }
    long mixed = mix(hash);
    int at = start(mixed);
    while (slots[at] != 0 && !isOf(mixed, slots[at])) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = mixed << VALUE_BITS | (value & ((1L << VALUE_BITS) - 1));
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /** The value of a word with this hash, {@link Cues#UNKNOWN} if it is not in the table. */
  int get(long hash) {
    long[] table = slots;
    long mixed = mix(hash);
    int at = start(mixed);
    for (long slot = table[at]; slot != 0; slot = table[at]) {
      if (isOf(mixed, slot)) {
        return (int) (slot << Long.SIZE - VALUE_BITS >> Long.SIZE - VALUE_BITS);
      }
      at = (at + 1) & (table.length - 1);
    }
    return Cues.UNKNOWN;
  }

  private static boolean isOf(long mixed, long slot) {
    return (slot ^ mixed << VALUE_BITS) >>> VALUE_BITS == 0;
  }

  /** Spreads a hash over all bits; no two become the same. */
  private static long mix(long hash) {
    return hash * 0x9e3779b97f4a7c15L;
  }

  private int start(long mixed) {
    return (int) (mixed >>> 40) & (slots.length - 1);
  }
}
