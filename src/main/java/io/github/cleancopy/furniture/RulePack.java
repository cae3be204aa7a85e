package io.github.cleancopy.furniture;

import java.util.List;
import java.util.Map;

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
  /** What a rule is in the file; {@link RuleBook} makes a {@link Rule} of it. */
  record Draft(
      String id,
      String why,
      String when,
      int whenLine,
      Rule.Strength strength,
      String tells,
      List<Rule.Example> strikes,
      List<Rule.Example> keeps,
      List<TrimDraft> trims,
      int line) {}

  record TrimDraft(String cut, String when, String from, String leaves, int line) {}

  record Cue(List<String> phrases, List<Integer> lines) {}

  record Off(String id, int line) {}

  final String file;
  final String language;
  final String category;
  final CuesBuilder.Spelling spelling;
  final Map<String, Cue> cues;
  final List<Draft> rules;
  final List<Off> off;

  RulePack(
      String file,
      String language,
      String category,
      CuesBuilder.Spelling spelling,
      Map<String, Cue> cues,
      List<Draft> rules,
      List<Off> off) {
    this.file = file;
    this.language = language;
    this.category = category;
    this.spelling = spelling;
    this.cues = cues;
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
