package io.github.cleancopy.meta;

import java.util.List;
import java.util.Set;

/** The words of {@code author-words.txt}, by what they are. */
final class AuthorWords {
  private static final WordLists WORDS = WordLists.read("author-words.txt", '|');

  static final Set<String> ROLES = Set.copyOf(WORDS.of("role"));
  static final Set<String> DEGREES = Set.copyOf(WORDS.of("degree"));
  static final Set<String> NOBODIES = Set.copyOf(WORDS.of("nobody"));
  static final Set<String> AGENCIES = Set.copyOf(WORDS.of("agency"));
  static final Set<String> ORGANISATIONS = Set.copyOf(WORDS.of("organisation"));
  static final Set<String> JOINS = Set.copyOf(WORDS.of("join"));
  static final Set<String> LABELS = Set.copyOf(WORDS.of("label"));
  static final Set<String> STANDS_FOR = Set.copyOf(WORDS.of("stands-for"));

  static final List<String> ENDS = WORDS.of("end");
  static final Set<String> CREDITS = Set.copyOf(WORDS.of("credit"));
  static final Set<String> SOURCES = Set.copyOf(WORDS.of("source"));

  /** Every word of every list, those of longer phrases one by one. */
  static final Set<String> ALL = WORDS.all();

  private AuthorWords() {}
}
