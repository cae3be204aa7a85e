package io.github.cleancopy.page;

/**
 * Bounds on what one page may cost. They are counted, never timed, so that the same page gives the
 * same record on any machine. What was read before a bound was hit is kept, and the record says so
 * in its quality notes.
 *
 * @param bytes of one page after decompression, or UTF-16 units of a page that came as a string
 * @param depth of nested elements
 * @param nodes elements and texts of one page
 * @param blocks of one page
 * @param blockChars UTF-16 units of one block's text
 * @param steps work on one page: nodes and the letters of their text, lines and their letters,
 *     instructions of a PDF, elements of another document
 */
public record Limits(int bytes, int depth, int nodes, int blocks, int blockChars, int steps) {

  /** Room for every honest news page: the largest of the development pages needs a fifth of it. */
  public static Limits standard() {
    return new Limits(16 << 20, 512, 400_000, 40_000, 200_000, 5_000_000);
  }
}
