package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cues have to be there before a rule is tried. */
class NeedsTest {
  @ParameterizedTest(name = "{0} needs {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a and b                      ; a, b",
        "a or b                       ; a|b",
        "(a or b) and c               ; c, a|b",
        "a and (a or b)               ; a",
        "a and b or c and d           ; a|c, b|d",
        "a and b or c                 ; a|c",
        "a or words < 9               ; ''",
        "not a                        ; ''",
        "a and not b                  ; a",
        "together(a, b, c)            ; a, b",
        "count(a, b, c) >= 1          ; a|b|c",
        "count(a, b, c) >= 2          ; a|b",
        "count(a, b, c) > 2           ; a",
        "count(a, b) < 2              ; ''",
        "matches(a, b) >= 2           ; a|b",
        "opens(a) and words < 9       ; a at SENTENCE_START to 8",
        "whole(a, b) and words <= 9   ; a at BLOCK_START to 9|b at BLOCK_START to 9",
        "(a and words < 5 or b)       ; a to 4|b",
        "(a and words < 5 or b and words < 7) and words < 6 ; a to 4|b to 5",
      })
  void aConditionNeeds(String when, String needs) {
    Condition condition = ConditionParser.parse(when, "abcd"::indexOf);
    assertThat(condition.needs(CueCounts.none()).stream().map(NeedsTest::described).toList())
        .isEqualTo(needs.isEmpty() ? List.of() : List.of(needs.split(", ")));
  }

  private static String described(Set<Trigger> need) {
    return need.stream().map(NeedsTest::described).sorted().collect(Collectors.joining("|"));
  }

  private static String described(Trigger trigger) {
    String position =
        trigger.position() == Position.ANYWHERE ? "" : " at " + trigger.position().name();
    String words = trigger.mostWords() == Trigger.ANY_LENGTH ? "" : " to " + trigger.mostWords();
    return "abcd".charAt(trigger.cue()) + position + words;
  }

  @Test
  void theCueThatIsRarestInTheExamplesComesFirst() {
    RulePack pack =
        PackReader.read(
            "en/newsletter.yaml",
            """
            language: en
            category: newsletter
            cues: {you: [you], letter: [newsletter], often: [weekly]}
            rules:
              - id: en.newsletter.x
                why: Offers a letter.
                when: you and letter and often
                strength: sure
                strikes: [You want our newsletter weekly]
                keeps: [You know. You do., He read a newsletter., I hope you do.]
            """);
    Recogniser rule = RuleBook.of(List.of(pack)).recognisers().get(0);
    assertThat(rule.needs.stream().map(need -> need.get(0).cue()).toList())
        .isEqualTo(List.of(2, 1));
  }
}
