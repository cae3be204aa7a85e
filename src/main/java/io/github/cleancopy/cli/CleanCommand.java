package io.github.cleancopy.cli;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.page.SourceOptions;
import io.github.cleancopy.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** {@code cleancopy clean INPUT...}: pages in, records out. */
final class CleanCommand implements Command {
  @Override
  public String name() {
    return "clean";
  }

  @Override
  public Options options() {
    Options options = new Options();
    InputFlags.addTo(options);
    CleanerFlags.addTo(options);
    OutputFlags.addTo(options);
    options.addOption(InputFlags.flag("rejects", "FILE"));
    options.addOption(InputFlags.flag("report", "FILE"));
    options.addOption(InputFlags.flag("review", "FILE"));
    options.addOption(InputFlags.flag("sample", "N"));
    options.addOption(InputFlags.flag("threads", "N"));
    options.addOption(InputFlags.flag("dedupe", "exact|near"));
    options.addOption(null, "resume", false, "");
    options.addOption("q", "quiet", false, "");
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    CleanPlan plan = CleanPlan.of(arguments);
    SourceOptions reading = plan.reading(arguments);
    Inputs inputs = Inputs.of(arguments.operands(), console.in(), reading);
    boolean quiet = arguments.has("quiet");
    Progress progress = quiet ? null : Progress.onTerminal(console, arguments, reading);
    Messages messages = new Messages(console, quiet, progress);
    Cleancopy cleaner = CleanerFlags.read(arguments);
    JournalReader earlier = plan.earlier(arguments);
    if (earlier != null && earlier.completed() != null) {
      return plan.appear(earlier, messages);
    }
    try (inputs;
        Interruption interruption = Interruption.watch();
        Workshop workshop =
            new Workshop(cleaner::clean, plan.format(), plan.reviewFormat(), plan.threads());
        RunFiles files = plan.open(earlier, arguments, console)) {
      Review review = plan.review() == null ? null : new Review(ReviewCommand.sample(arguments));
      CleanRun run =
          new CleanRun(workshop, files, plan.duplicates(), messages, interruption, review);
      try {
        int code = run(run, inputs, earlier, plan, messages);
        if (review != null && plan.review() != null) {
          ReviewCommand.writePage(review, plan.review());
        }
        return code;
      } catch (UsageException e) {
        files.leave();
        throw e;
      } catch (IOException e) {
        // Sources report what they cannot read as rejects, so this is about the output.
        if (!(quiet && Failure.isClosedPipe(e))) {
          stopped(run, files, plan, console, messages, Failure.explain(e));
        }
        return ExitCode.FAILED;
      } catch (InterruptedException e) {
        stopped(run, files, plan, console, messages, "interrupted");
        return ExitCode.INTERRUPTED;
      }
    }
  }

  private static int run(
      CleanRun run,
      Inputs inputs,
      @Nullable JournalReader earlier,
      CleanPlan plan,
      Messages messages)
      throws IOException, UsageException, InterruptedException {
    long start = System.nanoTime();
    if (earlier != null) {
      run.takeUp(earlier, inputs);
      messages.resumed(earlier.place());
    }
    if (!run.run(inputs)) {
      throw new InterruptedException();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    messages.summary(run.tally(), seconds);
    if (plan.report() != null) {
      Files.write(plan.report(), Report.json(run.tally(), seconds, run.times()));
    }
    return exitCode(run.tally());
  }

  static int exitCode(Tally tally) {
    return tally.isComplete() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static void stopped(
      CleanRun run,
      RunFiles files,
      CleanPlan plan,
      Console console,
      Messages messages,
      String why) {
    messages.endProgress();
    String hint = files.leave() ? "; the same call " + plan.toGoOn() + " goes on from here" : "";
    console.say("stopped after %d records: %s%s".formatted(run.tally().written(), why, hint));
  }
}
