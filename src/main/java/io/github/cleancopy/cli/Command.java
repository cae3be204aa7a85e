package io.github.cleancopy.cli;

import java.io.IOException;
import org.apache.commons.cli.Options;

/** One of the words that follow {@code cleancopy}. */
interface Command {
  String name();

  Options options();

  /** Does it and returns the exit code. */
  int run(Arguments arguments, Console console) throws UsageException, IOException;
}
