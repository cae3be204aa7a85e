package io.github.cleancopy.html;

import java.util.HashMap;
import java.util.Map;

/** What is done with a tag of a page before it is parsed, by its name. */
enum TagRole {
  /** Only attributes go. */
  ORDINARY,
  /** The same; the element stands apart, so that white space before and behind it says nothing. */
  APART,
  /** Stays whole. */
  WHOLE,
  /** Its content is text whatever it looks like; stays whole. */
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

  private static final Map<String, TagRole> BY_NAME = new HashMap<>();

  static {
    put(
        APART,
        "address article aside blockquote center dd div dl dt fieldset figcaption figure footer h1"
            + " h2 h3 h4 h5 h6 header li main nav ol p section table ul");
    put(WHOLE, "html base meta");
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
      BY_NAME.put(name, role);
    }
  }

  /** Of a tag by its name. */
  static TagRole named(String name) {
    return BY_NAME.getOrDefault(name, ORDINARY);
  }

  /** Of the tag whose name begins here. */
  static TagRole of(String page, int at) {
    HtmlTag tag = HtmlTag.of(page, at);
    return tag == null ? ORDINARY : tag.role;
  }
}
