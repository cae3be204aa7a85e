package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledBookTest {
  @Test
  void theCompiledPacksSayWhatTheirYamlSays() {
    RuleBook yaml = RuleBook.standardWithExamples();
    RuleBook compiled = RuleBook.standard();

    assertThat(compiled.cues().equals(yaml.cues())).as("the cues are the same").isTrue();
    assertThat(described(compiled)).isEqualTo(described(yaml));
  }

  @Test
  void aBookThatWasWrittenReadsTheSame() throws IOException {
    RuleBook book =
        RuleBook.of(
            List.of(
                PackReader.read(
                    "en/newsletter.yaml",
                    """
                    language: en
                    category: newsletter
                    cues: {letter: [our newsletter, weekly (mail|letter)]}
                    rules:
                      - {id: en.newsletter.x, why: Asks., when: letter and words < 9}
                    """)));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompiledBook.write(book, new DataOutputStream(bytes));
    RuleBook read = CompiledBook.read(bytes.toByteArray());

    assertThat(read.cues().equals(book.cues())).isTrue();
    assertThat(described(read)).isEqualTo(described(book));
  }

  private static List<String> described(RuleBook book) {
    return book.recognisers().stream().map(CompiledBookTest::described).toList();
  }

  private static String described(Recogniser recogniser) {
    Rule rule = recogniser.rule;
    return String.join(
        " | ",
        rule.file() + ":" + rule.line(),
        rule.id(),
        rule.why(),
        rule.strength() + " " + rule.tells(),
        String.valueOf(recogniser.condition()),
        String.valueOf(recogniser.trims()),
        Arrays.toString(recogniser.cues),
        String.valueOf(recogniser.needs),
        recogniser.needsNeighbours + " " + recogniser.needsStruckNeighbour,
        Arrays.toString(recogniser.allCues));
  }
}
