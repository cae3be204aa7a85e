package io.github.cleancopy.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Two short names for a text: equal texts have equal {@code exact}, similar texts have a {@code
 * simhash} that differs in few bits (three or fewer of 64 is the usual bound for near-duplicates,
 * after Manku, Jain and Das Sarma, "Detecting Near-Duplicates for Web Crawling", WWW 2007).
 *
 * @param exact 16 hex digits: the first 64 bits of the SHA-256 of the text in UTF-8
 * @param simhash 16 hex digits: 64-bit simhash (Charikar 2002) over runs of three folded words
 */
public record Fingerprint(String exact, String simhash) {
  private static final MessageDigest SHA_256 = sha256();

  /** So many characters of a text are encoded together. */
  private static final int PIECE = 256;

  private static final long HASH_START = 0xcbf29ce484222325L;

  /** A stress mark, which folding leaves out. */
  private static final char COMBINING_ACUTE = '\u0301';

  private static final char SAYS_NOTHING = 0;
  private static final char DIVIDES = 1;

  /** Before it no ideograph stands. */
  private static final char FIRST_ALONE = '\u3040';

  /** Of the alphabets that most pages are written in. */
  private static final char[] LETTERS = letters();

  public static Fingerprint of(String text) {
    return new Fingerprint(shortHash(text), HexFormat.of().toHexDigits(simhash(text)));
  }

  /** The first 16 hex digits of the SHA-256 of a text. */
  public static String shortHash(String text) {
    MessageDigest digest = newSha256();
    for (int from = 0; from < text.length(); ) {
      int to = endOfPiece(text, from);
      digest.update(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
      from = to;
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /**
   * Most pieces are plain ASCII and so encoded at once, where one curly quote would slow down the
   * whole text. No surrogate pair is torn.
   */
  private static int endOfPiece(String text, int from) {
    int to = Math.min(text.length(), from + PIECE);
    while (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
      to++;
    }
    return to;
  }

  /** A copy of one that is never used: looking for its provider takes longer than a short text. */
  private static MessageDigest newSha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static long simhash(String text) {
    char[] characters = text.toCharArray();
    if (!foldByCharacter(characters)) {
      characters = Text.fold(text).toCharArray();
    }
    Ballot ballot = new Ballot();
    boolean inside = false;
    long h = HASH_START;
    for (char c : characters) {
      // The character as it counts in a word.
      char letter = c < LETTERS.length ? LETTERS[c] : foldedLetter(c);
      boolean alone = c >= FIRST_ALONE && letter != DIVIDES && Text.isIdeograph(c);
      if (letter > DIVIDES && !alone) {
        inside = true;
        h = hash(h, letter);
      } else if (letter != SAYS_NOTHING) {
        if (inside) {
          ballot.word(h);
          inside = false;
          h = HASH_START;
        }
        if (alone) {
          ballot.word(hash(HASH_START, c));
        }
      }
    }
    if (inside) {
      ballot.word(h);
    }
    return ballot.majority();
  }

  private static char foldedLetter(char c) {
    if (c == COMBINING_ACUTE) {
      return SAYS_NOTHING;
    }
    // The modifier apostrophe is folded to the plain one, which divides words.
    return c != '\u02BC' && Text.isWordChar(c) ? Character.toLowerCase(c) : DIVIDES;
  }

  private static char[] letters() {
    char[] letters = new char[0x2100];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = foldedLetter(c);
    }
    return letters;
  }

  /** Whether folding its words is no more than lower case, letter by letter. */
  private static boolean foldByCharacter(char[] characters) {
    for (char c : characters) {
      if (c >= '\u0130' && (c == '\u0130' || c == '\u03A3' || Character.isSurrogate(c))) {
        return false;
      }
    }
    return true;
  }

  /** Counts the votes of all runs of words, for every bit. */
  private static final class Ballot {
    /** Each bit of a byte in a byte of its own, so that one addition counts eight votes. */
    private static final long[] SPREAD = new long[256];

    private static final int MOST_IN_A_BYTE = 255;

    /** An odd number with its bits well mixed, so that the order of words counts. */
    private static final long OF_EARLIER = 0x9E3779B97F4A7C15L;

    static {
      for (int bits = 0; bits < SPREAD.length; bits++) {
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          SPREAD[bits] |= (bits >>> bit & 1L) << (bit * Byte.SIZE);
        }
      }
    }

    /** The hashes of the last word, and of the last two. */
    private long last;

    private long lastTwo;
    private final int[] ayes = new int[Long.SIZE];
    private final long[] packed = new long[Long.BYTES];
    private int votes;

    /** Adds one word and lets the run of three that ends with it vote; at first it is shorter. */
    void word(long word) {
      vote(mix(lastTwo * OF_EARLIER + word));
      lastTwo = last * OF_EARLIER + word;
      last = word;
    }

    private void vote(long run) {
      for (int i = 0; i < packed.length; i++) {
        packed[i] += SPREAD[(int) (run >>> (i * Byte.SIZE)) & 0xff];
      }
      votes++;
      if (votes % MOST_IN_A_BYTE == 0) {
        unpack();
      }
    }

    private void unpack() {
      for (int bit = 0; bit < ayes.length; bit++) {
        ayes[bit] += packed[bit / Byte.SIZE] >>> (bit % Byte.SIZE * Byte.SIZE) & 0xff;
      }
      Arrays.fill(packed, 0);
    }

    /** The bits that more runs have than have not. */
    long majority() {
      unpack();
      long bits = 0;
      for (int bit = 0; bit < ayes.length; bit++) {
        bits |= 2 * ayes[bit] > votes ? 1L << bit : 0;
      }
      return bits;
    }
  }

  /** One step of FNV-1a. */
  private static long hash(long h, char c) {
    return (h ^ c) * 0x100000001b3L;
  }

  /**
   * The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): spreads every bit over all others.
   */
  private static long mix(long h) {
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
