package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every built-in pack is a case. {@code -Dpacks=de,fr} tries some languages. */
class PackExamplesTest {
  private static final String STORY =
      "~ [in article] "
          + "The council closed two of the five bridges over the river on Tuesday. "
              .repeat(5)
              .strip()
          + "\n";

  private static final RuleTester TESTER = new RuleTester(RuleBook.standardWithExamples());

  static Stream<RuleTester.Case> examples() {
    String chosen = System.getProperty("packs", "");
    List<String> languages = chosen.isEmpty() ? List.of() : List.of(chosen.split(","));
    return TESTER
        .cases()
        .filter(c -> languages.isEmpty() || languages.contains(c.rule().language()));
  }

  /** Examples of plain lines that a rule strikes beside others, as lines of one article. */
  static Stream<RuleTester.Case> linesOfOneArticle() {
    return examples()
        .filter(c -> c.claim() == RuleTester.Claim.STRIKES && !c.rule().sure())
        .filter(c -> c.text().contains("\n") && !c.text().contains("["))
        .map(c -> new RuleTester.Case(c.rule(), c.claim(), inArticle(c.text()), null, c.line()));
  }

  private static String inArticle(String lines) {
    return STORY + lines.strip().replaceAll("(?m)^\\s*(~ )?", "$1[in article] ") + "\n" + STORY;
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("linesOfOneArticle")
  void likelyLinesGoBesideASureOneOfTheSameArticle(RuleTester.Case example) {
    assertThat(TESTER.failure(example)).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void comesOutAsTheRuleClaims(RuleTester.Case example) {
    assertThat(TESTER.failure(example)).isNull();
  }
}
