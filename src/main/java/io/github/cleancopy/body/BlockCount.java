package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Kind;

/** What is counted of a set of blocks, of all or of those that were kept. Grows block by block. */
final class BlockCount {
  static final int SHORT_WORDS = 12;
  private static final int HEADLINE_WORDS = 5;
  private static final int LONGEST_HEADLINE = 30;
  private static final double MOSTLY_LINK = 0.7;

  int blocks;
  int words;
  int chars;
  int linkedChars;
  int digits;
  int prose;
  int proseWords;
  int longest;
  int listWords;
  int headings;
  int linkedHeadings;
  int headlines;
  int prices;
  int controls;

  void add(Block block, TextTraits traits, boolean isProse) {
    blocks++;
    words += block.words();
    chars += block.text().length();
    linkedChars += block.linkedLength();
    digits += traits.digits;
    longest = Math.max(longest, block.words());
    listWords += block.kind() == Kind.LIST_ITEM || block.kind() == Kind.TABLE ? block.words() : 0;
    controls += block.kind() == Kind.CONTROL ? 1 : 0;
    headings += block.isHeading() ? 1 : 0;
    linkedHeadings += block.isHeading() && isLink(block) ? 1 : 0;
    headlines += isHeadline(block) ? 1 : 0;
    prices += isPrice(block, traits) ? 1 : 0;
    if (isProse) {
      prose++;
      proseWords += block.words();
    }
  }

  static boolean isLink(Block block) {
    return block.linkDensity() > MOSTLY_LINK;
  }

  /** As long as a headline and a link as a whole: it leads to a story elsewhere. */
  static boolean isHeadline(Block block) {
    return block.words() >= HEADLINE_WORDS && block.words() <= LONGEST_HEADLINE && isLink(block);
  }

  /** A short block with a sum of money: "$12.99", "ab 20 €". */
  private static boolean isPrice(Block block, TextTraits traits) {
    return block.words() <= SHORT_WORDS
        && traits.digits > 0
        && block.text().chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
  }
}
