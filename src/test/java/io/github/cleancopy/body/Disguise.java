package io.github.cleancopy.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Shows a share of the training pages without some of what most pages tell, each kind on a share of
 * its own. So a forest learns to do without, as it must on a site that is made in another way.
 */
enum Disguise {
  /** As if nobody had named the parts: no meaning of class and id names, no declared body. */
  NAMES("disguise"),

  /** As if all containers were plain ones, at another depth. */
  TAGS("tags"),

  /** As if no rule had struck anything. */
  RULES("norules");

  private static final int PAGES = 1_000;
  private static final int DISGUISED = 200;
  private static final int DEPTHS = 9;
  private static final List<String> PARTS =
      List.of("article", "main", "section", "aside", "header", "footer", "nav", "form");

  private final String lot;

  Disguise(String lot) {
    this.lot = lot;
  }

  /** Whether a page is one of those; the same for the same id. */
  boolean isWornBy(String id) {
    return draw(id) % PAGES < DISGUISED;
  }

  private long draw(String id) {
    CRC32 crc = new CRC32();
    crc.update((lot + " " + id).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** The features of a block as its page shows them. */
  static float[] of(String id, float[] features) {
    boolean names = NAMES.isWornBy(id);
    boolean tags = TAGS.isWornBy(id);
    if (!names && !tags) {
      return features;
    }
    float[] disguised = features.clone();
    int deeper = (int) (TAGS.draw(id) / PAGES % DEPTHS) - DEPTHS / 2;
    for (int f = 0; f < disguised.length; f++) {
      String feature = StoryFeatures.NAMES.get(f);
      disguised[f] = names ? unnamed(feature, disguised[f]) : disguised[f];
      disguised[f] = tags ? untagged(feature, disguised[f], deeper) : disguised[f];
    }
    return disguised;
  }

  private static float unnamed(String feature, float value) {
    if (feature.startsWith("named-")) {
      return StoryFeatures.FAR;
    }
    if (feature.startsWith("declared-")) {
      return -1;
    }
    return feature.startsWith("marked-") || feature.equals("core-story") ? 0 : value;
  }

  private static float untagged(String feature, float value, int deeper) {
    if (feature.startsWith("in-") && PARTS.contains(feature.substring("in-".length()))) {
      return StoryFeatures.FAR;
    }
    return switch (feature) {
      case "article-prose", "article-links", "main-prose" -> -1;
      case "depth" -> Math.max(1, value + deeper);
      default -> value;
    };
  }
}
