package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {
  private static final String PACK =
      """
      language: en
      category: newsletter
      cues:
        bulletin: [harbour bulletin]
        letterbox: [your letterbox]
      rules:
        - id: en.newsletter.bulletin
          why: The paper offers its harbour bulletin.
          when: bulletin and letterbox
          strikes:
            - The Harbour Bulletin, every morning in your letterbox.
          keeps:
            - He read the Harbour Bulletin.
      """;

  @TempDir Path folder;

  @Test
  void builtInRulesAreListedAndShownWithTheirProof() {
    assertThat(Call.of("rules", "list", "--category", "donation-appeal", "--language", "en").out())
        .contains("en.donation-appeal.plea")
        .doesNotContain("ru.donation-appeal", "newsletter");
    assertThat(Call.of("rules", "show", "en.donation-appeal.plea").out())
        .startsWith("en.donation-appeal.plea  (en/donation-appeal.yaml:")
        .contains("  when  ", "  strikes  ", "  strength  sure", "  language  en");
  }

  @Test
  void aRuleThatIsNotThereIsNamedWithTheOneThatWasMeant() {
    Call call = Call.of("rules", "show", "en.donation-appeal.pleas");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("did you mean en.donation-appeal.plea?");
  }

  @Test
  void aCategoryOrLanguageWithoutRulesIsNamedWithThoseThereAre() {
    Call category = Call.of("rules", "list", "--category", "newslettr");
    assertThat(category.code()).isEqualTo(2);
    assertThat(category.err()).contains("did you mean newsletter?");
    Call language = Call.of("rules", "list", "--language", "xx");
    assertThat(language.code()).isEqualTo(2);
    assertThat(language.err()).contains("there are rules for any, ar");
  }

  @Test
  void whatTheVoiceFilesIsExplainedWithHowItIsSilenced() {
    Call call = Call.of("rules", "show", "voice.newsletter");
    assertThat(call.code()).isZero();
    assertThat(call.out()).contains("in no rule file").contains("'off': ['voice.newsletter']");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any.run.enclosed",
        "body.page.before-story",
        "body.page.no-story",
        "body.page.byline",
        "body.dump.teaser",
        "body.dump.title",
        "voice.donation-appeal"
      })
  void anIdThatRecordsCiteIsListedAndExplained(String id) {
    assertThat(Call.of("rules", "list", "--cited").out()).contains(id + " ");
    assertThat(Call.of("rules", "show", id).out())
        .startsWith(id + "  (in no rule file)")
        .contains("  means  ", "  decides  ", "  off  ");
  }

  /** Of a foreign agent's formula the model has learnt nothing: the rules know it. */
  @Test
  void whatTheVoiceNeverFilesIsNeitherListedNorExplainedNorSwitchedOff() throws IOException {
    String never = "voice.foreign-agent-notice";
    assertThat(Call.of("rules", "list", "--cited").out())
        .contains("voice.comment-prompt ")
        .doesNotContain(never);
    assertThat(Call.of("rules", "show", never).code()).isEqualTo(2);
    String file = write("off.yaml", "'off': [" + never + "]\n");
    assertThat(Call.of("clean", "-", "--rules", file).err()).contains("there is no rule");
  }

  /** What the body finder says of a block is the end of a sentence that begins with the block. */
  @Test
  void whatTheBodyFinderMeansIsASentence() {
    assertThat(Call.of("rules", "list", "--cited").out().lines())
        .filteredOn(line -> line.startsWith("body."))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("\\S+ +The block (stands|is|names|gives|tells|ends|has) .*\\."));
  }

  @Test
  void twoIdsToShowAreRefusedWithWhatIsWanted() {
    Call call = Call.of("rules", "show", "body.page.related", "body.page.nav");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err())
        .contains("body.page.nav: no such rule file; 'rules show' takes one id, then rule files");
  }

  @Test
  void citedIdsAreListedWholeOrNotAtAll() {
    assertThat(Call.of("rules", "list", "--cited").out())
        .contains("body.dump.caption ")
        .doesNotContain("body.dump.standfirst");
    assertThat(Call.of("rules", "list", "--cited", "--category", "newsletter").code()).isEqualTo(2);
    assertThat(Call.of("rules", "list", "--cited", "mine.yaml").err()).contains("nothing else");
  }

  @Test
  void anIdNearOneThatRecordsCiteIsNamed() {
    assertThat(Call.of("rules", "show", "body.page.sidebr").err())
        .contains("did you mean body.page.sidebar?");
  }

  /** Whoever files a block under an id of a new kind has to explain it in CitedId. */
  @Test
  void noOtherClassFilesBlocksThanThoseWhoseIdsAreExplained() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(RulesCommandTest::files).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "DumpFinder.java", "PageJudge.java", "RuleJudge.java", "Voice.java");
    }
  }

  private static boolean files(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.readString(file).matches("(?s).*Verdict\\s*\\.(strike|move)\\(.*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRuleThatNamesNoLineItStrikesIsNamedAndRefused() throws IOException {
    int strikes = PACK.indexOf("    strikes:");
    String file = write("mine.yaml", PACK.substring(0, strikes));
    String wanted = "mine.yaml:7: en.newsletter.bulletin: names no line under 'strikes'";
    assertThat(Call.of("rules", "test", file))
        .satisfies(call -> assertThat(call.code()).isEqualTo(1))
        .satisfies(call -> assertThat(call.out()).contains(wanted));
    assertThat(Call.of("clean", "-", "--rules", file).err()).contains(wanted);
  }

  @Test
  void whatARuleCutsOutDoesNotProveWhatItStrikes() throws IOException {
    String trims =
        """
            trims:
              - cut: '"(" bulletin ")"'
                from: Rain fell (Harbour Bulletin).
                leaves: Rain fell.
        """;
    String onlyCuts = PACK.replace("    when: bulletin and letterbox\n", "");
    String cuts = onlyCuts.substring(0, onlyCuts.indexOf("    strikes:")) + trims;
    String both = PACK.substring(0, PACK.indexOf("    strikes:")) + trims;
    assertThat(Call.of("rules", "test", write("cuts.yaml", cuts)).code()).isZero();
    assertThat(Call.of("rules", "test", write("both.yaml", both)))
        .satisfies(call -> assertThat(call.code()).isEqualTo(1))
        .satisfies(call -> assertThat(call.out()).contains("names no line under 'strikes'"));
  }

  @Test
  void aRuleOfOnesOwnIsListedAndHeldToItsExamples() throws IOException {
    String file = write("mine.yaml", PACK);
    assertThat(Call.of("rules", "list", file).out()).hasLineCount(1);
    assertThat(Call.of("rules", "test", file))
        .satisfies(call -> assertThat(call.code()).isZero())
        .satisfies(call -> assertThat(call.out()).contains("1 rule,").contains(", 0 failed"));
  }

  @Test
  void aRuleThatBreaksItsWordIsExitOneWithThePlace() throws IOException {
    String file = write("mine.yaml", PACK.replace("every morning in your letterbox", "daily"));
    Call call = Call.of("rules", "test", file);
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.out()).contains("mine.yaml:11: en.newsletter.bulletin").contains("1 failed");
  }

  @Test
  void ofVeryManyFailuresTheFirstAreListedAndTheRestCounted() {
    StringBuilder out = new StringBuilder();
    RulesCommand.list(Collections.nCopies(30, "this must stay"), out);
    assertThat(out.toString().lines()).hasSize(21).endsWith("this must stay", "... and 10 more");
  }

  @Test
  void aBrokenRuleFileIsExitTwoWithFileAndLine() throws IOException {
    String file = write("mine.yaml", PACK.replace("when:", "whem:"));
    assertThat(Call.of("rules", "test", file).err()).contains("mine.yaml:").contains("whem");
    Call clean = Call.with("{\"text\":\"A.\"}", "clean", "-", "--rules", file);
    assertThat(clean.code()).isEqualTo(2);
    assertThat(clean.err()).contains("mine.yaml:").contains("whem");
    assertThat(clean.out()).isEmpty();
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
