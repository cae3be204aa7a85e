package io.github.cleancopy.body;

import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What one line of a text dump tells by itself, in any language: its length, its punctuation, its
 * capitals, its digits, its words. Immutable; computed in one scan.
 */
final class DumpLine {
  // Long enough for a word's meaning, short enough to lose most endings: "sanktionierte" and
  // "Sanktionen" become one.
  private static final int STEM = 5;
  private static final int HANGUL_STEM = 2;
  // A page that is one single line must not fill the memory with its words.
  private static final int MOST_STEMS = 4_000;

  final String text;
  final String folded;
  final int words;
  final boolean endsSentence;
  final boolean endsOpen;
  final boolean startsLower;
  final boolean bullet;
  final int sentences;
  final int commas;
  final int quotes;
  final int separators;
  final int glued;
  final double capitals;
  final double upper;
  final double digits;
  final double wordLength;
  final boolean timeLike;
  final boolean addressLike;
  final boolean opensQuote;
  final boolean opensDigit;
  final boolean asks;
  final int functionWords;
  final List<String> stems;

  DumpLine(String text) {
    this(text, new TextTraits.Reader());
  }

  /**
   * @param reader that reads one line after the other
   */
  DumpLine(String text, TextTraits.Reader reader) {
    this.text = text;
    this.folded = Text.fold(text);
    this.words = Text.wordCount(text);
    Scan scan = new Scan(text);
    endsSentence = scan.endsSentence();
    endsOpen = scan.endsOpen();
    startsLower = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    bullet = !text.isEmpty() && "-–—•▪●◦›»*#+>·→".indexOf(text.charAt(0)) >= 0;
    sentences = scan.sentences;
    commas = scan.commas;
    quotes = scan.quotes;
    separators = scan.separators;
    glued = scan.glued;
    capitals = share(scan.capitalWords, scan.casedWords);
    upper = share(scan.upperLetters, scan.letters);
    digits = share(scan.digits, text.length());
    wordLength = share(scan.letters, scan.runs);
    timeLike = scan.timeLike;
    addressLike = folded.contains("http") || folded.contains("www.") || folded.indexOf('@') >= 0;
    stems = stems(folded);
    TextTraits traits = reader.read(text);
    opensQuote = traits.opensQuote;
    opensDigit = traits.opensDigit;
    functionWords = traits.functionWords;
    asks = Text.isQuestion(text);
  }

  /** Long enough, and said in sentences: what stories are made of and menus are not. */
  boolean isProse() {
    return words >= 12 && (endsSentence || sentences > 0) || words >= 25 && separators * 6 < words;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  static boolean isSentenceEnd(char c) {
    return ".!?…。！？｡؟۔।॥።၊။៕".indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return "\"'”’»“)]›」』）】".indexOf(c) >= 0;
  }

  /** The beginnings of its words, and pairs of characters where words are not spaced. */
  private static List<String> stems(String folded) {
    List<String> stems = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length() && stems.size() < MOST_STEMS; i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      boolean pairs = Text.isIdeograph(c) || Text.isUnspacedLetter(c);
      if (start >= 0 && (pairs || !Text.isWordChar(c))) {
        stems.add(stem(folded, start, i));
        start = -1;
      } else if (start < 0 && !pairs && Text.isWordChar(c)) {
        start = i;
      }
      if (pairs && i + 1 < folded.length() && Text.isWordChar(folded.charAt(i + 1))) {
        stems.add(folded.substring(i, i + 2));
      }
    }
    return stems;
  }

  private static String stem(String folded, int start, int end) {
    char first = folded.charAt(start);
    int length = first >= '\uAC00' && first <= '\uD7A3' ? HANGUL_STEM : STEM;
    return folded.substring(start, Math.min(end, start + length));
  }

  /** One pass over the characters. */
  private static final class Scan {
    private final String text;
    int sentences;
    int commas;
    int quotes;
    int separators;
    int glued;
    int capitalWords;
    int casedWords;
    int upperLetters;
    int letters;
    int digits;
    int runs;
    boolean timeLike;

    Scan(String text) {
      this.text = text;
      char before = ' ';
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          letter(c, before, i);
        } else if (Character.isDigit(c)) {
          digits++;
          runs += Text.isWordChar(before) ? 0 : 1;
        } else {
          mark(c, before, i);
        }
        before = c;
      }
    }

    private void letter(char c, char before, int at) {
      letters++;
      boolean isUpper = Character.isUpperCase(c);
      upperLetters += isUpper ? 1 : 0;
      if (!Text.isWordChar(before)) {
        runs++;
        boolean inner = before != '\'' && before != '’' && at > 0;
        if (inner && (isUpper || Character.isLowerCase(c))) {
          casedWords++;
          capitalWords += isUpper ? 1 : 0;
        }
      } else if (isUpper && Character.isLowerCase(before)) {
        glued++;
      }
    }

    private void mark(char c, char before, int at) {
      switch (c) {
        case ',', '،', '、', '，' -> commas++;
        case '"', '“', '”', '„', '«', '»', '「', '」' -> quotes++;
        case '|', '·', '•', '▪', '›', '/' -> separators++;
        case ':' -> timeLike |= Character.isDigit(before) && digitAt(at + 1);
        default -> {
          boolean last = at + 1 >= text.length() - 1;
          if (isSentenceEnd(c) && !last && !isInitial(at) && spaceOrWide(c, at + 1)) {
            sentences++;
          }
        }
      }
    }

    /** "U.S. Adviser", "J. Smith", "3. Juli": the full stop ends no sentence. */
    private boolean isInitial(int at) {
      char before = at > 0 ? text.charAt(at - 1) : ' ';
      boolean single = at < 2 || !Text.isWordChar(text.charAt(at - 2));
      return text.charAt(at) == '.'
          && (Character.isDigit(before) || single && Character.isUpperCase(before));
    }

    private boolean spaceOrWide(char end, int at) {
      return end > '\u3000' || Text.isSpace(text.charAt(at)) || isClosing(text.charAt(at));
    }

    private boolean digitAt(int at) {
      return at < text.length() && Character.isDigit(text.charAt(at));
    }

    boolean endsSentence() {
      int at = lastOpenMark();
      return at >= 0 && isSentenceEnd(text.charAt(at));
    }

    boolean endsOpen() {
      int at = lastOpenMark();
      return at >= 0 && ":;,：；、，".indexOf(text.charAt(at)) >= 0;
    }

    /** Where the last character stands that is not a closing quote or bracket. */
    private int lastOpenMark() {
      int at = text.length() - 1;
      while (at > 0 && (isClosing(text.charAt(at)) || text.charAt(at) == ' ')) {
        at--;
      }
      return at;
    }
  }
}
