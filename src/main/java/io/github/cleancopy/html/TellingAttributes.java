package io.github.cleancopy.html;

import org.jspecify.annotations.Nullable;

/**
 * Attributes that somebody reads here. The others (sizes, sources, handlers, data for scripts) are
 * half of what a parser spends on the tags of a news page.
 */
final class TellingAttributes {
  // Longer style attributes are pictures written out as data.
  private static final int LONGEST_STYLE = 400;

  // Longer values are sentences or data.
  private static final int LONGEST_NAME = 60;

  /**
   * Names by first letter. For color, face and size a parser looks to tell one font element from
   * another.
   */
  private static final String[][] NAMES =
      Markup.byFirstLetter(
          "class color content datetime face href hidden id itemscope pubdate rel shadowrootmode"
              + " size style "
              + String.join(" ", Containers.TELLING_ATTRIBUTES));

  /** Those that only fields, pictures and the elements of a head are asked for. */
  private static final String[][] NAMES_OF_SOME =
      Markup.byFirstLetter("http-equiv lang name property src type value xml:lang");

  /** What a link says to search engines and browsers. */
  private static final String[] RELATIONS_OF_LINKS = {
    "nofollow", "noopener", "noreferrer", "external"
  };

  private TellingAttributes() {}

  /**
   * The lower case name of the attribute if it is one, or null.
   *
   * @param end of its value
   */
  static @Nullable String find(String page, int from, int endOfName, int end, TagRole role) {
    int letter = (page.charAt(from) | 0x20) - 'a';
    if (letter < 0 || letter >= NAMES.length) {
      return null;
    }
    String name = find(page, from, endOfName, NAMES[letter]);
    if (name != null) {
      return tells(name, page, endOfName, end) ? name : null;
    }
    return role.isAskedForMore() ? find(page, from, endOfName, NAMES_OF_SOME[letter]) : null;
  }

  private static @Nullable String find(String page, int from, int endOfName, String[] names) {
    for (String name : names) {
      if (Markup.isAttribute(page, from, endOfName, name)) {
        return name;
      }
    }
    return null;
  }

  private static boolean tells(String name, String page, int from, int to) {
    return switch (name) {
      case "style" -> shows(page, from, to);
      case "rel" -> relates(page, from, to);
      case "aria-label" -> isName(page, from, to);
      default -> !name.startsWith("data-") || isName(page, from, to);
    };
  }

  /** Whether the style says that the element is shown, hidden or bold. */
  private static boolean shows(String page, int from, int to) {
    if (to - from > LONGEST_STYLE) {
      return false;
    }
    String style = page.substring(from, to);
    return style.contains("isplay") || style.contains("isib") || style.contains("weight");
  }

  /** Whether the relation is one between pages: "author", "tag", "canonical". */
  private static boolean relates(String page, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(page.charAt(i)) ? 1 : 0;
    }
    for (String relation : RELATIONS_OF_LINKS) {
      letters -= Markup.has(page, from, to, relation) ? relation.length() : 0;
    }
    return letters > 0;
  }

  /** Whether the value can be what an author calls a part of the page: one word. */
  private static boolean isName(String page, int from, int to) {
    int start = Markup.startOfValue(page, from);
    boolean name = to - start <= LONGEST_NAME;
    for (int i = start; i < to && name; i++) {
      char c = page.charAt(i);
      name = !Markup.isSpace(c) && c != '/' && c != '&' && c != '{';
    }
    return name;
  }
}
