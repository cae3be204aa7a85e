package io.github.cleancopy.page;

import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How input is to be read.
 *
 * @param type what every file is taken for, or null to find out from name and content
 * @param fields which fields of a JSON line make a page
 * @param limits on one page
 * @param excluded files and folders that a walk through a folder passes over: the run's own output
 * @param bytesRead what is read of files, as they are stored, is added here; for showing progress
 */
public record SourceOptions(
    @Nullable InputType type,
    FieldNames fields,
    Limits limits,
    Predicate<Path> excluded,
    LongAdder bytesRead) {

  public static SourceOptions standard() {
    return new SourceOptions(
        null, FieldNames.USUAL, Limits.standard(), file -> false, new LongAdder());
  }

  public SourceOptions withType(@Nullable InputType type) {
    return new SourceOptions(type, fields, limits, excluded, bytesRead);
  }

  public SourceOptions withFields(FieldNames fields) {
    return new SourceOptions(type, fields, limits, excluded, bytesRead);
  }

  public SourceOptions withLimits(Limits limits) {
    return new SourceOptions(type, fields, limits, excluded, bytesRead);
  }

  public SourceOptions excluding(Predicate<Path> files) {
    return new SourceOptions(type, fields, limits, files, bytesRead);
  }
}
