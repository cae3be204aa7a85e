package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition may ask about a passage, with yes or no for an answer. */
enum Fact {
  WHOLE_BLOCK,
  QUOTED,
  QUESTION,
  HAS_QUESTION,
  EXCLAIMED,
  ENDS_WITH_COLON,
  SENTENCE,
  BOLD,
  HEADLINE,
  SHOUTING,
  NUMBER,
  MONEY,
  DATE,
  SITE,
  BEFORE_STORY,
  AFTER_STORY,
  IN_STORY,
  FIRST_IN_STORY,
  LAST_IN_STORY,
  ANNOUNCED,
  BEFORE_PROSE,
  IN,
  NAMED,
  KIND,
  NEXT_TO,
  AFTER,
  BEFORE;

  /** As conditions spell it: {@code whole-block}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of HTML: elements that others stand in. */
  private static final List<String> TAGS =
      List.of(
          ("address article aside blockquote center dd details dialog div dl dt fieldset figcaption"
                  + " figure footer form header hgroup li main menu nav ol search section summary"
                  + " table tbody td tfoot th thead tr ul")
              .split(" "));

  private static final Map<String, Fact> BY_LABEL = new HashMap<>();

  static {
    for (Fact one : values()) {
      BY_LABEL.put(one.label(), one);
    }
  }

  static @Nullable Fact of(String label) {
    return BY_LABEL.get(label);
  }

  /** Whether words follow: {@code in aside|form}. */
  boolean takesValues() {
    return this == IN || this == NAMED || this == KIND || needsStruckNeighbour();
  }

  /** The words that may follow, null for any. */
  @Nullable List<String> allowedValues() {
    if (this == KIND) {
      return Arrays.stream(Kind.values()).map(Kind::label).toList();
    }
    if (this == IN) {
      return TAGS;
    }
    if (!needsStruckNeighbour()) {
      return null;
    }
    List<String> categories = new ArrayList<>(Categories.FURNITURE);
    categories.add("any");
    return categories;
  }

  boolean needsStruckNeighbour() {
    return this == NEXT_TO || this == AFTER || this == BEFORE;
  }

  boolean needsNeighbours() {
    return switch (this) {
      case BEFORE_STORY,
          AFTER_STORY,
          IN_STORY,
          FIRST_IN_STORY,
          LAST_IN_STORY,
          BEFORE_PROSE,
          ANNOUNCED ->
          true;
      default -> needsStruckNeighbour();
    };
  }

  boolean holds(Passage passage, List<String> values) {
    return switch (this) {
      case WHOLE_BLOCK -> passage.isWhole(passage.namedCues());
      case QUOTED -> passage.anyQuoted(passage.namedCues());
      case QUESTION -> passage.isQuestion();
      case HAS_QUESTION -> passage.hasQuestion();
      case EXCLAIMED -> passage.endsWith("!！");
      case ENDS_WITH_COLON -> passage.endsWith(":：");
      case SENTENCE -> passage.endsWith(".!?…。！？؟।۔");
      case BOLD -> passage.block().bold();
      case HEADLINE -> passage.block().isHeading() && passage.block().level() == 1;
      case SHOUTING -> passage.isShouting();
      case NUMBER -> passage.hasNumber();
      case MONEY -> passage.hasMoney();
      case DATE -> passage.hasDate();
      case SITE -> passage.hasSite();
      default -> holdsOnPage(passage, values);
    };
  }

  private boolean holdsOnPage(Passage passage, List<String> values) {
    PageView page = passage.page();
    int number = passage.number();
    return switch (this) {
      case BEFORE_STORY -> page.isBeforeStory(number);
      case AFTER_STORY -> page.isAfterStory(number);
      case IN_STORY -> page.isInStory(number);
      case FIRST_IN_STORY -> page.isFirstInStory(number);
      case LAST_IN_STORY -> page.isLastInStory(number);
      case ANNOUNCED -> page.isAnnounced(number);
      case BEFORE_PROSE -> page.isBeforeProse(number);
      case IN -> page.isIn(passage.block(), values);
      case NAMED -> page.isNamed(passage.block(), values);
      case KIND -> values.contains(passage.block().kind().label());
      case NEXT_TO -> page.follows(number, values) || page.precedes(number, values);
      case AFTER -> page.follows(number, values);
      case BEFORE -> page.precedes(number, values);
      default -> throw new IllegalStateException(label());
    };
  }
}
