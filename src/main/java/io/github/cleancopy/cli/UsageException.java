package io.github.cleancopy.cli;

/** A mistake in the call, found before anything is written: exit code 2. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  private final String said;

  UsageException(String said) {
    super(said);
    this.said = said;
  }

  /** What the person who called should know. */
  String said() {
    return said;
  }
}
