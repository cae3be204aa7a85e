package io.github.cleancopy.furniture;

import java.util.List;

/**
 * A rule that recognised a block, and by what.
 *
 * @param place of the rule in the order in which rules are tried
 */
record Hit(Recogniser recogniser, int place, List<String> evidence) {
  Rule rule() {
    return recogniser.rule;
  }

  boolean isContent() {
    return Categories.isContent(rule().category());
  }

  /**
   * Whether a hit of another rule, as sure as this one, would stand before it: the user's own
   * before a built-in one, content before furniture, the more telling category, a rule that tells a
   * fact, the earlier rule.
   */
  boolean isBeatenBy(Recogniser its, int otherPlace) {
    if (recogniser.own != its.own) {
      return its.own;
    }
    Rule rule = rule();
    Rule other = its.rule;
    boolean content = Categories.isContent(other.category());
    if (content != isContent()) {
      return content;
    }
    int difference = Categories.rank(other.category()) - Categories.rank(rule.category());
    if (difference != 0) {
      return difference < 0;
    }
    boolean tells = !other.tells().isEmpty();
    return tells != !rule.tells().isEmpty() ? tells : otherPlace < place;
  }
}
