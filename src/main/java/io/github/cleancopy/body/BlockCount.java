package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Kind;

/** What is counted of a set of blocks, of all or of those that were kept. Grows block by block. */
final class BlockCount {
  static final int SHORT_WORDS = 12;

  private final PageShape shape;
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

  BlockCount(PageShape shape) {
    this.shape = shape;
  }

  void add(Block block) {
    int i = block.number();
    TextTraits traits = shape.traits[i];
    blocks++;
    words += block.words();
    chars += block.text().length();
    linkedChars += shape.linked[i];
    digits += traits.digits;
    longest = Math.max(longest, block.words());
    listWords += block.kind() == Kind.LIST_ITEM || block.kind() == Kind.TABLE ? block.words() : 0;
    controls += block.kind() == Kind.CONTROL ? 1 : 0;
    headings += block.isHeading() ? 1 : 0;
    linkedHeadings += block.isHeading() && shape.isLink(i) ? 1 : 0;
    headlines += shape.isHeadline(block) ? 1 : 0;
    prices += isPrice(block, traits) ? 1 : 0;
    if (shape.prose[i]) {
      prose++;
      proseWords += block.words();
    }
  }

  /** A short block with a sum of money: "$12.99", "ab 20 €". */
  private static boolean isPrice(Block block, TextTraits traits) {
    return block.words() <= SHORT_WORDS && traits.digits > 0 && namesCurrency(block.text());
  }

  private static boolean namesCurrency(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return true;
      }
    }
    return false;
  }
}
