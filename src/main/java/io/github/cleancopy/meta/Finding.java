package io.github.cleancopy.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one field of the metadata, and where.
 *
 * @param field as records spell it: "title", "authors", "published" ...
 * @param value what the record says; several values are joined by "; "; null where nothing was
 *     found
 * @param source the source that decided, "" where nothing was found
 * @param candidates everything the page offers for the field, the most trusted first
 */
public record Finding(
    String field, @Nullable String value, String source, List<Candidate> candidates) {
  public Finding {
    candidates = List.copyOf(candidates);
  }
}
