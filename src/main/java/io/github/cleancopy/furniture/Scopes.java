package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which cue a name means where: the pack's own, else its language's, else the one for any language.
 */
final class Scopes {
  private static final String ANY = "any";

  private final Map<String, Map<String, Integer>> byPack = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> byLanguage = new LinkedHashMap<>();
  private final Map<String, CuesBuilder.Spelling> spellings = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  Scopes copy() {
    Scopes copy = new Scopes();
    copy.byPack.putAll(byPack);
    byLanguage.forEach(
        (language, cues) -> copy.byLanguage.put(language, new LinkedHashMap<>(cues)));
    copy.spellings.putAll(spellings);
    copy.names.addAll(names);
    return copy;
  }

  /** Gives the pack's cues the next numbers. */
  void number(RulePack pack) {
    if (byPack.containsKey(pack.file)) {
      throw new RuleFileException(pack.file, 0, "this pack is read twice");
    }
    Map<String, Integer> own = new LinkedHashMap<>();
    for (String name : pack.cues.keySet()) {
      own.put(name, names.size());
      names.add(name);
    }
    byPack.put(pack.file, own);
    if (pack.isLanguagePack()) {
      byLanguage.computeIfAbsent(pack.language, l -> new LinkedHashMap<>()).putAll(own);
      spellings.put(pack.language, pack.spelling);
    }
  }

  CuesBuilder.Spelling spelling(RulePack pack) {
    return spellings.getOrDefault(pack.language, CuesBuilder.Spelling.PLAIN);
  }

  /**
   * @throws CueSyntaxException if there is none, with the names that there are
   */
  int number(RulePack pack, String name) {
    for (Map<String, Integer> scope : scopes(pack)) {
      Integer number = scope.get(name);
      if (number != null) {
        return number;
      }
    }
    TreeSet<String> known = new TreeSet<>();
    scopes(pack).forEach(scope -> known.addAll(scope.keySet()));
    throw new CueSyntaxException(
        "unknown cue or fact '"
            + name
            + "'; this pack can use the cues "
            + String.join(", ", known));
  }

  private List<Map<String, Integer>> scopes(RulePack pack) {
    return List.of(
        byPack.getOrDefault(pack.file, Map.of()),
        byLanguage.getOrDefault(pack.language, Map.of()),
        byLanguage.getOrDefault(ANY, Map.of()));
  }

  /** The names of all cues, by number. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The cues of all languages that have this name in the pack of their language. */
  int[] named(String name) {
    return byLanguage.values().stream()
        .filter(scope -> scope.containsKey(name))
        .mapToInt(scope -> scope.get(name))
        .toArray();
  }
}
