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
  final List<Block> blocks;
  final TextTraits[] traits;
  final boolean[] prose;
  final PageTree tree;

  PageShape(List<Block> blocks) {
    this.blocks = blocks;
    traits = new TextTraits[blocks.size()];
    prose = new boolean[blocks.size()];
    for (int i = 0; i < traits.length; i++) {
      Block block = blocks.get(i);
      traits[i] = TextTraits.of(block.text());
      prose[i] = isProse(block, traits[i]);
    }
    tree = new PageTree(blocks, prose);
  }

  private static boolean isProse(Block block, TextTraits traits) {
    return block.words() >= PageTree.PROSE_WORDS
        && block.kind() != Kind.CONTROL
        && block.linkDensity() < PageTree.PROSE_LINKS
        && traits.sentenceEnds > 0;
  }
}
