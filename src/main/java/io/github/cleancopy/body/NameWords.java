package io.github.cleancopy.body;

import io.github.cleancopy.block.Container;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The concepts behind class and id names: "related-posts" and "lire-aussi" both mean related. Read
 * from names.txt. A set of concepts is a bit mask, one bit a concept in the order of {@link
 * #CONCEPTS}.
 */
final class NameWords {
  /** The concepts, in the order of the file. */
  static final List<String> CONCEPTS;

  private static final Map<String, Integer> MASKS = new HashMap<>();

  static {
    List<String> concepts = new ArrayList<>();
    for (String line : lines("names.txt")) {
      int colon = line.indexOf(':');
      int bit = 1 << concepts.size();
      concepts.add(line.substring(0, colon));
      for (String word : line.substring(colon + 1).strip().split(" ")) {
        MASKS.merge(word, bit, (a, b) -> a | b);
      }
    }
    CONCEPTS = List.copyOf(concepts);
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

  static int of(Set<String> words) {
    int mask = 0;
    for (String word : words) {
      Integer bits = MASKS.get(word);
      mask |= bits == null ? 0 : bits;
    }
    return mask;
  }

  /** Of a container's names and of what its attributes say (itemprop, role, data-component ...). */
  static int of(Container container) {
    int mask = of(container.names());
    if (isHidden(container)) {
      mask |= HIDDEN;
    }
    for (String value : container.attributes().values()) {
      if (value.length() < 60) {
        mask |= MASKS.getOrDefault(value.toLowerCase(java.util.Locale.ROOT), 0);
      }
    }
    return mask;
  }

  private static boolean isHidden(Container container) {
    return container.attributes().containsKey("hidden")
        || "true".equals(container.attributes().get("aria-hidden"));
  }
}
