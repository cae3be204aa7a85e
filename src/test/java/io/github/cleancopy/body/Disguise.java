package io.github.cleancopy.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Shows a share of the training pages as if nobody had named their parts: without what class and id
 * names mean and without the body that they declare. So a forest learns to do without, as it must
 * on a site whose words no list knows.
 */
final class Disguise {
  private static final int PAGES = 1_000;
  private static final int DISGUISED = 200;

  private Disguise() {}

  /** Whether a page is one of those; the same for the same id. */
  static boolean wears(String id) {
    CRC32 crc = new CRC32();
    crc.update(("disguise " + id).getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % PAGES < DISGUISED;
  }

  /** Takes the names out of the features of a block. */
  static float[] of(float[] features) {
    float[] disguised = features.clone();
    List<String> names = StoryFeatures.NAMES;
    for (int f = 0; f < disguised.length; f++) {
      disguised[f] = unnamed(names.get(f), features[f]);
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
}
