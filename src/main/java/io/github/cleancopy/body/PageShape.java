package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Kind;
import java.util.List;

/**
 * What the blocks of one page are, whatever is thought of them: the traits of their texts, which of
 * them are prose, and the tree of containers around them. Read once and shared by all that look at
 * the page.
 */
final class PageShape {
  private static final double MOSTLY_LINK = 0.7;
  private static final int HEADLINE_WORDS = 5;
  private static final int LONGEST_HEADLINE = 30;

  final List<Block> blocks;
  final TextTraits[] traits;
  final boolean[] prose;

  /** Characters of link text in each block, and their share. */
  final int[] linked;

  final double[] linkDensity;

  /** What the elements inside each block are called, see {@link NameWords}. */
  final int[] marks;

  final PageTree tree;

  /**
   * The same number for blocks of the same kind in containers of the same make, see {@link
   * PageTree#signature}: paragraphs of a story, cards of a list.
   */
  final int[] look;

  final int looks;

  PageShape(List<Block> blocks) {
    this.blocks = blocks;
    traits = new TextTraits[blocks.size()];
    prose = new boolean[traits.length];
    linked = new int[traits.length];
    linkDensity = new double[traits.length];
    marks = new int[traits.length];
    TextTraits.Reader reader = new TextTraits.Reader();
    for (int i = 0; i < traits.length; i++) {
      Block block = blocks.get(i);
      traits[i] = reader.read(block.text());
      linked[i] = block.linkedLength();
      linkDensity[i] = linked[i] == 0 ? 0 : (double) linked[i] / block.text().length();
      marks[i] = NameWords.of(block.marks());
      prose[i] = isProse(block, linkDensity[i], traits[i]);
    }
    tree = new PageTree(blocks, prose, linked);
    look = new int[traits.length];
    looks = numberLooks();
  }

  boolean isLink(int block) {
    return linkDensity[block] > MOSTLY_LINK;
  }

  /** As long as a headline and a link as a whole: it leads to a story elsewhere. */
  boolean isHeadline(Block block) {
    return block.words() >= HEADLINE_WORDS
        && block.words() <= LONGEST_HEADLINE
        && isLink(block.number());
  }

  private int numberLooks() {
    IntIndex numbers = new IntIndex(look.length);
    for (int i = 0; i < look.length; i++) {
      long make = tree.signature[tree.ofBlock[i]] * 31 + blocks.get(i).kind().ordinal();
      look[i] = numbers.add((int) (make ^ make >>> 32));
    }
    return numbers.size();
  }

  private static boolean isProse(Block block, double linkDensity, TextTraits traits) {
    return block.words() >= PageTree.PROSE_WORDS
        && block.kind() != Kind.CONTROL
        && linkDensity < PageTree.PROSE_LINKS
        && traits.sentenceEnds > 0;
  }
}
