package io.github.cleancopy.html;

import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.NameSet;
import java.util.Set;

/** What kind of blocks an element makes of the text in it. */
final class ElementKind {
  private static final NameSet CAPTION_NAMES =
      NameSet.copyOf(Set.of("caption", "captions", "figcaption", "figure-caption"));

  private ElementKind() {}

  static void describe(Frame frame) {
    switch (frame.tag) {
      case "b", "strong" -> frame.bold = true;
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          frame.become(Kind.HEADING, frame.tag.charAt(1) - '0');
      case "li" -> frame.become(Kind.LIST_ITEM, listDepth(frame) + 1);
      case "dt", "dd" -> frame.become(Kind.LIST_ITEM, 1);
      case "blockquote" -> frame.become(Kind.QUOTE, 0);
      case "table" -> frame.become(Kind.PARAGRAPH, 0);
      case "button", "label", "summary" -> describeControl(frame);
      case "pre", "listing", "xmp", "plaintext" -> {
        frame.become(Kind.CODE, 0);
        frame.preformatted = true;
      }
      default -> {}
    }
  }

  private static int listDepth(Frame item) {
    return item.kind == Kind.LIST_ITEM ? item.level : 0;
  }

  private static void describeControl(Frame frame) {
    if (frame.block && frame.kind != Kind.HEADING) {
      frame.become(Kind.CONTROL, 0);
    }
  }

  /** Whether short text in it tells of a picture. */
  static boolean isCaption(Frame frame, Names names) {
    return switch (frame.tag) {
      case "figure", "figcaption" -> true;
      case "div", "p", "span", "small", "dd" -> isNamedCaption(frame, names);
      default -> false;
    };
  }

  private static boolean isNamedCaption(Frame frame, Names names) {
    String classes = frame.attribute("class");
    return classes.contains("aption") && names.of(classes).hasAny(CAPTION_NAMES);
  }
}
