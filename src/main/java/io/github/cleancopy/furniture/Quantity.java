package io.github.cleancopy.furniture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition may count: {@code words < 12}, {@code count(ask, thanks) >= 2}. */
enum Quantity {
  WORDS,
  CHARACTERS,
  SENTENCES,
  LINKS,
  LINK_COUNT,
  REPEATS,
  COVERAGE,
  QUIET,
  COUNT,
  MATCHES;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final Map<String, Quantity> BY_LABEL = new HashMap<>();

  static {
    for (Quantity one : values()) {
      BY_LABEL.put(one.label(), one);
    }
  }

  static @Nullable Quantity of(String label) {
    return BY_LABEL.get(label);
  }

  /** Whether a list of cues follows. */
  boolean takesCues() {
    return this == COUNT || this == MATCHES;
  }

  /** Whether it is a part of the block, from 0 to 1, and not a count. */
  boolean isShare() {
    return this == LINKS || this == COVERAGE;
  }

  double of(Passage passage, int[] cues) {
    return switch (this) {
      case WORDS -> passage.words();
      case CHARACTERS -> passage.length();
      case SENTENCES -> passage.sentences();
      case LINKS -> passage.block().linkDensity();
      case LINK_COUNT -> passage.block().links().size();
      case REPEATS -> passage.page().repeats(passage.number());
      case COVERAGE -> passage.coverage(passage.namedCues());
      case QUIET -> passage.quietWords(passage.namedCues());
      case COUNT -> passage.count(cues);
      case MATCHES -> passage.matches(cues);
    };
  }
}
