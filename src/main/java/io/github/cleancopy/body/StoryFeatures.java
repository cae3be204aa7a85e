package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the story model is told of a block, as numbers with names: the text itself, the names and
 * tags around it, the groups it stands in, its place, its neighbours, and how it agrees with what
 * the page declares. Distances count containers outwards, 0 is the block's own; {@link #FAR} is
 * "nowhere".
 */
final class StoryFeatures {
  /** The distance of what is not there. */
  static final int FAR = 12;

  private static final int NOWHERE = 200;
  private static final int FAR_WORDS = 1_000;

  // Beyond these bounds more means nothing more: few pages are so long, and what they taught would
  // be about them alone.
  private static final int MANY_BLOCKS = 40;
  private static final int MANY_PROSE_BLOCKS = 12;
  private static final int FEW_HEADLINES = 3;
  private static final int FEW_WORDS = 300;
  private static final int MANY_WORDS = 1_200;
  private static final int LONG_PAGE_WORDS = 2_500;

  /** Blocks ahead and behind that are looked at together. */
  private static final int STRETCH = 4;

  private static final int AROUND = 10;

  /** A link of more than this is the block. */
  private static final double WHOLE_LINK = 0.9;

  private static final int LAST_GROUP_PLACE = 50;

  private enum Plain {
    WORDS,
    LETTERS_PER_WORD,
    LINK_DENSITY,
    LINKS,
    WHOLE_LINK,
    ANCHOR_LINK,
    FUNCTION_WORDS,
    CAPITALS,
    UPPER_CASE,
    DIGITS,
    COMMAS,
    SENTENCES,
    BARS,
    ENDS_SENTENCE,
    ENDS_COLON,
    OPENS_LOWER,
    OPENS_DIGIT,
    HEADING_LEVEL,
    LIST_LEVEL,
    CODE,
    TABLE,
    CAPTION,
    CONTROL,
    DEPTH,
    ABOVE_CORE,
    BELOW_CORE,
    CORE_PROSE,
    CORE_LINKS,
    CORE_STORY,
    GROUP_WORDS,
    GROUP_LINKS,
    GROUP_PROSE,
    GROUP_BLOCKS,
    GROUP_HEADINGS,
    GROUP_PROSE_BLOCKS,
    GROUP_PLACE,
    WIDER_WORDS,
    WIDER_LINKS,
    WIDER_PROSE,
    WIDER_BLOCKS,
    WIDER_HEADINGS,
    WIDER_PROSE_BLOCKS,
    WIDEST_WORDS,
    WIDEST_LINKS,
    WIDEST_PROSE,
    WIDEST_BLOCKS,
    ARTICLE_PROSE,
    ARTICLE_LINKS,
    MAIN_PROSE,
    LOOK_BLOCKS,
    LOOK_PROSE,
    LOOK_LINKS,
    LOOK_WORDS,
    SINCE_TITLE,
    WORDS_SINCE_TITLE,
    HEADLINES_SINCE_TITLE,
    TO_FIRST_PROSE,
    SINCE_LAST_PROSE,
    PLACE,
    TO_NEXT_PROSE,
    WORDS_TO_NEXT_PROSE,
    SINCE_PROSE,
    WORDS_SINCE_PROSE,
    PROSE_BEFORE,
    PROSE_AFTER,
    RUN,
    BEFORE_RUN,
    AFTER_RUN,
    PREVIOUS_WORDS,
    PREVIOUS_LINKS,
    PREVIOUS_HEADING,
    PREVIOUS_SAME_GROUP,
    PREVIOUS_SAME_LOOK,
    NEXT_WORDS,
    NEXT_LINKS,
    NEXT_HEADING,
    NEXT_SAME_GROUP,
    NEXT_SAME_LOOK,
    AROUND_WORDS,
    AROUND_LINKS,
    AHEAD_WORDS,
    AHEAD_LINKS,
    BEHIND_WORDS,
    BEHIND_LINKS,
    DECLARED_BODY,
    DECLARED_COVERAGE,
    TITLE_LIKENESS,
    SUMMARY_LIKENESS,
    AUTHOR_LIKENESS,
    SEEN_BEFORE,
    SEEN_AFTER,
    PAGE_WORDS,
    PAGE_PROSE;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int CONCEPTS = NameWords.CONCEPTS.size();
  private static final int TAGS = Tag.values().length;

