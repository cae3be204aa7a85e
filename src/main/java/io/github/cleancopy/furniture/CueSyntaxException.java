package io.github.cleancopy.furniture;

/** A cue, condition or trim that cannot be read; the pack reader adds the file and the line. */
final class CueSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  CueSyntaxException(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
