package io.github.cleancopy.block;

import java.util.Locale;

/** What a block is on the page. */
public enum Kind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTE,
  CODE,
  /** A row of a table, its cells separated by " | ". */
  TABLE,
  /** The text of a figure: caption, credit or both. */
  CAPTION,
  /** A button, a form label, an option: text that is there to be clicked. */
  CONTROL;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As records and rule conditions spell it: {@code list-item}. */
  public String label() {
    return label;
  }
}