  /** What an inline element may be called that says something of the block it is in. */
  private static final List<String> MARKS = List.of("title", "button");

  private static final int[] MARK_BITS = MARKS.stream().mapToInt(NameWords::bit).toArray();

  private static final int FIRST_CONCEPT = Plain.values().length;
  private static final int FIRST_MARK = FIRST_CONCEPT + CONCEPTS;
  private static final int FIRST_TAG = FIRST_MARK + MARKS.size();

  /** The features in the order of the table. */
  static final List<String> NAMES = labels();

  private static final int STORY = NameWords.bit("story");

  private static final int YES = FeatureTable.key(1);
  private static final int NO = FeatureTable.key(0);

  private final PageView page;
  private final List<Block> blocks;
  private final PageTree tree;
  private final FeatureTable table;

  /** By block: the nearest container around it that holds others too, and the two around that. */
  private final int[] group;

  private final int[] wider;
  private final int[] widest;

  private StoryFeatures(PageView page) {
    this.page = page;
    blocks = page.blocks;
    tree = page.tree;
    int n = blocks.size();
    group = new int[n];
    wider = new int[n];
    widest = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = tree.group(tree.ofBlock[i]);
      wider[i] = tree.wider[group[i]];
      widest[i] = tree.wider[wider[i]];
    }
    table = new FeatureTable(NAMES.size(), n);
    whole();
    if (n > 0) {
      letters();
      words();
      kinds();
      names();
      around();
      groups();
      looks();
      place();
      prose();
      stretches();
      neighbours();
      declared();
    }
  }

  /** A row for each block. */
  static FeatureTable of(PageView page) {
    return new StoryFeatures(page).table;
  }

  private static List<String> labels() {
    List<String> names = new ArrayList<>();
    for (Plain plain : Plain.values()) {
      names.add(plain.label());
    }
    NameWords.CONCEPTS.forEach(c -> names.add("named-" + c));
    MARKS.forEach(mark -> names.add("marked-" + mark));
    for (Tag tag : Tag.values()) {
      names.add("in-" + tag.label());
    }
    return List.copyOf(names);
  }

  private void setAll(Plain feature, double x) {
    table.setAll(feature.ordinal(), (float) x);
  }

  /** The column of a feature, to be filled with the {@link #key} for each block. */
  private int[] open(Plain feature) {
    return table.open(feature.ordinal());
  }

  /** Sets a feature that is 0 for most blocks, and on many pages for all. */
  private void setFew(Plain feature, int i, float x) {
    if (x != 0) {
      table.set(feature.ordinal(), i, x);
    }
  }

  private static int key(double x) {
    return FeatureTable.key((float) x);
  }

  private static int key(int x) {
    return FeatureTable.key(x);
  }

  /** What is the same for all blocks, and what is far away from most. */
  private void whole() {
    for (int f = FIRST_CONCEPT; f < FIRST_CONCEPT + CONCEPTS; f++) {
      table.setAll(f, FAR);
    }
    for (int f = FIRST_TAG; f < FIRST_TAG + TAGS; f++) {
      table.setAll(f, FAR);
    }
    setAll(Plain.PAGE_WORDS, Math.min(LONG_PAGE_WORDS, page.words));
    setAll(Plain.DECLARED_COVERAGE, page.bodyCoverage);
    if (tree.size > 0) {
      setAll(Plain.PAGE_PROSE, tree.prose[0] / Math.max(1, page.words));
      setAll(Plain.CORE_PROSE, tree.proseShare(tree.core));
      setAll(Plain.CORE_LINKS, tree.linkDensity(tree.core));
      setAll(Plain.CORE_STORY, (tree.concepts[tree.core] & STORY) != 0 ? 1 : 0);
    }
  }

