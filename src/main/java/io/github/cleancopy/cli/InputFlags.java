package io.github.cleancopy.cli;

import io.github.cleancopy.page.FieldNames;
import io.github.cleancopy.page.InputType;
import io.github.cleancopy.page.SourceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** The flags that say how input is read, the same for every command that reads pages. */
final class InputFlags {
  private static final String AUTO = "auto";

  private InputFlags() {}

  static void addTo(Options options) {
    options.addOption(flag("from", "TYPE"));
    options.addOption(flag("html-field", "NAME"));
    options.addOption(flag("text-field", "NAME"));
    options.addOption(flag("url-field", "NAME"));
    options.addOption(flag("id-field", "NAME"));
  }

  static Option flag(String name, String value) {
    return Option.builder().longOpt(name).hasArg().argName(value).get();
  }

  static SourceOptions read(Arguments arguments) throws UsageException {
    FieldNames fields =
        new FieldNames(
            arguments.value("html-field").orElse(null),
            arguments.value("text-field").orElse(null),
            arguments.value("url-field").orElse(null),
            arguments.value("id-field").orElse(null));
    return SourceOptions.standard().withType(type(arguments)).withFields(fields);
  }

  private static @Nullable InputType type(Arguments arguments) throws UsageException {
    String label = arguments.value("from").orElse(AUTO);
    if (label.equals(AUTO)) {
      return null;
    }
    Optional<InputType> type = InputType.named(label);
    if (type.isEmpty()) {
      throw new UsageException(
          "--from " + label + ": the types are " + String.join(", ", labels()));
    }
    return type.get();
  }

  private static List<String> labels() {
    List<String> labels =
        new ArrayList<>(Arrays.stream(InputType.values()).map(InputType::label).toList());
    labels.add(0, AUTO);
    return labels;
  }

  /** Whether {@code --format} asks for JSON instead of text for a person. */
  static boolean isJson(Arguments arguments) throws UsageException {
    String format = arguments.value("format").orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format " + format + ": the formats are text, json");
    }
    return format.equals("json");
  }
}
