package io.github.cleancopy.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the name of a file says about its content. */
final class Names {
  private static final Set<String> COMPRESSIONS = Set.of("gz", "gzip", "zst", "zstd", "bz2");

  private Names() {}

  /** {@code dump/a.html.gz} without its {@code .gz}. */
  static String withoutCompression(String name) {
    return COMPRESSIONS.contains(extension(name)) ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** What follows the last dot of the last path element, lower case; "" where there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    boolean inLastElement = dot > name.lastIndexOf('/') + 1;
    return inLastElement ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether a part of the path begins with a dot, or is what macOS adds to archives. */
  static boolean isHidden(String path) {
    for (String part : path.split("/", -1)) {
      if ((part.startsWith(".") && !part.equals(".") && !part.equals(".."))
          || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** The kind of a file that lies beside pages in a saved or mirrored site, or null. */
  static @Nullable String companion(String name) {
    return switch (extension(withoutCompression(name))) {
      case "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "avif", "bmp", "tif", "tiff" ->
          "image";
      case "css", "less", "scss", "map" -> "style sheet";
      case "js", "mjs" -> "script";
      case "woff", "woff2", "ttf", "otf", "eot" -> "font";
      case "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "wav", "mov", "avi" -> "audio or video";
      default -> null;
    };
  }
}