  private void letters() {
    TextTraits[] traits = page.traits;
    int[] lettersPerWordKey = open(Plain.LETTERS_PER_WORD);
    int[] upperCaseKey = open(Plain.UPPER_CASE);
    int[] digitsKey = open(Plain.DIGITS);
    int[] commasKey = open(Plain.COMMAS);
    int[] sentencesKey = open(Plain.SENTENCES);
    int[] endsSentenceKey = open(Plain.ENDS_SENTENCE);
    for (int i = 0; i < table.rows; i++) {
      lettersPerWordKey[i] = key(traits[i].letters / words(traits[i]));
      upperCaseKey[i] = key(traits[i].upperLetters / (double) Math.max(1, traits[i].letters));
      digitsKey[i] =
          key(traits[i].digits / (double) Math.max(1, traits[i].digits + traits[i].letters));
      commasKey[i] = key(traits[i].commas / words(traits[i]));
      sentencesKey[i] = key(traits[i].sentenceEnds);
      endsSentenceKey[i] = traits[i].endsSentence ? YES : NO;
      setFew(Plain.BARS, i, traits[i].bars);
      setFew(Plain.ENDS_COLON, i, traits[i].endsColon ? 1 : 0);
      setFew(Plain.OPENS_LOWER, i, traits[i].opensLower ? 1 : 0);
      setFew(Plain.OPENS_DIGIT, i, traits[i].opensDigit ? 1 : 0);
    }
  }

  private static double words(TextTraits traits) {
    return Math.max(1, traits.words.length);
  }

  private void words() {
    TextTraits[] traits = page.traits;
    double[] linkDensity = page.linkDensity;
    int[] wordsKey = open(Plain.WORDS);
    int[] functionWordsKey = open(Plain.FUNCTION_WORDS);
    int[] capitalsKey = open(Plain.CAPITALS);
    int[] linkDensityKey = open(Plain.LINK_DENSITY);
    int[] linksKey = open(Plain.LINKS);
    int[] wholeLinkKey = open(Plain.WHOLE_LINK);
    for (int i = 0; i < table.rows; i++) {
      wordsKey[i] = key(blocks.get(i).words());
      functionWordsKey[i] = key(traits[i].functionWords / words(traits[i]));
      capitalsKey[i] = key(traits[i].capitals / words(traits[i]));
      linkDensityKey[i] = key(linkDensity[i]);
      linksKey[i] = key(blocks.get(i).links().size());
      wholeLinkKey[i] = linkDensity[i] > WHOLE_LINK && blocks.get(i).links().size() == 1 ? YES : NO;
      setFew(Plain.ANCHOR_LINK, i, hasAnchorLink(blocks.get(i).links()) ? 1 : 0);
    }
  }

  private static boolean hasAnchorLink(List<Link> links) {
    return !links.isEmpty()
        && links.get(0).target().startsWith("#")
        && links.get(0).target().length() > 1;
  }

  private void kinds() {
    int[] headingLevelKey = open(Plain.HEADING_LEVEL);
    for (int i = 0; i < table.rows; i++) {
      Block block = blocks.get(i);
      headingLevelKey[i] = block.isHeading() ? key(block.level()) : NO;
      switch (block.kind()) {
        case LIST_ITEM -> setFew(Plain.LIST_LEVEL, i, block.level());
        case CODE -> setFew(Plain.CODE, i, 1);
        case TABLE -> setFew(Plain.TABLE, i, 1);
        case CAPTION -> setFew(Plain.CAPTION, i, 1);
        case CONTROL -> setFew(Plain.CONTROL, i, 1);
        default -> {}
      }
    }
  }

  private void names() {
    for (int i = 0; i < table.rows; i++) {
      for (int mark = 0; mark < MARKS.size(); mark++) {
        if ((page.marks[i] & MARK_BITS[mark]) != 0) {
          table.set(FIRST_MARK + mark, i, 1);
        }
      }
      distances(i, tree.ofBlock[i]);
    }
  }

