package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Evidence;
import io.github.cleancopy.block.Kind;
import java.util.Arrays;

/** Which blocks of a page with markup are its story, and what decided. */
final class StoryChoice {
  // Bars are in log-odds: some beside the page's own (see PageBar), HARDLY_STORY and ABOVE_HEADLINE
  // alone.
  private static final double STORY = 0.3;

  /** For a paragraph of sentences: losing one is worse than leaving a teaser. */
  private static final double PROSE = -0.3;

  /**
   * For the text of a picture, which has a field of its own, for readers' comments, tables of
   * cookies, teasers amid the story, and what the site offers or says of its authors.
   */
  private static final double HARDLY_STORY = 1.5;

  /** For what stands above the headline and is no paragraph (gold/table-layout-br). */
  private static final double ABOVE_HEADLINE = 1;

  /** For a list, table or quote between two paragraphs of the story. */
  private static final double AMID_STORY = -0.4;

  private static final int HARDLY_STORY_NAMES =
      NameWords.bit("comment")
          | NameWords.bit("consent")
          | NameWords.bit("signup")
          | NameWords.bit("ad")
          | NameWords.bit("button")
          | NameWords.bit("bio");

  /**
   * In log-odds. A block of which the first look is surer than this, either way, needs no second:
   * of 140,000 such blocks, half of them on pages the models have not learnt from, the second took
   * none for the contrary.
   */
  private static final double SURE = 3;

  /** A block that holds this share of the page's words is the page. */
  private static final double MOST_OF_THE_PAGE = 0.5;

  private static final double WHOLE_LINK = 0.9;
  private static final int WORTH_KEEPING = 60;

  /** A heading that is so like a declared title is the headline. */
  private static final double THE_HEADLINE = 0.6;

  private static final int REASONS = 4;

  final PageView page;
  final boolean[] story;

  /** What was story and is left out because the page told it before. */
  final boolean[] copy;

  final double[] scores;
  final int first;
  final int last;
  private final PageModels models;
  private final FeatureTable features;

  /** Of the blocks that were looked at again, and which row each of all blocks has there, or -1. */
  private final FeatureTable again;

  private final int[] rowAgain;

  /**
   * Where no earlier judge has recognised anything that goes: what the user keeps of it is none of
   * the story either, and says the same of the blocks around it.
   */
  private final boolean[] open;

  private final double pageBar;

  StoryChoice(PageModels models, PageView page, Blocks blocks) {
    this.models = models;
    this.page = page;
    int n = page.blocks.size();
    open = new boolean[n];
    for (int i = 0; i < n; i++) {
      open[i] = blocks.verdict(i).isOpen();
    }
    features = StoryFeatures.of(page);
    scores = models.first().scores(features);
    int[] doubtful = doubtful();
    again = new ContextFeatures(page, scores, open).of(doubtful, features);
    rowAgain = new int[n];
    Arrays.fill(rowAgain, -1);
    double[] secondLook = models.second().scores(again);
    for (int row = 0; row < doubtful.length; row++) {
      scores[doubtful[row]] = secondLook[row];
      rowAgain[doubtful[row]] = row;
    }
    story = new boolean[n];
    pageBar = PageBar.of(scores, page.blocks, open);
    for (int i = 0; i < n; i++) {
      story[i] = scores[i] > bar(i) || holdsMost(i) || isScripted(i);
    }
    joinListsAmidStory();
    dropNextStories();
    copy = dropCopies();
    dropSecondHeadline();
    dropLooseHeadings();
    first = firstStory();
    last = lastStory();
  }

