package io.github.cleancopy.cli;

import io.github.cleancopy.text.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds later copies of a text by its fingerprint, and remembers the first. Takes about 200 bytes
 * of memory a page: its id, and 8 (exact) or 32 (near) bytes and their upkeep.
 *
 * <p>Near copies have simhashes that differ in at most three bits (Manku, Jain and Das Sarma, WWW
 * 2007). Two such hashes agree in at least one of their four quarters, so only the texts that share
 * a quarter are compared.
 */
final class Duplicates {
  private static final int MAX_DIFFERENT_BITS = 3;
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = 16;
  // A simhash of a few words says little: two short notes of different content may come near.
  private static final int MIN_WORDS_FOR_NEAR = 30;

  /** A text that was the first of its kind. */
  record First(long exact, long simhash, int words, String id) {}

  private final boolean near;
  private final List<First> firsts = new ArrayList<>();
  private final Map<Long, Integer> byExact = new HashMap<>();
  private final int[] heads = new int[QUARTERS << QUARTER_BITS];
  private int[] next = new int[QUARTERS << 10];

  Duplicates(boolean near) {
    this.near = near;
    Arrays.fill(heads, -1);
  }

  /** The id of the earlier text that this one repeats, or null, and then it is remembered. */
  @Nullable String firstOf(String id, Fingerprint fingerprint, int words) {
    if (words == 0) {
      return null;
    }
    First candidate =
        new First(
            HexFormat.fromHexDigitsToLong(fingerprint.exact()),
            HexFormat.fromHexDigitsToLong(fingerprint.simhash()),
            words,
            id);
    First earlier = find(candidate);
    if (earlier != null) {
      return earlier.id();
    }
    remember(candidate);
    return null;
  }

  private @Nullable First find(First candidate) {
    Integer same = byExact.get(candidate.exact());
    if (same != null) {
      return firsts.get(same);
    }
    return near && candidate.words() >= MIN_WORDS_FOR_NEAR ? findNear(candidate) : null;
  }

  private @Nullable First findNear(First candidate) {
    int best = Integer.MAX_VALUE;
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int at = heads[slot(candidate.simhash(), quarter)];
      while (at >= 0) {
        First first = firsts.get(at);
        boolean isNear = Long.bitCount(first.simhash() ^ candidate.simhash()) <= MAX_DIFFERENT_BITS;
        if (isNear && first.words() >= MIN_WORDS_FOR_NEAR) {
          best = Math.min(best, at);
        }
        at = next[at * QUARTERS + quarter];
      }
    }
    return best == Integer.MAX_VALUE ? null : firsts.get(best);
  }

  /** Adds a text that is known to be the first of its kind. */
  void remember(First first) {
    int at = firsts.size();
    firsts.add(first);
    byExact.put(first.exact(), at);
    if (!near) {
      return;
    }
    if (next.length < (at + 1) * QUARTERS) {
      next = Arrays.copyOf(next, 2 * next.length);
    }
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int slot = slot(first.simhash(), quarter);
      next[at * QUARTERS + quarter] = heads[slot];
      heads[slot] = at;
    }
  }

  private static int slot(long simhash, int quarter) {
    int bits = (int) (simhash >>> quarter * QUARTER_BITS) & (1 << QUARTER_BITS) - 1;
    return quarter << QUARTER_BITS | bits;
  }

  /** The texts remembered since there were so many. */
  List<First> since(int count) {
    return firsts.subList(count, firsts.size());
  }

  int size() {
    return firsts.size();
  }
}
