package io.github.cleancopy.body;

/** The {@link Shingles} of all blocks of a page, worked out once. */
final class BlockRuns {
  private final int[] runs;

  /** Those of block i begin here; one more than there are blocks. */
  private final int[] from;

  BlockRuns(TextTraits[] blocks) {
    from = new int[blocks.length + 1];
    for (int i = 0; i < blocks.length; i++) {
      from[i + 1] = from[i] + Shingles.count(blocks[i].words);
    }
    runs = new int[from[blocks.length]];
    for (int i = 0; i < blocks.length; i++) {
      for (int at = from[i]; at < from[i + 1]; at++) {
        runs[at] = Shingles.at(blocks[i].words, at - from[i]);
      }
    }
  }

  int size() {
    return runs.length;
  }

  int count(int block) {
    return from[block + 1] - from[block];
  }

  /** Share of a block's runs that are in a set, 0 to 1. */
  float share(int block, IntSet set) {
    int found = 0;
    for (int at = from[block]; at < from[block + 1]; at++) {
      found += set.contains(runs[at]) ? 1 : 0;
    }
    return found == 0 ? 0 : (float) found / count(block);
  }

  void addTo(IntSet set, int block) {
    for (int at = from[block]; at < from[block + 1]; at++) {
      set.add(runs[at]);
    }
  }
}
