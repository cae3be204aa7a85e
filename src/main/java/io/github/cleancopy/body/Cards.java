package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;

/**
 * What comes again on a page: blocks of the same kind in containers of the same make are cards of a
 * list. Also knows what the containers around a block are called. Grows block by block.
 */
final class Cards {
  private static final int ENOUGH = 4;

  /** Longer blocks are paragraphs, which look alike in every story. */
  private static final int LONGEST_CARD = 25;

  private static final int SHORTEST_CARD = 2;

  /** Blocks of one make. */
  private static final class Make {
    int blocks;
    int words;
    int headings;
    int headlines;

    boolean isCard() {
      return blocks >= ENOUGH && words > SHORTEST_CARD * blocks && words < LONGEST_CARD * blocks;
    }
  }

  private final PageShape shape;

  /** By number, see {@link PageShape#look}. */
  private final Make[] makes;

  Cards(PageShape shape) {
    this.shape = shape;
    makes = new Make[shape.looks];
    for (int i = 0; i < makes.length; i++) {
      makes[i] = new Make();
    }
  }

  /** What the containers around a block are called, see {@link NameWords}. */
  int concepts(int block) {
    return shape.tree.inherited[shape.tree.ofBlock[block]];
  }

  void add(Block block) {
    Make make = makes[shape.look[block.number()]];
    make.blocks++;
    make.words += block.words();
    make.headings += block.isHeading() ? 1 : 0;
    make.headlines += shape.isHeadline(block) ? 1 : 0;
  }

  /** Words in blocks that come again and again. */
  int words() {
    int words = 0;
    for (Make make : makes) {
      words += make.isCard() ? make.words : 0;
    }
    return words;
  }

  /** Words in the commonest kind of card. */
  int mostWords() {
    int most = 0;
    for (Make make : makes) {
      most = Math.max(most, make.isCard() ? make.words : 0);
    }
    return most;
  }

  /** How many headings of one make there are. */
  int headings() {
    int most = 0;
    for (Make make : makes) {
      most = Math.max(most, make.headings);
    }
    return most;
  }

  /** How many headlines of one make lead to stories elsewhere. */
  int headlines() {
    int most = 0;
    for (Make make : makes) {
      most = Math.max(most, make.headlines);
    }
    return most;
  }
}
