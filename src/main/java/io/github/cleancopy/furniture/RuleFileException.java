package io.github.cleancopy.furniture;

/**
 * A rule pack that cannot be used. The message says where, what was found, and what would be right:
 * {@code en/newsletter.yaml:14: unknown key 'whem'; a rule has id, why, when ...}
 */
public final class RuleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RuleFileException(String file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
  }
}
