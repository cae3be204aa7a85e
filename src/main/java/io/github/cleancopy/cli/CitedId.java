package io.github.cleancopy.cli;

import io.github.cleancopy.body.BodyVerdicts;
import io.github.cleancopy.furniture.Enclosed;
import io.github.cleancopy.furniture.Voice;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An id that records cite as the rule and that stands in no rule file, with what is to be known of
 * it: whoever reads it in {@code removed} asks {@code rules show} what it means.
 */
record CitedId(String id, String means, String decides, String off) {
  /** Null where the id stands in a rule file, or nowhere. */
  static @Nullable CitedId of(String id) {
    if (id.equals(Enclosed.ID)) {
      return new CitedId(
          id,
          Enclosed.WHY,
          "the rules, after all else: a line of few words that no rule knows, with one category"
              + " struck right above and below it",
          "not by itself; --keep CATEGORY leaves the lines around it, and so this one");
    }
    if (Voice.files(id)) {
      return new CitedId(
          id,
          "No rule knows it, but it sounds like the site itself and not like its reporters.",
          "the voice, after rules and body finder; 'cleancopy explain PAGE' shows the words that"
              + " decided",
          "'off': ['" + id + "'] in a rule file of yours");
    }
    String reason = BodyVerdicts.reasons().get(id);
    return reason == null ? null : ofBody(id, reason);
  }

  private static CitedId ofBody(String id, String reason) {
    return new CitedId(
        id,
        "The block " + reason + ".",
        "the body finder, which looks for the story on the page, after the rules; 'cleancopy"
            + " explain PAGE' shows how likely it took each block for story",
        "not by itself; --only-rules switches the body finder off");
  }

  /** All there are, in order. */
  static List<CitedId> all() {
    SortedMap<String, CitedId> all = new TreeMap<>();
    BodyVerdicts.reasons().keySet().forEach(id -> all.put(id, of(id)));
    Voice.ids().forEach(id -> all.put(id, of(id)));
    all.put(Enclosed.ID, of(Enclosed.ID));
    return List.copyOf(all.values());
  }

  String described() {
    return "%s  (in no rule file)%n  means     %s%n  decides   %s%n  off       %s%n"
        .formatted(id, means, decides, off);
  }
}
