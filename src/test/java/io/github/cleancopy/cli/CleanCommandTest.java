package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STORM =
      """
      <!DOCTYPE html><html lang="en"><head><title>Storm closes harbour</title></head><body>
      <article><h1>Storm closes harbour</h1>
      <p>A storm closed the harbour of Eastwick on Monday, and forty boats stayed at their moorings.</p>
      <p>The harbour master, Ada Reed, said the pier would be inspected before ferries sailed again.</p>
      <p>Insurers counted eleven damaged roofs along the front, most of them on Gull Street.</p>
      </article></body></html>
      """;

  @TempDir Path folder;

  @Test
  void aFolderBecomesRecordsInTheOrderOfItsNames() throws IOException {
    write("pages/b.html", STORM);
    write("pages/a/storm.html", STORM);
    Call call = Call.of("clean", path("pages"));
    assertThat(call.code()).isZero();
    assertThat(records(call.out()))
        .extracting(record -> record.at("/source/file").asText())
        .containsExactly("a/storm.html", "b.html");
    assertThat(records(call.out()))
        .allSatisfy(record -> assertThat(record.get("text").asText()).contains("Ada Reed"));
  }

  @Test
  void theClosingSummaryTellsWhatWasReadWrittenAndRejected() throws IOException {
    write("a.jsonl", "{\"text\":\"Rain fell.\"}\n{broken\n");
    Call call = Call.of("clean", path("a.jsonl"));
    assertThat(call.err())
        .contains("cleancopy: 2 pages read, 1 record written, 1 rejected")
        .containsPattern("took +\\d+\\.\\d s for 0\\.0 kB, \\d+\\.\\d kB/s");
  }

  @Test
  void quietMeansNotAWord() throws IOException {
    write("a.jsonl", "{\"text\":\"Rain fell.\"}\n{broken\n");
    assertThat(Call.of("clean", path("a.jsonl"), "--quiet").err()).isEmpty();
  }

  @Test
  void aLinkStaysALinkAndADeviceADevice() throws IOException {
    write("storm.html", STORM);
    write("elsewhere/records.jsonl", "old\n");
    Path link =
        Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere/records.jsonl"));
    assertThat(Call.of("clean", path("storm.html"), "-o", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("elsewhere/records.jsonl")).content().contains("Ada Reed");
    Path device = Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/null"));
    for (String flag : List.of("-o", "--rejects", "--report", "--review")) {
      Call call = Call.of("clean", path("storm.html"), flag, device.toString());
      assertThat(call.code()).isEqualTo(2);
      assertThat(call.err()).contains("it is no plain file");
    }
    assertThat(device).isSymbolicLink();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void recordsComeInTheOrderOfTheInputWhateverTheNumberOfThreads() throws IOException {
    write("a.jsonl", jsonLines(300));
    Call one = Call.of("clean", path("a.jsonl"), "--threads", "1");
    Call five = Call.of("clean", path("a.jsonl"), "--threads", "5");
    assertThat(five.out()).isEqualTo(one.out());
    assertThat(records(one.out()))
        .extracting(record -> record.get("id").asText())
        .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "p" + i).toList());
  }

  @Test
  void standardInputIsReadThroughTheDash() throws IOException {
    Call call = Call.with(jsonLines(2), "clean", "-");
    assertThat(records(call.out()))
        .extracting(record -> record.get("source").toString())
        .containsExactly(
            "{\"file\":\"-\",\"record\":1,\"media_type\":\"text/plain\",\"charset\":null}",
            "{\"file\":\"-\",\"record\":2,\"media_type\":\"text/plain\",\"charset\":null}");
  }

  @Test
  void recordsGoToTheFileNamedAndNothingToStandardOutput() throws IOException {
    write("a.jsonl", jsonLines(3));
    Call call = Call.of("clean", path("a.jsonl"), "-o", path("clean.jsonl"));
    assertThat(call.out()).isEmpty();
    assertThat(folder.resolve("clean.jsonl")).hasContent(Call.of("clean", path("a.jsonl")).out());
    assertThat(folder.resolve(".clean.jsonl.part")).doesNotExist();
  }

  @Test
  void aRunIntoTheFolderThatItReadsCanBeRepeated() throws IOException {
    write("a.txt", "Rain fell on the harbour all day, and nobody went out to sea.");
    for (int run = 0; run < 2; run++) {
      Call call = Call.of("clean", folder.toString(), "-o", path("z.jsonl"));
      assertThat(call.err()).contains("1 record written");
    }
  }

  @Test
  void whatCannotBeReadGoesToTheRejectsWithItsReasonAndTheRunGoesOn() throws IOException {
    write("pages/a.html", STORM);
    write("pages/b.html", " ");
    write("pages/c.jsonl", "{\"text\":\"Rain fell.\"}\n{broken\n{\"text\":\"Snow fell.\"}\n");
    Call call = Call.of("clean", path("pages"), "--rejects", path("rejects.jsonl"));
    assertThat(call.code()).isEqualTo(1);
    assertThat(records(call.out())).hasSize(3);
    assertThat(call.err()).contains("cleancopy: rejected b.html: empty page");
    List<JsonNode> rejects = records(Files.readString(folder.resolve("rejects.jsonl")));
    assertThat(rejects).hasSize(2);
    assertThat(rejects.get(0).toString())
        .isEqualTo("{\"source\":{\"file\":\"b.html\"},\"reason\":\"empty page\",\"raw\":null}");
    assertThat(rejects.get(1).at("/source/record").asInt()).isEqualTo(2);
    assertThat(rejects.get(1).get("raw").asText()).isEqualTo("{broken");
  }

  @Test
  void aFolderWithoutPagesIsNoPageThatWasRead() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    write("a.txt", "Rain fell on the harbour all day, and nobody went out to sea.");
    Call call = Call.of("clean", path("empty"), "--report", path("report.json"));
    assertThat(call.code()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err())
        .contains("cleancopy: rejected empty: no pages in this folder")
        .contains("cleancopy: 0 pages read, 0 records written, 0 rejected")
        .contains("  folders      no pages in this folder 1");
    JsonNode report = JSON.readTree(folder.resolve("report.json").toFile());
    assertThat(report.at("/pages/read").asInt()).isZero();
    assertThat(report.get("folders").toString()).isEqualTo("{\"no pages in this folder\":1}");

    Call beside = Call.of("clean", path("empty"), path("a.txt"), "--rejects", path("r.jsonl"));
    assertThat(beside.code()).isEqualTo(ExitCode.FAILED);
    assertThat(beside.err()).contains("1 page read, 1 record written, 0 rejected");
    assertThat(Files.readString(folder.resolve("r.jsonl"))).contains("no pages in this folder");
  }

  @Test
  void wrongUsageIsExitTwoWithAHintAndNothingIsWritten() throws IOException {
    write("a.jsonl", jsonLines(1));
    String output = path("clean.jsonl");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", output, "--thread", "2"), "--threads?");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", output, "--threads", "0"), "from 1 to");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", output, "--from", "xml"), "jsonl");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", output, "-o", "x"), "more than once");
    assertUsage(Call.of("clean", path("b.jsonl"), "-o", output), "no such file");
    assertUsage(Call.of("clean", "-o", output), "INPUT is missing");
    assertUsage(Call.of("clean", "-", "-", "-o", output), "can be read once");
    assertUsage(Call.of("explain", path("a.jsonl"), path("a.jsonl")), "one INPUT");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", path("no/clean.jsonl")), "no folder");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", folder.toString()), "is a folder");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", path("a.jsonl")), "named twice");
    assertUsage(Call.of("clean", path("a.jsonl"), "-o", output, "--rules", "no.yaml"), "no.yaml");
    assertThat(folder.toFile().list()).containsExactly("a.jsonl");
  }

  @Test
  void twoOutputsOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
    write("a.jsonl", jsonLines(1));
    Files.createSymbolicLink(folder.resolve("here"), folder);
    String[][] twice = {
      {"-o", "x.jsonl", "--report", "x.jsonl"},
      {"-o", "x.jsonl", "--review", "x.jsonl"},
      {"-o", "x.jsonl", "--rejects", "x.jsonl"},
      {"-o", "x.jsonl", "--rejects", "here/x.jsonl"},
      {"--rejects", "x.jsonl", "--report", "x.jsonl"},
      {"-o", "x.jsonl", "--report", ".x.jsonl.part"},
      {"-o", "x.jsonl", "--rejects", ".x.jsonl.journal"},
      {"-o", "x.jsonl", "--split", "1", "--report", "x-00001.jsonl"},
    };
    for (String[] flags : twice) {
      List<String> call = new ArrayList<>(List.of("clean", path("a.jsonl")));
      for (String flag : flags) {
        call.add(flag.contains(".") ? path(flag) : flag);
      }
      assertThat(Call.of(call.toArray(new String[0])).code())
          .as(String.join(" ", flags))
          .isEqualTo(2);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.jsonl", "here");
  }

  @Test
  void aFileThatTwoFlagsNameIsToldWithBoth() throws IOException {
    String input = write("a.jsonl", jsonLines(1)).toString();
    assertUsage(
        Call.of("clean", input, "-o", input),
        input + " is named twice: by the input " + input + " and by -o;");
    String x = path("x.jsonl");
    assertUsage(
        Call.of("clean", input, "--rejects", x, "--report", x),
        x + " is named twice: by --rejects and by --report;");
    assertUsage(
        Call.of("clean", input, "-o", x, "--split", "1", "--report", path("x-00001.jsonl")),
        path("x-00001.jsonl")
            + " is named twice: by -o, as one of the files it writes and by --re");
  }

  private static void assertUsage(Call call, String hint) {
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).startsWith("cleancopy: ").contains(hint).hasLineCount(1);
  }

  @Test
  void aClosedPipeAndAFullDiskAreOneClearLineAndNoStackTrace() {
    Call closed = Call.into(new Failing("Broken pipe"), jsonLines(9), "clean", "-");
    assertThat(closed.code()).isEqualTo(1);
    assertThat(closed.err())
        .isEqualToIgnoringNewLines(
            "cleancopy: stopped after 2 records: nobody reads the output any more");
    Call quiet = Call.into(new Failing("Broken pipe"), jsonLines(9), "clean", "-", "-q");
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.err()).isEmpty();
    Call full = Call.into(new Failing("No space left on device"), jsonLines(9), "clean", "-", "-q");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err())
        .isEqualToIgnoringNewLines("cleancopy: stopped after 2 records: no space left on device");
  }

  private static String jsonLines(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("{\"id\":\"p%d\",\"text\":\"Boat %d left the harbour.\"}%n".formatted(i, i));
    }
    return out.toString();
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static List<JsonNode> records(String lines) {
    return lines.lines().map(CleanCommandTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  /** Takes two records and no more. */
  private static final class Failing extends OutputStream {
    private final String message;
    private int records;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) {
      throw new AssertionError("records are written whole");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (records++ == 2) {
        throw new IOException(message);
      }
    }
  }
}
