package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span to cut out of a block that stays, and an example of what remains.
 *
 * <p>The pattern is a row of parts: {@code "literal"}, the name of a cue, {@code ...} for up to
 * twelve words of one sentence, {@code link} for a link that begins here, {@code ^} and {@code $}
 * for the ends of the block; small letters and capitals of a literal count. Or it is {@code
 * sentence}: then every sentence at the head or the tail of the block that fulfils the condition
 * goes, as long as another stays.
 *
 * @param cut the pattern as written
 * @param parts the pattern, empty for {@code sentence}
 * @param when for {@code sentence}: what the sentence fulfils; else what the block must fulfil, or
 *     null
 * @param from an example
 * @param leaves what is left of it
 * @param line where it stands
 */
public record Trim(
    String cut,
    List<Part> parts,
    @Nullable Condition when,
    String whenText,
    String from,
    String leaves,
    int line) {

  enum Type {
    LITERAL,
    CUE,
    GAP,
    LINK,
    START,
    END
  }

  record Part(Type type, String text, int cue) {}

  public Trim {
    parts = List.copyOf(parts);
  }

  boolean isSentence() {
    return parts.isEmpty();
  }

  /** The first cue of the pattern, else its first literal: what it is looked for by. */
  int anchor() {
    int literal = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).type() == Type.CUE) {
        return i;
      }
      if (literal < 0 && parts.get(i).type() == Type.LITERAL) {
        literal = i;
      }
    }
    return literal;
  }

  /** The part that it is looked for by, null for {@code sentence}. */
  @Nullable Part anchorPart() {
    return parts.isEmpty() ? null : parts.get(anchor());
  }

  static List<Part> parse(String cut, CueNames names) {
    if (cut.equals("sentence")) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < cut.length()) {
      if (cut.charAt(at) == ' ') {
        at++;
      } else if (cut.charAt(at) == '"') {
        int close = cut.indexOf('"', at + 1);
        if (close < 0) {
          throw new CueSyntaxException("'" + cut + "': a quotation mark is not closed");
        }
        parts.add(new Part(Type.LITERAL, cut.substring(at + 1, close), -1));
        at = close + 1;
      } else {
        int end = cut.indexOf(' ', at);
        end = end < 0 ? cut.length() : end;
        parts.add(word(cut.substring(at, end), names));
        at = end;
      }
    }
    if (parts.stream().noneMatch(p -> p.type() == Type.CUE || p.type() == Type.LITERAL)) {
      throw new CueSyntaxException("'" + cut + "' names no cue and has no literal");
    }
    return parts;
  }

  private static Part word(String word, CueNames names) {
    return switch (word) {
      case "..." -> new Part(Type.GAP, word, -1);
      case "link" -> new Part(Type.LINK, word, -1);
      case "^" -> new Part(Type.START, word, -1);
      case "$" -> new Part(Type.END, word, -1);
      default -> new Part(Type.CUE, word, names.number(word));
    };
  }
}
