package io.github.cleancopy.page;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes HTTP content codings, where the body really has them. */
final class ContentEncoding {
  // More than two in a row is a trap, not a page.
  private static final int MAX_CODINGS = 3;

  // Of the development pages none packs better than 15 to 1.
  private static final int RATIO = 200;
  private static final int ALWAYS_UNPACKED = 1 << 20;

  private ContentEncoding() {}

  /**
   * A body without its codings.
   *
   * @param limit the note for a body that unpacked to out of all proportion and was cut, else null
   */
  record Unpacked(byte[] bytes, @Nullable String limit) {}

  /**
   * @param encoding the header's value: codings in the order in which they were applied
   * @param maxBytes of the result; the rest is not unpacked
   */
  static Unpacked undo(byte[] body, String encoding, int maxBytes) throws IOException {
    long inProportion = Math.max(ALWAYS_UNPACKED, (long) RATIO * body.length);
    byte[] bytes = undoAll(body, encoding, (int) Math.min(inProportion, maxBytes));
    boolean cut = inProportion < maxBytes && bytes.length == inProportion;
    return new Unpacked(bytes, cut ? "limit:ratio " + RATIO : null);
  }

  private static byte[] undoAll(byte[] body, String encoding, int maxBytes) throws IOException {
    String[] codings = encoding.toLowerCase(Locale.ROOT).split(",", MAX_CODINGS + 1);
    byte[] bytes = body;
    for (int i = Math.min(codings.length, MAX_CODINGS) - 1; i >= 0; i--) {
      bytes = undoOne(bytes, codings[i].strip(), maxBytes);
    }
    return bytes.length > maxBytes ? Arrays.copyOf(bytes, maxBytes) : bytes;
  }

  private static byte[] undoOne(byte[] body, String coding, int maxBytes) throws IOException {
    // By its magic number, whatever the header calls it: "gzip" bodies are often sent plain, and
    // plain ones as gzip.
    if (Compression.isGzip(body)) {
      return unpack(new GzipMembers(new ByteArrayInputStream(body)), maxBytes);
    }
    if (Compression.isZstd(body)) {
      return unpack(new ZstdInputStream(new ByteArrayInputStream(body)), maxBytes);
    }
    return switch (coding) {
      case "deflate" -> inflate(body, maxBytes);
      case "br" -> unbrotli(body, maxBytes);
      default -> body;
    };
  }

  /** With the wrapper that the standard asks for, or bare, as some servers send it. */
  private static byte[] inflate(byte[] body, int maxBytes) throws IOException {
    if (Markup.begins(body)) {
      return body;
    }
    boolean wrapped =
        body.length > 1
            && (body[0] & 0x0F) == 8
            && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
    Inflater inflater = new Inflater(!wrapped);
    try {
      return unpack(new InflaterInputStream(new ByteArrayInputStream(body), inflater), maxBytes);
    } finally {
      inflater.end();
    }
  }

  private static byte[] unbrotli(byte[] body, int maxBytes) throws IOException {
    if (Markup.begins(body)) {
      return body;
    }
    return unpack(new BrotliInputStream(new ByteArrayInputStream(body)), maxBytes);
  }

  /** What can be unpacked; fails when that is nothing. */
  private static byte[] unpack(InputStream packed, int maxBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try (packed) {
      int count;
      while (out.size() < maxBytes && (count = packed.read(buffer)) > 0) {
        out.write(buffer, 0, count);
      }
    } catch (IOException | RuntimeException e) {
      // A body that was cut short when it was crawled still has its beginning.
      if (out.size() == 0) {
        throw new IOException(e.getMessage(), e);
      }
    }
    return out.toByteArray();
  }
}
