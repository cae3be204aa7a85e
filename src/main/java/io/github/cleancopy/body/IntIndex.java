package io.github.cleancopy.body;

/** Numbers different ints 0, 1, 2 ... as they come, without boxing: open addressing, half full. */
final class IntIndex {
  /**
   * Slots of two ints side by side: a key, and one more than its number; that is 0 where the slot
   * is free.
   */
  private int[] slots;

  private int size;

  IntIndex(int expected) {
    slots = new int[Integer.highestOneBit(Math.max(8, expected) * 2) * 4];
  }

  /** The number of an int, which gets the next one if it has none. */
  int add(int x) {
    int slot = slot(x);
    if (slots[slot + 1] == 0) {
      slots[slot] = x;
      slots[slot + 1] = ++size;
      if (size * 4 > slots.length) {
        widen();
        return size - 1;
      }
    }
    return slots[slot + 1] - 1;
  }

  /** The number of an int, or -1. */
  int find(int x) {
    return slots[slot(x) + 1] - 1;
  }

  int size() {
    return size;
  }

  private int slot(int x) {
    int mask = slots.length - 2;
    int at = (x * 0x9E3779B1) >>> 6 & mask;
    while (slots[at + 1] != 0 && slots[at] != x) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void widen() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
