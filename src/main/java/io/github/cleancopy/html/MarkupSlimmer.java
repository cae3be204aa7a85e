package io.github.cleancopy.html;

import java.io.Reader;
import java.util.Set;

/**
 * Cuts out of an HTML page, before it is parsed, what has no text for a reader: scripts, styles,
 * drawings, comments, and what is for browsers without scripts. On a news page that is two thirds
 * of the bytes, and the parser's time goes with them.
 *
 * <p>It follows the states of the HTML tokenizer (HTML Standard, 13.2.5), so a tag in a quoted
 * attribute, a comment or a script's string is no tag. The parser would make the same tree of the
 * rest, but for white space at the edges of what stands apart ({@link Spacing}). Where it cannot be
 * sure of that, in MathML or a drawing with HTML in it, the rest of the page stays as it is. One
 * pass, linear. Used once.
 *
 * <p>Scripts that hold data stay: those of {@code application/ld+json} whole, those of any other
 * JSON empty.
 */
final class MarkupSlimmer {
  /** Elements of SVG that hold no HTML and end where their end tag stands. */
  private static final Set<String> DRAWING =
      Set.of(
          ("animate animatemotion animatetransform circle clippath defs ellipse feblend"
                  + " fecolormatrix fecomponenttransfer fecomposite feconvolvematrix"
                  + " fedisplacementmap fedropshadow feflood fefunca fefuncb fefuncg fefuncr"
                  + " fegaussianblur feimage femerge femergenode femorphology feoffset fetile"
                  + " feturbulence filter g image line lineargradient marker mask metadata path"
                  + " pattern polygon polyline radialgradient rect set stop svg switch symbol text"
                  + " textpath tspan use view")
              .split(" "));

  private final String page;
  private final Pieces kept;
  private final Spacing spacing;

  /** Up to where the page has been copied or cut. */
  private int done;

  /** Whether the last one did: if not, none that follows does. */
  private boolean noscriptsClose = true;

  private MarkupSlimmer(String page) {
    this.page = page;
    this.kept = new Pieces(page);
    this.spacing = new Spacing(page);
  }

  /** What is left of the page, to be read once. */
  static Reader slim(String page) {
    MarkupSlimmer slimmer = new MarkupSlimmer(page);
    slimmer.run();
    slimmer.kept.add(slimmer.done, page.length());
    return slimmer.kept;
  }

  private void run() {
    int behind = 0;
    int at = page.indexOf('<');
    while (at >= 0) {
      int next = step(behind, at);
      if (next < 0) {
        return;
      }
      behind = next;
      at = page.indexOf('<', next);
    }
  }

  /**
   * Cuts what opens at this "<", if it is to go; returns where to go on, or -1 to stop.
   *
   * @param behind where what opened last ends
   */
  private int step(int behind, int at) {
    spacing.text(behind, at);
    boolean tag = Markup.opensTag(page, at);
    boolean starts = tag && page.charAt(at + 1) != '/';
    TagRole role = starts ? TagRole.of(page, at + 1) : TagRole.ORDINARY;
    if (behind < at && spacing.isIdleBefore(role)) {
      cut(behind, at);
    }
    if (starts) {
      spacing.open(role);
      return startTag(at, role);
    }
    return tag ? endTag(at) : noTag(at);
  }

  private int endTag(int at) {
    spacing.close(at);
    return attributes(at);
  }

  private int noTag(int at) {
    if (page.startsWith("!--", at + 1)) {
      return cut(at, Markup.endOfComment(page, at));
    }
    int end = Markup.endOfBogusComment(page, at);
    spacing.text(at, end);
    return end;
  }

