package io.github.cleancopy.body;

import java.util.Locale;

/** Where a line of a dump stands that is none of the story. */
enum DumpOutside {
  BEFORE_STORY("stands before the story begins"),
  AFTER_STORY("stands after the story has ended"),
  TEASER("stands amid the story and is none of it");

  private final String rule = "body.dump." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String reason;

  DumpOutside(String reason) {
    this.reason = reason;
  }

  /** The id that records cite: "body.dump.before-story". */
  String rule() {
    return rule;
  }

  String reason() {
    return reason;
  }
}
