package io.github.cleancopy.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies beside the classes. */
public final class Resources {
  private static final int FEWEST_BYTES = 1 << 13;
  private static final int MOST_BYTES_AT_ONCE = 1 << 16;

  private Resources() {}

  /**
   * All bytes of a resource, null if there is none. Memory that a program touches for the first
   * time takes longer than to read a file into it, so there is no second copy, as {@link
   * InputStream#readAllBytes} makes, nor a large buffer outside the heap, as a single read does.
   *
   * @param name as {@link Class#getResource} takes it
   */
  public static byte @Nullable [] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = new byte[Math.max(in.available(), FEWEST_BYTES)];
      int size = 0;
      int read = 0;
      while (read >= 0) {
        size += read;
        if (size == bytes.length) {
          int next = in.read();
          if (next < 0) {
            return bytes;
          }
          bytes = Arrays.copyOf(bytes, 2 * size);
          bytes[size++] = (byte) next;
        }
        read = in.read(bytes, size, Math.min(bytes.length - size, MOST_BYTES_AT_ONCE));
      }
      return Arrays.copyOf(bytes, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a resource of this package; empty lines and comments ("#") left out. */
  static List<String> lines(String resource) {
    try (InputStream in = Resources.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
