package io.github.cleancopy.meta;

import java.util.List;

/**
 * What was found for one field of the metadata, and where.
 *
 * @param field as records spell it: "title", "authors", "published" ...
 * @param values what the record says, one but for lists; empty where nothing was found
 * @param source the source that decided, "" where nothing was found
 * @param candidates everything the page offers for the field, the most trusted first
 */
public record Choice(String field, List<String> values, String source, List<Candidate> candidates) {
  public Choice {
    values = List.copyOf(values);
    candidates = List.copyOf(candidates);
  }
}
