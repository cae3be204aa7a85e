package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import java.util.HashMap;
import java.util.Map;

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

  private final PageTree tree;
  private final Map<Long, Make> makes = new HashMap<>();

  Cards(PageTree tree) {
    this.tree = tree;
  }

  /** What the containers around a block are called, see {@link NameWords}. */
  int concepts(Block block) {
    return tree.inherited[tree.ofBlock[block.number()]];
  }

  void add(Block block) {
    long key = tree.signature[tree.ofBlock[block.number()]] * 31 + block.kind().ordinal();
    Make make = makes.computeIfAbsent(key, k -> new Make());
    make.blocks++;
    make.words += block.words();
    make.headings += block.isHeading() ? 1 : 0;
    make.headlines += BlockCount.isHeadline(block) ? 1 : 0;
  }

  /** Words in blocks that come again and again. */
  int words() {
    return makes.values().stream().filter(Make::isCard).mapToInt(make -> make.words).sum();
  }

  /** Words in the commonest kind of card. */
  int mostWords() {
    return makes.values().stream()
        .filter(Make::isCard)
        .mapToInt(make -> make.words)
        .max()
        .orElse(0);
  }

  /** How many headings of one make there are. */
  int headings() {
    return makes.values().stream().mapToInt(make -> make.headings).max().orElse(0);
  }

  /** How many headlines of one make lead to stories elsewhere. */
  int headlines() {
    return makes.values().stream().mapToInt(make -> make.headlines).max().orElse(0);
  }
}
