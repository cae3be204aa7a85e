package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a condition may ask about a passage besides its cues. */
final class Facts {
  @FunctionalInterface
  interface Fact {
    boolean holds(Passage passage, List<String> values);
  }

  @FunctionalInterface
  interface AboutCues {
    boolean holds(Passage passage, int[] cues);
  }

  @FunctionalInterface
  interface Quantity {
    double of(Passage passage, int[] cues);
  }

  static final Map<String, Fact> FACTS =
      Map.ofEntries(
          Map.entry("whole-block", (p, v) -> p.isWhole(p.namedCues())),
          Map.entry("quoted", (p, v) -> p.anyQuoted(p.namedCues())),
          Map.entry("question", (p, v) -> p.endsWith("?？؟;")),
          Map.entry("exclaimed", (p, v) -> p.endsWith("!！")),
          Map.entry("ends-with-colon", (p, v) -> p.endsWith(":：")),
          Map.entry("sentence", (p, v) -> p.endsWith(".!?…。！？؟।۔")),
          Map.entry("headline", (p, v) -> p.block().isHeading() && p.block().level() == 1),
          Map.entry("bold", (p, v) -> p.block().bold()),
          Map.entry("shouting", (p, v) -> p.isShouting()),
          Map.entry("number", (p, v) -> p.hasNumber()),
          Map.entry("money", (p, v) -> p.hasMoney()),
          Map.entry("date", (p, v) -> p.hasDate()),
          Map.entry("site", (p, v) -> p.hasSite()),
          Map.entry("before-story", (p, v) -> p.page().isBeforeStory(p.number())),
          Map.entry("after-story", (p, v) -> p.page().isAfterStory(p.number())),
          Map.entry("in-story", (p, v) -> p.page().isInStory(p.number())),
          Map.entry("first-in-story", (p, v) -> p.page().isFirstInStory(p.number())),
          Map.entry("last-in-story", (p, v) -> p.page().isLastInStory(p.number())),
          Map.entry("in", (p, v) -> p.page().isIn(p.block(), v)),
          Map.entry("named", (p, v) -> p.page().isNamed(p.block(), v)),
          Map.entry("kind", (p, v) -> v.contains(p.block().kind().label())),
          Map.entry(
              "next-to",
              (p, v) -> p.page().follows(p.number(), v) || p.page().precedes(p.number(), v)),
          Map.entry("after", (p, v) -> p.page().follows(p.number(), v)),
          Map.entry("before", (p, v) -> p.page().precedes(p.number(), v)));

  static final Map<String, AboutCues> ABOUT_CUES =
      Map.of(
          "whole", Passage::isWhole,
          "together", Passage::isTogether,
          "quoted-cue", Passage::anyQuoted,
          "starts-with", Passage::startsWith,
          "ends-with", Passage::endsWith,
          "labelled", Passage::isLabelled);

  static final Map<String, Quantity> QUANTITIES =
      Map.of(
          "words", (p, c) -> p.words(),
          "characters", (p, c) -> p.length(),
          "sentences", (p, c) -> p.sentences(),
          "links", (p, c) -> p.block().linkDensity(),
          "link-count", (p, c) -> p.block().links().size(),
          "repeats", (p, c) -> p.page().repeats(p.number()),
          "coverage", (p, c) -> p.coverage(p.namedCues()),
          "quiet", (p, c) -> p.quietWords(p.namedCues()),
          "count", Passage::count,
          "matches", Passage::matches);

  /** Quantities that are followed by a list of cues. */
  static final Set<String> COUNTS_CUES = Set.of("count", "matches");

  static final Set<String> TAKES_VALUES =
      Set.of("in", "named", "kind", "next-to", "after", "before");

  static final Set<String> NEEDS_NEIGHBOURS =
      Set.of(
          "before-story",
          "after-story",
          "in-story",
          "first-in-story",
          "last-in-story",
          "next-to",
          "after",
          "before");

  static final Set<String> NEEDS_STRUCK_NEIGHBOUR = Set.of("next-to", "after", "before");

  static final Map<String, List<String>> ALLOWED_VALUES =
      Map.of(
          "kind", Arrays.stream(Kind.values()).map(Kind::label).toList(),
          "next-to", categories(),
          "after", categories(),
          "before", categories());

  private Facts() {}

  private static List<String> categories() {
    List<String> all = new ArrayList<>(Categories.FURNITURE);
    all.add("any");
    return List.copyOf(all);
  }

  static boolean isKnown(String name) {
    return FACTS.containsKey(name) || ABOUT_CUES.containsKey(name) || QUANTITIES.containsKey(name);
  }
}
