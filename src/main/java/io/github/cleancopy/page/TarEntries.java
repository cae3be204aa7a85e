package io.github.cleancopy.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tar archive (POSIX.1-2001 "ustar" and "pax", and GNU tar's long names). Folders,
 * links and devices are passed over.
 */
final class TarEntries implements ArchiveSource.Entries {
  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int MAX_LONG_NAME = 1 << 16;

  private final InputStream in;
  private final Content content = new Content();
  private long left;
  private long padding;

  TarEntries(InputStream in) {
    this.in = in;
  }

  static boolean isTar(byte[] head) {
    return head.length >= BLOCK
        && new String(head, MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  @Override
  public @Nullable String next() throws IOException {
    String longName = null;
    while (true) {
      in.skipNBytes(left + padding);
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || isZero(header)) {
        left = 0;
        padding = 0;
        return null;
      }
      check(header);
      left = number(header, SIZE_AT, SIZE_LENGTH);
      padding = (BLOCK - left % BLOCK) % BLOCK;
      switch (header[TYPE_AT]) {
        case 'L' -> longName = string(longField(), 0);
        case 'x' -> longName = paxPath(longField(), longName);
        case '0', 0, '7' -> {
          return longName == null ? name(header) : longName;
        }
        default -> longName = header[TYPE_AT] == 'g' ? longName : null;
      }
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The header's bytes add up to its checksum, which itself counts as spaces. */
  private static void check(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + 8 ? ' ' : header[i] & 0xFF;
    }
    if (sum != number(header, CHECKSUM_AT, 8)) {
      throw new IOException("damaged tar header");
    }
  }

  /** Octal digits, or, where the first bit is set, a binary number of any length. */
  private static long number(byte[] header, int at, int length) throws IOException {
    long value = 0;
    if ((header[at] & 0x80) != 0) {
      for (int i = at + length - 8; i < at + length; i++) {
        value = value << 8 | header[i] & 0xFF;
      }
    } else {
      for (int i = at; i < at + length; i++) {
        if (header[i] >= '0' && header[i] <= '7') {
          value = value << 3 | header[i] - '0';
        }
      }
    }
    if (value < 0) {
      throw new IOException("damaged tar header");
    }
    return value;
  }

  private byte[] longField() throws IOException {
    if (left > MAX_LONG_NAME) {
      throw new IOException("a name of " + left + " bytes in the tar archive");
    }
    byte[] field = in.readNBytes((int) left);
    left = 0;
    return field;
  }

  /** Lines of "length key=value"; the path among them, or what it was before. */
  private static @Nullable String paxPath(byte[] field, @Nullable String before) {
    for (String line : new String(field, StandardCharsets.UTF_8).split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0 && line.startsWith("path=", space + 1)) {
        return line.substring(space + 6);
      }
    }
    return before;
  }

  private static String name(byte[] header) {
    String name = string(header, 0);
    boolean ustar = header[MAGIC_AT + 5] == 0;
    String prefix = ustar ? string(header, PREFIX_AT) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String string(byte[] bytes, int from) {
    int longest = from == 0 && bytes.length == BLOCK ? 100 : bytes.length - from;
    int end = from;
    while (end < Math.min(bytes.length, from + longest) && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  @Override
  public InputStream content() {
    return content;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The rest of the current file. */
  private final class Content extends BlockwiseInput {
    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int count = in.read(out, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("the tar archive ends early");
      }
      left -= count;
      return count;
    }
  }
}
