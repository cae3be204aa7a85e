package io.github.cleancopy.furniture;

import java.util.List;

/**
 * What a {@link RuleBook} knows of the cues of all languages without reading them. Immutable.
 *
 * @param names of the cues, by number
 * @param roles that cues have in reported speech
 * @param classes of words
 */
record Vocabulary(List<String> names, Reporting.Roles roles, WordClasses classes) {
  static Vocabulary of(Scopes scopes, WordClasses classes) {
    return new Vocabulary(scopes.names(), new Reporting.Roles(scopes), classes);
  }

  String name(int cue) {
    return names.get(cue);
  }
}
