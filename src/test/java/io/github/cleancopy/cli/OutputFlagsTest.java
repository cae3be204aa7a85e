package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFlagsTest {
  private static final String PAGES =
      """
      {"id":"storm/1","text":"Forty boats stayed in the harbour of Eastwick on Monday."}
      {"id":"storm/2","text":"The pier is to be inspected before a ferry sails again."}
      {"id":"roofs","text":"Insurers counted eleven damaged roofs on Gull Street."}
      """;

  @TempDir Path folder;

  @Test
  void storiesAsTextAreSeparatedByFormFeeds() {
    assertThat(clean("--format", "text").out())
        .isEqualTo(
            """
            Forty boats stayed in the harbour of Eastwick on Monday.
            \f
            The pier is to be inspected before a ferry sails again.
            \f
            Insurers counted eleven damaged roofs on Gull Street.
            \f
            """);
  }

  @Test
  void inAFolderEveryStoryHasAFileNamedAfterItsId() throws IOException {
    String output = folder.resolve("stories") + "/";
    assertThat(clean("--format", "markdown", "-o", output).code()).isZero();
    assertThat(folder.resolve("stories").toFile().list()).hasSize(3).contains("roofs.md");
    assertThat(folder.resolve("stories/roofs.md"))
        .hasContent("Insurers counted eleven damaged roofs on Gull Street.\n\n");
  }

  @Test
  void recordsAreSplitOverNumberedFiles() throws IOException {
    assertThat(clean("--split", "2", "-o", folder.resolve("clean.jsonl").toString()).code())
        .isZero();
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("clean-00001.jsonl", "clean-00002.jsonl");
    String all =
        Files.readString(folder.resolve("clean-00001.jsonl"))
            + Files.readString(folder.resolve("clean-00002.jsonl"));
    assertThat(all).isEqualTo(clean().out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean.jsonl", "clean.jsonl --split 1", "stories/ --format text"})
  void whatAnEarlierRunLeftInTheFolderThatIsReadIsNotReadAsPages(String output) throws IOException {
    Files.writeString(folder.resolve("pages.jsonl"), PAGES);
    List<String> call = new ArrayList<>(List.of("clean", folder.toString(), "-o"));
    call.addAll(List.of((folder + "/" + output).split(" ", -1)));
    for (int run = 0; run < 2; run++) {
      assertThat(Call.of(call.toArray(new String[0])).err()).contains("3 pages read");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"./ --format text", "clean.jsonl --split 1"})
  void anOutputAboveTheInputHidesNothingOfIt(String output) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("clean-00001.jsonl"), PAGES);
    List<String> call = new ArrayList<>(List.of("clean", pages.toString(), "-o"));
    call.addAll(List.of((folder + "/" + output).split(" ", -1)));
    assertThat(Call.of(call.toArray(new String[0])).err()).contains("3 pages read");
  }

  @Test
  void aFileThatTheRunWouldReplaceIsNotRead() throws IOException {
    Path pages = Files.writeString(folder.resolve("clean-00001.jsonl"), PAGES);
    Call call = Call.of("clean", pages.toString(), "--split", "1", "-o", folder + "/clean.jsonl");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("would read and replace it");
    assertThat(pages).hasContent(PAGES);
  }

  @Test
  void layoutsHaveTheFieldNamesOfTheToolsThatReadThem() {
    assertThat(clean("--layout", "dolma").out().lines().findFirst().orElseThrow())
        .startsWith("{\"id\":\"storm/1\",\"text\":\"Forty boats ")
        .contains("\"source\":\"", "\"metadata\":{\"url\":");
    assertThat(clean("--layout", "datatrove").out()).startsWith("{\"text\":\"Forty boats ");
    assertThat(clean("--layout", "trafilatura").out())
        .startsWith("{\"title\":")
        .contains("\"hostname\":");
  }

  @Test
  void whatDoesNotGoTogetherIsWrongUsage() {
    assertThat(clean("--split", "2").err()).contains("--split needs -o");
    assertThat(clean("--format", "text", "--blocks").err()).contains("JSON records");
    assertThat(clean("--format", "xml").err()).contains("jsonl, text, markdown");
    assertThat(clean("-o", folder + "/").err()).contains("is a folder");
  }

  private static Call clean(String... flags) {
    String[] args = new String[flags.length + 3];
    args[0] = "clean";
    args[1] = "-";
    args[2] = "--only-rules";
    System.arraycopy(flags, 0, args, 3, flags.length);
    return Call.with(PAGES, args);
  }
}
