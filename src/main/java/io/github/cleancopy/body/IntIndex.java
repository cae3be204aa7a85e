package io.github.cleancopy.body;

/** Numbers different ints 0, 1, 2 ... as they come, without boxing: open addressing, half full. */
final class IntIndex {
  private int[] keys;

  /** One more than the number of each key; 0 where the slot is free. */
  private int[] places;

  private int size;

  IntIndex(int expected) {
    keys = new int[Integer.highestOneBit(Math.max(8, expected) * 2) * 2];
    places = new int[keys.length];
  }

  /** The number of an int, which gets the next one if it has none. */
  int add(int x) {
    int slot = slot(x);
    if (places[slot] == 0) {
      keys[slot] = x;
      places[slot] = ++size;
      if (size * 2 > keys.length) {
        widen();
        return size - 1;
      }
    }
    return places[slot] - 1;
  }

  /** The number of an int, or -1. */
  int find(int x) {
    return places[slot(x)] - 1;
  }

  int size() {
    return size;
  }

  private int slot(int x) {
    int mask = keys.length - 1;
    int at = (x * 0x9E3779B1) >>> 7 & mask;
    while (places[at] != 0 && keys[at] != x) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void widen() {
    int[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new int[oldKeys.length * 2];
    places = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }
}
