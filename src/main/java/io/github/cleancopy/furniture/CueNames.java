package io.github.cleancopy.furniture;

/** Gives the cue that a name means at some place of a pack. */
@FunctionalInterface
interface CueNames {
  /**
   * The number of the cue.
   *
   * @throws CueSyntaxException if no cue has this name here
   */
  int number(String name);
}
