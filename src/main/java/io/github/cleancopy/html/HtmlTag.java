package io.github.cleancopy.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the HTML Standard says of an element by its name: how its start tag is read (13.2.6.4), and
 * what it means for the elements around it (13.2.4.2).
 */
final class HtmlTag {
  /** What a start tag does to the tree; the end tag undoes it. */
  enum Rule {
    /** Stands in the line, in the formatting that is open. */
    INLINE,
    /** The same, and nothing is in it. */
    INLINE_VOID,
    /** Stays open over the ends of others, until its own. */
    FORMATTING,
    /** Ends a paragraph. */
    BLOCK,
    PARAGRAPH,
    HEADING,
    PREFORMATTED,
    ITEM,
    TERM,
    /** Ends a paragraph, and nothing is in it. */
    RULER,
    /** Nothing is in it, and it changes nothing around it. */
    VOID,
    FORM,
    BUTTON,
    SELECT,
    OPTION,
    /** Formatting from outside ends at its border. */
    FRAMED,
    TABLE,
    CAPTION,
    COLUMNS,
    COLUMN,
    ROWS,
    ROW,
    CELL,
    /** Its content is text whatever it looks like. */
    RAW,
    /** A page of its own that a script may put into this one. */
    TEMPLATE,
    /** Belongs into the head, but may stand anywhere. */
    METADATA,
    HTML,
    HEAD,
    BODY,
    /** What comes of it takes more to tell than is told here. */
    UNSURE
  }

  private static final int LONGEST = 10;
  private static final int DIGITS = 'z' - '0' + 2;
  private static final int TABLE = 512;

  /** Names spelt as numbers, each at the place of its hash or behind it; 0 where none stands. */
  private static final long[] NAMES = new long[TABLE];

  private static final HtmlTag[] TAGS = new HtmlTag[TABLE];
  private static final Map<String, HtmlTag> BY_NAME = new HashMap<>();

  /** Elements that no end tag of an inline element reaches over. */
  private static final Set<String> SPECIAL =
      Set.of(
          ("address applet area article aside base basefont bgsound blockquote body br button"
                  + " caption center col colgroup dd details dir div dl dt embed fieldset figcaption"
                  + " figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                  + " iframe img input keygen li link listing main marquee menu meta nav noembed"
                  + " noframes noscript object ol p param plaintext pre script search section select"
                  + " source style summary table tbody td template textarea tfoot th thead title tr"
                  + " track ul wbr xmp")
              .split(" "));

  /** Elements at whose start tag everybody stops who looks for an open element. */
  private static final Set<String> BORDERS =
      Set.of("applet", "caption", "html", "marquee", "object", "table", "td", "template", "th");

  /** Elements whose end tags may be missing before that of an element around them. */
  private static final Set<String> IMPLIED =
      Set.of("dd", "dt", "li", "optgroup", "option", "p", "rb", "rp", "rt", "rtc");

  static {
    put(Rule.INLINE, "span label time abbr cite q sub sup mark ins del var kbd samp");
    put(
        Rule.INLINE,
        "audio video canvas picture map output data dfn bdi bdo acronym ruby progress");
    put(Rule.INLINE, "meter legend datalist noscript style script svg");
    put(Rule.INLINE_VOID, "area br embed img input keygen wbr");
    put(Rule.FORMATTING, "a b big code em font i nobr s small strike strong tt u");
    put(
        Rule.BLOCK,
        "address article aside blockquote center details dialog dir div dl fieldset figcaption"
            + " figure footer header hgroup main menu nav ol search section summary ul");
    put(Rule.PARAGRAPH, "p");
    put(Rule.HEADING, "h1 h2 h3 h4 h5 h6");
    put(Rule.PREFORMATTED, "pre listing");
    put(Rule.ITEM, "li");
    put(Rule.TERM, "dd dt");
    put(Rule.RULER, "hr");
    put(Rule.VOID, "param source track");
    put(Rule.FORM, "form");
    put(Rule.BUTTON, "button");
    put(Rule.SELECT, "select");
    put(Rule.OPTION, "option optgroup");
    put(Rule.FRAMED, "applet marquee object");
    put(Rule.TABLE, "table");
    put(Rule.CAPTION, "caption");
    put(Rule.COLUMNS, "colgroup");
    put(Rule.COLUMN, "col");
    put(Rule.ROWS, "tbody tfoot thead");
    put(Rule.ROW, "tr");
    put(Rule.CELL, "td th");
    put(Rule.RAW, "iframe noembed noframes textarea title");
    put(Rule.TEMPLATE, "template");
    put(Rule.METADATA, "base basefont bgsound link meta");
    put(Rule.HTML, "html");
    put(Rule.HEAD, "head");
    put(Rule.BODY, "body");
    put(Rule.UNSURE, "frame frameset image isindex math plaintext rb rp rt rtc xmp");
  }

  /** The first of the tags that are known here, a place for the others too. */
  static final int OTHERS = 0;

  final String name;
  final Tag tag;
  final Rule rule;
  final TagRole role;

  /** Small, and different for each of the tags that are known here. */
  final int number;

  final boolean special;
  final boolean border;
  final boolean implied;

  private HtmlTag(String name, Rule rule, int number) {
    this.name = name;
    this.tag = Tag.valueOf(name);
    this.rule = rule;
    this.role = TagRole.named(name);
    this.number = number;
    this.special = SPECIAL.contains(name);
    this.border = BORDERS.contains(name);
    this.implied = IMPLIED.contains(name);
  }

  private static void put(Rule rule, String names) {
    for (String name : names.split(" ")) {
      HtmlTag tag = new HtmlTag(name, rule, BY_NAME.size() + 1);
      BY_NAME.put(name, tag);
      long number = number(name + ">", 0);
      int place = place(number);
      while (NAMES[place] != 0) {
        place = (place + 1) % TABLE;
      }
      NAMES[place] = number;
      TAGS[place] = tag;
    }
  }

  /** How many numbers there are. */
  static int count() {
    return BY_NAME.size() + 1;
  }

  /** Of the tag whose name begins here, or null for one that is not known here. */
  static @Nullable HtmlTag of(String page, int at) {
    long number = number(page, at);
    if (number != 0) {
      for (int place = place(number); NAMES[place] != 0; place = (place + 1) % TABLE) {
        if (NAMES[place] == number) {
          return TAGS[place];
        }
      }
    }
    return null;
  }

  /** One that is known here, by its name. */
  static HtmlTag named(String name) {
    HtmlTag tag = BY_NAME.get(name);
    if (tag == null) {
      throw new IllegalArgumentException("no tag " + name);
    }
    return tag;
  }

  /** An element that the standard does not know, or this class does not: it stands in the line. */
  static HtmlTag other(String name) {
    return new HtmlTag(name, Rule.INLINE, OTHERS);
  }

  /** The name as a number, a digit a letter; 0 for what is longer or has other signs. */
  private static long number(String page, int at) {
    int most = Math.min(page.length(), at + LONGEST + 1);
    long number = 0;
    for (int i = at; i < most; i++) {
      char c = page.charAt(i);
      if (Markup.endsName(c)) {
        return number;
      }
      int letter = c < '0' ? 0 : (c | 0x20) - '0' + 1;
      if (letter == 0 || letter >= DIGITS) {
        return 0;
      }
      number = number * DIGITS + letter;
    }
    return 0;
  }

  private static int place(long number) {
    return (int) (number * 0x9E3779B97F4A7C15L >>> 55);
  }

  @Override
  public String toString() {
    return name;
  }
}
