package io.github.cleancopy.body;

import static io.github.cleancopy.body.StoryTable.NO;
import static io.github.cleancopy.body.StoryTable.YES;
import static io.github.cleancopy.body.StoryTable.key;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Link;
import java.util.List;

/** What the text of a block and its kind tell, see {@link StoryFeatures}. */
final class TextFeatures {
  /** A link of more than this is the block. */
  private static final double WHOLE_LINK = 0.9;

  private final PageView page;
  private final List<Block> blocks;
  private final StoryTable table;

  TextFeatures(PageView page, StoryTable table) {
    this.page = page;
    this.blocks = page.blocks;
    this.table = table;
  }

  void fill() {
    letters();
    marks();
    words();
    links();
    kinds();
  }

  private void letters() {
    int[] perWord = table.open(StoryFeature.LETTERS_PER_WORD);
    int[] upperCase = table.open(StoryFeature.UPPER_CASE);
    int[] digits = table.open(StoryFeature.DIGITS);
    for (int i = 0; i < table.rows; i++) {
      TextTraits traits = page.traits[i];
      perWord[i] = key(traits.letters / words(traits));
      upperCase[i] = key(traits.upperLetters / (double) Math.max(1, traits.letters));
      digits[i] = key(traits.digits / (double) Math.max(1, traits.digits + traits.letters));
    }
  }

  private void marks() {
    int[] commas = table.open(StoryFeature.COMMAS);
    int[] sentences = table.open(StoryFeature.SENTENCES);
    int[] endsSentence = table.open(StoryFeature.ENDS_SENTENCE);
    for (int i = 0; i < table.rows; i++) {
      TextTraits traits = page.traits[i];
      commas[i] = key(traits.commas / words(traits));
      sentences[i] = key(traits.sentenceEnds);
      endsSentence[i] = traits.endsSentence ? YES : NO;
      table.setFew(StoryFeature.BARS, i, traits.bars);
      table.setFew(StoryFeature.ENDS_COLON, i, traits.endsColon ? 1 : 0);
      table.setFew(StoryFeature.OPENS_LOWER, i, traits.opensLower ? 1 : 0);
      table.setFew(StoryFeature.OPENS_DIGIT, i, traits.opensDigit ? 1 : 0);
    }
  }

  private static double words(TextTraits traits) {
    return Math.max(1, traits.words.length);
  }

  private void words() {
    int[] words = table.open(StoryFeature.WORDS);
    int[] functionWords = table.open(StoryFeature.FUNCTION_WORDS);
    int[] capitals = table.open(StoryFeature.CAPITALS);
    for (int i = 0; i < table.rows; i++) {
      TextTraits traits = page.traits[i];
      words[i] = key(blocks.get(i).words());
      functionWords[i] = key(traits.functionWords / words(traits));
      capitals[i] = key(traits.capitals / words(traits));
    }
  }

  private void links() {
    int[] density = table.open(StoryFeature.LINK_DENSITY);
    int[] count = table.open(StoryFeature.LINKS);
    int[] whole = table.open(StoryFeature.WHOLE_LINK);
    for (int i = 0; i < table.rows; i++) {
      List<Link> links = blocks.get(i).links();
      density[i] = key(page.linkDensity[i]);
      count[i] = key(links.size());
      whole[i] = page.linkDensity[i] > WHOLE_LINK && links.size() == 1 ? YES : NO;
      table.setFew(StoryFeature.ANCHOR_LINK, i, hasAnchorLink(links) ? 1 : 0);
    }
  }

  private static boolean hasAnchorLink(List<Link> links) {
    return !links.isEmpty()
        && links.get(0).target().startsWith("#")
        && links.get(0).target().length() > 1;
  }

  private void kinds() {
    int[] headingLevel = table.open(StoryFeature.HEADING_LEVEL);
    for (int i = 0; i < table.rows; i++) {
      Block block = blocks.get(i);
      headingLevel[i] = block.isHeading() ? key(block.level()) : NO;
      switch (block.kind()) {
        case LIST_ITEM -> table.setFew(StoryFeature.LIST_LEVEL, i, block.level());
        case CODE -> table.setFew(StoryFeature.CODE, i, 1);
        case TABLE -> table.setFew(StoryFeature.TABLE, i, 1);
        case CAPTION -> table.setFew(StoryFeature.CAPTION, i, 1);
        case CONTROL -> table.setFew(StoryFeature.CONTROL, i, 1);
        default -> {}
      }
    }
  }
}
