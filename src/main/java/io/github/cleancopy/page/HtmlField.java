package io.github.cleancopy.page;

import io.github.cleancopy.text.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the text of a record is HTML: exports of editorial systems and feeds hold fragments of it
 * in fields that are called "text" or "content". One pass.
 *
 * <p>HTML begins with its doctype, or with a tag of HTML and has a block's end tag or a line break
 * as well; or it begins with words and has three tags of blocks or line breaks. Tags that the text
 * only speaks of are none. A dump may show code or have a tag left here and there, and its lines
 * would run together as HTML: so no more of them than there are such tags may do without any, and
 * no blank line may part two of them. An XML feed is no page but many, and stays text.
 */
final class HtmlField {
  private static final int TELLING = 3;

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "html",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "script",
          "section",
          "style",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  /** They end a line too, and hold nothing. */
  private static final Set<String> BREAKS = Set.of("br", "hr");

  private static final Set<String> OTHERS =
      Set.of(
          "a",
          "abbr",
          "audio",
          "b",
          "big",
          "cite",
          "code",
          "em",
          "embed",
          "font",
          "i",
          "iframe",
          "img",
          "input",
          "ins",
          "link",
          "mark",
          "meta",
          "noscript",
          "object",
          "picture",
          "q",
          "s",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "svg",
          "time",
          "title",
          "u",
          "video");

  private static final List<String> FEEDS =
      List.of("<rss", "<feed", "<rdf:", "<urlset", "<sitemapindex");

  private final String value;

  /**
   * Tags of blocks and line breaks that mark up the text, and those among them that end a block.
   */
  private int breaks;

  private int ends;

  /** Blocks that are open. */
  private int depth;

  /** Lines of words without such a tag; and whether a blank line parts two of them. */
  private int bareLines;

  private boolean bareParagraphs;

  private HtmlField(String value) {
    this.value = value;
  }

  static boolean isHtml(String value) {
    return value.indexOf('<') >= 0 && new HtmlField(value).isHtml();
  }

  private boolean isHtml() {
    int start = pastProlog();
    if (beginsWith("<!doctype html", start) || beginsWith("<html", start)) {
      return true;
    }
    if (FEEDS.stream().anyMatch(feed -> beginsWith(feed, start))) {
      return false;
    }
    Tag first = tagAt(start);
    boolean beginsBlock = first != null && BLOCKS.contains(first.name());
    readLines(start, beginsBlock);
    boolean begins = beginsBlock || (first != null && isOther(first.name()));
    boolean tells = begins ? ends > 0 : breaks >= TELLING;
    return tells && bareLines <= breaks && !bareParagraphs;
  }

  private boolean beginsWith(String what, int start) {
    return value.regionMatches(true, start, what, 0, what.length());
  }

  private static boolean isOther(String name) {
    return OTHERS.contains(name) || BREAKS.contains(name);
  }

  /** Past white space, the XML declaration, and comments: some editors mark their blocks so. */
  private int pastProlog() {
    int i = pastSpace(0);
    while (value.startsWith("<?xml", i) || value.startsWith("<!--", i)) {
      int end = value.indexOf(value.charAt(i + 1) == '?' ? "?>" : "-->", i);
      if (end < 0) {
        return i;
      }
      i = pastSpace(value.indexOf('>', end) + 1);
    }
    return i;
  }

  private int pastSpace(int from) {
    int i = from;
    while (i < value.length() && (value.charAt(i) <= ' ' || value.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i;
  }

  private @Nullable Tag tagAt(int i) {
    return i < value.length() && value.charAt(i) == '<' ? Tag.at(value, i) : null;
  }

  /**
   * @param wraps whether a block that is open may hold lines: one behind the first words is an
   *     example as often as not
   */
  private void readLines(int start, boolean wraps) {
    boolean afterBare = false;
    boolean afterBlank = false;
    for (int i = start; i < value.length(); i++) {
      if (endsPair(i)) {
        continue;
      }
      int before = breaks;
      boolean wrapped = wraps && depth > 0;
      boolean words = false;
      while (i < value.length() && value.charAt(i) != '\n' && value.charAt(i) != '\r') {
        Tag tag = tagAt(i);
        words |= value.charAt(i) > ' ';
        i = tag != null && marksUp(tag) ? tag.end() : i + 1;
      }
      boolean bare = words && breaks == before && !wrapped;
      bareLines += bare ? 1 : 0;
      bareParagraphs |= bare && afterBare && afterBlank;
      afterBare = bare || (!words && afterBare);
      afterBlank = !words;
    }
  }

  /** Whether a line end is but the second half of one. */
  private boolean endsPair(int i) {
    return i > 0 && value.charAt(i) == '\n' && value.charAt(i - 1) == '\r';
  }

  /** Counts it if it is the tag of a block or a line break, and not only spoken of. */
  private boolean marksUp(Tag tag) {
    boolean block = BLOCKS.contains(tag.name());
    boolean marksUp =
        (block || BREAKS.contains(tag.name()))
            && (tag.opensLine(value)
                || tag.endsLine(value)
                || tag.continues(value)
                || tag.introduces(value));
    if (marksUp) {
      breaks++;
      ends += tag.closing() || !block ? 1 : 0;
      depth = !block ? depth : tag.closing() ? Math.max(0, depth - 1) : depth + 1;
    }
    return marksUp;
  }
}
