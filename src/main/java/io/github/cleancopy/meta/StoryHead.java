package io.github.cleancopy.meta;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.NameSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page and the short blocks around it, where byline and date line stand. It ends
 * where the running text begins.
 */
final class StoryHead {
  /** Blocks above the headline that still belong to it: kicker, date, breadcrumb. */
  static final int ABOVE = 5;

  /** Blocks below it: deck, byline, date, lead picture, buttons. */
  private static final int BELOW = 16;

  /** This many words in one block are a paragraph of the story, or its deck. */
  private static final int PROSE_WORDS = 28;

  private static final int MOST_PROSE = 2;
  private static final int LONGEST_HEADLINE = 60;

  /** Share of words a block must have in common with the title to be the headline. */
  private static final double LIKE_TITLE = 0.5;

  static final NameSet AUTHOR_NAMES =
      names(
          "author",
          "authors",
          "byline",
          "bylines",
          "writer",
          "writers",
          "contributor",
          "contributors",
          "autor",
          "autoren",
          "autores",
          "auteur",
          "auteurs",
          "autore",
          "autori",
          "reporter",
          "journalist",
          "vcard",
          "redakteur",
          "firma",
          "penulis",
          "yazar",
          "muhabir",
          "kirjoittaja",
          "forfatter");

  /** In these a name or a date belongs to somebody or something else. */
  private static final NameSet NOT_THE_STORY =
      names(
          "comment",
          "comments",
          "commentlist",
          "related",
          "recommended",
          "teaser",
          "teasers",
          "sidebar",
          "menu",
          "popular",
          "trending");

  static NameSet names(String... names) {
    return NameSet.copyOf(Set.of(names));
  }

  private final Blocks blocks;
  private final int headline;
  private @Nullable List<Block> near;

  /** By number: the containers that were looked at, and those of them called author or the like. */
  private final BitSet askedAbout = new BitSet();

  private final BitSet authors = new BitSet();

  /**
   * @param title as the markup declares it, or null
   */
  StoryHead(Blocks blocks, @Nullable String title) {
    this.blocks = blocks;
    this.headline = headline(blocks, title);
  }

  private static int headline(Blocks blocks, @Nullable String title) {
    List<Block> moved = blocks.moved(Field.TITLE);
    int headline = moved.isEmpty() ? -1 : moved.get(0).number();
    if (title == null) {
      return headline >= 0 ? headline : firstHeading(blocks);
    }
    boolean same = headline >= 0 && isOf(title, blocks.get(headline));
    int like = same ? headline : mostLike(blocks, title);
    return like >= 0 ? like : headline;
  }

  /** A heading "Search" is no headline, where the page declares another. */
  private static boolean isOf(String title, Block block) {
    return title.equals(block.text())
        || TitleWords.of(title).overlap(TitleWords.of(block.text())) > 0;
  }

  private static int mostLike(Blocks blocks, String title) {
    TitleWords words = TitleWords.of(title);
    int best = -1;
    double most = LIKE_TITLE;
    for (Block block : blocks.all()) {
      double like = likeTitle(block, words);
      if (like > most) {
        best = block.number();
        most = like;
      }
    }
    return best;
  }

  /** The share of common words; the title's own wording and the higher heading win. */
  private static double likeTitle(Block block, TitleWords title) {
    boolean length = block.words() > 0 && block.words() <= LONGEST_HEADLINE;
    if (!length || block.text().length() > 4 * title.text().length()) {
      return 0;
    }
    if (!block.isHeading()) {
      return block.words() >= 3 && title.saysTheSame(block.text()) ? 0.9 : 0;
    }
    return title.overlap(TitleWords.of(block.text())) - 0.01 * block.level();
  }

  private static int firstHeading(Blocks blocks) {
    for (Block block : blocks.all()) {
      if (block.isHeading() && block.level() == 1 && block.words() >= 3) {
        return block.number();
      }
    }
    return -1;
  }

  Blocks blocks() {
    return blocks;
  }

  /** The headline's block, or -1. */
  int headline() {
    return headline;
  }

  /** The short blocks around the headline, those below it first, from the nearest outwards. */
  List<Block> near() {
    List<Block> known = near;
    if (known == null) {
      known = List.copyOf(findNear());
      near = known;
    }
    return known;
  }

  private List<Block> findNear() {
    List<Block> near = new ArrayList<>();
    if (headline < 0) {
      return near;
    }
    int prose = 0;
    for (int i = headline + 1; i < blocks.size() && i <= headline + BELOW; i++) {
      prose += isProse(blocks.get(i)) ? 1 : 0;
      if (prose >= MOST_PROSE) {
        break;
      }
      near.add(blocks.get(i));
    }
    for (int i = headline - 1; i >= 0 && i >= headline - ABOVE; i--) {
      near.add(blocks.get(i));
    }
    return near;
  }

  private boolean isProse(Block block) {
    return block.words() >= PROSE_WORDS && block.kind() != Kind.CAPTION && !isCalledAuthor(block);
  }

  /** Whether the page calls the block, its container or the one around that author or the like. */
  boolean isCalledAuthor(Block block) {
    Container own = block.container();
    return block.marks().hasAny(AUTHOR_NAMES)
        || isAuthor(own)
        || (own.parent() != null && isAuthor(own.parent()));
  }

  private boolean isAuthor(Container container) {
    int number = container.number();
    if (!askedAbout.get(number)) {
      askedAbout.set(number);
      authors.set(number, container.names().hasAny(AUTHOR_NAMES));
    }
    return authors.get(number);
  }

  /** The text of the block that follows, or "". */
  String textAfter(Block block) {
    int next = block.number() + 1;
    return next < blocks.size() ? blocks.get(next).text() : "";
  }

  /** Whether the block stands in a comment, among teasers, in a menu or the page's footer. */
  static boolean isElsewhere(Block block) {
    for (Container c = block.container(); c != null; c = c.parent()) {
      if (c.names().hasAny(NOT_THE_STORY) || isFooterOfPage(c)) {
        return true;
      }
    }
    return false;
  }

  /** The footer of an article says who wrote it and when (HTML, 4.3.8). */
  private static boolean isFooterOfPage(Container container) {
    return container.isNamed("footer") && !container.isWithin("article");
  }

  /**
   * Whether the page's author gave one of these names to the block, to an inline element in it, or
   * to one of the nearest containers.
   */
  static boolean isNamed(Block block, NameSet names, int levels) {
    if (block.marks().hasAny(names)) {
      return true;
    }
    Container container = block.container();
    for (int i = 0; i < levels && container != null; i++) {
      if (container.names().hasAny(names)) {
        return true;
      }
      container = container.parent();
    }
    return false;
  }
}
