package io.github.cleancopy.body;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a block outside the story is, as far as the names around it or its place tell. */
enum Outside {
  COMMENT("comment", "stands in what the page calls its comments"),
  RELATED("related", "stands in what the page calls related or recommended"),
  SHARE("share", "stands in what the page calls its share or follow links"),
  SIGNUP("signup", "stands in what the page calls a sign-up or subscription"),
  AD("ad", "stands in what the page calls an advertisement"),
  TAGS("tags", "stands in what the page calls tags or categories"),
  CONSENT("consent", "stands in what the page calls a consent notice"),
  NAVIGATION("nav", "stands in what the page calls navigation"),
  FOOTER("footer", "stands in what the page calls its footer"),
  TEASER("teaser", "stands in what the page calls a teaser"),
  SIDEBAR("side", "stands in what the page calls a sidebar"),
  HEADER("header", "stands in what the page calls its header"),
  COPY("", "tells again what the story told before"),
  BEFORE_STORY("", "stands before the story begins"),
  AFTER_STORY("", "stands after the story has ended"),
  AMID_STORY("", "stands amid the story and is none of it"),
  NO_STORY("", "stands on a page that has no story");

  private static final int NEAR = 4;

  private static final Outside[] NAMED =
      Arrays.stream(values()).filter(outside -> outside.bit != 0).toArray(Outside[]::new);

  /** Of the concept that a container is named by; 0 where a place says it. */
  private final int bit;

  private final String rule;
  private final String reason;

  Outside(String concept, String reason) {
    this.bit = concept.isEmpty() ? 0 : NameWords.bit(concept);
    this.rule = "body.page." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.reason = reason;
  }

  static Outside of(PageView page, StoryChoice choice, int i) {
    if (choice.copy[i]) {
      return COPY;
    }
    Outside named = named(page.tree, page.tree.ofBlock[i]);
    if (named != null) {
      return named;
    }
    if (choice.isEmpty()) {
      return NO_STORY;
    }
    return i < choice.first ? BEFORE_STORY : i > choice.last ? AFTER_STORY : AMID_STORY;
  }

  /** The nearest container, a few steps outwards, whose name or tag says what is in it. */
  private static @Nullable Outside named(PageTree tree, int container) {
    int c = container;
    for (int step = 0; step < NEAR && c > 0 && !tree.spine[c]; step++) {
      for (Outside outside : NAMED) {
        if ((tree.concepts[c] & outside.bit) != 0) {
          return outside;
        }
      }
      c = tree.parent[c];
    }
    return null;
  }

  /** The id of the rule that strikes such blocks: "body.page.sidebar". */
  String rule() {
    return rule;
  }

  String reason() {
    return reason;
  }
}
