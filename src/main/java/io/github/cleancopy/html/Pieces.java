package io.github.cleancopy.html;

import java.io.Reader;
import java.util.Arrays;

/** Reads pieces of a string one after the other, without copying them together first. */
final class Pieces extends Reader {
  private final String whole;
  private int[] bounds = new int[256];
  private int size;

  /** The piece being read, as an index into the bounds, and the place in it. */
  private int piece;

  private int at;

  Pieces(String whole) {
    this.whole = whole;
  }

  /** Adds the piece from here to there; pieces come in order. */
  void add(int from, int to) {
    if (from < to) {
      bounds = size == bounds.length ? Arrays.copyOf(bounds, 2 * size) : bounds;
      bounds[size++] = from;
      bounds[size++] = to;
      at = bounds[0];
    }
  }

  @Override
  public int read(char[] into, int offset, int length) {
    int filled = 0;
    while (filled < length && piece < size) {
      int count = Math.min(bounds[piece + 1] - at, length - filled);
      whole.getChars(at, at + count, into, offset + filled);
      filled += count;
      advance(count);
    }
    return filled == 0 && length > 0 ? -1 : filled;
  }

  private void advance(int count) {
    at += count;
    if (at == bounds[piece + 1]) {
      piece += 2;
      at = piece < size ? bounds[piece] : at;
    }
  }

  @Override
  public void close() {}
}
