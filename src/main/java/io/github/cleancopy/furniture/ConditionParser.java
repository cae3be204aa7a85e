package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions.
 *
 * <pre>
 *   either := both ('or' both)*
 *   both   := part ('and' part)*
 *   part   := 'not' part | '(' either ')' | fact | cue
 *   fact   := 'whole-block' | 'in' WORD('|'WORD)* | 'whole' '(' cue (',' cue)* ')'
 *           | quantity ('&lt;'|'&lt;='|'&gt;'|'&gt;='|'=') number
 * </pre>
 */
final class ConditionParser {
  private static final int DEEPEST = 20;

  /** No page is so large that it has as many of anything. */
  private static final int LARGEST = 1_000_000_000;

  private final String text;
  private final CueNames names;
  private final List<String> words;
  private int at;
  private int depth;

  private ConditionParser(String text, CueNames names) {
    this.text = text;
    this.names = names;
    this.words = split(text);
  }

  /**
   * @throws CueSyntaxException if it cannot be read
   */
  static Condition parse(String text, CueNames names) {
    ConditionParser parser = new ConditionParser(text, names);
    Condition condition = parser.either();
    if (parser.at < parser.words.size()) {
      throw new CueSyntaxException(
          "'" + parser.words.get(parser.at) + "' is too much in '" + text + "'");
    }
    return condition;
  }

  /** Whether a name means something in conditions and cannot be a cue's. */
  static boolean isReserved(String name) {
    return List.of("and", "or", "not").contains(name)
        || Fact.of(name) != null
        || CueFact.of(name) != null
        || Quantity.of(name) != null;
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int end = i + 1;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      if (isNamePart(c)) {
        while (end < text.length() && isNamePart(text.charAt(end))) {
          end++;
        }
      } else if ((c == '<' || c == '>') && end < text.length() && text.charAt(end) == '=') {
        end++;
      }
      words.add(text.substring(i, end));
      i = end;
    }
    return words;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
  }

  private Condition either() {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (next("or")) {
      parts.add(both());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
  }

  private Condition both() {
    List<Condition> parts = new ArrayList<>(List.of(part()));
    while (next("and")) {
      parts.add(part());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
  }

  private Condition part() {
    if (++depth > DEEPEST) {
      throw new CueSyntaxException("brackets nested too deep in '" + text + "'");
    }
    Condition part = simplePart();
    depth--;
    return part;
  }

  private Condition simplePart() {
    if (next("not")) {
      return new Condition.Not(part());
    }
    if (next("(")) {
      Condition inner = either();
      expect(")");
      return inner;
    }
    String name = word("a cue or a fact");
    CueFact aboutCues = CueFact.of(name);
    if (aboutCues != null) {
      return cueFact(name, aboutCues);
    }
    Quantity quantity = Quantity.of(name);
    if (quantity != null) {
      return compared(name, quantity);
    }
    Fact fact = Fact.of(name);
    if (fact != null) {
      return is(name, fact);
    }
    return new Condition.HasCue(name, names.number(name));
  }

  private Condition cueFact(String name, CueFact fact) {
    List<String> cues = cueList();
    if (fact == CueFact.TOGETHER && (cues.size() < 2 || cues.size() > Passage.MOST_TOGETHER)) {
      throw new CueSyntaxException(
          "together(...) takes 2 to %d cues that stand in one sentence, not %d"
              .formatted(Passage.MOST_TOGETHER, cues.size()));
    }
    return new Condition.AboutCues(fact, name + "(" + String.join(", ", cues) + ")", numbers(cues));
  }

  private Condition compared(String name, Quantity quantity) {
    List<String> cues = quantity.takesCues() ? cueList() : List.of();
    String operator = word("< <= > >= or =");
    if (!List.of("<", "<=", ">", ">=", "=").contains(operator)) {
      throw new CueSyntaxException(
          "'" + name + " " + operator + "': a comparison is wanted, as in 'words < 12'");
    }
    String number = word("a number");
    String list = cues.isEmpty() ? "" : "(" + String.join(", ", cues) + ")";
    return new Condition.Compared(
        quantity,
        name + list + " " + operator + " " + number,
        numbers(cues),
        operator,
        number(quantity, number));
  }

  private double number(Quantity quantity, String number) {
    if (!isNumber(number)) {
      throw new CueSyntaxException("'" + number + "' is not a number from 0 up in '" + text + "'");
    }
    double value = Double.parseDouble(number);
    if (quantity.isShare() && value > 1) {
      throw new CueSyntaxException(
          "'%s' is no share of the block in '%s': '%s' is from 0 to 1"
              .formatted(number, text, quantity.label()));
    }
    if (!quantity.isShare() && number.indexOf('.') >= 0) {
      throw new CueSyntaxException(
          "'%s' is no whole number in '%s', and '%s' counts"
              .formatted(number, text, quantity.label()));
    }
    if (value > LARGEST) {
      throw new CueSyntaxException(
          "'%s' is more than any page has, in '%s'; up to %d is wanted"
              .formatted(number, text, LARGEST));
    }
    return value;
  }

  /**
   * Digits, and a point between some of them; Java would take "NaN", "1e9" and "5d" for one too.
   */
  private static boolean isNumber(String number) {
    int point = number.indexOf('.');
    return point < 0
        ? isDigits(number)
        : isDigits(number.substring(0, point)) && isDigits(number.substring(point + 1));
  }

  private static boolean isDigits(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Condition is(String name, Fact fact) {
    if (!fact.takesValues()) {
      return new Condition.Is(fact, name, List.of());
    }
    List<String> values = new ArrayList<>();
    do {
      values.add(word("a word after '" + name + "'"));
    } while (next("|"));
    checkValues(fact, values);
    return new Condition.Is(fact, name + " " + String.join("|", values), List.copyOf(values));
  }

  private static void checkValues(Fact fact, List<String> values) {
    List<String> known = fact.allowedValues();
    for (String value : values) {
      if (known != null && !known.contains(value)) {
        throw new CueSyntaxException(
            "'" + fact.label() + " " + value + "': unknown; there are " + String.join(", ", known));
      }
    }
  }

  private List<String> cueList() {
    expect("(");
    List<String> cues = new ArrayList<>();
    do {
      cues.add(word("the name of a cue"));
    } while (next(","));
    expect(")");
    return cues;
  }

  private int[] numbers(List<String> cues) {
    return cues.stream().mapToInt(names::number).toArray();
  }

  private boolean next(String wanted) {
    boolean found = at < words.size() && words.get(at).equals(wanted);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String wanted) {
    if (!next(wanted)) {
      throw new CueSyntaxException(
          "'" + wanted + "' is wanted " + place(peek()) + " in '" + text + "'");
    }
  }

  private String word(String what) {
    String word = peek();
    if (word == null) {
      throw new CueSyntaxException(what + " is wanted at the end of '" + text + "'");
    }
    at++;
    return word;
  }

  private @Nullable String peek() {
    return at < words.size() ? words.get(at) : null;
  }

  private static String place(@Nullable String next) {
    return next == null ? "at the end" : "before '" + next + "'";
  }
}
