package io.github.cleancopy.html;

import io.github.cleancopy.block.NameSet;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/** What an element's own attributes say about whether a reader sees it. */
final class Visibility {
  private static final NameSet FOR_SCREEN_READERS =
      NameSet.copyOf(
          Set.of(
              "sr-only",
              "sronly",
              "sr-text",
              "visually-hidden",
              "visuallyhidden",
              "screen-reader",
              "screen-reader-text",
              "screen-reader-only",
              "screenreader"));
  // Longer style attributes are data, a picture for instance.
  private static final int MOST_STYLE_CHARS = 400;

  private Visibility() {}

  /**
   * Whether it is not shown. Only a hint: paywalls hide the story, scripts show what was hidden.
   */
  static boolean isHidden(Attributes attributes, String style, Names names) {
    return attributes.hasKey("hidden")
        || hasDeclaration(style, "display:none")
        || hasDeclaration(style, "visibility:hidden")
        || isForScreenReaders(attributes.get("class"), names)
        || attributes.get("role").equals("tooltip");
  }

  /** The style without spaces, lower case. */
  static String style(Attributes attributes) {
    String style = attributes.get("style");
    if (style.isEmpty() || style.length() > MOST_STYLE_CHARS) {
      return "";
    }
    StringBuilder compact = new StringBuilder(style.length());
    for (int i = 0; i < style.length(); i++) {
      if (style.charAt(i) > ' ') {
        compact.append(Character.toLowerCase(style.charAt(i)));
      }
    }
    return compact.toString();
  }

  static boolean hasDeclaration(String style, String declaration) {
    int at = style.indexOf(declaration);
    return at == 0 || (at > 0 && style.charAt(at - 1) == ';');
  }

  private static boolean isForScreenReaders(String classes, Names names) {
    boolean perhaps =
        classes.contains("hidden") || classes.contains("sr") || classes.contains("screen");
    return perhaps && names.of(classes).hasAny(FOR_SCREEN_READERS);
  }
}
