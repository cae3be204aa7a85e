package io.github.cleancopy.cli;

import io.github.cleancopy.review.RecordFile;
import io.github.cleancopy.review.Review;
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
    Path output = Inputs.path(arguments.value("output").orElse(""));
    if (output.toString().isEmpty()) {
      throw new UsageException("-o FILE.html is missing: where the review page goes");
    }
    List<Path> inputs = inputs(arguments.operands());
    Review review = new Review(sample(arguments));
    for (Path input : inputs) {
      try (RecordFile records = RecordFile.open(input)) {
        records.addTo(review);
      }
    }
    return write(review, output, console);
  }

  static int sample(Arguments arguments) throws UsageException {
    return arguments.number("sample", 1, MOST_SHOWN, Review.USUAL_SAMPLE);
  }

  private static List<Path> inputs(List<String> operands) throws UsageException {
    if (operands.isEmpty()) {
      throw new UsageException("RECORDS is missing: what 'cleancopy clean --blocks' wrote");
    }
    for (String name : operands) {
      if (!Files.exists(Inputs.path(name)) || Files.isDirectory(Inputs.path(name))) {
        throw new UsageException(name + ": no such file");
      }
    }
    return operands.stream().map(Path::of).toList();
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
    Files.write(output, review.html());
    console.say("%s: review of %d pages".formatted(output, review.pages()));
    return review.withoutBlocks() == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
