package io.github.cleancopy.furniture;

import io.github.cleancopy.text.Text;
import java.text.Normalizer;

/** What a character is to the cue finder, and the form in which it is compared. */
final class Letters {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A word of its own: Han, kana, Thai, Lao, Burmese, Khmer. */
  static final byte ALONE = 3;

  /** Leaves no trace in a word: vowel points, tatweel, joiners. */
  static final byte DROPPED = 4;

  /** Belongs to the letter before it, as in a decomposed "é". */
  static final byte COMBINING = 5;

  /** A sign that a cue may ask for and that is skipped where none does. */
  static final byte SIGN = 6;

  static final byte CURRENCY = 7;

  private static final int TABLE_SIZE = 0x2100;
  private static final byte[] TYPES = new byte[TABLE_SIZE];
  private static final char[] FOLDED = new char[TABLE_SIZE];

  /** The folded form of letters, 0 for what is none. */
  private static final char[] LETTERS = new char[TABLE_SIZE];

  private static final String SIGNS = "*†‡©®#@+&%→←↑↓►▼▶";

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      TYPES[c] = typeOf(c);
      FOLDED[c] = foldOf(c);
      LETTERS[c] = TYPES[c] == LETTER ? FOLDED[c] : 0;
    }
  }

  private Letters() {}

  static byte type(char c) {
    return c < TABLE_SIZE ? TYPES[c] : typeOf(c);
  }

  /** Lower case; variants of one letter are the same: ё and е, ς and σ, ı and i, ي and ی. */
  static char fold(char c) {
    return c < TABLE_SIZE ? FOLDED[c] : foldOf(c);
  }

  /** The folded form of a letter, 0 for any other character. */
  static char letter(char c) {
    if (c < TABLE_SIZE) {
      return LETTERS[c];
    }
    return typeOf(c) == LETTER ? foldOf(c) : 0;
  }

  private static byte typeOf(char c) {
    if (c < 128) {
      return typeOfAscii(c);
    }
    if (isDropped(c)) {
      return DROPPED;
    }
    if (c >= '\u0300' && c <= '\u036F') {
      return COMBINING;
    }
    if (SIGNS.indexOf(c) >= 0) {
      return SIGN;
    }
    if (c == '\u0E3F' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return CURRENCY;
    }
    if (Text.isIdeograph(c) || Text.isUnspacedLetter(c)) {
      return ALONE;
    }
    // The modifier apostrophe divides words as the other apostrophes do; surrogates are emoji.
    if (c == '\u02BC' || Character.isSurrogate(c) || !Text.isWordChar(c)) {
      return OTHER;
    }
    return Character.isDigit(c) ? DIGIT : LETTER;
  }

  private static byte typeOfAscii(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c == '$') {
      return CURRENCY;
    }
    if (SIGNS.indexOf(c) >= 0) {
      return SIGN;
    }
    return Text.isWordChar(c) ? LETTER : OTHER;
  }

  private static boolean isDropped(char c) {
    return (c >= '\u0591' && c <= '\u05C7' && c != '\u05BE' && c != '\u05C0' && c != '\u05C3')
        || (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || c == '\u0640'
        || c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || c == '\uFE0F';
  }

  private static char foldOf(char c) {
    return switch (c) {
      case 'ё', 'Ё' -> 'е';
      case 'ς' -> 'σ';
      case 'İ', 'ı' -> 'i';
      case 'ş', 'Ş' -> 'ș';
      case 'ţ', 'Ţ' -> 'ț';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'ة', 'ۀ' -> 'ه';
      default -> Character.toLowerCase(fullWidthToAscii(c));
    };
  }

  private static char fullWidthToAscii(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
  }

  /** The word without what leaves no trace in it: joiners, vowel points, tatweel. */
  static String withoutTraceless(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (type(word.charAt(i)) != DROPPED) {
        out.append(word.charAt(i));
      }
    }
    return out.toString();
  }

  /** The one character that a letter and a combining mark make, or the letter alone. */
  static char compose(char letter, char mark) {
    String both = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
    return both.length() == 1 ? fold(both.charAt(0)) : letter;
  }

  /**
   * A word as it is typed where accents are left out: "publicite" for "publicité", "diafimisi"
   * never. Latin and Greek only: й is a letter of its own.
   */
  static String withoutAccents(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      out.append(withoutAccent(fold(word.charAt(i))));
    }
    return out.toString();
  }

  private static char withoutAccent(char c) {
    boolean latinOrGreek = (c >= 'À' && c < '\u0400') || (c >= '\u1E00' && c < '\u2000');
    if (!latinOrGreek) {
      return c;
    }
    return switch (c) {
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      case 'ł' -> 'l';
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    };
  }
}
