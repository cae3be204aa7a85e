package io.github.cleancopy.furniture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition may ask about some cues: {@code whole(button, service)}. */
enum CueFact {
  WHOLE,
  TOGETHER,
  QUOTED_CUE,
  STARTS_WITH,
  OPENS,
  ENDS_WITH,
  LABELLED;

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final Map<String, CueFact> BY_LABEL = new HashMap<>();

  static {
    for (CueFact one : values()) {
      BY_LABEL.put(one.label(), one);
    }
  }

  static @Nullable CueFact of(String label) {
    return BY_LABEL.get(label);
  }

  boolean holds(Passage passage, int[] cues) {
    return switch (this) {
      case WHOLE -> passage.isWhole(cues);
      case TOGETHER -> passage.isTogether(cues);
      case QUOTED_CUE -> passage.anyQuoted(cues);
      case STARTS_WITH -> passage.startsWith(cues);
      case OPENS -> passage.opensSentence(cues);
      case ENDS_WITH -> passage.endsWith(cues);
      case LABELLED -> passage.isLabelled(cues);
    };
  }

  /** Where one of the cues stands wherever it holds; what the site's name opens apart. */
  Position position() {
    return switch (this) {
      case WHOLE, STARTS_WITH, LABELLED -> Position.BLOCK_START;
      case OPENS -> Position.SENTENCE_START;
      case TOGETHER, QUOTED_CUE, ENDS_WITH -> Position.ANYWHERE;
    };
  }
}
