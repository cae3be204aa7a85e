package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what stands inside quotation marks. A mark that is never closed quotes nothing, and hides
 * no later quotation; but one that opens the text quotes to its end, as quotations over several
 * paragraphs are printed: each paragraph opens one, and only the last is closed.
 */
final class Quotes {
  /** Quotations inside of quotations; of deeper ones the outer marks are forgotten. */
  private static final int DEEPEST = 8;

  /** Words that an apostrophe begins, which typesetters make an opening mark: ‘Twas the night. */
  private static final Set<String> ELISIONS =
      Set.of(
          "twas",
          "tis",
          "twere",
          "twill",
          "til",
          "till",
          "em",
          "cause",
          "bout",
          "round",
          "n",
          "s",
          "t",
          "k",
          "m",
          "ndrangheta",
          "sta");

  /** The marks of {@link #isMark} but for those that are apostrophes too. */
  private static final String NO_APOSTROPHES = "\"“„”«»‘「」『』";

  private final String text;

  // Marks that are open, the outermost first.
  private final char[] marks = new char[DEEPEST];
  private final int[] places = new int[DEEPEST];
  private int open;

  /** Where quotations begin and end, in turn: outermost ones, in order. */
  private final IntList spans = new IntList();

  private Quotes(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c) && !isGershayim(i) && !closes(c, i) && opens(c, i)) {
        push(c, i);
      }
    }
    if (open > 0 && marks[0] != '»' && marks[0] != '\'' && isOpening(places[0])) {
      close(0, text.length());
    }
  }

  static void mark(Tokens tokens, boolean[] quoted) {
    Arrays.fill(quoted, 0, tokens.size, false);
    IntList spans = new Quotes(tokens.text).spans;
    int token = 0;
    for (int s = 0; s < spans.size(); s += 2) {
      while (token < tokens.size && tokens.start[token] < spans.get(s)) {
        token++;
      }
      while (token < tokens.size && tokens.start[token] < spans.get(s + 1)) {
        quoted[token++] = true;
      }
    }
  }

  /** The text without what it quotes. */
  static String without(String text) {
    if (!hasOpening(text)) {
      return text;
    }
    IntList spans = new Quotes(text).spans;
    if (spans.size() == 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int s = 0; s < spans.size(); s += 2) {
      rest.append(text, from, spans.get(s));
      from = spans.get(s + 1);
    }
    return rest.append(text, from, text.length()).toString();
  }

  /**
   * Whether any mark but an apostrophe is there: most paragraphs have none. Each is looked for by
   * itself, for {@code indexOf} compares many characters at a time.
   */
  private static boolean hasOpening(String text) {
    for (int m = 0; m < NO_APOSTROPHES.length(); m++) {
      if (text.indexOf(NO_APOSTROPHES.charAt(m)) >= 0) {
        return true;
      }
    }
    for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    if (c != '"' && c != '\'' && c < '«') {
      return false;
    }
    return switch (c) {
      case '"', '\'', '“', '„', '”', '«', '»', '‘', '’', '「', '」', '『', '』' -> true;
      default -> false;
    };
  }

  /** The mark before the last letter of a Hebrew abbreviation, צה"ל, quotes nothing. */
  private boolean isGershayim(int i) {
    return text.charAt(i) == '"' && isHebrew(before(i)) && isHebrew(after(i));
  }

  private static boolean isHebrew(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }

  private void push(char mark, int place) {
    if (open == DEEPEST) {
      System.arraycopy(marks, 1, marks, 0, DEEPEST - 1);
      System.arraycopy(places, 1, places, 0, DEEPEST - 1);
      open--;
    }
    marks[open] = mark;
    places[open++] = place;
  }

  /** Closes the innermost quotation that a mark can end, if there is one. */
  private boolean closes(char c, int i) {
    for (int depth = open - 1; depth >= 0; depth--) {
      if (isPair(marks[depth], c, i)) {
        close(depth, i + 1);
        return true;
      }
      if (c == '’' || c == '\'') {
        // Most of them are apostrophes: one is too little to end a quotation that others are in.
        return false;
      }
    }
    return false;
  }

  private void close(int depth, int end) {
    int start = places[depth];
    open = depth;
    while (spans.size() > 0 && spans.get(spans.size() - 2) > start) {
      spans.removeLast(2);
    }
    spans.add(start);
    spans.add(end);
  }

  private boolean isPair(char opening, char c, int i) {
    return switch (opening) {
      case '"' -> c == '"' && (isTight(before(i)) || !isTight(after(i)));
      case '„' -> c == '“' || c == '”' || isStraightEnd(c, i);
      // Three ways to print it: “English”, “in a hurry“, ”Swedish”.
      case '“', '”' -> c == '”' || (c == '“' && isTight(before(i))) || isStraightEnd(c, i);
      case '«' -> c == '»';
      // »German«, and »Spanish» where a quotation goes on in a new paragraph.
      case '»' -> c == '«' || (c == '»' && isTight(before(i)));
      case '‘' -> c == '’' && !Character.isLetter(after(i));
      case '\'' -> c == '\'' && isEnd(i);
      case '「' -> c == '」';
      case '『' -> c == '』';
      default -> false;
    };
  }

  /** A straight mark that ends what a round one began; after a number it is inches: 5". */
  private boolean isStraightEnd(char c, int i) {
    return c == '"' && !Character.isDigit(before(i));
  }

  private boolean opens(char c, int i) {
    return switch (c) {
      case '"' -> !Character.isDigit(before(i)) && !isEnd(i);
      case '”' -> !isEnd(i);
      case '‘' -> !isElision(i);
      // What it opens is known to be a quotation where it ends; until then it hides no other.
      case '\'' ->
          open < DEEPEST
              && !Character.isLetterOrDigit(before(i))
              && isTight(after(i))
              && !isElision(i);
      case '’', '」', '』' -> false;
      default -> true;
    };
  }

  /** Whether it stands as closing marks do, at the end of a word. */
  private boolean isEnd(int i) {
    return isTight(before(i)) && !Character.isLetterOrDigit(after(i));
  }

  private boolean isElision(int i) {
    int end = i + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Character.isDigit(after(i))
        || ELISIONS.contains(text.substring(i + 1, end).toLowerCase(Locale.ROOT));
  }

  /** Whether no word stands before it. */
  private boolean isOpening(int place) {
    for (int i = 0; i < place; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTight(char c) {
    return c != 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }

  /** The character before, 0 at the start. */
  private char before(int i) {
    return i == 0 ? 0 : text.charAt(i - 1);
  }

  /** The character after, 0 at the end. */
  private char after(int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : 0;
  }

  /** A piece of a text, with the closing mark of a quotation that it opens at its end. */
  static String closed(String text, int start, int end) {
    String piece = text.substring(start, end);
    int open = piece.lastIndexOf('«');
    boolean unclosed = open >= 0 && piece.indexOf('»', open) < 0;
    return unclosed && end < text.length() && text.charAt(end) == '»' ? piece + '»' : piece;
  }
}
