package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompiledBookTest {
  @Test
  void theCompiledPacksSayWhatTheirYamlSays() {
    RuleBook yaml = RuleBook.standardWithExamples();
    RuleBook compiled = RuleBook.standard();

    assertSameCues(compiled, yaml);
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

    Map<String, byte[]> files = CompiledBook.write(book);
    RuleBook read = CompiledBook.read(files::get);

    assertSameCues(read, book);
    assertThat(described(read)).isEqualTo(described(book));
  }

  @Test
  void aLanguageIsReadWhenAPageAsksForIt() throws IOException {
    Map<String, byte[]> files = CompiledBook.write(RuleBook.standardWithExamples());
    Set<String> asked = new TreeSet<>();
    RuleBook book =
        CompiledBook.read(
            name -> {
              asked.add(name);
              return files.get(name);
            });
    assertThat(asked).containsExactly("packs.bin");

    book.judge("de", List.of());
    assertThat(asked)
        .containsExactly(
            "any/cues.bin",
            "any/rules.bin",
            "de/cues.bin",
            "de/rules.bin",
            "en/cues.bin",
            "en/rules.bin",
            "packs.bin");
  }

  private static void assertSameCues(RuleBook read, RuleBook written) {
    WordClasses classes = written.vocabulary().classes();
    assertThat(read.vocabulary().classes().currencies()).isEqualTo(classes.currencies());
    assertThat(read.vocabulary().classes().months()).isEqualTo(classes.months());
    assertThat(read.vocabulary().names()).isEqualTo(written.vocabulary().names());
    assertThat(read.chapters()).hasSameSizeAs(written.chapters());
    for (int i = 0; i < read.chapters().size(); i++) {
      Chapter expected = written.chapters().get(i);
      assertThat(read.chapters().get(i).language()).isEqualTo(expected.language());
      assertThat(read.chapters().get(i).cues().get().equals(expected.cues().get()))
          .as("the cues of %s are the same", expected.language())
          .isTrue();
    }
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
