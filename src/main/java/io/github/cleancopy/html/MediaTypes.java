package io.github.cleancopy.html;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * Tells HTML, text and everything else apart. The bytes are believed before the header: servers
 * call many a page text/plain. Tika, whose table of types takes a third of a second to load, is
 * asked only what the rest is.
 */
final class MediaTypes {
  private static final int HEAD_BYTES = 4_096;

  /** Real pages hold a stray control character now and then; binary formats are full of them. */
  private static final double MOSTLY_BINARY = 0.1;

  private static final String[] MARKUP = {
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<title",
    "<div",
    "<p>",
    "<p ",
    "<article",
    "<h1",
    "<br",
    "<span"
  };

  private MediaTypes() {}

  /** The type of what is no text, or null for text of some kind. */
  static @Nullable String binary(byte[] bytes) {
    if (bytes.length == 0 || !isBinary(bytes)) {
      return null;
    }
    return OfAllTypes.TIKA.detect(bytes);
  }

  private static boolean isBinary(byte[] bytes) {
    int seen = Math.min(bytes.length, HEAD_BYTES);
    int odd = 0;
    for (int i = 0; i < seen; i++) {
      int b = bytes[i] & 0xFF;
      odd += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
    }
    return odd > seen * MOSTLY_BINARY || startsWith(bytes, "PK\u0003\u0004");
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    return bytes.length >= magic.length()
        && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  /** Whether decoded text is a page with markup. */
  static boolean isHtml(String text, @Nullable String declaredType) {
    String head = text.substring(0, Math.min(text.length(), HEAD_BYTES)).toLowerCase(Locale.ROOT);
    if (declaredType != null && declaredType.toLowerCase(Locale.ROOT).contains("html")) {
      return true;
    }
    String start = head.stripLeading();
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || (start.startsWith("<") && hasMarkup(head));
  }

  private static boolean hasMarkup(String head) {
    for (String tag : MARKUP) {
      if (head.contains(tag)) {
        return true;
      }
    }
    return false;
  }

  private static final class OfAllTypes {
    static final Tika TIKA = new Tika();
  }
}
