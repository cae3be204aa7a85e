package io.github.cleancopy.body;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers different ints 0, 1, 2 ... as they come, without boxing: open addressing, half full.
 *
 * <p>The ints are made of what a page says, and a page may be made to crowd them into one place. So
 * where they stand hangs on a number drawn by lot; what they are numbered does not.
 */
final class IntIndex {
  private final int lot = ThreadLocalRandom.current().nextInt();

  /** One more than the number of the key that belongs there; 0 where a slot is free. */
  private int[] slots;

  /** By number. */
  private int[] keys;

  private int size;

  IntIndex(int expected) {
    slots = new int[Integer.highestOneBit(Math.max(8, expected)) * 4];
    keys = new int[Math.max(8, expected)];
  }

  /** The number of an int, which gets the next one if it has none. */
  int add(int x) {
    int slot = slot(x);
    int known = slots[slot] - 1;
    return known >= 0 ? known : addAt(slot, x);
  }

  private int addAt(int slot, int x) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = x;
    slots[slot] = size;
    if (size * 2 > slots.length) {
      widen();
    }
    return size - 1;
  }

  /** The number of an int, or -1. */
  int find(int x) {
    return slots[slot(x)] - 1;
  }

  int size() {
    return size;
  }

  /** Of all that are numbered by now. */
  IntFilter filter() {
    IntFilter filter = new IntFilter(size);
    for (int number = 0; number < size; number++) {
      filter.add(keys[number]);
    }
    return filter;
  }

  private int slot(int x) {
    int mask = slots.length - 1;
    int at = IntHash.mixed(x ^ lot) & mask;
    while (slots[at] != 0 && keys[slots[at] - 1] != x) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void widen() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      slots[slot(keys[number])] = number + 1;
    }
  }
}
