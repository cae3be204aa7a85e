package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A page may carry its story once for each kind of screen: then most of what it tells stands there
 * again, block by block. A refrain is a small part of a song, and a list of products or dates
 * repeats a few lines, or one line often.
 */
final class Copies {
  /** Of the words of the different blocks, this share is told again. */
  private static final double MOST = 0.5;

  /** Phone, tablet, desktop, print: nobody carries a story more often. */
  private static final int MOST_SCREENS = 4;

  /** What is shorter may well be said twice: "Pros", "Read the review". */
  private static final int WORDS_OF_A_COPY = 4;

  private Copies() {}

  /**
   * Which blocks of the story tell it again; none where it is told once. Linear in the page.
   *
   * @param story whether a block is part of it
   */
  static boolean[] of(List<Block> blocks, IntPredicate story) {
    boolean[] copies = new boolean[blocks.size()];
    Map<String, Integer> told = new HashMap<>();
    int different = 0;
    int toldAgain = 0;
    int all = 0;
    for (int i = 0; i < copies.length; i++) {
      Block block = blocks.get(i);
      if (!story.test(i)) {
        continue;
      }
      int times = told.merge(block.text(), 1, Integer::sum);
      copies[i] = times > 1 && block.words() >= WORDS_OF_A_COPY;
      all += block.words();
      different += times == 1 ? block.words() : 0;
      toldAgain += times == 2 && copies[i] ? block.words() : 0;
    }
    boolean forScreens = toldAgain > MOST * different && all <= MOST_SCREENS * different;
    return forScreens ? copies : new boolean[copies.length];
  }
}