  private int startTag(int at, TagRole role) {
    return switch (role) {
      case ORDINARY, APART, FORMATTING, PREFORMATTED -> attributes(at);
      case WHOLE -> Markup.endOfTag(page, at);
      case LINK -> link(at, Markup.endOfTag(page, at));
      case SOURCE -> isItem(at) ? Markup.endOfTag(page, at) : cut(at, Markup.endOfTag(page, at));
      case PICTURE -> picture(at, Markup.endOfTag(page, at));
      case SCRIPT -> script(at, Markup.endOfTag(page, at));
      case STYLE -> cut(at, endOfRaw(at, "style"));
      case NOSCRIPT -> noscript(at, Markup.endOfTag(page, at));
      case DRAWING -> drawing(at, Markup.endOfTag(page, at));
      case RAW -> endOfRaw(at, Markup.name(page, at));
      case UNKNOWN_GROUND -> -1;
    };
  }

  private int endOfRaw(int at, String name) {
    return Markup.endOfRaw(page, Markup.endOfTag(page, at), name);
  }

  /** Cuts the attributes that tell nothing out of a tag; returns its end. */
  private int attributes(int at) {
    int i = Markup.nextAttribute(page, Markup.endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      int endOfName = Markup.endOfAttributeName(page, i);
      int end = Markup.endOfAttribute(page, endOfName);
      if (!TellingAttributes.include(page, i, endOfName, end)) {
        cut(i, Markup.skipSpace(page, end));
      }
      i = Markup.nextAttribute(page, end);
    }
    return Math.min(i + 1, page.length());
  }

  /** What links to a resource, unless it says something about the story. */
  private int link(int at, int end) {
    return isItem(at) || Markup.has(page, at, end, "canonical") ? end : cut(at, end);
  }

  /** The parser wants to know that there is a picture, not which. */
  private int picture(int at, int end) {
    int attributes = Markup.endOfName(page, at);
    if (!isItem(at) && page.charAt(end - 1) == '>') {
      cut(attributes, end - 1);
    }
    return end;
  }

  /** Whether the tag here is of microdata. */
  private boolean isItem(int at) {
    return Markup.hasAttribute(page, at, "itemprop");
  }

  private int cut(int from, int to) {
    kept.add(done, from);
    done = to;
    return to;
  }

  private int script(int at, int endOfTag) {
    int close = Markup.closeOfScript(page, endOfTag);
    if (!Markup.has(page, at, endOfTag, "json")) {
      return cut(at, Markup.endOfTag(page, close));
    }
    // Only two letters, for the type may be written "application/ld&#x2B;json". Who looks for a
    // story in other data reads the page's source.
    return Markup.has(page, at, endOfTag, "ld") ? close : cut(endOfTag, close);
  }

  /** One that is never closed would take the rest of the page along, so it stays. */
  private int noscript(int at, int endOfTag) {
    int close = noscriptsClose ? Markup.closingTag(page, endOfTag, "noscript") : -1;
    noscriptsClose = close >= 0;
    return noscriptsClose ? cut(at, Markup.endOfTag(page, close)) : endOfTag;
  }

  private int drawing(int at, int endOfTag) {
    int end = endOfDrawing(at, endOfTag);
    return end < 0 ? -1 : cut(at, end);
  }

  /** Where the drawing ends, or -1 when it holds anything but drawing. */
  private int endOfDrawing(int at, int endOfTag) {
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
      int end = endInDrawing(name, i);
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

  private int endInDrawing(String name, int at) {
    int end = Markup.endOfTag(page, at);
    return switch (name) {
      case "title", "desc", "style" -> endOfTextElement(name, at, end);
      default -> DRAWING.contains(name) ? end : -1;
    };
  }

  /** The end of an element in a drawing that holds nothing but text. */
  private int endOfTextElement(String name, int at, int endOfTag) {
    if (page.charAt(at + 1) == '/' || Markup.isSelfClosing(page, endOfTag)) {
      return -1;
    }
    int close = page.indexOf('<', endOfTag);
    boolean closes =
        close >= 0 && page.startsWith("</", close) && name.equals(Markup.name(page, close));
    return closes ? Markup.endOfTag(page, close) : -1;
  }
}
