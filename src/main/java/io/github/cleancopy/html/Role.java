package io.github.cleancopy.html;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text around it. */
enum Role {
  /** Its text runs on in the line around it; elements nobody knows are inline too. */
  INLINE,
  /** Its text stands apart. */
  BLOCK,
  /** Apart when it stands alone, part of the sentence when it stands in one. */
  CONTROL,
  /** One makes a new line, two in a row a new paragraph. */
  LINE_BREAK,
  /** A line across the page. */
  RULE,
  INPUT,
  /** How a word is pronounced, beside it. */
  READING_AID,
  /** Nothing in it is text of the page. */
  SKIPPED;

  private static final Map<String, Role> BY_TAG = byTag();

  static Role of(String tag) {
    return BY_TAG.getOrDefault(tag, INLINE);
  }

  private static Map<String, Role> byTag() {
    Map<String, Role> roles = new HashMap<>();
    put(
        roles,
        BLOCK,
        "html body address article aside blockquote center dd details dialog dir div dl dt"
            + " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup"
            + " legend li listing main marquee menu nav ol optgroup p plaintext pre search section"
            + " table caption colgroup tbody td tfoot th thead tr ul xmp");
    put(roles, CONTROL, "button label summary");
    put(roles, LINE_BREAK, "br");
    put(roles, RULE, "hr");
    put(roles, INPUT, "input");
    put(roles, READING_AID, "rt rp");
    // The text in video, audio, object and canvas is for browsers that cannot show them.
    put(
        roles,
        SKIPPED,
        "head script style template noscript noframes noembed svg iframe object applet embed audio"
            + " video canvas map select datalist textarea progress meter title link meta");
    return roles;
  }

  private static void put(Map<String, Role> roles, Role role, String tags) {
    for (String tag : tags.split(" ")) {
      roles.put(tag.intern(), role); // found without comparing letters
    }
  }
}
