package io.github.cleancopy.meta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code author-words.txt}, by what they are. */
final class AuthorWords {
  private static final Map<String, Set<String>> WORDS = read("author-words.txt");

  static final Set<String> ROLES = words("role");
  static final Set<String> NOBODIES = words("nobody");
  static final Set<String> AGENCIES = words("agency");
  static final Set<String> ORGANISATIONS = words("organisation");
  static final Set<String> JOINS = words("join");
  static final Set<String> LABELS = words("label");
  static final Set<String> STANDS_FOR = words("stands-for");

  private AuthorWords() {}

  private static Set<String> words(String kind) {
    return Set.copyOf(WORDS.getOrDefault(kind, Set.of()));
  }

  private static Map<String, Set<String>> read(String resource) {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      words
          .computeIfAbsent(line.substring(0, colon), kind -> new HashSet<>())
          .addAll(List.of(line.substring(colon + 1).strip().split("\\|")));
    }
    return words;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = AuthorWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
