package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cues that rules ask for in blocks of a length. Most rules are about short blocks, and most of
 * a page's words stand in long ones: of the cues found in blocks of 60 to 100 words of WCXB pages a
 * rule could use 13,600 of 145,000. Immutable.
 */
final class CuesByLength {
  /**
   * From so many words on a block is looked at with fewer cues. Each length more makes the first
   * page of a language some 15 ms slower, and later pages hardly faster.
   */
  private static final int[] LENGTHS = {0, 40};

  private final Cues[] cues;

  private CuesByLength(Cues[] cues) {
    this.cues = cues;
  }

  /** All cues for all blocks. */
  static CuesByLength unsorted(Cues all) {
    Cues[] cues = new Cues[LENGTHS.length];
    Arrays.fill(cues, all);
    return new CuesByLength(cues);
  }

  /**
   * Sorts the cues.
   *
   * @param mostWords for each cue the length of the longest block in which a rule asks for it
   */
  static CuesByLength sorted(Cues all, int[] mostWords) {
    Cues[] cues = new Cues[LENGTHS.length];
    Cues left = all;
    for (int i = 0; i < LENGTHS.length; i++) {
      left = CueSelection.of(left, askedFor(mostWords, LENGTHS[i]));
      cues[i] = left;
    }
    return new CuesByLength(cues);
  }

  private static BitSet askedFor(int[] mostWords, int words) {
    BitSet asked = new BitSet();
    for (int cue = 0; cue < mostWords.length; cue++) {
      asked.set(cue, mostWords[cue] > 0 && mostWords[cue] >= words);
    }
    return asked;
  }

  /** The cues for a block of so many words. */
  Cues of(int words) {
    int i = LENGTHS.length - 1;
    while (LENGTHS[i] > words) {
      i--;
    }
    return cues[i];
  }
}
