package io.github.cleancopy.furniture;

import java.util.Arrays;

/** A list of numbers to fill, empty and fill again. */
final class IntList {
  private static final int[] NONE = {};

  private int[] numbers = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  void removeLast(int count) {
    size -= count;
  }

  void addAll(int[] more) {
    if (numbers.length - size < more.length) {
      numbers = Arrays.copyOf(numbers, Math.max(size * 2, size + more.length));
    }
    System.arraycopy(more, 0, numbers, size, more.length);
    size += more.length;
  }

  void addAll(IntList more) {
    for (int i = 0; i < more.size; i++) {
      add(more.numbers[i]);
    }
  }

  void set(int at, int number) {
    numbers[at] = number;
  }

  void sort() {
    Arrays.sort(numbers, 0, size);
  }

  int size() {
    return size;
  }

  int get(int at) {
    return numbers[at];
  }

  int[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(numbers, size);
  }
}
