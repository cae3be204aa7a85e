package io.github.cleancopy.furniture;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and strings one after the other, in a form that is read in one go. Strings of Latin
 * letters are parts of one long string, the others have bytes of their own; numbers of 64 bits are
 * two of 32.
 */
final class Packed {
  private Packed() {}

  static final class Writer {
    private int[] numbers = new int[1024];
    private int size;
    private final ByteArrayOutputStream latin = new ByteArrayOutputStream();
    private final ByteArrayOutputStream other = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();

    void write(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    void write(int[] some) {
      write(some.length);
      for (int number : some) {
        write(number);
      }
    }

    void write(long[] some) {
      write(some.length);
      for (long number : some) {
        write((int) (number >>> 32));
        write((int) number);
      }
    }

    void write(String string) {
      boolean isLatin = string.chars().allMatch(c -> c < 256);
      Charset charset = isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      ByteArrayOutputStream bytes = isLatin ? latin : other;
      byte[] encoded = string.getBytes(charset);
      Integer place = places.get(string);
      if (place == null) {
        place = bytes.size();
        places.put(string, place);
        bytes.writeBytes(encoded);
      }
      write(isLatin ? place : ~place);
      write(encoded.length);
    }

    void write(List<String> strings) {
      write(strings.size());
      strings.forEach(this::write);
    }

    void writeTo(DataOutputStream out) throws IOException {
      out.writeInt(size);
      for (int i = 0; i < size; i++) {
        out.writeInt(numbers[i]);
      }
      out.writeInt(latin.size());
      latin.writeTo(out);
      other.writeTo(out);
    }
  }

  static final class Reader {
    private final int[] numbers;
    private final String latin;
    private final byte[] other;
    private int at;

    Reader(DataInputStream in) throws IOException {
      numbers = new int[in.readInt()];
      byte[] bytes = in.readNBytes(numbers.length * Integer.BYTES);
      ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
      latin = new String(in.readNBytes(in.readInt()), StandardCharsets.ISO_8859_1);
      other = in.readAllBytes();
    }

    int number() {
      return numbers[at++];
    }

    int[] numbers() {
      int length = number();
      int[] some = Arrays.copyOfRange(numbers, at, at + length);
      at += length;
      return some;
    }

    long[] longs() {
      long[] some = new long[number()];
      for (int i = 0; i < some.length; i++) {
        some[i] = (long) number() << 32 | number() & 0xFFFFFFFFL;
      }
      return some;
    }

    String string() {
      int from = number();
      int length = number();
      return from >= 0
          ? latin.substring(from, from + length)
          : new String(other, ~from, length, StandardCharsets.UTF_8);
    }

    List<String> strings() {
      int count = number();
      List<String> strings = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        strings.add(string());
      }
      return strings;
    }
  }
}
