package io.github.cleancopy.furniture;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a {@link RuleBook} says for one language: its rules in the order in which they are tried,
 * and the cues they ask for. A chapter of the built-in packs is read when a page in its language
 * asks for it. Immutable to its users and thread-safe.
 */
record Chapter(String language, Lazy<List<Recogniser>> rules, Lazy<Cues> cues) {
  /** The chapter without the rules that are not of this kind; its cues stay, for other chapters. */
  Chapter only(Predicate<Rule> kind) {
    return new Chapter(
        language,
        Lazy.by(() -> rules.get().stream().filter(one -> kind.test(one.rule)).toList()),
        cues);
  }
}
