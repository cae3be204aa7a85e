package io.github.cleancopy.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    int[] balance = new int[Long.SIZE];
    long[] recent = new long[SHINGLE_WORDS];
    int words = 0;
    String folded = Text.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Text.isWordChar(folded.charAt(i));
      boolean alone = inside && Text.isIdeograph(folded.charAt(i));
      if (start >= 0 && (!inside || alone)) {
        vote(balance, recent, words++, hash(folded, start, i));
        start = -1;
      }
      if (alone) {
        vote(balance, recent, words++, hash(folded, i, i + 1));
      } else if (inside && start < 0) {
        start = i;
      }
    }
    return majority(balance);
  }

  /** Adds one word and lets the run of words that ends with it vote on every bit. */
  private static void vote(int[] balance, long[] recent, int position, long word) {
    recent[position % SHINGLE_WORDS] = word;
    long shingle = 0;
    for (int back = Math.min(position, SHINGLE_WORDS - 1); back >= 0; back--) {
      shingle = mix(shingle * 31 + recent[(position - back) % SHINGLE_WORDS]);
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      balance[bit] += (shingle >>> bit & 1) == 1 ? 1 : -1;
    }
  }

  private static long majority(int[] balance) {
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (balance[bit] > 0) {
        bits |= 1L << bit;
      }
    }
    return bits;
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
