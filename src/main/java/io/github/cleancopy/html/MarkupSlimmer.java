package io.github.cleancopy.html;

import java.io.Reader;

/**
 * Cuts out of an HTML page, before it is parsed, what has no text for a reader: scripts, styles,
 * drawings, comments, and what is for browsers without scripts. On a news page that is two thirds
 * of the bytes. It is for pages of which {@link PlainTree} cannot tell the tree, and leaves of them
 * the same elements.
 *
 * <p>It follows the states of the HTML tokenizer (HTML Standard, 13.2.5), so a tag in a quoted
 * attribute, a comment or a script's string is no tag. The parser would make the same tree of the
 * rest. Where it cannot be sure of that, in MathML or a drawing with HTML in it, the rest of the
 * page stays as it is. One pass, linear. Used once.
 *
 * <p>Scripts that hold data stay: those of {@code application/ld+json} whole, those of any other
 * JSON empty.
 */
final class MarkupSlimmer {
  private final String page;
  private final Pieces kept;

  /** Up to where the page has been copied or cut. */
  private int done;

  /** Whether the last one did: if not, none that follows does. */
  private boolean noscriptsClose = true;

  private MarkupSlimmer(String page) {
    this.page = page;
    this.kept = new Pieces(page);
  }

  /** What is left of the page, to be read once. */
  static Reader slim(String page) {
    MarkupSlimmer slimmer = new MarkupSlimmer(page);
    slimmer.run();
    slimmer.kept.add(slimmer.done, page.length());
    return slimmer.kept;
  }

  private void run() {
    int at = page.indexOf('<');
    while (at >= 0) {
      int next = step(at);
      if (next < 0) {
        return;
      }
      at = page.indexOf('<', next);
    }
  }

  /** Cuts what opens at this "<", if it is to go; returns where to go on, or -1 to stop. */
  private int step(int at) {
    if (!Markup.opensTag(page, at)) {
      boolean comment = page.startsWith("!--", at + 1);
      return comment ? cut(at, Markup.endOfComment(page, at)) : Markup.endOfBogusComment(page, at);
    }
    return page.charAt(at + 1) == '/' ? attributes(at) : startTag(at, TagRole.of(page, at + 1));
  }

  private int startTag(int at, TagRole role) {
    return switch (role) {
      case ORDINARY, APART -> attributes(at);
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
    int end = Drawing.end(page, endOfTag);
    return end < 0 ? -1 : cut(at, end);
  }
}
