package io.github.cleancopy.cli;

import io.github.cleancopy.furniture.Voice;
import io.github.cleancopy.text.Nearest;
import java.util.List;

/** The word for somebody who names a rule that does not exist. */
final class UnknownRule {
  private UnknownRule() {}

  /**
   * @param known the ids that exist, of which the nearest may be meant
   */
  static UsageException named(String id, List<String> known) {
    if (Voice.files(id)) {
      return new UsageException(
          id
              + " is no rule: so is filed what no rule knows but what sounds like the site itself;"
              + " 'cleancopy explain PAGE' shows the words that decided, and 'off: ["
              + id
              + "]' in a rule file of yours silences it");
    }
    String hint = Nearest.to(id, known).map(near -> "; did you mean " + near + "?").orElse("");
    return new UsageException("there is no rule " + id + hint);
  }
}
