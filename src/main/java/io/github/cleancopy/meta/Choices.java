package io.github.cleancopy.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For every field what was chosen, from where, and what else there was. */
final class Choices {
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /** Records the first candidate as chosen and returns its value. */
  @Nullable String first(String field, List<Candidate> candidates) {
    return choose(field, candidates.isEmpty() ? null : candidates.get(0), candidates);
  }

  @Nullable String choose(String field, @Nullable Candidate chosen, List<Candidate> candidates) {
    String value = chosen == null ? null : chosen.value();
    findings.put(
        field, new Finding(field, value, chosen == null ? "" : chosen.source(), candidates));
    return value;
  }

  void chooseAll(String field, List<String> values, String source, List<Candidate> candidates) {
    String value = values.isEmpty() ? null : String.join("; ", values);
    findings.put(field, new Finding(field, value, value == null ? "" : source, candidates));
  }

  /** The visible page decides otherwise: its candidates stand before those of the markup. */
  void replace(String field, @Nullable String value, String source, List<Candidate> more) {
    Finding before = findings.get(field);
    List<Candidate> candidates = new ArrayList<>(more);
    if (before != null) {
      candidates.addAll(before.candidates());
    }
    findings.put(field, new Finding(field, value, source, candidates));
  }

  List<Finding> findings() {
    return new ArrayList<>(findings.values());
  }
}
