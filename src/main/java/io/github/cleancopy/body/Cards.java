package io.github.cleancopy.body;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Container;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What comes again on a page: blocks of the same kind in containers of the same make are cards of a
 * list. Also knows what the containers around a block are called. Grows block by block; each
 * container is looked at once.
 */
final class Cards {
  private static final int ENOUGH = 4;

  /** Longer blocks are paragraphs, which look alike in every story. */
  private static final int LONGEST_CARD = 25;

  private static final int SHORTEST_CARD = 2;

  /** Blocks of one make. */
  private static final class Make {
    int blocks;
    int words;
    int headings;
    int headlines;

    boolean isCard() {
      return blocks >= ENOUGH && words > SHORTEST_CARD * blocks && words < LONGEST_CARD * blocks;
    }
  }

  /**
   * @param concepts what the container and those around it are called, see {@link NameWords}
   * @param make a hash of their tags and names
   */
  private record Place(int concepts, long make) {}

  private static final Place OUTSIDE = new Place(0, 0);

  private final Map<Container, Place> places = new IdentityHashMap<>();
  private final Map<Long, Make> makes = new HashMap<>();

  /** What the containers around a block are called, see {@link NameWords}. */
  int concepts(Block block) {
    return place(block.container()).concepts;
  }

  /** Adds a block; returns its {@link #concepts}. */
  int add(Block block) {
    Place place = place(block.container());
    Make make = makes.computeIfAbsent(place.make * 31 + block.kind().ordinal(), key -> new Make());
    make.blocks++;
    make.words += block.words();
    make.headings += block.isHeading() ? 1 : 0;
    make.headlines += BlockCount.isHeadline(block) ? 1 : 0;
    return place.concepts;
  }

  private Place place(Container container) {
    Deque<Container> unknown = new ArrayDeque<>();
    Container at = container;
    while (at != null && !places.containsKey(at)) {
      unknown.push(at);
      at = at.parent();
    }
    Place place = at == null ? OUTSIDE : places.getOrDefault(at, OUTSIDE);
    for (Container inner : unknown) {
      long own = (inner.tag().hashCode() * 31L + inner.names().hashCode()) * 0x9E3779B97F4A7C15L;
      long make = own ^ Long.rotateLeft(place.make & 0xFFFFFFFFL, 7);
      place = new Place(place.concepts | NameWords.of(inner), make);
      places.put(inner, place);
    }
    return place;
  }

  /** Words in blocks that come again and again. */
  int words() {
    return makes.values().stream().filter(Make::isCard).mapToInt(make -> make.words).sum();
  }

  /** Words in the commonest kind of card. */
  int mostWords() {
    return makes.values().stream()
        .filter(Make::isCard)
        .mapToInt(make -> make.words)
        .max()
        .orElse(0);
  }

  /** How many headings of one make there are. */
  int headings() {
    return makes.values().stream().mapToInt(make -> make.headings).max().orElse(0);
  }

  /** How many headlines of one make lead to stories elsewhere. */
  int headlines() {
    return makes.values().stream().mapToInt(make -> make.headlines).max().orElse(0);
  }
}
