package io.github.cleancopy.cli;

import io.github.cleancopy.sink.ArticleFormat;
import io.github.cleancopy.sink.FileSink;
import io.github.cleancopy.sink.FolderSink;
import io.github.cleancopy.sink.JsonlFormat;
import io.github.cleancopy.sink.LayoutFormat;
import io.github.cleancopy.sink.MarkdownFormat;
import io.github.cleancopy.sink.ResumableSink;
import io.github.cleancopy.sink.SplitSink;
import io.github.cleancopy.sink.TextFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/**
 * The flags that say what records look like and how they are spread over files.
 *
 * @param format jsonl, text or markdown
 * @param layout whose field names the JSON has; null for our own
 * @param split records a file, 0 for all in one
 * @param endsInSlash whether the output is named as a folder
 */
record OutputFlags(
    String format,
    @Nullable String layout,
    boolean blocks,
    boolean noRemovals,
    int split,
    boolean endsInSlash) {
  private static final List<String> FORMATS = List.of("jsonl", "text", "markdown");
  private static final List<String> LAYOUTS = List.of("dolma", "datatrove", "trafilatura");

  static void addTo(Options options) {
    options.addOption(Option.builder("o").longOpt("output").hasArg().argName("FILE").get());
    options.addOption(InputFlags.flag("format", "FORMAT"));
    options.addOption(InputFlags.flag("layout", "TOOL"));
    options.addOption(InputFlags.flag("split", "N"));
    options.addOption(null, "blocks", false, "");
    options.addOption(null, "no-removals", false, "");
  }

  static OutputFlags read(Arguments arguments) throws UsageException {
    OutputFlags flags =
        new OutputFlags(
            oneOf(arguments, "format", FORMATS, "jsonl"),
            arguments.has("layout") ? oneOf(arguments, "layout", LAYOUTS, "") : null,
            arguments.has("blocks"),
            arguments.has("no-removals"),
            arguments.number("split", 1, Integer.MAX_VALUE, 0),
            arguments.value("output").orElse("").endsWith("/"));
    boolean ours = flags.format.equals("jsonl") && flags.layout == null;
    if (!ours && (flags.blocks || flags.noRemovals)) {
      throw new UsageException("--blocks and --no-removals are for our own JSON records");
    }
    if (flags.layout != null && !flags.format.equals("jsonl")) {
      throw new UsageException("--layout is for JSON, not for --format " + flags.format);
    }
    return flags;
  }

  private static String oneOf(
      Arguments arguments, String flag, List<String> allowed, String otherwise)
      throws UsageException {
    String value = arguments.value(flag).orElse(otherwise);
    if (!allowed.contains(value)) {
      throw new UsageException(
          "--%s %s: say %s".formatted(flag, value, String.join(", ", allowed)));
    }
    return value;
  }

  void check(@Nullable Path output, boolean folder) throws UsageException {
    if (split > 0 && (output == null || folder)) {
      throw new UsageException("--split needs -o FILE, after which the files are named");
    }
    if (folder && format.equals("jsonl")) {
      throw new UsageException(
          "-o " + output + ": is a folder; name a file in it, or say --format text or markdown");
    }
  }

  ArticleFormat format(boolean folder) {
    if (layout != null) {
      return LayoutFormat.valueOf(layout.toUpperCase(Locale.ROOT));
    }
    return switch (format) {
      case "text" -> folder ? TextFormat.alone() : TextFormat.separated();
      case "markdown" -> folder ? MarkdownFormat.alone() : MarkdownFormat.separated();
      default -> jsonl();
    };
  }

  private JsonlFormat jsonl() {
    JsonlFormat jsonl = JsonlFormat.standard();
    jsonl = blocks ? jsonl.withBlocks() : jsonl;
    return noRemovals ? jsonl.withoutRemovals() : jsonl;
  }

  /**
   * Where records go that do not go to a stream.
   *
   * @param cuts at which an earlier run that is taken up was; none to begin anew
   */
  ResumableSink sink(Path output, boolean folder, List<String> cuts) throws IOException {
    if (folder) {
      return FolderSink.resume(output, extension(), cuts);
    }
    return split > 0 ? SplitSink.resume(output, split, cuts) : FileSink.resume(output, cuts);
  }

  /** Whether records that go to this folder may go to this file. */
  boolean isFileOf(Path folder, Path file) {
    return folder.equals(file.getParent())
        && String.valueOf(file.getFileName()).endsWith(extension());
  }

  private String extension() {
    return format.equals("text") ? ".txt" : ".md";
  }

  /** Gives the last file of a run that was complete its name. */
  void appear(Path output, boolean folder, String completed) throws IOException {
    if (split > 0) {
      SplitSink.appear(output, completed);
    } else if (!folder) {
      FileSink.appear(output);
    }
  }
}
