package io.github.cleancopy.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSinkTest {
  private static final byte[] RECORD = "Rain fell on the harbour.\n".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void aFileAppearsOnlyWhenItIsComplete() throws IOException {
    Path file = Files.writeString(folder.resolve("clean.jsonl"), "old");
    try (FileSink sink = FileSink.create(file)) {
      sink.write("a", RECORD);
      assertThat(file).hasContent("old");
      sink.finish();
    }
    assertThat(file).hasBinaryContent(RECORD);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsNotFinishedLeavesNothingBehind() throws IOException {
    try (FileSink sink = FileSink.create(folder.resolve("clean.jsonl"))) {
      sink.write("a", RECORD);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theNameSaysHowItIsCompressed() throws IOException {
    Path gzip = written("a.jsonl.gz", 100_000);
    Path zstd = written("a.jsonl.zst", 100_000);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      assertThat(in.readAllBytes()).hasSize(100_000 * RECORD.length);
    }
    try (InputStream in = new ZstdInputStream(Files.newInputStream(zstd))) {
      assertThat(in.readAllBytes()).hasSize(100_000 * RECORD.length);
    }
    assertThat(Files.size(gzip)).isLessThan(100_000);
    assertThat(Files.size(zstd)).isLessThan(100_000);
  }

  @Test
  void aFolderThatIsNotThereIsAnErrorAtOnce() {
    Path file = folder.resolve("no/such/clean.jsonl");
    assertThatThrownBy(() -> FileSink.create(file)).isInstanceOf(NoSuchFileException.class);
  }

  private Path written(String name, int records) throws IOException {
    Path file = folder.resolve(name);
    try (FileSink sink = FileSink.create(file)) {
      for (int i = 0; i < records; i++) {
        sink.write("a", RECORD);
      }
      sink.finish();
    }
    return file;
  }
}
