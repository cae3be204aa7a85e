package io.github.cleancopy.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and strings one after the other in few bytes: what is read when a program starts costs by
 * its size. A number takes seven bits to the byte, least first; of a list of numbers each is
 * written as its distance to the one before, distances below 0 between those above (zigzag, as in
 * Protocol Buffers). Bytes and numbers of 64 bits stand as they are; strings come last, each once.
 */
public final class Packed {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Packed() {}

  /** Not thread-safe. */
  public static final class Writer {
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();

    /** Writes one that is rarely below 0: it takes five bytes then. */
    public void write(int number) {
      int left = number;
      for (; left >>> BITS != 0; left >>>= BITS) {
        numbers.write(left & MORE - 1 | MORE);
      }
      numbers.write(left);
    }

    public void write(int[] some) {
      write(some.length);
      int last = 0;
      for (int number : some) {
        int step = number - last;
        write(step << 1 ^ step >> Integer.SIZE - 1);
        last = number;
      }
    }

    public void write(byte one) {
      numbers.write(one);
    }

    public void write(long[] some) {
      write(some.length);
      ByteBuffer bytes = ByteBuffer.allocate(some.length * Long.BYTES);
      bytes.asLongBuffer().put(some);
      numbers.writeBytes(bytes.array());
    }

    public void write(String string) {
      boolean isLatin = string.chars().allMatch(c -> c < 256);
      byte[] bytes = string.getBytes(charset(isLatin));
      Integer place = places.get(string);
      if (place == null) {
        place = strings.size();
        places.put(string, place);
        strings.writeBytes(bytes);
      }
      write(place << 1 | (isLatin ? 1 : 0));
      write(bytes.length);
    }

    public void write(List<String> some) {
      write(some.size());
      some.forEach(this::write);
    }

    public void writeTo(DataOutputStream out) throws IOException {
      out.writeInt(numbers.size());
      numbers.writeTo(out);
      strings.writeTo(out);
    }
  }

  /** Latin letters alone are read fastest. */
  private static Charset charset(boolean isLatin) {
    return isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** Reads in the order in which was written. Not thread-safe. */
  public static final class Reader {
    private final byte[] bytes;
    private final int strings;
    private int at;

    /**
     * Reads from where a buffer over an array stands to the end of the array.
     *
     * @throws IllegalArgumentException if the bytes end too early
     */
    public Reader(ByteBuffer in) {
      int size = in.getInt();
      bytes = in.array();
      at = in.position();
      strings = at + size;
      if (size < 0 || size > in.remaining()) {
        throw new IllegalArgumentException("some bytes are missing");
      }
    }

    public int number() {
      int number = bytes[at++];
      if (number < 0) {
        number &= MORE - 1;
        int shift = BITS;
        byte next;
        do {
          next = bytes[at++];
          number |= (next & MORE - 1) << shift;
          shift += BITS;
        } while (next < 0);
      }
      return number;
    }

    public int[] numbers() {
      int[] some = new int[number()];
      int last = 0;
      for (int i = 0; i < some.length; i++) {
        int step = number();
        last += step >>> 1 ^ -(step & 1);
        some[i] = last;
      }
      return some;
    }

    public byte oneByte() {
      return bytes[at++];
    }

    public long[] longs() {
      long[] some = new long[number()];
      ByteBuffer.wrap(bytes, at, some.length * Long.BYTES).asLongBuffer().get(some);
      at += some.length * Long.BYTES;
      return some;
    }

    public String string() {
      int place = number();
      int length = number();
      return new String(bytes, strings + (place >>> 1), length, charset((place & 1) != 0));
    }

    public List<String> strings() {
      int count = number();
      List<String> some = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        some.add(string());
      }
      return some;
    }
  }
}
