package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The containers of one page with what they hold, counted bottom-up in one pass: every number is
 * per container and includes all containers inside it. Containers are numbered afresh, parents
 * before children, so that arrays serve.
 *
 * <p>The <i>spine</i> is the chain of containers that hold at least half of the page's prose; its
 * lowest one is the <i>core</i>. What a spine container is called says nothing against the story:
 * whole stories stand in forms, asides and footers.
 */
final class PageTree {
  /** Fewer words make no prose; Han and Thai are counted in words too. */
  static final int PROSE_WORDS = 12;

  static final double PROSE_LINKS = 0.35;
  private static final double SPINE_SHARE = 0.5;
  private static final int NEAR = 3;
  private static final int ARTICLE = Tag.bit("article");
  private static final int MAIN = Tag.bit("main");

  final int size;
  final Container[] containers;
  final int[] parent;
  final int[] ofBlock;
  final int[] concepts;

  /** The concepts of the container and of those around it. */
  final int[] inherited;

  final int[] tags;
  final int[] depth;
  private final int[] article;
  private final int[] main;
  final int[] blocks;
  final int[] headings;
  final int[] proseBlocks;
  final int[] chars;
  final int[] linkedChars;
  final int[] words;
  final double[] prose;
  final int[] wider;
  final long[] signature;
  final boolean[] spine;
  final boolean[] inCore;
  final int[] aboveCore;
  final int core;

  /**
   * @param isProse which blocks are
   * @param linked characters of link text in each block
   */
  PageTree(List<Block> page, boolean[] isProse, int[] linked) {
    List<Container> found = new ArrayList<>();
    ofBlock = new int[page.size()];
    int[] places = collect(page, found);
    size = found.size();
    containers = found.toArray(Container[]::new);
    parent = new int[size];
    concepts = new int[size];
    inherited = new int[size];
    tags = new int[size];
    depth = new int[size];
    article = new int[size];
    main = new int[size];
    signature = new long[size];
    NameMeanings names = new NameMeanings();
    for (int c = 0; c < size; c++) {
      Container container = containers[c];
      Container up = container.parent();
      parent[c] = up == null ? -1 : places[up.number()];
      concepts[c] = names.of(container.names()) | NameWords.of(container.attributes());
      inherited[c] = concepts[c] | (parent[c] < 0 ? 0 : inherited[parent[c]]);
      tags[c] = Tag.bit(container.tag());
      depth[c] = container.depth();
      article[c] = tags[c] == ARTICLE ? c : parent[c] < 0 ? -1 : article[parent[c]];
      main[c] = tags[c] == MAIN ? c : parent[c] < 0 ? -1 : main[parent[c]];
      signature[c] = signatureOf(c);
    }
    blocks = new int[size];
    headings = new int[size];
    proseBlocks = new int[size];
    chars = new int[size];
    linkedChars = new int[size];
    words = new int[size];
    prose = new double[size];
    wider = new int[size];
    count(page, isProse, linked);
    spine = new boolean[size];
    core = findSpine();
    inCore = new boolean[size];
    aboveCore = new int[size];
    relateToCore();
  }

  /** Every container that a block stands in, in document order; returns their places by number. */
  private int[] collect(List<Block> page, List<Container> found) {
    int highest = 0;
    for (Block block : page) {
      highest = Math.max(highest, block.container().number());
    }
    int[] places = new int[highest + 1];
    Container[] seen = new Container[highest + 1];
    for (Block block : page) {
      for (Container c = block.container(); c != null && seen[c.number()] == null; c = c.parent()) {
        seen[c.number()] = c;
      }
    }
    for (Container c : seen) {
      if (c != null) {
        places[c.number()] = found.size();
        found.add(c);
      }
    }
    for (int i = 0; i < ofBlock.length; i++) {
      ofBlock[i] = places[page.get(i).container().number()];
    }
    return places;
  }

  /** Alike where tags and names are, of the container and those around it. */
  private long signatureOf(int c) {
    Container container = containers[c];
    int names = container.names().hashCode();
    long own = (container.tag().hashCode() * 31L + names) * 0x9E3779B97F4A7C15L;
    return parent[c] < 0 ? own : own ^ Long.rotateLeft(signature[parent[c]] & 0xFFFFFFFFL, 7);
  }

  private void count(List<Block> page, boolean[] isProse, int[] linked) {
    int comment = NameWords.bit("comment") | NameWords.bit("related") | NameWords.bit("bio");
    for (int i = 0; i < page.size(); i++) {
      Block block = page.get(i);
      int c = ofBlock[i];
      blocks[c]++;
      headings[c] += block.kind() == Kind.HEADING ? 1 : 0;
      proseBlocks[c] += isProse[i] ? 1 : 0;
      chars[c] += block.text().length();
      linkedChars[c] += linked[i];
      words[c] += block.words();
      double weight = (inherited[c] & comment) == 0 ? 1 : 0.3;
      prose[c] += isProse[i] ? weight * Math.min(block.words(), 400) : 0;
    }
    for (int c = size - 1; c > 0; c--) {
      int p = parent[c];
      blocks[p] += blocks[c];
      headings[p] += headings[c];
      proseBlocks[p] += proseBlocks[c];
      chars[p] += chars[c];
      linkedChars[p] += linkedChars[c];
      words[p] += words[c];
      prose[p] += prose[c];
    }
    for (int c = 0; c < size; c++) {
      int p = parent[c];
      wider[c] = p < 0 ? c : blocks[p] > blocks[c] ? p : wider[p];
    }
  }

  private int findSpine() {
    if (size == 0) {
      return -1;
    }
    int lowest = 0;
    spine[0] = true;
    for (int c = 1; c < size; c++) {
      if (spine[parent[c]] && prose[c] >= SPINE_SHARE * prose[0] && prose[0] > 0) {
        spine[c] = blocks[c] > 1;
        lowest = spine[c] ? c : lowest;
      }
    }
    return lowest;
  }

  private void relateToCore() {
    for (int c = 0; c < size; c++) {
      inCore[c] = c == core || (parent[c] >= 0 && inCore[parent[c]]);
    }
    Arrays.fill(aboveCore, 0);
    int steps = 0;
    for (int c = core; c >= 0; c = parent[c]) {
      aboveCore[c] = steps++;
    }
    for (int c = 1; c < size; c++) {
      if (!spine[c]) {
        aboveCore[c] = aboveCore[parent[c]];
      }
    }
  }

  /** The nearest container around a block that holds at least two blocks, itself included. */
  int group(int c) {
    return blocks[c] > 1 ? c : wider[c];
  }

  /**
   * Whether one of the nearest containers of a block is called so; those of the spine do not count.
   */
  boolean isCalled(int block, int concept) {
    int c = ofBlock[block];
    for (int step = 0; step < NEAR && c > 0 && !spine[c]; step++) {
      if ((concepts[c] & concept) != 0) {
        return true;
      }
      c = parent[c];
    }
    return false;
  }

  /** The innermost article element around a container, itself included, or -1. */
  int articleOf(int c) {
    return article[c];
  }

  /** The innermost main element, likewise. */
  int mainOf(int c) {
    return main[c];
  }

  boolean isWithin(int c, int outer) {
    int at = c;
    while (at > outer) {
      at = parent[at];
    }
    return at == outer;
  }

  double linkDensity(int c) {
    return chars[c] == 0 ? 0 : (double) linkedChars[c] / chars[c];
  }

  double proseShare(int c) {
    return prose[0] <= 0 ? 0 : prose[c] / prose[0];
  }
}
