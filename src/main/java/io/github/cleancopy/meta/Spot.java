package io.github.cleancopy.meta;

/**
 * Something that stands at one place of the page: a headline, a time element, a signature.
 *
 * @param text as it is read
 * @param machine as the markup says it to machines ({@code datetime}, {@code content}), or ""
 * @param name what the markup calls it: "published", "dateModified", "author"; or ""
 * @param place of its element in document order
 * @param aside whether it stands in a comment, a list of teasers, a menu or a footer
 */
record Spot(String text, String machine, String name, int place, boolean aside) {
  /** What the machine reads, or the person where it has nothing. */
  String value() {
    return machine.isEmpty() ? text : machine;
  }
}
