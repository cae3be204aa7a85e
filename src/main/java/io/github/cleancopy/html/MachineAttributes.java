package io.github.cleancopy.html;

import java.util.Set;

/**
 * Attributes that tell nothing of the story: sizes, sources, handlers, data for scripts. They are
 * half of what a parser spends on the tags of a news page.
 */
final class MachineAttributes {
  // Longer style attributes are pictures written out as data.
  private static final int LONGEST_STYLE = 400;

  private static final Set<String> NAMES =
      Set.of(
          "alt",
          "aria-controls",
          "aria-describedby",
          "aria-expanded",
          "aria-labelledby",
          "decoding",
          "draggable",
          "fetchpriority",
          "height",
          "imagesizes",
          "imagesrcset",
          "loading",
          "sizes",
          "srcset",
          "tabindex",
          "target",
          "width");

  private MachineAttributes() {}

  /** Whether the attribute with this name, and its value up to the end, is one. */
  static boolean include(String page, int from, int endOfName, int end) {
    return switch (page.charAt(from)) {
      case 'd' -> page.startsWith("data-", from) && !tells(page, from, endOfName);
      case 'o' -> page.startsWith("on", from);
      case 's' ->
          page.startsWith("style", from) ? !shows(page, from, end) : isNamed(page, from, endOfName);
      case 'a', 'f', 'h', 'i', 'l', 't', 'w' -> isNamed(page, from, endOfName);
      default -> false;
    };
  }

  private static boolean isNamed(String page, int from, int endOfName) {
    return NAMES.contains(page.substring(from, endOfName));
  }

  private static boolean tells(String page, int from, int endOfName) {
    return Containers.isTelling(page.substring(from, endOfName));
  }

  /** Whether the style says that the element is shown, hidden or bold. */
  private static boolean shows(String page, int from, int end) {
    if (end - from > LONGEST_STYLE) {
      return false;
    }
    String style = page.substring(from, end);
    return style.contains("isplay") || style.contains("isib") || style.contains("weight");
  }
}
