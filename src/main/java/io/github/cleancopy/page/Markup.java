package io.github.cleancopy.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether bytes begin as an HTML page does. */
final class Markup {
  private static final int LOOK = 64;

  private Markup() {}

  static boolean begins(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(LOOK, bytes.length), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!") || start.startsWith("<html") || start.startsWith("<?xml");
  }
}
