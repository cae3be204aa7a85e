package io.github.cleancopy.page;

/**
 * What a source comes upon: a page, something that should be one and cannot be read, or neither.
 */
public sealed interface Finding permits Page, Reject, Skipped {
  /** Where it stood in the input. */
  Origin origin();
}
