package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks of a page belong into a field: by what the page calls them, by how they agree with
 * what the page declares, and by where they stand to headline and story.
 */
final class PageFields {
  /** The 13 longer ones on the 913 development pages were all portraits of the author. */
  private static final int LONGEST_BYLINE = 25;

  /** The longer ones, without it, were captions that name the day, and a teaser. */
  private static final int LONGEST_DATE = 16;

  /** Longer lines of the story that have a name and no full stop are affiliations and the like. */
  private static final int LONGEST_SIGNATURE = 10;

  /** The longest of 95 that editors wrote has 107 words; a story in one block is none. */
  private static final int LONGEST_STANDFIRST = 150;

  /** Shorter ones, seven on 319 pages, were "Abstract", "Table of contents", "Expand". */
  private static final int SHORTEST_STANDFIRST = 5;

  // Below, "lines" are those on the 913 development pages that another bar would treat otherwise.

  /** The 76 shorter lines were names, posts, "View all posts by"; none has 8 to 11 words. */
  private static final int SHORTEST_NOTE = 8;

  /** Blocks. Of 13 lines four to eight above it eight were of other stories, or of the site. */
  private static final int ABOVE_HEADLINE = 3;

  /** Blocks. Of 17 lines seven to twelve below it twelve were no captions, or of other stories. */
  private static final int CAPTION_BELOW_STORY = 6;

  /** Blocks. Of 29 notes seven to twelve below it all but two tell of an author. */
  private static final int NOTE_BELOW_STORY = 12;

  /** Blocks before the story's end: three lines, all bylines, stood so far up beside it. */
  private static final int NOTE_BESIDE_STORY = 6;

  /**
   * Of 26 lines above 0.4 beside the headline eight were bylines or captions, and of 24 below the
   * story half were "More articles by" and the like; of 17 up to 0.8 all but two were bylines.
   */
  private static final double NAMES_IN_BYLINE = 0.6;

  /** Two lines above 0.5 were first paragraphs; up to 0.8 there are three. */
  private static final double SUMMARY_IN_STANDFIRST = 0.6;

  /** No standfirst had more than 0.2; of four lines above 0.8 three were headlines, or a menu. */
  private static final double MOST_LINKS_OF_STANDFIRST = 0.5;

  /** The 32 lines above 0.7 were captions that link their source; 106 above 0.9 mostly teasers. */
  private static final double MOST_LINKS_OF_CAPTION = 0.9;

  /** With one, as in 78 lines, it is "By", "Journalist", "Last update". */
  private static final int FEWEST_CAPITALS_OF_NAME = 2;

  private static final int LEAD = NameWords.bit("lead");
  private static final int BYLINE = NameWords.bit("byline");
  private static final int CAPTION = NameWords.bit("caption");
  private static final int BIO = NameWords.bit("bio");
  private static final int ELSEWHERE =
      NameWords.bit("related")
          | NameWords.bit("teaser")
          | NameWords.bit("comment")
          | NameWords.bit("nav")
          | NameWords.bit("ad");

  /** What stands below a headline too and is made of sentences. */
  private static final int NO_DECK =
      NameWords.bit("tags")
          | NameWords.bit("share")
          | NameWords.bit("signup")
          | NameWords.bit("bio")
          | NameWords.bit("byline");

  private final PageView page;
  private final PageTree tree;
  private final StoryChoice choice;
  private final Blocks blocks;
  private final @Nullable String language;
  private final @Nullable Field[] fields;

  PageFields(PageView page, StoryChoice choice, Blocks blocks, @Nullable String language) {
    this.page = page;
    this.tree = page.tree;
    this.choice = choice;
    this.blocks = blocks;
    this.language = language;
    this.fields = new Field[page.blocks.size()];
  }

  /** The field of each block, or null. */
  @Nullable Field[] find() {
    if (choice.isEmpty()) {
      return fields;
    }
    int title = title();
    int start = storyStart(title);
    if (title >= 0) {
      fields[title] = Field.TITLE;
    }
    int from = Math.max(0, (title < 0 || title > start ? start : title) - ABOVE_HEADLINE);
    for (int i = from; i < start; i++) {
      if (isFree(i) || isSignature(i, title)) {
        fields[i] = beside(i);
      }
    }
    standfirst(title, start);
    int end = Math.min(fields.length, choice.last + 1 + CAPTION_BELOW_STORY);
    for (int i = from; i < end; i++) {
      if (isFree(i) && isCaption(i)) {
        fields[i] = Field.CAPTION;
      }
    }
    end = Math.min(fields.length, choice.last + 1 + NOTE_BELOW_STORY);
    for (int i = Math.max(start, choice.last + 1 - NOTE_BESIDE_STORY); i < end; i++) {
      if (isFree(i)) {
        fields[i] = below(i);
      }
    }
    return fields;
  }

  private boolean isFree(int i) {
    return fields[i] == null && !choice.story[i] && blocks.verdict(i).isOpen();
  }

