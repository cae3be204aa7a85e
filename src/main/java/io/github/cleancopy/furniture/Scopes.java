package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which cue a name means where: the pack's own, else its language's, else the one for any language.
 * Packs have a dozen cues, so a look along the list finds a name.
 */
final class Scopes {
  private static final List<Names> NO_NAMES = List.of();

  /** The cues of one pack, numbered from {@code first}. */
  private record Names(List<String> names, int first) {
    int number(String name) {
      int place = names.indexOf(name);
      return place < 0 ? -1 : first + place;
    }
  }

  private final Map<String, List<Names>> byPack = new HashMap<>();
  private final Map<String, List<Names>> byLanguage = new HashMap<>();
  private final Map<String, CuesBuilder.Spelling> spellings = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  Scopes copy() {
    Scopes copy = new Scopes();
    copy.byPack.putAll(byPack);
    copy.byLanguage.putAll(byLanguage);
    copy.spellings.putAll(spellings);
    copy.names.addAll(names);
    return copy;
  }

  /** Gives the pack's cues the next numbers. */
  void number(RulePack pack) {
    Names own = new Names(pack.cueNames, names.size());
    if (byPack.put(pack.file, List.of(own)) != null) {
      throw new RuleFileException(pack.file, 0, "this pack is read twice");
    }
    names.addAll(pack.cueNames);
    if (pack.isLanguagePack()) {
      // A later pack of the same language, a user's own, comes first.
      List<Names> all = new ArrayList<>(List.of(own));
      all.addAll(byLanguage.getOrDefault(pack.language, NO_NAMES));
      byLanguage.put(pack.language, all);
      spellings.put(pack.language, pack.spelling);
    }
  }

  /** The number of the pack's first cue. */
  int firstCue(RulePack pack) {
    List<Names> own = byPack.get(pack.file);
    if (own == null) {
      throw new IllegalArgumentException(pack + " has no numbers");
    }
    return own.get(0).first();
  }

  CuesBuilder.Spelling spelling(RulePack pack) {
    return spellings.getOrDefault(pack.language, CuesBuilder.Spelling.PLAIN);
  }

  /** What names mean in a pack. */
  CueNames in(RulePack pack) {
    return new InPack(this, pack);
  }

  private record InPack(Scopes scopes, RulePack pack) implements CueNames {
    @Override
    public int number(String name) {
      return scopes.number(pack, name);
    }
  }

  private int number(RulePack pack, String name) {
    for (Names scope : scopes(pack)) {
      int number = scope.number(name);
      if (number >= 0) {
        return number;
      }
    }
    TreeSet<String> known = new TreeSet<>();
    scopes(pack).forEach(scope -> known.addAll(scope.names()));
    throw new CueSyntaxException(
        "unknown cue or fact '"
            + name
            + "'; this pack can use the cues "
            + String.join(", ", known));
  }

  private List<Names> scopes(RulePack pack) {
    List<Names> scopes = new ArrayList<>(byPack.getOrDefault(pack.file, NO_NAMES));
    scopes.addAll(byLanguage.getOrDefault(pack.language, NO_NAMES));
    scopes.addAll(byLanguage.getOrDefault(RulePack.ANY_LANGUAGE, NO_NAMES));
    return scopes;
  }

  /** The names of all cues, by number. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The cues that have this name in the pack of their language, with the language. */
  Map<Integer, String> named(String name) {
    Map<Integer, String> languageByCue = new HashMap<>();
    byLanguage.forEach(
        (language, scopes) -> {
          for (Names scope : scopes) {
            int number = scope.number(name);
            if (number >= 0) {
              languageByCue.put(number, language);
            }
          }
        });
    return languageByCue;
  }
}
