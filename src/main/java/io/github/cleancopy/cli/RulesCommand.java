package io.github.cleancopy.cli;

import io.github.cleancopy.furniture.Categories;
import io.github.cleancopy.furniture.Corrections;
import io.github.cleancopy.furniture.PackFiles;
import io.github.cleancopy.furniture.Rule;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.RuleFileException;
import io.github.cleancopy.furniture.RulePack;
import io.github.cleancopy.furniture.RuleTester;
import io.github.cleancopy.furniture.Trim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/**
 * {@code cleancopy rules list|test|show}: what rules there are, and whether they keep their word.
 */
final class RulesCommand implements Command {
  private static final List<String> ACTIONS = List.of("list", "test", "show");
  private static final int LISTED = 20;

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(InputFlags.flag("category", "CATEGORY"));
    options.addOption(InputFlags.flag("language", "CODE"));
    options.addOption(null, "cited", false, "");
    return options;
  }

  @Override
  public int run(Arguments arguments, Console console) throws UsageException, IOException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || !ACTIONS.contains(operands.get(0))) {
      throw new UsageException("say what to do with the rules: " + String.join(", ", ACTIONS));
    }
    List<String> rest = operands.subList(1, operands.size());
    try {
      return switch (operands.get(0)) {
        case "list" -> list(arguments, rest, console);
        case "test" -> test(arguments, rest, console);
        default -> show(rest, console);
      };
    } catch (RuleFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static int list(Arguments arguments, List<String> paths, Console console)
      throws UsageException, IOException {
    StringBuilder out = new StringBuilder();
    if (arguments.has("cited")) {
      if (!paths.isEmpty() || arguments.has("category") || arguments.has("language")) {
        throw new UsageException("--cited lists what no rule file has: give it nothing else");
      }
      CitedId.all().forEach(one -> out.append("%-44s %s%n".formatted(one.id(), one.means())));
      return print(out, console);
    }
    for (Rule rule : wanted(arguments, paths)) {
      out.append("%-44s %s%n".formatted(rule.id(), rule.why()));
    }
    return print(out, console);
  }

  private static int show(List<String> operands, Console console)
      throws UsageException, IOException {
    if (operands.isEmpty()) {
      throw new UsageException("name the rule to show; 'cleancopy rules list' lists them");
    }
    String id = operands.get(0);
    for (String more : operands.subList(1, operands.size())) {
      if (!Files.exists(Inputs.path(more))) {
        throw new UsageException(
            more + ": no such rule file; 'rules show' takes one id, then rule files of yours");
      }
    }
    List<Rule> rules = book(operands.subList(1, operands.size())).rules();
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return print(described(rule), console);
      }
    }
    CitedId cited = CitedId.of(id);
    if (cited != null) {
      return print(new StringBuilder(cited.described()), console);
    }
    Stream<String> known =
        Stream.concat(rules.stream().map(Rule::id), CitedId.all().stream().map(CitedId::id));
    throw UnknownRule.named(id, known.toList());
  }

  private static StringBuilder described(Rule rule) {
    StringBuilder out = new StringBuilder();
    out.append("%s  (%s:%d)%n".formatted(rule.id(), rule.file(), rule.line()));
    out.append("  category  %s%n".formatted(rule.category()));
    out.append("  language  %s%n".formatted(rule.language()));
    out.append("  strength  %s%n".formatted(rule.strength().label()));
    if (!rule.tells().isEmpty()) {
      out.append("  tells     %s%n".formatted(rule.tells()));
    }
    out.append("  why       %s%n".formatted(rule.why()));
    if (!rule.when().isEmpty()) {
      out.append("  when      %s%n".formatted(rule.when()));
    }
    rule.strikes().forEach(e -> out.append("  strikes   %s%n".formatted(e.text())));
    rule.keeps().forEach(e -> out.append("  keeps     %s%n".formatted(e.text())));
    for (Trim trim : rule.trims()) {
      out.append("  cuts      %s%n".formatted(trim.cut()));
      out.append("    from    %s%n    leaves  %s%n".formatted(trim.from(), trim.leaves()));
    }
    return out;
  }

  /** Tries the examples of the rules asked for, each within the whole book. */
  private static int test(Arguments arguments, List<String> paths, Console console)
      throws UsageException, IOException {
    List<String> corrections = new ArrayList<>();
    List<String> packs = new ArrayList<>();
    for (String path : paths) {
      (Corrections.areIn(Inputs.path(path)) ? corrections : packs).add(path);
    }
    int code = ExitCode.OK;
    for (String path : corrections) {
      code = Math.max(code, correct(Corrections.read(Inputs.path(path)), book(packs), console));
    }
    return packs.isEmpty() && !corrections.isEmpty()
        ? code
        : Math.max(code, examples(arguments, packs, console));
  }

  /** Tries what a person noted on a review page. */
  private static int correct(Corrections corrections, RuleBook book, Console console)
      throws IOException {
    Corrections.Outcome outcome = corrections.tried(book);
    int failed = outcome.failures().size();
    StringBuilder out = new StringBuilder();
    list(outcome.failures(), out);
    out.append(
        "%s: %s, %s%s%n"
            .formatted(
                count(corrections.size(), "correction", "corrections"),
                count(outcome.held(), "holds", "hold"),
                count(failed, "does not yet", "do not yet"),
                notTried(outcome)));
    print(out, console);
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private static String notTried(Corrections.Outcome outcome) {
    int count = outcome.ofBody() + outcome.ofPlace();
    if (count == 0) {
      return "";
    }
    List<String> why = new ArrayList<>();
    if (outcome.ofBody() > 0) {
      why.add(count(outcome.ofBody(), "is", "are") + " about the body finder");
    }
    if (outcome.ofPlace() > 0) {
      why.add(count(outcome.ofPlace(), "hangs", "hang") + " on what stands around");
    }
    return ", %d not tried alone: %s".formatted(count, String.join(", ", why));
  }

  private static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  private static int examples(Arguments arguments, List<String> paths, Console console)
      throws UsageException, IOException {
    Set<String> ids = wanted(arguments, paths).stream().map(Rule::id).collect(Collectors.toSet());
    RuleTester tester = new RuleTester(book(paths));
    List<String> failures = new ArrayList<>();
    wanted(arguments, paths).stream()
        .filter(RuleTester::lacksProof)
        .map(RuleTester::proofWanted)
        .forEach(failures::add);
    int tried = 0;
    for (RuleTester.Case one : tester.cases().toList()) {
      // What one of our rules must keep, a rule of the user's may strike: so all "keeps" are tried.
      if (ids.contains(one.rule().id()) || one.claim() == RuleTester.Claim.KEEPS) {
        tried++;
        String failure = tester.failure(one);
        if (failure != null) {
          failures.add(failure);
        }
      }
    }
    StringBuilder out = new StringBuilder();
    list(failures, out);
    out.append(
        "%s, %s tried, %d failed%n"
            .formatted(
                count(ids.size(), "rule", "rules"),
                count(tried, "example", "examples"),
                failures.size()));
    print(out, console);
    return failures.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  /** A rule that is far too wide breaks thousands of promises; the first show what is wrong. */
  static void list(List<String> failures, StringBuilder out) {
    for (String failure : failures.subList(0, Math.min(LISTED, failures.size()))) {
      out.append(failure).append(System.lineSeparator());
    }
    if (failures.size() > LISTED) {
      out.append("... and %d more%n".formatted(failures.size() - LISTED));
    }
  }

  /** The rules in the files named, or all built-in ones, as far as the flags let them pass. */
  private static List<Rule> wanted(Arguments arguments, List<String> paths) throws UsageException {
    RuleBook book = book(paths);
    Set<String> files = packs(paths).stream().map(RulePack::file).collect(Collectors.toSet());
    String category = arguments.value("category").orElse(null);
    String language = arguments.value("language").orElse(null);
    if (category != null && !Categories.isKnown(category)) {
      throw new UsageException("--category %s: %s".formatted(category, Categories.meant(category)));
    }
    SortedSet<String> languages =
        book.rules().stream().map(Rule::language).collect(Collectors.toCollection(TreeSet::new));
    if (language != null && !languages.contains(language)) {
      throw new UsageException(
          "--language %s: there are rules for %s"
              .formatted(language, String.join(", ", languages)));
    }
    return book.rules().stream()
        .filter(rule -> files.isEmpty() || files.contains(rule.file()))
        .filter(rule -> category == null || category.equals(rule.category()))
        .filter(rule -> language == null || language.equals(rule.language()))
        .toList();
  }

  /** The built-in rules and those in the files named, with their examples. */
  private static RuleBook book(List<String> paths) throws UsageException {
    return RuleBook.standardWithExamples().plus(packs(paths));
  }

  private static List<RulePack> packs(List<String> paths) throws UsageException {
    List<RulePack> packs = new ArrayList<>();
    for (String path : paths) {
      if (!Files.exists(Inputs.path(path))) {
        throw new UsageException(path + ": no such file or folder");
      }
      packs.addAll(PackFiles.read(Inputs.path(path)));
    }
    return packs;
  }

  private static int print(StringBuilder text, Console console) throws IOException {
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.OK;
  }
}
