package io.github.cleancopy.html;

/** What is done with a tag of a page before it is parsed, by its name. */
enum TagRole {
  /** Only attributes go. */
  ORDINARY,
  /** The same; the element stands apart, so that white space around its start tag says nothing. */
  APART,
  /** The same; what is in it looks different, and the parser may open it again where text comes. */
  FORMATTING,
  INPUT,
  /** The same; in it white space counts. */
  PREFORMATTED,
  /** Of the page's frame. */
  FRAME,
  META,
  /** Its content is text whatever it looks like, and stays. */
  RAW,
  LINK,
  SOURCE,
  PICTURE,
  SCRIPT,
  STYLE,
  NOSCRIPT,
  DRAWING,
  /** Behind it nobody knows how the parser goes on. */
  UNKNOWN_GROUND;

  private static final int LONGEST = 10;
  private static final int DIGITS = 'z' - '0' + 2;
  private static final int TABLE = 512;

  /** The place of names that do not stand in the table. */
  static final int NOWHERE = TABLE;

  static final int PLACES = TABLE + 1;

  /** Names spelt as numbers, each at the place of its hash or behind it; 0 where none stands. */
  private static final long[] NAMES = new long[TABLE];

  private static final TagRole[] ROLES = new TagRole[PLACES];

  static {
    ROLES[NOWHERE] = ORDINARY;
    put(
        APART,
        "address article aside blockquote center dd div dl dt fieldset figcaption figure footer h1"
            + " h2 h3 h4 h5 h6 header li main nav ol p section table ul");
    put(FORMATTING, "a b big code em font i nobr s small strike strong tt u");
    put(INPUT, "input");
    put(PREFORMATTED, "pre listing");
    put(FRAME, "html base");
    put(META, "meta");
    put(RAW, "iframe noembed noframes textarea title xmp");
    put(LINK, "link");
    put(SOURCE, "source");
    put(PICTURE, "img");
    put(SCRIPT, "script");
    put(STYLE, "style");
    put(NOSCRIPT, "noscript");
    put(DRAWING, "svg");
    put(UNKNOWN_GROUND, "math plaintext");
  }

  private static void put(TagRole role, String names) {
    for (String name : names.split(" ")) {
      long number = number(name + ">", 0);
      int place = place(number);
      while (NAMES[place] != 0) {
        place = (place + 1) % TABLE;
      }
      NAMES[place] = number;
      ROLES[place] = role;
    }
  }

  /** Where the name that begins here stands in the table, or {@link #NOWHERE}. */
  static int find(String page, int at) {
    long number = number(page, at);
    if (number != 0) {
      for (int place = place(number); NAMES[place] != 0; place = (place + 1) % TABLE) {
        if (NAMES[place] == number) {
          return place;
        }
      }
    }
    return NOWHERE;
  }

  /** Whether somebody reads of its tags what nobody reads of others. */
  boolean isAskedForMore() {
    return switch (this) {
      case INPUT, FRAME, META, LINK, PICTURE, SCRIPT -> true;
      default -> false;
    };
  }

  /** Of the tags with the name at this place. */
  static TagRole at(int place) {
    return ROLES[place];
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
}
