package io.github.cleancopy.cli;

import io.github.cleancopy.review.RecordFile;
import io.github.cleancopy.review.Review;
import io.github.cleancopy.sink.FileSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code cleancopy review RECORDS -o FILE.html}: a page to look at what was struck. */
final class ReviewCommand implements Command {
  private static final int MOST_SHOWN = 10_000;

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(Option.builder("o").longOpt("output").hasArg().argName("FILE").get());
    options.addOption(InputFlags.flag("sample", "N"));
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    Path output = CleanPlan.outputFile(arguments, "output");
    if (output == null) {
      throw new UsageException("-o FILE.html is missing: where the review page goes");
    }
    List<String> inputs = arguments.operands();
    check(inputs);
    refuseSame(inputs, output);
    Review review = new Review(sample(arguments));
    for (String input : inputs) {
      try (RecordFile records = open(input, console)) {
        records.addTo(review);
      }
    }
    return write(review, output, console);
  }

  private static RecordFile open(String input, Console console) throws IOException {
    return input.equals(Inputs.STANDARD_INPUT)
        ? RecordFile.of(input, console.in())
        : RecordFile.open(Path.of(input));
  }

  static int sample(Arguments arguments) throws UsageException {
    return arguments.number("sample", 1, MOST_SHOWN, Review.USUAL_SAMPLE);
  }

  private static void check(List<String> inputs) throws UsageException {
    if (inputs.isEmpty()) {
      throw new UsageException("RECORDS is missing: what 'cleancopy clean --blocks' wrote");
    }
    Inputs.refuseStandardInputTwice(inputs);
    for (String name : inputs) {
      boolean file = Files.exists(Inputs.path(name)) && !Files.isDirectory(Inputs.path(name));
      if (!file && !name.equals(Inputs.STANDARD_INPUT)) {
        throw new UsageException(name + ": no such file");
      }
    }
  }

  /** Under whatever name or link: the records would be gone. */
  private static void refuseSame(List<String> inputs, Path output)
      throws UsageException, IOException {
    for (String input : inputs) {
      if (!input.equals(Inputs.STANDARD_INPUT)
          && Files.exists(output)
          && Files.isSameFile(Path.of(input), output)) {
        throw new UsageException(
            "%s: the page of -o would replace the records of %s".formatted(output, input));
      }
    }
  }

  private static int write(Review review, Path output, Console console) throws IOException {
    if (review.withoutBlocks() > 0) {
      console.say(
          "%d records list no blocks, so nobody can tell where a struck line stood; write them with"
                  .formatted(review.withoutBlocks())
              + " 'cleancopy clean --blocks'");
    }
    if (review.pages() == 0) {
      console.say("nothing to review");
      return ExitCode.FAILED;
    }
    writePage(review, output);
    console.say("%s: review of %d pages".formatted(output, review.pages()));
    return review.withoutBlocks() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  /** The page appears, or takes the place of another, when all of it is written. */
  static void writePage(Review review, Path output) throws IOException {
    try (FileSink page = FileSink.create(output)) {
      page.write("", review.html());
      page.finish();
    }
  }
}
