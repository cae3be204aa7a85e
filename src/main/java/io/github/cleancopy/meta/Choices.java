package io.github.cleancopy.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For every field what was chosen, from where, and what else there was. */
final class Choices {
  /** The order in which records have them. */
  private static final List<String> FIELDS =
      List.of(
          "canonical_url",
          "site",
          "host",
          "language",
          "title",
          "authors",
          "published",
          "modified",
          "section",
          "tags",
          "summary",
          "image",
          "captions",
          "standfirst");

  private final Map<String, Choice> choices = new LinkedHashMap<>();

  /** Records the first candidate as chosen and returns its value. */
  @Nullable String first(String field, List<Candidate> candidates) {
    return choose(field, candidates.isEmpty() ? null : candidates.get(0), candidates);
  }

  @Nullable String choose(String field, @Nullable Candidate chosen, List<Candidate> candidates) {
    if (chosen == null) {
      put(field, List.of(), "", candidates);
      return null;
    }
    put(field, List.of(chosen.value()), chosen.source(), candidates);
    return chosen.value();
  }

  void chooseAll(String field, List<String> values, String source, List<Candidate> candidates) {
    put(field, values, values.isEmpty() ? "" : source, candidates);
  }

  private void put(String field, List<String> values, String source, List<Candidate> candidates) {
    choices.put(field, new Choice(field, values, source, candidates));
  }

  /** The record spells the chosen value its own way. */
  void spell(String field, String value) {
    Choice before = choices.get(field);
    if (before != null) {
      put(field, List.of(value), before.source(), before.candidates());
    }
  }

  /** The visible page decides otherwise: its candidates stand before those of the markup. */
  void replace(String field, List<String> values, String source, List<Candidate> more) {
    Choice before = choices.get(field);
    List<Candidate> candidates = new ArrayList<>(more);
    if (before != null) {
      candidates.addAll(before.candidates());
    }
    chooseAll(field, values, source, candidates);
  }

  List<Choice> all() {
    return choices.values().stream()
        .sorted(Comparator.comparingInt(choice -> FIELDS.indexOf(choice.field())))
        .toList();
  }
}
