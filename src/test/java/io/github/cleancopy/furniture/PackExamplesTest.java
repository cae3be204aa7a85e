package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every built-in pack is a case. {@code -Dpacks=de,fr} tries some languages. */
class PackExamplesTest {
  private static final RuleTester TESTER = new RuleTester(RuleBook.standardWithExamples());

  static Stream<RuleTester.Case> examples() {
    String chosen = System.getProperty("packs", "");
    List<String> languages = chosen.isEmpty() ? List.of() : List.of(chosen.split(","));
    return TESTER
        .cases()
        .filter(c -> languages.isEmpty() || languages.contains(c.rule().language()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void comesOutAsTheRuleClaims(RuleTester.Case example) {
    assertThat(TESTER.failure(example)).isNull();
  }
}
