package io.github.cleancopy.block;

/**
 * A link inside a block.
 *
 * @param start where its text starts in the block's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param target its address as the page writes it, not resolved
 */
public record Link(int start, int end, String target) {
  public int length() {
    return end - start;
  }
}
