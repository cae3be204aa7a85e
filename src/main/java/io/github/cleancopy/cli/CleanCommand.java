package io.github.cleancopy.cli;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.SourceOptions;
import io.github.cleancopy.sink.ArticleFormat;
import io.github.cleancopy.sink.ArticleSink;
import io.github.cleancopy.sink.FileSink;
import io.github.cleancopy.sink.JsonlFormat;
import io.github.cleancopy.sink.StreamSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** {@code cleancopy clean INPUT...}: pages in, records out. */
final class CleanCommand implements Command {
  private static final int MAX_THREADS = 1024;

  @Override
  public String name() {
    return "clean";
  }

  @Override
  public Options options() {
    Options options = new Options();
    InputFlags.addTo(options);
    CleanerFlags.addTo(options);
    options.addOption(Option.builder("o").longOpt("output").hasArg().argName("FILE").get());
    options.addOption(null, "blocks", false, "");
    options.addOption(null, "no-removals", false, "");
    options.addOption(InputFlags.flag("rejects", "FILE"));
    options.addOption(InputFlags.flag("threads", "N"));
    options.addOption("q", "quiet", false, "");
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    Optional<Path> output = outputFile(arguments, "output");
    Optional<Path> rejectsFile = outputFile(arguments, "rejects");
    refuseSame(arguments.operands(), output, rejectsFile);
    SourceOptions reading = InputFlags.read(arguments).excluding(absolute(output, rejectsFile));
    int threads =
        arguments.number("threads", 1, MAX_THREADS, Runtime.getRuntime().availableProcessors());
    ArticleFormat format = format(arguments);
    Messages messages = new Messages(console, arguments.has("quiet"));
    Inputs inputs = Inputs.of(arguments.operands(), console.in(), reading);
    Function<Page, Article> cleaner = CleanerFlags.read(arguments)::clean;
    try (inputs;
        Interruption interruption = Interruption.watch();
        Workshop workshop = new Workshop(cleaner, format, threads);
        ArticleSink records = sink(output, console);
        @Nullable ArticleSink rejects =
            rejectsFile.isPresent() ? create(rejectsFile.get()) : null) {
      CleanRun run = new CleanRun(workshop, records, rejects, messages, interruption);
      return run(run, inputs, messages, console);
    }
  }

  private static int run(CleanRun run, Inputs inputs, Messages messages, Console console) {
    long start = System.nanoTime();
    try {
      if (!run.run(inputs)) {
        console.say("interrupted after " + run.tally().written() + " records");
        return ExitCode.INTERRUPTED;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (IOException e) {
      // Sources report what they cannot read as rejects, so this is about the output.
      console.say(
          "stopped after %d records: %s".formatted(run.tally().written(), Failure.explain(e)));
      return ExitCode.FAILED;
    }
    messages.summary(run.tally(), (System.nanoTime() - start) / 1e9);
    return run.tally().rejected() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private static ArticleFormat format(Arguments arguments) {
    JsonlFormat format = JsonlFormat.standard();
    format = arguments.has("blocks") ? format.withBlocks() : format;
    return arguments.has("no-removals") ? format.withoutRemovals() : format;
  }

  private static ArticleSink sink(Optional<Path> output, Console console) throws UsageException {
    return output.isPresent() ? create(output.get()) : new StreamSink(console.out());
  }

  /** Nothing is written yet: whoever named a place that cannot be written to can name another. */
  private static ArticleSink create(Path file) throws UsageException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("cannot write " + file + ": there is no folder " + folder);
    }
    try {
      return FileSink.create(file);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + Failure.explain(e));
    }
  }

  private static Optional<Path> outputFile(Arguments arguments, String flag) throws UsageException {
    Optional<String> name = arguments.value(flag);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path file = Inputs.path(name.get());
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw new UsageException("--" + flag + " " + name.get() + ": is a folder; name a file in it");
    }
    return Optional.of(file);
  }

  private static void refuseSame(List<String> inputs, Optional<Path> output, Optional<Path> rejects)
      throws UsageException {
    Set<Path> used = new HashSet<>();
    for (String input : inputs) {
      if (!input.equals(Inputs.STANDARD_INPUT)) {
        used.add(absolute(Inputs.path(input)));
      }
    }
    for (Optional<Path> file : List.of(output, rejects)) {
      if (file.isPresent() && !used.add(absolute(file.get()))) {
        throw new UsageException(
            file.get() + ": the same file cannot be read and written, or twice");
      }
    }
  }

  private static Set<Path> absolute(Optional<Path> output, Optional<Path> rejects) {
    Set<Path> paths = new HashSet<>();
    output.ifPresent(path -> paths.add(absolute(path)));
    rejects.ifPresent(path -> paths.add(absolute(path)));
    return paths;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
