package io.github.cleancopy.html;

import java.io.Reader;
import java.util.Set;
import org.jsoup.parser.ParseSettings;

/**
 * Cuts out of an HTML page, before it is parsed, what has no text for a reader: scripts, styles,
 * drawings, comments, and what is for browsers without scripts. On a news page that is two thirds
 * of the bytes, and the parser's time goes with them.
 *
 * <p>It follows the states of the HTML tokenizer (HTML Standard, 13.2.5), so a tag in a quoted
 * attribute, a comment or a script's string is no tag. The parser would make the same tree of the
 * rest, but for white space that says nothing ({@link Spacing}), and for attributes ({@link
 * TellingAttributes}) and elements of a head ({@link TellingMeta}) that nobody reads here. Where it
 * cannot be sure of that, in MathML or a drawing with HTML in it, the rest of the page stays as it
 * is. One pass, linear. Used once.
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

  private static final ParseSettings ATTRIBUTES_AS_WRITTEN = new ParseSettings(false, true);

  private final String page;
  private final Pieces kept;
  private final Spacing spacing;

  /** Up to where the page has been copied or cut. */
  private int done;

  /** Whether the last one did: if not, none that follows does. */
  private boolean noscriptsClose = true;

  /** Whether the name of an attribute that stays has capitals, or may have. */
  private boolean capitals;

  private MarkupSlimmer(String page) {
    this.page = page;
    this.kept = new Pieces(page);
    this.spacing = new Spacing(page);
  }

  static MarkupSlimmer of(String page) {
    MarkupSlimmer slimmer = new MarkupSlimmer(page);
    slimmer.run();
    slimmer.kept.add(slimmer.done, page.length());
    return slimmer;
  }

  /** What is left of the page, to be read once. */
  Reader rest() {
    return kept;
  }

  /** How the parser is to treat names: most pages write those of attributes in lower case. */
  ParseSettings settings() {
    return capitals ? ParseSettings.htmlDefault : ATTRIBUTES_AS_WRITTEN;
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
   * Cuts what opens at this "<", and the space before it, if they are to go; returns where to go
   * on, or -1 to stop.
   *
   * @param behind where what opened last ends
   */
  private int step(int behind, int at) {
    spacing.text(behind, at);
    if (!Markup.opensTag(page, at)) {
      cutIf(spacing.isIdle(), behind, at);
      return noTag(at);
    }
    if (page.charAt(at + 1) == '/') {
      cutIf(spacing.close(TagRole.find(page, at + 2)), behind, at);
      return Markup.endOfTag(page, at);
    }
    int name = TagRole.find(page, at + 1);
    cutIf(spacing.open(name), behind, at);
    return startTag(at, TagRole.at(name));
  }

  private void cutIf(boolean idle, int from, int to) {
    if (idle && from < to) {
      cut(from, to);
    }
  }

  private int noTag(int at) {
    if (page.startsWith("!--", at + 1)) {
      return cut(at, Markup.endOfComment(page, at));
    }
    int end = Markup.endOfBogusComment(page, at);
    if (end == at + 1) {
      spacing.text(at, end); // no comment, but a sign
    }
    return end;
  }

  private int startTag(int at, TagRole role) {
    return switch (role) {
      case ORDINARY, APART, FORMATTING, PREFORMATTED, INPUT, FRAME -> attributes(at, role);
      case META -> TellingMeta.is(page, at) ? attributes(at, role) : cutTag(at);
      case LINK -> isCanonical(at) || isItem(at) ? attributes(at, role) : cutTag(at);
      case SOURCE -> isItem(at) ? attributes(at, role) : cutTag(at);
      case PICTURE -> picture(at, Markup.endOfTag(page, at));
      case SCRIPT -> script(at, Markup.endOfTag(page, at));
      case STYLE -> cut(at, Markup.endOfRaw(page, Markup.endOfTag(page, at), "style"));
      case NOSCRIPT -> noscript(at, Markup.endOfTag(page, at));
      case DRAWING -> drawing(at, Markup.endOfTag(page, at));
      case RAW -> Markup.endOfRaw(page, attributes(at, role), Markup.name(page, at));
      case UNKNOWN_GROUND -> stop();
    };
  }

  private int cutTag(int at) {
    return cut(at, Markup.endOfTag(page, at));
  }

  /** Cuts the attributes that tell nothing out of a tag; returns its end. */
  private int attributes(int at, TagRole role) {
    int i = Markup.nextAttribute(page, Markup.endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      int endOfName = Markup.endOfAttributeName(page, i);
      int end = Markup.endOfAttribute(page, endOfName);
      String name = TellingAttributes.find(page, i, endOfName, end, role);
      if (name == null) {
        cut(i, Markup.skipSpace(page, end));
      } else {
        capitals |= !page.startsWith(name, i);
      }
      i = Markup.nextAttribute(page, end);
    }
    return Math.min(i + 1, page.length());
  }

  /** Links to other resources say nothing about the story. */
  private boolean isCanonical(int at) {
    return says(at, "rel", "canonical");
  }

  /** The parser wants to know that there is a picture, not which. */
  private int picture(int at, int end) {
    if (isItem(at)) {
      return attributes(at, TagRole.PICTURE);
    }
    if (page.charAt(end - 1) == '>') {
      cut(Markup.endOfName(page, at), end - 1);
    }
    return end;
  }

  /** Whether the tag here is of microdata. */
  private boolean isItem(int at) {
    return Markup.endOfNamed(page, at, "itemprop") >= 0;
  }

  /** Whether the letters stand in the value of the tag's attribute of this name. */
  private boolean says(int at, String attribute, String letters) {
    int endOfName = Markup.endOfNamed(page, at, attribute);
    return endOfName >= 0
        && Markup.has(page, endOfName, Markup.endOfAttribute(page, endOfName), letters);
  }

  private int stop() {
    capitals = true;
    return -1;
  }

  private int cut(int from, int to) {
    kept.add(done, from);
    done = to;
    return to;
  }

  private int script(int at, int endOfTag) {
    int close = Markup.closeOfScript(page, endOfTag);
    if (!says(at, "type", "json")) {
      return cut(at, Markup.endOfTag(page, close));
    }
    attributes(at, TagRole.SCRIPT);
    // Only two letters, for the type may be written "application/ld&#x2B;json". Who looks for a
    // story in other data reads the page's source.
    return says(at, "type", "ld") ? close : cut(endOfTag, close);
  }

  /** One that is never closed would take the rest of the page along, so it stays. */
  private int noscript(int at, int endOfTag) {
    int close = noscriptsClose ? Markup.closingTag(page, endOfTag, "noscript") : -1;
    noscriptsClose = close >= 0;
    return noscriptsClose
        ? cut(at, Markup.endOfTag(page, close))
        : attributes(at, TagRole.ORDINARY);
  }

  private int drawing(int at, int endOfTag) {
    int end = endOfDrawing(at, endOfTag);
    return end < 0 ? stop() : cut(at, end);
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