  /** The blocks to be looked at again. */
  private int[] doubtful() {
    int[] doubtful = new int[scores.length];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      if (Math.abs(scores[i]) <= SURE) {
        doubtful[count++] = i;
      }
    }
    return Arrays.copyOf(doubtful, count);
  }

  private double bar(int i) {
    if (page.blocks.get(i).kind() == Kind.CAPTION
        || page.tree.isCalled(i, HARDLY_STORY_NAMES)
        || leadsElsewhere(i)) {
      return HARDLY_STORY;
    }
    if (i < page.title && !page.prose[i]) {
      return ABOVE_HEADLINE;
    }
    return pageBar + (page.prose[i] ? PROSE : STORY);
  }

  /** Whether it is the linked headline of an article within an article: a teaser amid the story. */
  private boolean leadsElsewhere(int i) {
    if (!page.blocks.get(i).isHeading() || page.linkDensity[i] < WHOLE_LINK) {
      return false;
    }
    int article = page.tree.articleOf(page.tree.ofBlock[i]);
    return article > 0 && page.tree.articleOf(page.tree.parent[article]) >= 0;
  }

  private boolean holdsMost(int i) {
    Block block = page.blocks.get(i);
    return block.words() > WORTH_KEEPING
        && block.words() > MOST_OF_THE_PAGE * page.words
        && page.linkDensity[i] < MOST_OF_THE_PAGE;
  }

  /** Whether it is a paragraph of a story that only a script told. */
  private boolean isScripted(int i) {
    Block block = page.blocks.get(i);
    return page.prose[i] && block.kind() != Kind.CAPTION && block.container().isWithin("script");
  }

  private void joinListsAmidStory() {
    int last = story.length - 1;
    while (last >= 0 && !(story[last] && page.prose[last])) {
      last--;
    }
    boolean begun = false;
    for (int i = 0; i < last; i++) {
      begun |= story[i] && page.prose[i];
      story[i] |=
          begun
              && scores[i] > pageBar + AMID_STORY
              && isPartOfProse(page.blocks.get(i).kind())
              && !page.tree.isCalled(i, HARDLY_STORY_NAMES);
    }
  }

  private static boolean isPartOfProse(Kind kind) {
    return switch (kind) {
      case LIST_ITEM, QUOTE, TABLE, CODE -> true;
      default -> false;
    };
  }

  /**
   * An article with a headline of its own, below the one with the page's headline, is the next
   * story of a page without end (gold/next-story-below).
   */
  private void dropNextStories() {
    PageTree tree = page.tree;
    int own = page.title < 0 ? -1 : tree.articleOf(tree.ofBlock[page.title]);
    if (own < 0 || wordsOfStory(own) < WORTH_KEEPING) {
      return;
    }
    boolean[] next = new boolean[tree.size];
    for (int i = page.title + 1; i < story.length; i++) {
      int article = page.isHeadline(i) ? tree.articleOf(tree.ofBlock[i]) : -1;
      if (article > own && !tree.isWithin(article, own)) {
        next[article] = true;
      }
    }
    for (int c = 1; c < next.length; c++) {
      next[c] |= next[tree.parent[c]];
    }
    for (int i = page.title + 1; i < story.length; i++) {
      story[i] &= !next[tree.ofBlock[i]];
    }
  }

  private int wordsOfStory(int article) {
    int words = 0;
    for (int i = 0; i < story.length; i++) {
      if (story[i] && page.prose[i] && page.tree.articleOf(page.tree.ofBlock[i]) == article) {
        words += page.blocks.get(i).words();
      }
    }
    return words;
  }

  /** A page that carries its story twice tells it once (gold/story-for-two-screens). */
  private boolean[] dropCopies() {
    if (!repeatsBlocks()) {
      return new boolean[story.length];
    }
    boolean[] copies = Copies.of(page.blocks, i -> story[i] && open[i]);
    for (int i = 0; i < story.length; i++) {
      story[i] &= !copies[i];
    }
    return copies;
  }

  /** Whether any block of the story has nothing but what blocks before it have. */
  private boolean repeatsBlocks() {
    for (int i = 0; i < story.length; i++) {
      if (story[i] && open[i] && page.seenBefore[i] == 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Above the first paragraph the headline may stand twice, once for the site and once for itself.
   */
  private void dropSecondHeadline() {
    if (page.title < 0) {
      return;
    }
    for (int i = page.title + 1; i < story.length && !(story[i] && page.prose[i]); i++) {
      copy[i] |= story[i] && page.isHeadline(i) && page.titleHit[i] > THE_HEADLINE;
      story[i] &= !copy[i];
    }
  }

  /** A heading under which nothing of the story follows is a heading of something else. */
  private void dropLooseHeadings() {
    boolean follows = false;
    for (int i = story.length - 1; i >= 0; i--) {
      if (page.blocks.get(i).isHeading()) {
        story[i] &= follows;
      } else {
        follows |= story[i] && open[i];
      }
    }
  }

  private int firstStory() {
    for (int i = 0; i < story.length; i++) {
      if (story[i] && open[i]) {
        return i;
      }
    }
    return -1;
  }

  private int lastStory() {
    for (int i = story.length - 1; i >= 0; i--) {
      if (story[i] && open[i]) {
        return i;
      }
    }
    return -1;
  }

  boolean isEmpty() {
    return first < 0;
  }

  /** The features that spoke most against a block. */
  Evidence reasons(int i) {
    return rowAgain[i] < 0
        ? models.first().reasons(features, i, REASONS)
        : models.second().reasons(again, rowAgain[i], REASONS);
  }
}
