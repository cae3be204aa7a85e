package io.github.cleancopy.furniture;

/** Where a cue has to stand for a rule to apply. */
enum Position {
  /** No word of the block is before it. */
  BLOCK_START,

  /** No word of its sentence is before it. */
  SENTENCE_START,

  ANYWHERE;

  /** For sets of them. */
  int bit() {
    return 1 << ordinal();
  }
}
