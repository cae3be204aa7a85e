package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds rules to their examples: what {@code strikes} lists is recognised by the rule itself, what
 * {@code keeps} lists is struck by no rule of the book, and a trim leaves what it promises.
 * Immutable and thread-safe.
 */
public final class RuleTester {
  /** What an example is to prove. */
  public enum Claim {
    STRIKES,
    KEEPS,
    TRIMS
  }

  /**
   * An example to be tried.
   *
   * @param leaves for a trim: what is to be left of the text
   */
  public record Case(Rule rule, Claim claim, String text, @Nullable String leaves, int line) {
    /** Where it stands: {@code en/newsletter.yaml:14}. */
    public String place() {
      return rule.file() + ":" + line;
    }

    @Override
    public String toString() {
      return rule.id() + " " + claim.name().toLowerCase(java.util.Locale.ROOT) + ": " + text;
    }
  }

  private final RuleBook book;

  /**
   * @param book read from YAML, since compiled rules have no examples
   */
  public RuleTester(RuleBook book) {
    this.book = book;
  }

  /**
   * Stops at the first rule of these packs that proves nothing, and at the first example that does
   * not come out as it claims.
   *
   * @param packs packs of the book
   * @throws RuleFileException with the example's place, what is wrong, and the cues found
   */
  public void check(List<RulePack> packs) {
    List<Rule> rules = packs.stream().flatMap(pack -> pack.rules.stream()).toList();
    for (Rule rule : rules) {
      if (lacksProof(rule)) {
        throw new RuleFileException(rule.file(), rule.line(), wanting(rule));
      }
    }
    rules.stream().flatMap(RuleTester::cases).forEach(this::check);
  }

  /**
   * Whether it strikes whole lines and names none: nobody could tell whether it ever does. What it
   * cuts out of other lines proves nothing about that.
   */
  public static boolean lacksProof(Rule rule) {
    return !rule.when().isEmpty() && rule.strikes().isEmpty();
  }

  /** The word for the author of such a rule, with its place. */
  public static String proofWanted(Rule rule) {
    return rule.file() + ":" + rule.line() + ": " + wanting(rule);
  }

  private static String wanting(Rule rule) {
    return rule.id() + ": names no line under 'strikes' that it would strike; give one at least";
  }

  private void check(Case one) {
    String wrong = wrong(one);
    if (wrong != null) {
      throw new RuleFileException(one.rule().file(), one.line(), one.rule().id() + ": " + wrong);
    }
  }

  /** Every example of every rule, in order. */
  public Stream<Case> cases() {
    return book.rules().stream().flatMap(RuleTester::cases);
  }

  private static Stream<Case> cases(Rule rule) {
    List<Case> cases = new ArrayList<>();
    for (Rule.Example example : rule.strikes()) {
      cases.add(new Case(rule, Claim.STRIKES, example.text(), null, example.line()));
    }
    for (Rule.Example example : rule.keeps()) {
      cases.add(new Case(rule, Claim.KEEPS, example.text(), null, example.line()));
    }
    for (Trim trim : rule.trims()) {
      cases.add(new Case(rule, Claim.TRIMS, trim.from(), trim.leaves(), trim.line()));
    }
    return cases.stream();
  }

  /**
   * Tries an example.
   *
   * @return what is wrong, for the author of the rule: the text, which cues were found, which
   *     condition failed; null when the example comes out as it claims
   */
  public @Nullable String failure(Case one) {
    String wrong = wrong(one);
    return wrong == null ? null : one.place() + ": " + one.rule().id() + ": " + wrong;
  }

  private @Nullable String wrong(Case one) {
    ExamplePage page = ExamplePage.of(one.text());
    String language = one.rule().language().equals("any") ? null : one.rule().language();
    RuleJudge judge = book.judge(language, List.of(ExamplePage.SITE));
    Blocks judged = page.blocks().judgedBy(judge);
    for (int number : page.asserted()) {
      String wrong =
          switch (one.claim()) {
            case STRIKES -> strikes(one, judge, judged, number);
            case KEEPS -> keeps(judge, judged, number);
            case TRIMS -> trims(one, judge, judged, number);
          };
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private @Nullable String strikes(Case one, RuleJudge judge, Blocks judged, int number) {
    Rule rule = one.rule();
    RuleJudge.Trace trace = judge.trace(judged, number, rule);
    if (trace.failure() != null) {
      return "this is not struck\n" + describe(judged.get(number), trace);
    }
    Verdict verdict = judged.verdict(number);
    boolean alone = judged.size() == 1 && !rule.sure();
    if (Categories.isContent(rule.category())) {
      return rule.category().equals(verdict.category())
          ? null
          : "this is not labelled " + rule.category() + "\n" + describe(judged.get(number), trace);
    }
    return verdict.strikes() || alone
        ? null
        : "this is recognised, but stands beside no struck line\n"
            + describe(judged.get(number), trace);
  }

  private @Nullable String keeps(RuleJudge judge, Blocks judged, int number) {
    Verdict verdict = judged.verdict(number);
    if (verdict.strikes()) {
      return "this must stay, but "
          + verdict.rule()
          + " strikes it\n"
          + describe(judged.get(number), judge.trace(judged, number, null));
    }
    for (Cut cut : verdict.cuts()) {
      return "this must stay whole, but "
          + cut.rule()
          + " cuts '"
          + judged.get(number).text().substring(cut.start(), cut.end())
          + "'\n"
          + describe(judged.get(number), judge.trace(judged, number, null));
    }
    return null;
  }

  private @Nullable String trims(Case one, RuleJudge judge, Blocks judged, int number) {
    Verdict verdict = judged.verdict(number);
    String left = verdict.strikes() ? "" : judged.remainder(judged.get(number));
    if (left.equals(one.leaves())) {
      return null;
    }
    String all = verdict.strikes() ? "all of it is struck by " + verdict.rule() : "left: " + left;
    return all
        + "\n  wanted: "
        + one.leaves()
        + "\n"
        + describe(judged.get(number), judge.trace(judged, number, null));
  }

  private static String describe(Block block, RuleJudge.Trace trace) {
    String cues = trace.cues().isEmpty() ? "none" : String.join(", ", trace.cues());
    String failed = trace.failure() == null ? "" : "\n  fails at: " + trace.failure();
    return "  text: " + block.text() + "\n  cues found: " + cues + failed;
  }
}
