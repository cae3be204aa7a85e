package io.github.cleancopy.body;

import static io.github.cleancopy.body.StoryTable.NO;
import static io.github.cleancopy.body.StoryTable.YES;
import static io.github.cleancopy.body.StoryTable.key;

/**
 * What the containers around a block hold, see {@link StoryFeatures}: the nearest that holds other
 * blocks too is its group, and two more are around that. Neighbours often stand in the same ones;
 * what those hold is worked out once for all of them.
 */
final class GroupFeatures {
  private static final int LAST_PLACE = 50;

  private final PageView page;
  private final PageTree tree;
  private final StoryTable table;

  /** By block: its group, and the two containers around that. */
  private final int[] group;

  private final int[] wider;
  private final int[] widest;

  GroupFeatures(PageView page, StoryTable table) {
    this.page = page;
    this.table = table;
    tree = page.tree;
    group = new int[table.rows];
    wider = new int[table.rows];
    widest = new int[table.rows];
    for (int i = 0; i < table.rows; i++) {
      group[i] = tree.group(tree.ofBlock[i]);
      wider[i] = tree.wider[group[i]];
      widest[i] = tree.wider[wider[i]];
    }
  }

  void fill() {
    around();
    holdings(
        group,
        StoryFeature.GROUP_WORDS,
        StoryFeature.GROUP_LINKS,
        StoryFeature.GROUP_PROSE,
        StoryFeature.GROUP_BLOCKS);
    parts(group, StoryFeature.GROUP_HEADINGS, StoryFeature.GROUP_PROSE_BLOCKS);
    holdings(
        wider,
        StoryFeature.WIDER_WORDS,
        StoryFeature.WIDER_LINKS,
        StoryFeature.WIDER_PROSE,
        StoryFeature.WIDER_BLOCKS);
    parts(wider, StoryFeature.WIDER_HEADINGS, StoryFeature.WIDER_PROSE_BLOCKS);
    holdings(
        widest,
        StoryFeature.WIDEST_WORDS,
        StoryFeature.WIDEST_LINKS,
        StoryFeature.WIDEST_PROSE,
        StoryFeature.WIDEST_BLOCKS);
    neighbours();
    looks();
  }

  private void around() {
    int[] depth = table.open(StoryFeature.DEPTH);
    int[] aboveCore = table.open(StoryFeature.ABOVE_CORE);
    int[] belowCore = table.open(StoryFeature.BELOW_CORE);
    int[] articleProse = table.open(StoryFeature.ARTICLE_PROSE);
    int[] articleLinks = table.open(StoryFeature.ARTICLE_LINKS);
    int[] mainProse = table.open(StoryFeature.MAIN_PROSE);
    for (int i = 0; i < table.rows; i++) {
      int c = tree.ofBlock[i];
      depth[i] = key(tree.depth[c]);
      aboveCore[i] = key(tree.aboveCore[c]);
      belowCore[i] = key(tree.depth[c] - tree.depth[tree.core] + tree.aboveCore[c]);
      articleProse[i] = key(proseShare(tree.articleOf(c)));
      articleLinks[i] = key(linkDensity(tree.articleOf(c)));
      mainProse[i] = key(proseShare(tree.mainOf(c)));
    }
  }

  private double proseShare(int container) {
    return container < 0 ? -1 : tree.proseShare(container);
  }

  private double linkDensity(int container) {
    return container < 0 ? -1 : tree.linkDensity(container);
  }

  /** How much a container around each block holds. */
  private void holdings(
      int[] container,
      StoryFeature wordsIn,
      StoryFeature linksIn,
      StoryFeature proseIn,
      StoryFeature blocksIn) {
    int[] words = table.open(wordsIn);
    int[] links = table.open(linksIn);
    int[] prose = table.open(proseIn);
    int[] blocks = table.open(blocksIn);
    for (int i = 0; i < table.rows; i++) {
      int c = container[i];
      if (i > 0 && c == container[i - 1]) {
        words[i] = words[i - 1];
        links[i] = links[i - 1];
        prose[i] = prose[i - 1];
        blocks[i] = blocks[i - 1];
      } else {
        words[i] = key(Math.min(StoryTable.MANY_WORDS, tree.words[c]));
        links[i] = key(tree.linkDensity(c));
        prose[i] = key(tree.proseShare(c));
        blocks[i] = key(Math.min(StoryTable.MANY_BLOCKS, tree.blocks[c]));
      }
    }
  }

  /** Which part of the blocks in a container are headings, and which part prose. */
  private void parts(int[] container, StoryFeature headingsIn, StoryFeature proseBlocksIn) {
    int[] headings = table.open(headingsIn);
    int[] proseBlocks = table.open(proseBlocksIn);
    for (int i = 0; i < table.rows; i++) {
      int c = container[i];
      if (i > 0 && c == container[i - 1]) {
        headings[i] = headings[i - 1];
        proseBlocks[i] = proseBlocks[i - 1];
      } else {
        headings[i] = key((double) tree.headings[c] / tree.blocks[c]);
        proseBlocks[i] = key((double) tree.proseBlocks[c] / tree.blocks[c]);
      }
    }
  }

  private void neighbours() {
    int[] places = table.open(StoryFeature.GROUP_PLACE);
    int[] sameGroup = table.open(StoryFeature.PREVIOUS_SAME_GROUP);
    int[] sameLook = table.open(StoryFeature.PREVIOUS_SAME_LOOK);
    int place = 0;
    for (int i = 0; i < table.rows; i++) {
      boolean goesOn = i > 0 && group[i - 1] == group[i];
      place = goesOn ? Math.min(LAST_PLACE, place + 1) : 0;
      places[i] = key(place);
      sameGroup[i] = goesOn ? YES : NO;
      sameLook[i] = i > 0 && page.look[i - 1] == page.look[i] ? YES : NO;
    }
    table.copyUp(StoryFeature.PREVIOUS_SAME_GROUP, StoryFeature.NEXT_SAME_GROUP);
    table.copyUp(StoryFeature.PREVIOUS_SAME_LOOK, StoryFeature.NEXT_SAME_LOOK);
  }

  private void looks() {
    PageView.Look[] look = page.look;
    double prose = tree.prose[0];
    int[] blocksOfLook = table.open(StoryFeature.LOOK_BLOCKS);
    int[] proseOfLook = table.open(StoryFeature.LOOK_PROSE);
    int[] linksOfLook = table.open(StoryFeature.LOOK_LINKS);
    int[] wordsOfLook = table.open(StoryFeature.LOOK_WORDS);
    for (int i = 0; i < table.rows; i++) {
      blocksOfLook[i] = key(Math.min(StoryTable.MANY_BLOCKS, look[i].blocks));
      proseOfLook[i] = key(prose <= 0 ? 0 : look[i].prose / prose);
      linksOfLook[i] = key(look[i].chars == 0 ? 0 : (double) look[i].linkedChars / look[i].chars);
      wordsOfLook[i] = key((double) look[i].words / look[i].blocks);
    }
  }
}
