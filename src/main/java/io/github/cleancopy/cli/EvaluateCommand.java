package io.github.cleancopy.cli;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.eval.Answer;
import io.github.cleancopy.eval.Evaluation;
import io.github.cleancopy.eval.EvaluationReport;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Options;

/**
 * {@code cleancopy evaluate --gold GOLD.jsonl PAGES}: how near the records come to the gold text.
 */
final class EvaluateCommand implements Command {
  private static final int WORST_SHOWN = 5;
  private static final int MAX_WORST = 1_000_000;

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public Options options() {
    Options options = new Options();
    CleanerFlags.addTo(options);
    options.addOption(InputFlags.flag("gold", "FILE"));
    options.addOption(InputFlags.flag("by", "FIELD"));
    options.addOption(InputFlags.flag("worst", "N"));
    options.addOption(InputFlags.flag("format", "FORMAT"));
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    boolean json = InputFlags.isJson(arguments);
    int worst = arguments.number("worst", 0, MAX_WORST, WORST_SHOWN);
    Path gold = gold(arguments);
    Path pages = pages(arguments.operands());
    Cleancopy cleaner = CleanerFlags.read(arguments);
    Evaluation evaluation =
        !Files.isDirectory(pages) && isRecords(pages)
            ? Evaluation.ofRecords(gold, pages)
            : Evaluation.ofPages(gold, pages, cleaner::clean);
    EvaluationReport report =
        new EvaluationReport(evaluation, arguments.value("by").orElse(null), worst);
    String answer = json ? report.json() + "\n" : report.text();
    console.out().write(answer.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return tellWhatIsMissing(evaluation, console) ? ExitCode.OK : ExitCode.FAILED;
  }

  /** Returns whether the figures can be trusted: all that was to be a page could be read. */
  private static boolean tellWhatIsMissing(Evaluation evaluation, Console console) {
    evaluation.rejects().forEach(reject -> console.say(Messages.rejection(reject)));
    int unanswered = evaluation.unanswered().size();
    int wanted = evaluation.pages().size();
    if (unanswered > 0) {
      console.say(
          "%d of %d gold pages are not among PAGES and count as empty, the first is %s"
              .formatted(unanswered, wanted, Text.tidy(evaluation.unanswered().get(0))));
    }
    return evaluation.rejects().isEmpty() && unanswered < wanted;
  }

  /** A file that is no JSON Lines, a WARC for instance, holds pages. */
  private static boolean isRecords(Path file) {
    try {
      return Answer.areRecords(file);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path gold(Arguments arguments) throws UsageException {
    String gold = arguments.value("gold").orElse("");
    if (gold.isEmpty()) {
      throw new UsageException("--gold FILE is missing: the pages' text as a person would keep it");
    }
    return existing(gold);
  }

  private static Path pages(List<String> operands) throws UsageException {
    if (operands.size() != 1) {
      throw new UsageException("name one file of pages, or of records");
    }
    Path pages = existing(operands.get(0));
    if (!Files.isRegularFile(pages) && !Files.isDirectory(pages)) {
      throw new UsageException(pages + ": read twice, so it must be a file or a folder, no pipe");
    }
    return pages;
  }

  private static Path existing(String name) throws UsageException {
    if (!Files.exists(Inputs.path(name))) {
      throw new UsageException(name + ": no such file or folder");
    }
    return Inputs.path(name);
  }
}
