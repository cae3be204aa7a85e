package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.page.Pipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {
  @TempDir Path folder;

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void recordsMadeEarlierGiveTheSamePageAsTheRunItself() throws IOException {
    Call clean =
        Call.of(
            "clean",
            "testdata/dumps/text",
            "--blocks",
            "-o",
            path("r.jsonl"),
            "--review",
            path("a.html"));
    assertThat(clean.code()).isZero();
    Call review = Call.of("review", path("r.jsonl"), "-o", path("b.html"));
    assertThat(review.code()).isZero();
    assertThat(review.err()).contains("b.html: review of 4 pages");
    assertThat(folder.resolve("b.html")).hasSameBinaryContentAs(folder.resolve("a.html"));
  }

  @Test
  void recordsMayComeThroughAPipe() throws Exception {
    Call clean = Call.of("clean", "testdata/dumps/text", "--blocks");
    Path pipe = Pipes.of(folder.resolve("records"), clean.out().getBytes(UTF_8));
    Call review = Call.of("review", pipe.toString(), "-o", path("b.html"));
    assertThat(review.code()).isZero();
    assertThat(review.err()).contains("b.html: review of 4 pages");
  }

  @Test
  void recordsMayComeFromStandardInputOnce() throws IOException {
    Call clean = Call.of("clean", "testdata/dumps/text", "--blocks", "-o", path("r.jsonl"));
    Call.of("review", path("r.jsonl"), "-o", path("a.html"));
    String records = Files.readString(folder.resolve("r.jsonl"));
    Call review = Call.with(records, "review", "-", "-o", path("b.html"));
    assertThat(review.err()).contains("b.html: review of 4 pages");
    assertThat(review.code()).isEqualTo(clean.code()).isZero();
    assertThat(folder.resolve("b.html")).hasSameBinaryContentAs(folder.resolve("a.html"));

    assertThat(Call.with("{", "review", "-", "-o", path("c.html")).err()).contains("-:1: ");
    Call twice = Call.with(records, "review", "-", "-", "-o", path("c.html"));
    assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
    assertThat(twice.err()).contains("- stands here twice");
  }

  @Test
  void recordsWithoutBlocksAreRefusedWithAWord() {
    Call.of("clean", "testdata/dumps/text", "-o", path("r.jsonl"));
    Call review = Call.of("review", path("r.jsonl"), "-o", path("b.html"));
    assertThat(review.code()).isEqualTo(ExitCode.FAILED);
    assertThat(review.err()).contains("4 records list no blocks").contains("clean --blocks");
    assertThat(folder.resolve("b.html")).doesNotExist();
  }

  @Test
  void theRecordsAreNotReplacedByThePageAboutThemUnderAnyName() throws IOException {
    Call.of("clean", "testdata/dumps/text", "--blocks", "-o", path("r.jsonl"));
    byte[] records = Files.readAllBytes(folder.resolve("r.jsonl"));
    Files.createSymbolicLink(folder.resolve("link.html"), folder.resolve("r.jsonl"));
    for (String name : List.of("r.jsonl", "./r.jsonl", "link.html")) {
      Call review = Call.of("review", path("r.jsonl"), "-o", path(name));
      assertThat(review.code()).as(name).isEqualTo(ExitCode.USAGE);
      assertThat(review.err()).contains("would replace the records of");
    }
    assertThat(folder.resolve("r.jsonl")).hasBinaryContent(records);
  }

  @Test
  void aLineThatIsNoRecordIsToldWithoutTheParsersInside() throws IOException {
    Files.writeString(folder.resolve("r.jsonl"), "{\"id\": \"a\",\n");
    Call review = Call.of("review", path("r.jsonl"), "-o", path("b.html"));
    assertThat(review.code()).isEqualTo(ExitCode.FAILED);
    assertThat(review.err()).contains("r.jsonl:1: ").doesNotContain("Source");
  }

  @Test
  void aPageThatCannotBeWrittenIsWrongUsage() {
    Call.of("clean", "testdata/dumps/text", "--blocks", "-o", path("r.jsonl"));
    Call review = Call.of("review", path("r.jsonl"), "-o", folder.toString());
    assertThat(review.code()).isEqualTo(ExitCode.USAGE);
    assertThat(review.err()).contains("is a folder; name a file in it");
  }

  @Test
  void aReviewOfAResumedRunWouldShowOnlyAPart() {
    Call call =
        Call.of(
            "clean",
            "testdata/dumps/text",
            "-o",
            path("r.jsonl"),
            "--review",
            path("a.html"),
            "--resume");
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("--review cannot show what an earlier run wrote");
  }

  @Test
  void correctionsAreTriedLikeExamples() throws IOException {
    Files.writeString(
        folder.resolve("corrections.yaml"),
        """
        corrections:
          - page: "a"
            language: "en"
            rule: "en.donation-appeal.button"
            keeps: "Support us"
          - page: "b"
            language: "en"
            keeps: "A goose was elected to the harbour board of Kirk Skerry on Thursday."
          - page: "c"
            rule: "body.page.related"
            keeps: "The goose took its seat."
        """);
    Call call = Call.of("rules", "test", path("corrections.yaml"));
    assertThat(call.code()).isEqualTo(ExitCode.FAILED);
    assertThat(call.out())
        .contains("page a: this should stay, but en.donation-appeal.")
        .contains(
            "3 corrections: 1 holds, 1 does not yet, 1 not tried alone: 1 is about the body finder");
  }

  /** A likely rule, a sure one that asks for its neighbours, a line between struck ones. */
  @ParameterizedTest
  @ValueSource(strings = {"en.newsletter.part", "mine.after", "mine.aside", "any.run.enclosed"})
  void whatGoesOnlyWithOthersDoesNotHoldBecauseItStaysAlone(String rule) throws IOException {
    String mine =
        """
        language: en
        category: newsletter
        cues:
          goose: [goose]
        rules:
          - id: mine.after
            why: Of the goose below a newsletter.
            when: goose and after newsletter
            strikes: ["~ Sign up for our newsletter\nThe goose took its seat."]
          - id: mine.aside
            why: Of the goose at the side.
            when: goose and in aside
            strikes: ["[in aside] The goose took its seat."]
        """;
    Files.writeString(folder.resolve("mine.yaml"), mine);
    String line =
        """
        corrections:
          - page: "a"
            language: "en"
            rule: "%s"
            keeps: "The goose took its seat."
        """;
    Files.writeString(folder.resolve("c.yaml"), line.formatted(rule));
    assertThat(Call.of("rules", "test", path("c.yaml"), path("mine.yaml")).out())
        .contains("1 correction: 0 hold, 0 do not yet, 1 not tried alone: 1 hangs on what")
        .contains("2 rules,");
  }

  @Test
  void aCorrectionHoldsOnceTheLikelyRuleIsOff() throws IOException {
    Files.writeString(
        folder.resolve("c.yaml"),
        """
        corrections:
          - page: "a"
            language: "en"
            rule: "en.newsletter.part"
            keeps: "The goose took its seat."
        """);
    Files.writeString(folder.resolve("off.yaml"), "'off': [en.newsletter.part]\n");
    assertThat(Call.of("rules", "test", path("c.yaml"), path("off.yaml")).out())
        .contains("1 correction: 1 holds, 0 do not yet\n");
  }

  @Test
  void aCorrectionThatSaysNothingStopsTheRun() throws IOException {
    Files.writeString(folder.resolve("c.yaml"), "corrections:\n  - page: a\n");
    Call call = Call.of("rules", "test", path("c.yaml"));
    assertThat(call.code()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains("c.yaml").contains("keeps or strikes");
  }
}