  /**
   * Whether it is no more than a byline or a date below the headline, even if it looks like a part
   * of the story: one that no tag and no name sets apart (gold/photo-gallery).
   */
  private boolean isSignature(int i, int title) {
    Block block = page.blocks.get(i);
    if (title < 0
        || i < title
        || fields[i] != null
        || !blocks.verdict(i).isOpen()
        || looksLikeText(i)) {
      return false;
    }
    return isCalled(i, BYLINE)
        || page.authorHit[i] > NAMES_IN_BYLINE
        || Bylines.looksLikeByline(block.text(), language)
        || block.kind() == Kind.PARAGRAPH && DateText.isIn(block.text(), language);
  }

  private boolean looksLikeText(int i) {
    Block block = page.blocks.get(i);
    boolean text = page.prose[i] || block.words() > LONGEST_SIGNATURE;
    return text && !Bylines.isNamesToADot(block.text());
  }

  private int title() {
    int title = page.title;
    return title >= 0 && blocks.verdict(title).isOpen() && title <= choice.last ? title : -1;
  }

  /** The first block of the story's prose below the headline that is likely one. */
  private int storyStart(int title) {
    int start = -1;
    for (int i = Math.max(choice.first, title); i <= choice.last; i++) {
      if (choice.story[i] && page.prose[i] && looksLikeText(i)) {
        start = start < 0 ? i : start;
        if (choice.scores[i] > 0) {
          return i;
        }
      }
    }
    return start < 0 ? choice.first : start;
  }

  private boolean isCalled(int i, int concept) {
    if ((page.marks[i] & concept) != 0) {
      return true;
    }
    return tree.isCalled(i, concept);
  }

  private @Nullable Field beside(int i) {
    Block block = page.blocks.get(i);
    if (block.isHeading() && block.words() > LONGEST_BYLINE || isCalled(i, ELSEWHERE)) {
      return null;
    }
    if (block.words() <= LONGEST_BYLINE
        && (page.authorHit[i] > NAMES_IN_BYLINE
            || Bylines.looksLikeByline(block.text(), language))) {
      return Field.BYLINE;
    }
    if (block.words() <= LONGEST_DATE && DateText.isIn(block.text(), language)) {
      return Field.DATE;
    }
    return block.words() <= LONGEST_BYLINE
            && isCalled(i, BYLINE)
            && page.traits[i].capitals >= FEWEST_CAPITALS_OF_NAME
        ? Field.BYLINE
        : null;
  }

  private void standfirst(int title, int start) {
    for (int i = Math.max(0, title + 1); i <= Math.min(start, fields.length - 1); i++) {
      Block block = page.blocks.get(i);
      boolean first = i == start;
      if (fields[i] == null
          && blocks.verdict(i).isOpen()
          && block.words() >= SHORTEST_STANDFIRST
          && block.words() <= LONGEST_STANDFIRST
          && block.linkDensity() < MOST_LINKS_OF_STANDFIRST
          && block.kind() != Kind.CAPTION
          && !isCalled(i, CAPTION | BIO)
          && !opensStory(i)
          && isStandfirst(i, title, first)) {
        fields[i] = Field.STANDFIRST;
        return;
      }
    }
  }

  /** Whether it stands among the story's paragraphs, as the first of them. */
  private boolean opensStory(int i) {
    int next = page.nextProse[i];
    return choice.story[i]
        && next >= 0
        && choice.story[next]
        && tree.parent[tree.ofBlock[i]] == tree.parent[tree.ofBlock[next]];
  }

  private boolean isStandfirst(int i, int title, boolean first) {
    if (isCalled(i, LEAD)) {
      return true;
    }
    return !first
        && !isCalled(i, ELSEWHERE)
        && (page.summaryHit[i] > SUMMARY_IN_STANDFIRST || followsHeadline(i, title));
  }

  /** Whether it is a sentence right below the headline (gold/json-ld-truncated). */
  private boolean followsHeadline(int i, int title) {
    return title >= 0
        && i == title + 1
        && !choice.story[i]
        && page.prose[i]
        && page.authorHit[i] == 0
        && !isCalled(i, NO_DECK);
  }

  private boolean isCaption(int i) {
    Block block = page.blocks.get(i);
    if (block.linkDensity() > MOST_LINKS_OF_CAPTION || isCalled(i, ELSEWHERE)) {
      return false;
    }
    return block.kind() == Kind.CAPTION
        || isCalled(i, CAPTION)
        || i < choice.last && Credits.standard().isWhole(block.text());
  }

  private @Nullable Field below(int i) {
    Block block = page.blocks.get(i);
    if (isCalled(i, ELSEWHERE)) {
      return null;
    }
    if (block.words() >= SHORTEST_NOTE && isCalled(i, BIO)) {
      return Field.AUTHOR_NOTE;
    }
    return block.words() <= LONGEST_BYLINE && page.authorHit[i] > NAMES_IN_BYLINE
        ? Field.BYLINE
        : null;
  }
}
