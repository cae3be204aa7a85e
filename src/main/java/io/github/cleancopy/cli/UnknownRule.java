package io.github.cleancopy.cli;

import io.github.cleancopy.text.Nearest;
import java.util.List;

/** The word for somebody who names a rule that does not exist. */
final class UnknownRule {
  private UnknownRule() {}

  /**
   * @param known the ids that exist, of which the nearest may be meant
   */
  static UsageException named(String id, List<String> known) {
    if (CitedId.of(id) != null) {
      return new UsageException(
          id + " stands in no rule file; 'cleancopy rules show " + id + "' tells what it means");
    }
    String hint = Nearest.to(id, known).map(near -> "; did you mean " + near + "?").orElse("");
    return new UsageException("there is no rule " + id + hint);
  }
}