  /**
   * How many containers outwards each concept and tag is found, first by the block's own. What
   * holds the whole story says nothing.
   */
  private void distances(int i, int container) {
    int concepts = 0;
    int tags = 0;
    int c = container;
    for (int steps = 0; steps < FAR && c >= 0 && !tree.spine[c]; steps++) {
      setBits(i, tree.concepts[c] & ~concepts, FIRST_CONCEPT, steps);
      setBits(i, tree.tags[c] & ~tags, FIRST_TAG, steps);
      concepts |= tree.concepts[c];
      tags |= tree.tags[c];
      c = tree.parent[c];
    }
  }

  private void setBits(int i, int bits, int first, float x) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      table.set(first + Integer.numberOfTrailingZeros(rest), i, x);
    }
  }

  private void around() {
    int[] of = tree.ofBlock;
    int[] depth = tree.depth;
    int coreDepth = depth[tree.core];
    int[] depthKey = open(Plain.DEPTH);
    int[] aboveCoreKey = open(Plain.ABOVE_CORE);
    int[] belowCoreKey = open(Plain.BELOW_CORE);
    int[] articleProseKey = open(Plain.ARTICLE_PROSE);
    int[] articleLinksKey = open(Plain.ARTICLE_LINKS);
    int[] mainProseKey = open(Plain.MAIN_PROSE);
    for (int i = 0; i < table.rows; i++) {
      depthKey[i] = key(depth[of[i]]);
      aboveCoreKey[i] = key(tree.aboveCore[of[i]]);
      belowCoreKey[i] = key(depth[of[i]] - coreDepth + tree.aboveCore[of[i]]);
      articleProseKey[i] = key(proseShare(tree.articleOf(of[i])));
      articleLinksKey[i] = key(linkDensity(tree.articleOf(of[i])));
      mainProseKey[i] = key(proseShare(tree.mainOf(of[i])));
    }
  }

  private double proseShare(int container) {
    return container < 0 ? -1 : tree.proseShare(container);
  }

  private double linkDensity(int container) {
    return container < 0 ? -1 : tree.linkDensity(container);
  }

  private void groups() {
    int[] places = groupPlaces();
    int[] groupWordsKey = open(Plain.GROUP_WORDS);
    int[] groupLinksKey = open(Plain.GROUP_LINKS);
    int[] groupProseKey = open(Plain.GROUP_PROSE);
    int[] groupBlocksKey = open(Plain.GROUP_BLOCKS);
    int[] groupHeadingsKey = open(Plain.GROUP_HEADINGS);
    int[] groupProseBlocksKey = open(Plain.GROUP_PROSE_BLOCKS);
    int[] widerWordsKey = open(Plain.WIDER_WORDS);
    int[] widerLinksKey = open(Plain.WIDER_LINKS);
    int[] widerProseKey = open(Plain.WIDER_PROSE);
    int[] widerBlocksKey = open(Plain.WIDER_BLOCKS);
    int[] widerHeadingsKey = open(Plain.WIDER_HEADINGS);
    int[] widerProseBlocksKey = open(Plain.WIDER_PROSE_BLOCKS);
    int[] widestWordsKey = open(Plain.WIDEST_WORDS);
    int[] widestLinksKey = open(Plain.WIDEST_LINKS);
    int[] widestProseKey = open(Plain.WIDEST_PROSE);
    int[] widestBlocksKey = open(Plain.WIDEST_BLOCKS);
    int[] groupPlaceKey = open(Plain.GROUP_PLACE);
    for (int i = 0; i < table.rows; i++) {
      groupPlaceKey[i] = key(places[i]);
      if (places[i] > 0) {
        // The neighbour stands in the same group.
        groupWordsKey[i] = groupWordsKey[i - 1];
        groupLinksKey[i] = groupLinksKey[i - 1];
        groupProseKey[i] = groupProseKey[i - 1];
        groupBlocksKey[i] = groupBlocksKey[i - 1];
        groupHeadingsKey[i] = groupHeadingsKey[i - 1];
        groupProseBlocksKey[i] = groupProseBlocksKey[i - 1];
        widerWordsKey[i] = widerWordsKey[i - 1];
        widerLinksKey[i] = widerLinksKey[i - 1];
        widerProseKey[i] = widerProseKey[i - 1];
        widerBlocksKey[i] = widerBlocksKey[i - 1];
        widerHeadingsKey[i] = widerHeadingsKey[i - 1];
        widerProseBlocksKey[i] = widerProseBlocksKey[i - 1];
        widestWordsKey[i] = widestWordsKey[i - 1];
        widestLinksKey[i] = widestLinksKey[i - 1];
        widestProseKey[i] = widestProseKey[i - 1];
        widestBlocksKey[i] = widestBlocksKey[i - 1];
        continue;
      }
      groupWordsKey[i] = key(Math.min(MANY_WORDS, tree.words[group[i]]));
      groupLinksKey[i] = key(tree.linkDensity(group[i]));
      groupProseKey[i] = key(tree.proseShare(group[i]));
      groupBlocksKey[i] = key(Math.min(MANY_BLOCKS, tree.blocks[group[i]]));
      groupHeadingsKey[i] = key((double) tree.headings[group[i]] / tree.blocks[group[i]]);
      groupProseBlocksKey[i] = key((double) tree.proseBlocks[group[i]] / tree.blocks[group[i]]);
      widerWordsKey[i] = key(Math.min(MANY_WORDS, tree.words[wider[i]]));
      widerLinksKey[i] = key(tree.linkDensity(wider[i]));
      widerProseKey[i] = key(tree.proseShare(wider[i]));
      widerBlocksKey[i] = key(Math.min(MANY_BLOCKS, tree.blocks[wider[i]]));
      widerHeadingsKey[i] = key((double) tree.headings[wider[i]] / tree.blocks[wider[i]]);
      widerProseBlocksKey[i] = key((double) tree.proseBlocks[wider[i]] / tree.blocks[wider[i]]);
      widestWordsKey[i] = key(Math.min(MANY_WORDS, tree.words[widest[i]]));
      widestLinksKey[i] = key(tree.linkDensity(widest[i]));
      widestProseKey[i] = key(tree.proseShare(widest[i]));
      widestBlocksKey[i] = key(Math.min(MANY_BLOCKS, tree.blocks[widest[i]]));
    }
  }

  /** Of each block, in the run of blocks of its group. */
  private int[] groupPlaces() {
    int[] places = new int[group.length];
    for (int i = 1; i < places.length; i++) {
      places[i] = group[i - 1] == group[i] ? Math.min(LAST_GROUP_PLACE, places[i - 1] + 1) : 0;
    }
    return places;
  }

  private void looks() {
    PageView.Look[] look = page.look;
    double prose = tree.prose[0];
    int[] lookBlocksKey = open(Plain.LOOK_BLOCKS);
    int[] lookProseKey = open(Plain.LOOK_PROSE);
    int[] lookLinksKey = open(Plain.LOOK_LINKS);
    int[] lookWordsKey = open(Plain.LOOK_WORDS);
    for (int i = 0; i < table.rows; i++) {
      lookBlocksKey[i] = key(Math.min(MANY_BLOCKS, look[i].blocks));
      lookProseKey[i] = key(prose <= 0 ? 0 : look[i].prose / prose);
      lookLinksKey[i] = key(look[i].chars == 0 ? 0 : (double) look[i].linkedChars / look[i].chars);
      lookWordsKey[i] = key((double) look[i].words / look[i].blocks);
    }
  }

  private void place() {
    int[] wordsBefore = page.wordsBefore;
    int title = page.title;
    int first = page.firstCoreProse;
    int last = page.lastCoreProse;
    int toTitle = title < 0 ? 0 : wordsBefore[title];
    // Below the story some sites go on with the next one, headline and all.
    int headlines = title < 0 ? 0 : page.headlinesBefore[title + 1];
    double all = Math.max(1, page.words);
    int[] sinceTitleKey = open(Plain.SINCE_TITLE);
    int[] wordsSinceTitleKey = open(Plain.WORDS_SINCE_TITLE);
    int[] headlinesSinceTitleKey = open(Plain.HEADLINES_SINCE_TITLE);
    int[] toFirstProseKey = open(Plain.TO_FIRST_PROSE);
    int[] sinceLastProseKey = open(Plain.SINCE_LAST_PROSE);
    int[] placeKey = open(Plain.PLACE);
    int[] runKey = open(Plain.RUN);
    int[] beforeRunKey = open(Plain.BEFORE_RUN);
    int[] afterRunKey = open(Plain.AFTER_RUN);
    for (int i = 0; i < table.rows; i++) {
      sinceTitleKey[i] = key(title < 0 ? -MANY_BLOCKS : bounded(i - title));
      wordsSinceTitleKey[i] =
          key(
              title < 0
                  ? -FEW_WORDS
                  : Math.max(-FEW_WORDS, Math.min(MANY_WORDS, wordsBefore[i] - toTitle)));
      headlinesSinceTitleKey[i] =
          key(Math.max(0, Math.min(FEW_HEADLINES, page.headlinesBefore[i + 1] - headlines)));
      toFirstProseKey[i] = key(first < 0 ? MANY_BLOCKS : bounded(first - i));
      sinceLastProseKey[i] = key(last < 0 ? MANY_BLOCKS : bounded(i - last));
      placeKey[i] = key(wordsBefore[i] / all);
      runKey[i] = i >= page.runStart && i <= page.runEnd ? YES : NO;
      beforeRunKey[i] = key(bounded(page.runStart - i));
      afterRunKey[i] = key(bounded(i - page.runEnd));
    }
  }

  private static int bounded(int distance) {
    return Math.max(-MANY_BLOCKS, Math.min(MANY_BLOCKS, distance));
  }

  private void prose() {
    int[] wordsBefore = page.wordsBefore;
    int[] before = page.proseBefore;
    int[] last = page.lastProse;
    int[] next = page.nextProse;
    int all = before[blocks.size()];
    int[] proseBeforeKey = open(Plain.PROSE_BEFORE);
    int[] proseAfterKey = open(Plain.PROSE_AFTER);
    int[] toNextProseKey = open(Plain.TO_NEXT_PROSE);
    int[] sinceProseKey = open(Plain.SINCE_PROSE);
    int[] wordsToNextProseKey = open(Plain.WORDS_TO_NEXT_PROSE);
    int[] wordsSinceProseKey = open(Plain.WORDS_SINCE_PROSE);
    for (int i = 0; i < table.rows; i++) {
      proseBeforeKey[i] = key(Math.min(MANY_PROSE_BLOCKS, before[i]));
      proseAfterKey[i] = key(Math.min(MANY_PROSE_BLOCKS, all - before[i + 1]));
      toNextProseKey[i] = key(next[i] < 0 ? NOWHERE : next[i] - i);
      sinceProseKey[i] = key(last[i] < 0 ? NOWHERE : i - last[i]);
      wordsToNextProseKey[i] =
          key(next[i] < 0 ? FAR_WORDS : wordsBefore[next[i]] - wordsBefore[i + 1]);
      wordsSinceProseKey[i] =
          key(last[i] < 0 ? FAR_WORDS : wordsBefore[i] - wordsBefore[last[i] + 1]);
    }
  }

  private void stretches() {
    int[] aheadWordsKey = open(Plain.AHEAD_WORDS);
    int[] aheadLinksKey = open(Plain.AHEAD_LINKS);
    int[] behindWordsKey = open(Plain.BEHIND_WORDS);
    int[] behindLinksKey = open(Plain.BEHIND_LINKS);
    int[] aroundWordsKey = open(Plain.AROUND_WORDS);
    int[] aroundLinksKey = open(Plain.AROUND_LINKS);
    for (int i = 0; i < table.rows; i++) {
      aheadWordsKey[i] = key(meanWords(i + 1, i + 1 + STRETCH));
      aheadLinksKey[i] = key(links(i + 1, i + 1 + STRETCH));
      behindWordsKey[i] = key(meanWords(i - STRETCH, i));
      behindLinksKey[i] = key(links(i - STRETCH, i));
      aroundWordsKey[i] = key(meanWords(i - AROUND, i + 1 + AROUND));
      aroundLinksKey[i] = key(links(i - AROUND, i + 1 + AROUND));
    }
  }

  private double meanWords(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(table.rows, to);
    return a >= b ? 0 : (double) (page.wordsBefore[b] - page.wordsBefore[a]) / (b - a);
  }

  private double links(int from, int to) {
    int a = Math.max(0, from);
    int b = Math.min(table.rows, to);
    return a >= b
        ? 0
        : (double) (page.linkedBefore[b] - page.linkedBefore[a])
            / Math.max(1, page.charsBefore[b] - page.charsBefore[a]);
  }

  /** What was said of a block is said again of its neighbours. */
  private void neighbours() {
    int last = table.rows - 1;
    int[] previousHeadingKey = open(Plain.PREVIOUS_HEADING);
    int[] nextHeadingKey = open(Plain.NEXT_HEADING);
    int[] previousSameGroupKey = open(Plain.PREVIOUS_SAME_GROUP);
    int[] previousSameLookKey = open(Plain.PREVIOUS_SAME_LOOK);
    for (int i = 0; i < table.rows; i++) {
      previousHeadingKey[i] = i > 0 && blocks.get(i - 1).isHeading() ? YES : NO;
      nextHeadingKey[i] = i < last && blocks.get(i + 1).isHeading() ? YES : NO;
      previousSameGroupKey[i] = i > 0 && group[i - 1] == group[i] ? YES : NO;
      previousSameLookKey[i] = i > 0 && page.look[i - 1] == page.look[i] ? YES : NO;
    }
    copyDown(Plain.WORDS, Plain.PREVIOUS_WORDS);
    copyDown(Plain.LINK_DENSITY, Plain.PREVIOUS_LINKS);
    copyUp(Plain.WORDS, Plain.NEXT_WORDS);
    copyUp(Plain.LINK_DENSITY, Plain.NEXT_LINKS);
    copyUp(Plain.PREVIOUS_SAME_GROUP, Plain.NEXT_SAME_GROUP);
    copyUp(Plain.PREVIOUS_SAME_LOOK, Plain.NEXT_SAME_LOOK);
  }

  private void copyDown(Plain from, Plain feature) {
    table.copyDown(from.ordinal(), feature.ordinal());
  }

  private void copyUp(Plain from, Plain feature) {
    table.copyUp(from.ordinal(), feature.ordinal());
  }

  private void declared() {
    if (page.declaresBody) {
      int[] declaredBodyKey = open(Plain.DECLARED_BODY);
      for (int i = 0; i < table.rows; i++) {
        declaredBodyKey[i] = key(page.bodyHit[i]);
      }
    } else {
      setAll(Plain.DECLARED_BODY, -1);
    }
    int[] seenBeforeKey = open(Plain.SEEN_BEFORE);
    int[] seenAfterKey = open(Plain.SEEN_AFTER);
    for (int i = 0; i < table.rows; i++) {
      setFew(Plain.TITLE_LIKENESS, i, page.titleHit[i]);
      setFew(Plain.SUMMARY_LIKENESS, i, page.summaryHit[i]);
      setFew(Plain.AUTHOR_LIKENESS, i, page.authorHit[i]);
      seenBeforeKey[i] = key(page.seenBefore[i]);
      seenAfterKey[i] = key(page.seenAfter[i]);
    }
  }
}
