package io.github.cleancopy.html;

import io.github.cleancopy.block.NameSet;

/**
 * The words in class and id attributes of one page. What was asked a moment ago lies at hand, for
 * neighbours are called alike. Not thread-safe.
 */
final class Names {
  private static final int AT_HAND = 256;

  private final String[] asked = new String[AT_HAND];
  private final NameSet[] answers = new NameSet[AT_HAND];

  /** As {@link NameSet#reading} reads them. */
  NameSet of(String names) {
    int hash = names.hashCode();
    int place = (hash ^ hash >>> 16) & (AT_HAND - 1);
    if (!names.equals(asked[place])) {
      asked[place] = names;
      answers[place] = NameSet.reading(names);
    }
    return answers[place];
  }
}
