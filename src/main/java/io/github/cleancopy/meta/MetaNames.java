package io.github.cleancopy.meta;

import java.util.List;

/** The names of {@code meta-names.txt}, by what they say. */
final class MetaNames {
  private static final WordLists NAMES = WordLists.read("meta-names.txt", ' ');

  static final List<String> SITE = NAMES.of("site");
  static final List<String> TITLE = NAMES.of("title");
  static final List<String> AUTHOR = NAMES.of("author");
  static final List<String> PUBLISHED = NAMES.of("published");
  static final List<String> MODIFIED = NAMES.of("modified");

  private MetaNames() {}
}
