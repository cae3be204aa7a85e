package io.github.cleancopy.block;

import java.util.Locale;

/** A place of its own for text that belongs to the story but not into its running text. */
public enum Field {
  TITLE,
  STANDFIRST,
  BYLINE,
  DATE,
  CAPTION,
  AUTHOR_NOTE;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As records spell it: {@code author-note}. */
  public String label() {
    return label;
  }
}
