package io.github.cleancopy.furniture;

import io.github.cleancopy.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule may recognise. Furniture is struck; content is labelled and stays.
 *
 * <p>The order of {@link #FURNITURE} decides where rules of two categories recognise one block: the
 * more telling category comes first, so that a plea that tells of a "foreign agent" label is filed
 * under the notice.
 */
public final class Categories {
  public static final List<String> FURNITURE =
      List.of(
          "foreign-agent-notice",
          "ad-block-appeal",
          "cookie-consent",
          "affiliate-disclosure",
          "ad-notice",
          "payment-widget",
          "donation-appeal",
          "newsletter",
          "subscription",
          "app-promo",
          "event-promo",
          "feedback-prompt",
          "comment-prompt",
          "share-bar",
          "social-follow",
          "copyright-notice",
          "related-link");

  /** Labelled and kept: they belong to the story. */
  public static final List<String> CONTENT = List.of("correction", "editors-note");

  /**
   * Categories that stand together in one box, in which the publisher speaks to its reader: a
   * likely line of one joins a sure line of another.
   */
  private static final Set<String> OF_PUBLISHER =
      Set.of(
          "foreign-agent-notice",
          "ad-block-appeal",
          "payment-widget",
          "donation-appeal",
          "newsletter",
          "subscription",
          "app-promo",
          "event-promo",
          "feedback-prompt",
          "social-follow");

  private static final Set<String> KNOWN = known();

  private Categories() {}

  private static Set<String> known() {
    Set<String> all = new HashSet<>(FURNITURE);
    all.addAll(CONTENT);
    return Set.copyOf(all);
  }

  public static boolean isKnown(String category) {
    return KNOWN.contains(category);
  }

  /** A word for somebody who names a category that there is not: which one may be meant. */
  public static String meant(String unknown) {
    List<String> all = new ArrayList<>(FURNITURE);
    all.addAll(CONTENT);
    return Nearest.to(unknown, all)
        .map(near -> "did you mean " + near + "?")
        .orElse("the categories are " + String.join(", ", all));
  }

  static boolean isContent(String category) {
    return CONTENT.contains(category);
  }

  static int rank(String category) {
    int rank = FURNITURE.indexOf(category);
    return rank >= 0 ? rank : FURNITURE.size();
  }

  static boolean isPublisher(String category) {
    return OF_PUBLISHER.contains(category);
  }

  /** Whether lines of the two may be parts of one run. */
  static boolean standTogether(String a, String b) {
    return a.equals(b) || (isPublisher(a) && isPublisher(b));
  }
}
