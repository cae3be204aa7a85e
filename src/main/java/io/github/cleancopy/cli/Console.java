package io.github.cleancopy.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out where records go; fails on a closed pipe or a full disk, other than a PrintStream
 * @param err where everything goes that is said to a person
 */
record Console(InputStream in, OutputStream out, PrintStream err) {
  /** Says something to the person who called, under our name. */
  void say(String message) {
    err.println("cleancopy: " + message);
  }
}
