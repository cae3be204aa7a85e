package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Trim} looks for.
 *
 * <p>The pattern is a row of parts: {@code "literal"}, the name of a cue, {@code ...} for up to
 * twelve words of one sentence, {@code link} for a link that begins here, {@code ^} and {@code $}
 * for the ends of the block, {@code |} for the border of a sentence; small letters and capitals of
 * a literal count. Or it is {@code sentence}: then every sentence at the head or the tail of the
 * block that fulfils the condition goes, as long as another stays.
 *
 * @param parts empty for {@code sentence}
 * @param cues those that the condition names outside of "not"
 */
@SuppressWarnings("ArrayRecordComponent")
record TrimPattern(List<Part> parts, @Nullable Condition when, int[] cues) {
  enum Type {
    LITERAL,
    CUE,
    GAP,
    LINK,
    START,
    END,
    BORDER
  }

  record Part(Type type, String text, int cue) {}

  TrimPattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads the pattern of a trim.
   *
   * @throws CueSyntaxException if it cannot be read
   */
  static TrimPattern of(Trim trim, CueNames names) {
    Condition when = trim.when().isEmpty() ? null : ConditionParser.parse(trim.when(), names);
    TrimPattern pattern = new TrimPattern(parse(trim.cut(), names), when, cues(when));
    Part anchor = pattern.anchorPart();
    if (when == null && (anchor == null || anchor.type() != Type.CUE)) {
      throw new CueSyntaxException("'cut: " + trim.cut() + "' names no cue and needs a 'when'");
    }
    return pattern;
  }

  private static int[] cues(@Nullable Condition when) {
    Set<Integer> cues = new TreeSet<>();
    if (when != null) {
      when.addCues(cues);
    }
    return cues.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Part> parse(String cut, CueNames names) {
    List<Part> parts = new ArrayList<>();
    int at = cut.equals("sentence") ? cut.length() : 0;
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
    return parts;
  }

  private static Part word(String word, CueNames names) {
    return switch (word) {
      case "..." -> new Part(Type.GAP, word, -1);
      case "link" -> new Part(Type.LINK, word, -1);
      case "^" -> new Part(Type.START, word, -1);
      case "$" -> new Part(Type.END, word, -1);
      case "|" -> new Part(Type.BORDER, word, -1);
      default -> new Part(Type.CUE, word, names.number(word));
    };
  }

  @Override
  public String toString() {
    return parts + " when " + when;
  }

  /** Adds all cues that it asks for. */
  void addAllCues(Set<Integer> all) {
    for (Part part : parts) {
      if (part.type() == Type.CUE) {
        all.add(part.cue());
      }
    }
    if (when != null) {
      when.addAllCues(all);
    }
  }

  boolean needsNeighbours() {
    return when != null && when.needsNeighbours();
  }

  boolean isSentence() {
    return parts.isEmpty();
  }

  /** The place of the first cue of the pattern, else of its first literal, else -1. */
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

  private @Nullable Part anchorPart() {
    return anchor() < 0 ? null : parts.get(anchor());
  }

  /** What is there wherever the pattern is found: see {@link Condition#needs}. */
  List<Set<Trigger>> needs(CueCounts counts) {
    Part anchor = anchorPart();
    if (anchor != null && anchor.type() == Type.CUE) {
      return List.of(Set.of(Trigger.anywhere(anchor.cue())));
    }
    return when == null
        ? List.of()
        : when.needs(counts).stream().map(Trigger::inSomeSentence).toList();
  }
}
