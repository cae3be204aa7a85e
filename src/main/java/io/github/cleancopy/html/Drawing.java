package io.github.cleancopy.html;

import java.util.Set;

/** Where an SVG drawing in a page ends. */
final class Drawing {
  /** Elements of SVG that hold no HTML and end where their end tag stands. */
  private static final Set<String> PARTS =
      Set.of(
          ("animate animatemotion animatetransform circle clippath defs ellipse feblend"
                  + " fecolormatrix fecomponenttransfer fecomposite feconvolvematrix"
                  + " fedisplacementmap fedropshadow feflood fefunca fefuncb fefuncg fefuncr"
                  + " fegaussianblur feimage femerge femergenode femorphology feoffset fetile"
                  + " feturbulence filter g image line lineargradient marker mask metadata path"
                  + " pattern polygon polyline radialgradient rect set stop svg switch symbol text"
                  + " textpath tspan use view")
              .split(" "));

  private Drawing() {}

  /** Where the drawing ends whose start tag ends here, or -1 when it holds anything but drawing. */
  static int end(String page, int endOfTag) {
    int open = Markup.isSelfClosing(page, endOfTag) ? 0 : 1;
    int i = endOfTag;
    while (open > 0) {
      i = page.indexOf('<', i);
      if (i < 0) {
        return -1;
      }
      if (page.startsWith("<!--", i)) {
        i = Markup.endOfComment(page, i);
        continue;
      }
      String name = Markup.name(page, i);
      int end = endOfPart(page, name, i);
      if (end < 0) {
        return -1;
      }
      if ("svg".equals(name)) {
        open += page.charAt(i + 1) == '/' ? -1 : Markup.isSelfClosing(page, end) ? 0 : 1;
      }
      i = end;
    }
    return i;
  }

  private static int endOfPart(String page, String name, int at) {
    int end = Markup.endOfTag(page, at);
    return switch (name) {
      case "title", "desc", "style" -> endOfTextElement(page, name, at, end);
      default -> PARTS.contains(name) ? end : -1;
    };
  }

  /** The end of an element in a drawing that holds nothing but text. */
  private static int endOfTextElement(String page, String name, int at, int endOfTag) {
    if (page.charAt(at + 1) == '/' || Markup.isSelfClosing(page, endOfTag)) {
      return -1;
    }
    int close = page.indexOf('<', endOfTag);
    boolean closes =
        close >= 0 && page.startsWith("</", close) && name.equals(Markup.name(page, close));
    return closes ? Markup.endOfTag(page, close) : -1;
  }
}
