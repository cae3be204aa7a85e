package io.github.cleancopy.page;

import org.jspecify.annotations.Nullable;

/**
 * Input that should have given a page and could not be read.
 *
 * @param origin where it stood
 * @param reason a sentence for a person: what was found, and what would have been right
 * @param raw the bytes of the line, where the input was read by lines; null elsewhere, and for a
 *     line too long to hold
 * @param folder whether it is about a folder as a whole, and so about no page
 */
public record Reject(Origin origin, String reason, byte @Nullable [] raw, boolean folder)
    implements Finding {
  public Reject(Origin origin, String reason) {
    this(origin, reason, null);
  }

  public Reject(Origin origin, String reason, byte @Nullable [] raw) {
    this(origin, reason, raw, false);
  }

  static Reject ofFolder(Origin origin, String reason) {
    return new Reject(origin, reason, null, true);
  }

  /**
   * What reasons of one kind have in common, for counting them: the reason up to its first colon or
   * semicolon, numbers left out.
   */
  public String kind() {
    StringBuilder kind = new StringBuilder();
    for (int i = 0; i < reason.length() && ":;".indexOf(reason.charAt(i)) < 0; i++) {
      char c = reason.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit) {
        kind.append(c);
      } else if (kind.length() == 0 || kind.charAt(kind.length() - 1) != '#') {
        kind.append('#');
      }
    }
    return kind.toString();
  }

  /** As it is said in messages: {@code pages.jsonl:17: no closing quote}. */
  @Override
  public String toString() {
    return origin + ": " + reason;
  }
}
