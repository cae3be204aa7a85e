package io.github.cleancopy.meta;

import org.jspecify.annotations.Nullable;

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

  /** Further from the headline than this an element belongs to a teaser or a comment. */
  private static final int NEAR = 150;

  /** Whether it stands by the headline. */
  boolean isNear(@Nullable Spot heading) {
    return isNear(place, heading);
  }

  /** Whether what stands at this place stands by the headline. */
  static boolean isNear(int place, @Nullable Spot heading) {
    return heading != null && distance(place, heading) <= NEAR;
  }

  /** Elements between the headline and this; above the headline each counts for two. */
  int distanceTo(@Nullable Spot heading) {
    return distance(place, heading);
  }

  private static int distance(int place, @Nullable Spot heading) {
    int below = heading == null ? place : place - heading.place();
    return below >= 0 ? below : -2 * below;
  }
}
