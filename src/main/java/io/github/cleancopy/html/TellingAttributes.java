package io.github.cleancopy.html;

/**
 * Attributes that somebody reads here. The others (sizes, sources, handlers, data for scripts) are
 * half of what a parser spends on the tags of a news page.
 */
final class TellingAttributes {
  // Longer style attributes are pictures written out as data.
  private static final int LONGEST_STYLE = 400;

  /**
   * Names by first letter. For color, face and size a parser looks to tell one font element from
   * another.
   */
  private static final String[][] NAMES =
      Markup.byFirstLetter(
          "class color content datetime face href hidden id itemscope lang name property pubdate"
              + " rel shadowrootmode size type value xml:lang "
              + String.join(" ", Containers.TELLING_ATTRIBUTES));

  private TellingAttributes() {}

  /** Whether the attribute with this name, and its value up to the end, is one. */
  static boolean include(String page, int from, int endOfName, int end) {
    int letter = (page.charAt(from) | 0x20) - 'a';
    if (letter < 0 || letter >= NAMES.length) {
      return false;
    }
    for (String name : NAMES[letter]) {
      if (Markup.isAttribute(page, from, endOfName, name)) {
        return true;
      }
    }
    return Markup.isAttribute(page, from, endOfName, "style") && shows(page, from, end);
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
