package io.github.cleancopy.html;

import java.util.Set;

/**
 * The words in class and id attributes of one page: what was asked a moment ago lies at hand, for
 * neighbours are called alike.
 */
final class NamesAtHand {
  private static final int AT_HAND = 128;

  private final Names known;
  private final String[] asked = new String[AT_HAND];
  private final Set<String>[] words;

  @SuppressWarnings("unchecked")
  NamesAtHand(Names known) {
    this.known = known;
    this.words = new Set[AT_HAND];
  }

  /** As {@link Names#of}. */
  Set<String> of(String names) {
    int place = names.hashCode() & (AT_HAND - 1);
    if (!names.equals(asked[place])) {
      asked[place] = names;
      words[place] = known.of(names);
    }
    return words[place];
  }
}
