package io.github.cleancopy.body;

import io.github.cleancopy.block.Blocks;
import java.util.List;
import java.util.Locale;

/**
 * Whether a judged page tells a story, and if not, what it is instead. A small forest decides by
 * {@link PageSigns}; trained by {@code TrainPageKind} in the tests.
 */
public enum PageKind {
  STORY,
  /** Goods with their prices. */
  PRODUCTS,
  /** Headlines, names or numbers that lead elsewhere: a section front, an index, search results. */
  LISTING,
  /** No text that could be a story: a shell that a script fills, a wall. */
  EMPTY,
  /** Some text, but no story: a form, a portrait of a service, a video with two lines. */
  OTHER;

  private static final Model MODEL = Model.load("page-kind.txt", PageSigns.names());

  /** In log-odds; below 0, because a story taken for none is the worse error. */
  static final double IS_STORY = -0.5;

  /** The shortest flash has two sentences. */
  private static final int FEWEST_WORDS = 12;

  /** An excuse, and what to do instead. */
  private static final int MOST_WORDS_OF_AN_ERROR = 60;

  private static final double MANY_PRICES = 0.03;
  private static final int SOME_PRICES = 3;
  private static final int MANY_HEADLINES = 8;
  private static final int SOME_HEADLINES = 4;
  private static final int SOME_NUMBERS = 3;

  static PageKind of(PageSigns signs) {
    boolean empty = signs.kept.words < FEWEST_WORDS;
    boolean gone = signs.kept.words < MOST_WORDS_OF_AN_ERROR && signs.saysNotFound();
    boolean story = !empty && !gone && MODEL.score(signs.values()) > IS_STORY;
    return story ? STORY : otherThanStory(signs);
  }

  /** Of the body of a story, chosen before: a story if more than furniture is left of it. */
  public static PageKind ofBody(Blocks judged) {
    return judged.kept().stream().anyMatch(b -> judged.verdict(b).isOpen()) ? STORY : EMPTY;
  }

  private static PageKind otherThanStory(PageSigns signs) {
    BlockCount page = signs.all;
    if (page.prices >= SOME_PRICES && page.prices > MANY_PRICES * page.blocks) {
      return PRODUCTS;
    }
    boolean leadsElsewhere =
        page.headlines >= MANY_HEADLINES
            || signs.cards.headlines() >= SOME_HEADLINES
            || signs.linkedNumbers >= SOME_NUMBERS;
    if (leadsElsewhere) {
      return LISTING;
    }
    return signs.kept.words == 0 ? EMPTY : OTHER;
  }

  public boolean isStory() {
    return this == STORY;
  }

  /** What a record's notes say: "no-story:listing"; none of a story. */
  public List<String> notes() {
    return isStory() ? List.of() : List.of("no-story:" + name().toLowerCase(Locale.ROOT));
  }
}
