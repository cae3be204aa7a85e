package io.github.cleancopy.body;

import io.github.cleancopy.block.NameSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The concepts behind class and id names: "related-posts" and "lire-aussi" both mean related. Read
 * from names.txt. A set of concepts is a bit mask, one bit a concept in the order of {@link
 * #CONCEPTS}.
 */
final class NameWords {
  /** The concepts, in the order of the file. */
  static final List<String> CONCEPTS;

  /** The words by their hashes, for nearly all names that are asked for are none of them. */
  private static final IntIndex HASHES = new IntIndex(1_000);

  private static final IntFilter MAY_BE_WORD;
  private static final String[] WORDS;
  private static final int[] MASKS;

  static {
    List<String> concepts = new ArrayList<>();
    Map<String, Integer> masks = new LinkedHashMap<>();
    for (String line : lines("names.txt")) {
      int colon = line.indexOf(':');
      int bit = 1 << concepts.size();
      concepts.add(line.substring(0, colon));
      for (String word : line.substring(colon + 1).strip().split(" ")) {
        masks.merge(word, bit, (a, b) -> a | b);
      }
    }
    CONCEPTS = List.copyOf(concepts);
    WORDS = masks.keySet().toArray(String[]::new);
    MASKS = masks.values().stream().mapToInt(mask -> mask).toArray();
    for (int i = 0; i < WORDS.length; i++) {
      if (HASHES.add(WORDS[i].hashCode()) != i) {
        throw new IllegalStateException("two words of names.txt share a hash: " + WORDS[i]);
      }
    }
    MAY_BE_WORD = HASHES.filter();
  }

  private static final int HIDDEN = bit("hidden");

  private NameWords() {}

  /** The lines of a resource beside this class, without comments and blank ones. */
  static List<String> lines(String resource) {
    try (InputStream in = NameWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /**
   * The bit of a concept.
   *
   * @throws IllegalArgumentException if there is no such concept
   */
  static int bit(String concept) {
    int place = CONCEPTS.indexOf(concept);
    if (place < 0) {
      throw new IllegalArgumentException("no concept " + concept + " in names.txt");
    }
    return 1 << place;
  }

  /** The concepts a word stands for. */
  static int of(String word) {
    int place = HASHES.find(word.hashCode());
    return place >= 0 && WORDS[place].equals(word) ? MASKS[place] : 0;
  }

  /** The concepts that some words stand for. */
  static int of(NameSet words) {
    int concepts = 0;
    for (int i = 0; i < words.size(); i++) {
      int hash = words.hash(i);
      if (MAY_BE_WORD.mayHave(hash)) {
        int place = HASHES.find(hash);
        concepts |= place >= 0 && words.is(i, WORDS[place]) ? MASKS[place] : 0;
      }
    }
    return concepts;
  }

  /** What attributes say by their values (itemprop, role, data-component ...). */
  static int of(Map<String, String> attributes) {
    if (attributes.isEmpty()) {
      return 0;
    }
    int mask = isHidden(attributes) ? HIDDEN : 0;
    for (String value : attributes.values()) {
      if (value.length() < 60) {
        mask |= of(value.toLowerCase(Locale.ROOT));
      }
    }
    return mask;
  }

  private static boolean isHidden(Map<String, String> attributes) {
    return attributes.containsKey("hidden") || "true".equals(attributes.get("aria-hidden"));
  }
}
