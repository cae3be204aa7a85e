package io.github.cleancopy.sink;

import java.io.IOException;

/**
 * A sink that another run can take up where this one was killed, so that the files have the same
 * bytes in the end. What is written comes in pieces, cut at places that depend on nothing but the
 * records. Whoever wants to go on notes what {@link #cut} says at each of them, and hands all of it
 * to the next sink.
 */
public interface ResumableSink extends ArticleSink {
  /** Whether a piece ends with the record that was written last. */
  boolean isAtCut();

  /**
   * Ends a piece here; all of it is with the system then.
   *
   * @return what the sink that goes on from here has to know, in one line
   */
  String cut() throws IOException;

  /**
   * Writes everything, but leaves the last file under the name of a part, for {@code appear}.
   *
   * @return which file that is, in one line
   */
  String complete() throws IOException;

  /** From now on {@link #close} leaves what was written for another run. */
  void keepWhenClosed();
}
