package io.github.cleancopy.cli;

import io.github.cleancopy.page.SourceOptions;
import io.github.cleancopy.sink.ArticleFormat;
import io.github.cleancopy.sink.ClaimedFile;
import io.github.cleancopy.sink.FileSink;
import io.github.cleancopy.sink.JsonlFormat;
import io.github.cleancopy.sink.ResumableSink;
import io.github.cleancopy.sink.SplitSink;
import io.github.cleancopy.sink.StreamSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the flags of a run say, checked before anything is opened.
 *
 * @param output null for standard output
 */
record CleanPlan(
    @Nullable Path output,
    @Nullable Path rejects,
    @Nullable Path report,
    @Nullable Path review,
    int threads,
    @Nullable String dedupe,
    OutputFlags form) {
  private static final int MAX_THREADS = 1024;
  private static final Set<String> UNFINISHED = Set.of(".part", ".journal");

  static CleanPlan of(Arguments arguments) throws UsageException {
    CleanPlan plan =
        new CleanPlan(
            output(arguments),
            outputFile(arguments, "rejects"),
            outputFile(arguments, "report"),
            outputFile(arguments, "review"),
            arguments.number("threads", 1, MAX_THREADS, Runtime.getRuntime().availableProcessors()),
            arguments.value("dedupe").orElse(null),
            OutputFlags.read(arguments));
    if (plan.dedupe != null && !Set.of("exact", "near").contains(plan.dedupe)) {
      throw new UsageException("--dedupe " + plan.dedupe + ": say exact or near");
    }
    if (arguments.has("resume") && plan.output == null) {
      throw new UsageException("--resume needs -o FILE: standard output cannot be taken up");
    }
    if (plan.review != null && arguments.has("resume")) {
      throw new UsageException(
          "--review cannot show what an earlier run wrote; resume without it and, where the records"
              + " have --blocks, make the page with 'cleancopy review'");
    }
    if (plan.review == null && arguments.has("sample") && !arguments.has("resume")) {
      throw new UsageException("--sample goes with --review FILE");
    }
    plan.form.check(plan.output, plan.isFolder());
    plan.refuseSame(arguments.operands());
    return plan;
  }

  /** A folder is an output too, where every story gets a file of its own. */
  private static @Nullable Path output(Arguments arguments) throws UsageException {
    String name = arguments.value("output").orElse(null);
    boolean folder = name != null && (name.endsWith("/") || Files.isDirectory(Inputs.path(name)));
    return name != null && folder ? Inputs.path(name) : outputFile(arguments, "output");
  }

  ArticleFormat format() {
    return form.format(isFolder());
  }

  /** A review shows every block, whatever the records list. */
  @Nullable ArticleFormat reviewFormat() {
    return review == null ? null : JsonlFormat.standard().withBlocks();
  }

  private boolean isFolder() {
    return output != null && (Files.isDirectory(output) || form.endsInSlash());
  }

  /** How the call must differ that takes this run up. */
  String toGoOn() {
    return review == null ? "with --resume" : "with --resume and without --review";
  }

  /** What a flag says is to be written, where that can be; null without the flag. */
  static @Nullable Path outputFile(Arguments arguments, String flag) throws UsageException {
    String name = arguments.value(flag).orElse(null);
    if (name == null) {
      return null;
    }
    Path file = Inputs.path(name);
    Path folder = file.toAbsolutePath().getParent();
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw new UsageException("--" + flag + " " + name + ": is a folder; name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("cannot write " + name + ": there is no folder " + folder);
    }
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? replaceable(file, name) : file;
  }

  /** A complete file takes the place of what is there: of a plain file, not of a device or pipe. */
  private static Path replaceable(Path file, String name) throws UsageException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "cannot write "
              + name
              + ": it is no plain file; without -o records go to the standard output");
    }
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw new UsageException("cannot write " + name + ": " + Failure.explain(e));
    }
  }

  private void refuseSame(List<String> inputs) throws UsageException {
    Map<Path, String> used = new HashMap<>();
    for (String input : inputs) {
      if (!input.equals(Inputs.STANDARD_INPUT)) {
        Path path = absolute(Inputs.path(input));
        if (isOneOfMany(path)) {
          throw new UsageException(path + ": this run would read and replace it");
        }
        used.putIfAbsent(path, "the input " + input);
      }
    }
    for (Map.Entry<String, Path> flag : flags().entrySet()) {
      Path file = flag.getValue();
      String before = used.putIfAbsent(absolute(file), flag.getKey());
      if (before == null && !file.equals(output) && isOneOfMany(absolute(file))) {
        before = "-o, as one of the files it writes";
      }
      if (before != null) {
        throw new UsageException(
            "%s is named twice: by %s and by %s; a run reads or writes a file once"
                .formatted(file, before, flag.getKey()));
      }
    }
    for (Path file : written()) {
      if (!Collections.disjoint(used.keySet(), unfinished(absolute(file)))) {
        throw new UsageException(
            file + ": while it is written it has the name of another file of this run");
      }
    }
  }

  /** Under these names a file is written before it is complete. */
  private static List<Path> unfinished(Path file) {
    return UNFINISHED.stream()
        .map(ending -> file.resolveSibling("." + file.getFileName() + ending))
        .toList();
  }

  private List<Path> written() {
    return List.copyOf(flags().values());
  }

  /** What this run writes, by the flag that names it. */
  private Map<String, Path> flags() {
    Map<String, Path> flags = new LinkedHashMap<>();
    put(flags, "-o", output);
    put(flags, "--rejects", rejects);
    put(flags, "--report", report);
    put(flags, "--review", review);
    return flags;
  }

  private static void put(Map<String, Path> flags, String flag, @Nullable Path file) {
    if (file != null) {
      flags.put(flag, file);
    }
  }

  /** One path for one file, by whatever links its folder was reached. */
  private static Path absolute(Path path) {
    Path plain = path.toAbsolutePath().normalize();
    Path folder = plain.getParent();
    try {
      return folder == null ? plain : folder.toRealPath().resolve(plain.getFileName());
    } catch (IOException e) {
      return plain;
    }
  }

  /** A walk through a folder passes over what this run writes into it. */
  SourceOptions reading(Arguments arguments) throws UsageException {
    return InputFlags.read(arguments).excluding(this::isWritten);
  }

  /** Whether a run of this plan writes this file, under this name or its hidden one. */
  boolean isWritten(Path file) {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.');
    boolean hidden = end > 0 && name.startsWith(".") && UNFINISHED.contains(name.substring(end));
    return isOutput(absolute(hidden ? file.resolveSibling(name.substring(1, end)) : file));
  }

  private boolean isOutput(Path path) {
    return written().stream().map(CleanPlan::absolute).anyMatch(path::equals) || isOneOfMany(path);
  }

  /** Whether it is one of the files that the records of this run are spread over. */
  private boolean isOneOfMany(Path path) {
    if (output == null) {
      return false;
    }
    Path all = absolute(output);
    return isFolder()
        ? form.isFileOf(all, path) || path.equals(Journal.beside(all))
        : form.split() > 0 && SplitSink.isPartOf(all, path);
  }

  @Nullable Duplicates duplicates() {
    return dedupe == null ? null : new Duplicates(dedupe.equals("near"));
  }

  /** How far an earlier run of this call came, where that matters. */
  @Nullable JournalReader earlier(Arguments arguments) throws UsageException, IOException {
    if (output != null) {
      refuseWhileAnotherWrites(output);
    }
    if (output == null || !arguments.has("resume")) {
      return null;
    }
    JournalReader earlier = JournalReader.read(output);
    if (earlier != null && !earlier.isOf(identity(arguments))) {
      throw new UsageException(
          "--resume: the input, the flags, the rules or the version are not those of the run"
              + " that was interrupted; run without --resume to begin anew");
    }
    return earlier;
  }

  private static void refuseWhileAnotherWrites(Path output) throws UsageException, IOException {
    if (ClaimedFile.isInUse(Journal.beside(output))) {
      String who = JournalReader.writer(output).map(pid -> " (process " + pid + ")").orElse("");
      throw new UsageException(
          "cannot write %s: another run%s is writing it; wait for its end, or name another file"
              .formatted(output, who));
    }
  }

  private String identity(Arguments arguments) throws UsageException, IOException {
    return CallIdentity.of(arguments, this::isWritten);
  }

  /** Only the names were missing. */
  int appear(JournalReader earlier, Messages messages) throws IOException {
    if (output != null && earlier.completed() != null) {
      form.appear(output, isFolder(), earlier.completed());
    }
    if (rejects != null) {
      FileSink.appear(rejects);
    }
    if (output != null) {
      Files.deleteIfExists(Journal.beside(output));
    }
    messages.wasComplete();
    return CleanCommand.exitCode(earlier.tally());
  }

  /** Nothing is written yet: whoever named a place that cannot be written can name another. */
  RunFiles open(@Nullable JournalReader earlier, Arguments arguments, Console console)
      throws UsageException, IOException {
    try {
      FileSink rejected = openRejects(earlier);
      if (output == null) {
        return RunFiles.to(new StreamSink(console.out()), rejected);
      }
      List<String> cuts = earlier == null ? List.of() : earlier.cuts();
      ResumableSink records = form.sink(output, isFolder(), cuts);
      return earlier == null
          ? RunFiles.create(records, output, rejected, identity(arguments))
          : RunFiles.resume(records, output, rejected);
    } catch (IOException e) {
      throw new UsageException("cannot write: " + Failure.explain(e));
    }
  }

  private @Nullable FileSink openRejects(@Nullable JournalReader earlier) throws IOException {
    if (rejects == null) {
      return null;
    }
    return earlier == null
        ? FileSink.create(rejects)
        : FileSink.resume(rejects, List.of(earlier.place().rejects()));
  }
}
