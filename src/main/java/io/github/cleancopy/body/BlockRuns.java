package io.github.cleancopy.body;

/** The {@link Shingles} of all blocks of a page, with the last block that has each. */
final class BlockRuns {
  /** Runs by number: the same run has the same wherever it stands. */
  private final int[] runs;

  /** Those of block i begin here; one more than there are blocks. */
  private final int[] from;

  private final IntIndex numbers;
  private final int[] last;

  /** How many runs of each block an earlier block has. */
  private final int[] before;

  BlockRuns(TextTraits[] blocks) {
    from = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      from[i + 1] = from[i] + Shingles.count(blocks[i].words);
    }
    runs = new int[from[blocks.length]];
    numbers = new IntIndex(runs.length);
    last = new int[runs.length];
    before = new int[blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      int known = numbers.size();
      for (int at = from[i]; at < from[i + 1]; at++) {
        int run = numbers.add(Shingles.at(blocks[i].words, at - from[i]));
        runs[at] = run;
        before[i] += run < known ? 1 : 0;
        last[run] = i;
      }
    }
  }

  int count(int block) {
    return from[block + 1] - from[block];
  }

  /** Share of a block's runs that an earlier block has, 0 to 1. */
  float seenBefore(int block) {
    return share(before[block], block);
  }

  /** Share of a block's runs that a later block has, 0 to 1. */
  float seenAfter(int block) {
    int found = 0;
    for (int at = from[block]; at < from[block + 1]; at++) {
      found += last[runs[at]] > block ? 1 : 0;
    }
    return share(found, block);
  }

  /** Share of each block's runs that a text has, 0 to 1. */
  float[] sharedWith(int[] text) {
    boolean[] told = new boolean[numbers.size()];
    for (int i = 0; i < Shingles.count(text); i++) {
      int run = numbers.find(Shingles.at(text, i));
      if (run >= 0) {
        told[run] = true;
      }
    }
    float[] shares = new float[from.length - 1];
    for (int i = 0; i < shares.length; i++) {
      int found = 0;
      for (int at = from[i]; at < from[i + 1]; at++) {
        found += told[runs[at]] ? 1 : 0;
      }
      shares[i] = share(found, i);
    }
    return shares;
  }

  private float share(int found, int block) {
    return found == 0 ? 0 : (float) found / count(block);
  }
}
