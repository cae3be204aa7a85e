package io.github.cleancopy.cli;

/** What the command tells the shell. */
final class ExitCode {
  /** Everything was read. */
  static final int OK = 0;

  /** Some pages failed, or the output could not be written to its end. */
  static final int FAILED = 1;

  /** Wrong usage or a broken rule file; nothing was written. */
  static final int USAGE = 2;

  /** Interrupted, as shells report it: 128 and the number of the signal. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
