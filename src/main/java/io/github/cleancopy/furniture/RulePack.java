package io.github.cleancopy.furniture;

import java.util.List;

/**
 * A file of rules as it was read, before its cues and conditions are looked up. Immutable.
 *
 * <p>A pack has a {@code language} ("any" for all), a {@code category}, {@code cues}, {@code rules}
 * and, in a user's own pack, {@code off}: ids of rules to switch off. The pack of a language itself
 * (language.yaml) has cues that all its packs use, and says how its words vary: {@code accents:
 * matter} where a word without its accents is another word, {@code endings: 6} for {@code word~},
 * {@code prefixes} for {@code ~word}.
 */
public final class RulePack {
  /** The language of a pack that serves all of them. */
  static final String ANY_LANGUAGE = "any";

  record Cue(List<String> phrases, List<Integer> lines) {}

  record Off(String id, int line) {}

  final String file;
  final String language;
  final String category;
  final CuesBuilder.Spelling spelling;
  final List<String> cueNames;

  /** Beside the names; none of a compiled pack, whose phrases are in the automaton already. */
  final List<Cue> cues;

  final List<Rule> rules;
  final List<Off> off;

  RulePack(
      String file,
      String language,
      String category,
      CuesBuilder.Spelling spelling,
      List<String> cueNames,
      List<Cue> cues,
      List<Rule> rules,
      List<Off> off) {
    this.file = file;
    this.language = language;
    this.category = category;
    this.spelling = spelling;
    this.cueNames = List.copyOf(cueNames);
    this.cues = List.copyOf(cues);
    this.rules = List.copyOf(rules);
    this.off = List.copyOf(off);
  }

  /** Where it was read: a path, or language and file name of a built-in pack. */
  public String file() {
    return file;
  }

  public String language() {
    return language;
  }

  /** "" for the pack of a language. */
  public String category() {
    return category;
  }

  boolean isLanguagePack() {
    return category.isEmpty();
  }

  @Override
  public String toString() {
    return file;
  }
}
