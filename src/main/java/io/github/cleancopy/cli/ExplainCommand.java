package io.github.cleancopy.cli;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.furniture.RuleTrial;
import io.github.cleancopy.meta.Choice;
import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.cli.Options;
import org.jspecify.annotations.Nullable;

/** {@code cleancopy explain INPUT}: every block of a page, what became of it, and why. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Options options() {
    Options options = new Options();
    InputFlags.addTo(options);
    CleanerFlags.addTo(options);
    options.addOption(InputFlags.flag("id", "ID"));
    options.addOption(InputFlags.flag("format", "FORMAT"));
    options.addOption(InputFlags.flag("why", "RULE"));
    options.addOption(null, "metadata", false, "");
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    if (arguments.operands().size() > 1) {
      throw new UsageException("explain takes one INPUT; --id ID names the page in it");
    }
    boolean json = InputFlags.isJson(arguments);
    Cleancopy cleaner = CleanerFlags.read(arguments);
    checkRule(arguments, cleaner);
    try (Inputs inputs =
        Inputs.of(arguments.operands(), console.in(), InputFlags.read(arguments))) {
      Page page = wanted(arguments, inputs, console);
      if (page == null) {
        return ExitCode.FAILED;
      }
      List<Choice> metadata = arguments.has("metadata") ? cleaner.explainMetadata(page) : List.of();
      Explanation explanation =
          new Explanation(
              page,
              cleaner.judge(page),
              cleaner.clean(page).quality().notes(),
              metadata,
              trials(arguments, cleaner, page),
              Terminal.colours());
      byte[] answer =
          json ? explanation.json() : explanation.text().getBytes(StandardCharsets.UTF_8);
      console.out().write(answer);
      console.out().flush();
      return ExitCode.OK;
    }
  }

  /** How the rule asked for looks at every block; nothing where nobody asks. */
  private static List<RuleTrial> trials(Arguments arguments, Cleancopy cleaner, Page page) {
    return arguments.value("why").map(id -> cleaner.tryRule(id, page)).orElse(List.of());
  }

  private static void checkRule(Arguments arguments, Cleancopy cleaner) throws UsageException {
    String id = arguments.value("why").orElse(null);
    List<String> known = id == null ? List.of() : cleaner.ruleIds();
    if (id != null && !known.contains(id)) {
      throw UnknownRule.named(id, known);
    }
  }

  /** The page with the id asked for, else the first; null, and a word why, where there is none. */
  private static @Nullable Page wanted(Arguments arguments, Inputs inputs, Console console) {
    String id = arguments.value("id").orElse(null);
    Reject first = null;
    for (Finding finding : inputs) {
      if (finding instanceof Page page && (id == null || id.equals(page.name()))) {
        return page;
      }
      if (first == null && finding instanceof Reject reject) {
        first = reject;
      }
    }
    console.say(id == null ? "there is no page to explain" : "there is no page with id " + id);
    if (first != null) {
      console.say(Messages.rejection(first));
    }
    return null;
  }
}
