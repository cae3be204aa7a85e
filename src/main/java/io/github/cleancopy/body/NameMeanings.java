package io.github.cleancopy.body;

import io.github.cleancopy.block.NameSet;

/**
 * The concepts of the names on one page. What was asked a moment ago lies at hand: the elements of
 * a list share their names with all their siblings. Not thread-safe.
 */
final class NameMeanings {
  private static final int AT_HAND = 64;

  private final NameSet[] asked = new NameSet[AT_HAND];
  private final int[] answers = new int[AT_HAND];

  /** See {@link NameWords#of}. */
  int of(NameSet names) {
    int hash = names.hashCode();
    int place = (hash ^ hash >>> 16) & AT_HAND - 1;
    if (asked[place] != names) {
      asked[place] = names;
      answers[place] = NameWords.of(names);
    }
    return answers[place];
  }
}
