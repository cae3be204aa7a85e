package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.page.SourceOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          new PrintStream(said, true, UTF_8));

  @TempDir Path folder;

  @Test
  void aRunTellsItsShareItsSpeedAndWhatItHasCounted() throws Exception {
    Files.write(folder.resolve("a.jsonl"), new byte[30_000_000]);
    Files.write(folder.resolve("b.jsonl"), new byte[10_000_000]);
    String shown = progressOf(folder.toString());
    assertThat(shown).contains("25%", "10/40 MB", "MB/s", "1,200 pages, 34 struck, 5 rejected");
  }

  @Test
  void ofAnInputWhoseSizeIsNotKnownItTellsWhatWasRead() throws Exception {
    assertThat(progressOf("-")).contains("10/? MB", "1,200 pages");
  }

  @Test
  void whereNobodyLooksNothingIsShown() throws Exception {
    assertThat(Call.of("clean", "testdata/dumps/text/goose.txt").err()).doesNotContain("\r", "%");
  }

  private String progressOf(String input) throws UsageException, IOException {
    SourceOptions reading = SourceOptions.standard();
    Arguments call = Arguments.parse(new CleanCommand().options(), List.of(input));
    Tally tally = new Tally();
    tally.add(Tally.PAGES, "read", 1000);
    tally.add(Tally.STRUCK, "newsletter", 34);
    Tally since = new Tally();
    since.add(Tally.PAGES, "read", 200);
    since.add(Tally.PAGES, "rejected", 5);
    reading.bytesRead().add(10_000_000);
    try (Progress progress = Progress.on(console, call, reading)) {
      progress.show(tally, since);
    }
    return said.toString(UTF_8);
  }
}
