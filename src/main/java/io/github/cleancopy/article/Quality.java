package io.github.cleancopy.article;

import java.util.List;

/**
 * How far the record can be trusted.
 *
 * @param words in the text
 * @param removedShare characters struck, as a share of characters struck and kept, 0 to 1
 * @param linkDensity share of the text's characters that are link text, 0 to 1
 * @param truncated whether the page shows only the beginning of the story
 * @param article whether the page is a story at all
 * @param notes stable codes, each with a detail: "limit:dom-depth 512", "no-story:listing"
 */
public record Quality(
    int words,
    double removedShare,
    double linkDensity,
    boolean truncated,
    boolean article,
    List<String> notes) {

  public Quality {
    notes = List.copyOf(notes);
  }

  /** The same, of a page that shows only the beginning of the story. */
  public Quality cutShort() {
    return new Quality(words, removedShare, linkDensity, true, article, notes);
  }
}
