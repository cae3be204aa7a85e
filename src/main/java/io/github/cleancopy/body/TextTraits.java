package io.github.cleancopy.body;

import io.github.cleancopy.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one pass over a block's text tells: its words as hashes, and what is counted on the way. */
final class TextTraits {
  private static final IntIndex FUNCTION_WORDS = functionWords();

  /** Null while the words themselves are read. */
  private static final @Nullable IntFilter MAY_BE_FUNCTION_WORD = FUNCTION_WORDS.filter();

  private static final int[] NONE = {};

  /** Hashes of the folded words; Han and kana characters are words of their own. */
  final int[] words;

  final int functionWords;
  final int capitals;
  final int digits;
  final int commas;
  final int sentenceEnds;
  final int bars;
  final int letters;
  final int upperLetters;
  final boolean unspaced;
  final boolean endsSentence;
  final boolean endsColon;
  final boolean opensQuote;
  final boolean opensLower;
  final boolean opensDigit;

  private TextTraits(Reader scan, String text) {
    words = scan.count == 0 ? NONE : Arrays.copyOf(scan.words, scan.count);
    functionWords = scan.functionWords;
    capitals = scan.capitals;
    digits = scan.digits;
    commas = scan.commas;
    sentenceEnds = scan.sentenceEnds;
    bars = scan.bars;
    letters = scan.letters;
    upperLetters = scan.upperLetters;
    unspaced = scan.ideographs * 3 > scan.letters && scan.letters > 0;
    char last = lastMark(text);
    endsSentence = isSentenceEnd(last);
    endsColon = last == ':' || last == '：';
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    boolean opensWord = Text.isWordChar(first);
    opensQuote = !opensWord && "\"'“„«‘‚「『»›".indexOf(first) >= 0;
    opensLower = Character.isLowerCase(first);
    opensDigit = opensWord && Character.isDigit(first);
  }

  static TextTraits of(String text) {
    return new Reader().read(text);
  }

  private static IntIndex functionWords() {
    IntIndex hashes = new IntIndex(900);
    for (String line : NameWords.lines("function-words.txt")) {
      for (String word : line.strip().split(" ")) {
        int[] words = of(word).words;
        if (words.length == 1) {
          hashes.add(words[0]);
        }
      }
    }
    return hashes;
  }

  private static boolean isFunctionWord(int hash) {
    return MAY_BE_FUNCTION_WORD != null
        && MAY_BE_FUNCTION_WORD.mayHave(hash)
        && FUNCTION_WORDS.find(hash) >= 0;
  }

  static boolean isSentenceEnd(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '।' -> true;
      default -> false;
    };
  }

  /** The last character, closing quotes and brackets aside. */
  private static char lastMark(String text) {
    int i = text.length() - 1;
    while (i > 0 && isClosing(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '\'', '”', '“', '’', '»', ')', ']', '」', '』', '*' -> true;
      default -> false;
    };
  }

  /** Reads one text after the other, all into the same arrays. For one thread. */
  static final class Reader {
    private static final int START = 17;

    private char[] chars = new char[512];
    private int[] words = new int[64];
    private int count;
    private int functionWords;
    private int capitals;
    private int digits;
    private int commas;
    private int sentenceEnds;
    private int bars;
    private int letters;
    private int upperLetters;
    private int ideographs;

    TextTraits read(String text) {
      clear();
      int length = text.length();
      if (length > chars.length) {
        chars = new char[length * 2];
      }
      text.getChars(0, length, chars, 0);
      scan(length);
      return new TextTraits(this, text);
    }

    private void clear() {
      count = 0;
      functionWords = 0;
      capitals = 0;
      digits = 0;
      commas = 0;
      sentenceEnds = 0;
      bars = 0;
      letters = 0;
      upperLetters = 0;
      ideographs = 0;
    }

    private void scan(int length) {
      char[] text = chars;
      int hash = START;
      int small = 0;
      boolean inside = false;
      for (int i = 0; i < length; i++) {
        char c = text[i];
        // Most of what is written takes the short ways.
        if (c >= 'a' && c <= 'z') {
          hash = hash * 31 + c;
          inside = true;
          small++;
        } else if (c == ' ') {
          if (inside) {
            add(hash);
            hash = START;
            inside = false;
          }
        } else if (!Text.isWordChar(c) || Text.isIdeograph(c)) {
          if (inside) {
            add(hash);
            hash = START;
            inside = false;
          }
          alone(c, i + 1 == length || text[i + 1] == ' ');
        } else {
          capitals += !inside && Character.isUpperCase(c) ? 1 : 0;
          inside = true;
          hash = hash * 31 + letter(c);
        }
      }
      if (inside) {
        add(hash);
      }
      letters += small;
    }

    private int letter(char c) {
      if (c >= '0' && c <= '9') {
        digits++;
        return c;
      }
      letters++;
      if (c < 128) {
        boolean upper = c < 'a';
        upperLetters += upper ? 1 : 0;
        return upper ? c + 32 : c;
      }
      char lower = Character.toLowerCase(c);
      upperLetters += lower != c ? 1 : 0;
      return lower;
    }

    /**
     * What stands between words, or is one of its own.
     *
     * @param last whether a space or nothing follows
     */
    private void alone(char c, boolean last) {
      if (Text.isIdeograph(c) && Text.isWordChar(c)) {
        letters++;
        ideographs++;
        add(c * 31);
      } else {
        mark(c, last);
      }
    }

    private void mark(char c, boolean last) {
      switch (c) {
        case ',', '、', '，', '،' -> commas++;
        case '|', '•', '·', '›', '/' -> bars++;
        case '。', '！', '？' -> sentenceEnds++;
        default -> sentenceEnds += last && isSentenceEnd(c) ? 1 : 0;
      }
    }

    private void add(int hash) {
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
      }
      int mixed = hash ^ (hash >>> 15);
      words[count++] = mixed;
      functionWords += isFunctionWord(mixed) ? 1 : 0;
    }
  }
}
