package io.github.cleancopy.body;

/** A set of ints without boxing: open addressing, at most half full. */
final class IntSet {
  private int[] slots;
  private int size;
  private boolean hasZero;

  IntSet(int expected) {
    slots = new int[Integer.highestOneBit(Math.max(8, expected) * 2) * 2];
  }

  void add(int x) {
    if (x == 0) {
      hasZero = true;
      return;
    }
    int at = place(slots, x);
    if (slots[at] == x) {
      return;
    }
    slots[at] = x;
    if (++size * 2 > slots.length) {
      widen();
    }
  }

  boolean contains(int x) {
    return x == 0 ? hasZero : slots[place(slots, x)] == x;
  }

  private static int place(int[] slots, int x) {
    int mask = slots.length - 1;
    int at = (x * 0x9E3779B1) >>> 7 & mask;
    while (slots[at] != 0 && slots[at] != x) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void widen() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int x : old) {
      if (x != 0) {
        slots[place(slots, x)] = x;
      }
    }
  }
}
