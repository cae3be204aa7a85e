package io.github.cleancopy.body;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the names on one page mean, each set of names read once: the elements of a list share theirs
 * with all their siblings.
 */
final class NameMeanings {
  private static final Meaning NOTHING = Meaning.of(Set.of());

  private final Map<Set<String>, Meaning> known = new IdentityHashMap<>();

  /**
   * @param concepts see {@link NameWords}
   * @param hash of all the words
   */
  record Meaning(int concepts, int hash) {
    static Meaning of(Set<String> names) {
      int concepts = 0;
      int hash = 0;
      for (String name : names) {
        concepts |= NameWords.of(name);
        hash += name.hashCode();
      }
      return new Meaning(concepts, hash);
    }
  }

  Meaning of(Set<String> names) {
    if (names.isEmpty()) {
      return NOTHING;
    }
    Meaning meaning = known.get(names);
    if (meaning == null) {
      meaning = Meaning.of(names);
      known.put(names, meaning);
    }
    return meaning;
  }
}
