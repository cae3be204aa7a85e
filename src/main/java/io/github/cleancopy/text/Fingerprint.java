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
  private static final int SHINGLE_WORDS = 3;

  public static Fingerprint of(String text) {
    return new Fingerprint(shortHash(text), HexFormat.of().toHexDigits(simhash(text)));
  }

  /** The first 16 hex digits of the SHA-256 of a text. */
  public static String shortHash(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static long simhash(String text) {
    Ballot ballot = new Ballot();
    String folded = Text.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Text.isWordChar(folded.charAt(i));
      boolean alone = inside && Text.isIdeograph(folded.charAt(i));
      if (start >= 0 && (!inside || alone)) {
        ballot.word(hash(folded, start, i));
        start = -1;
      }
      if (alone) {
        ballot.word(hash(folded, i, i + 1));
      } else if (inside && start < 0) {
        start = i;
      }
    }
    return ballot.majority();
  }

  /** Counts the votes of all runs of words, for every bit. */
  private static final class Ballot {
    /** Each bit of a byte in a byte of its own, so that one addition counts eight votes. */
    private static final long[] SPREAD = new long[256];

    private static final int MOST_IN_A_BYTE = 255;

    static {
      for (int bits = 0; bits < SPREAD.length; bits++) {
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          SPREAD[bits] |= (bits >>> bit & 1L) << (bit * Byte.SIZE);
        }
      }
    }

    private final long[] recent = new long[SHINGLE_WORDS];
    private final int[] ayes = new int[Long.SIZE];
    private final long[] packed = new long[Long.BYTES];
    private int votes;

    /** Adds one word and lets the run of words that ends with it vote. */
    void word(long word) {
      recent[votes % SHINGLE_WORDS] = word;
      long shingle = 0;
      for (int back = Math.min(votes, SHINGLE_WORDS - 1); back >= 0; back--) {
        shingle = mix(shingle * 31 + recent[(votes - back) % SHINGLE_WORDS]);
      }
      for (int i = 0; i < packed.length; i++) {
        packed[i] += SPREAD[(int) (shingle >>> (i * Byte.SIZE)) & 0xff];
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

  /** FNV-1a over the characters, then mixed. */
  private static long hash(String s, int from, int to) {
    long h = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ s.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
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
