package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String STORY =
      "{\"url\":\"https://eastwick.test/%s\",\"text\":\"Forty boats stayed in the harbour on %s.\"}\n";

  @TempDir Path folder;

  /** A folder with every kind of damage: the account names each, and adds up. */
  @Test
  void everythingThatWasReadIsInTheAccountOnce() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    byte[] lines =
        (STORY.formatted("a", "Monday") + STORY.formatted("b", "Monday")).getBytes(UTF_8);
    Files.write(pages.resolve("a.jsonl"), lines);
    Files.writeString(
        pages.resolve("b.jsonl"), "{broken\n[]\n{\"text\":\"\\ud800\"}\n{\"text\":\"\"}\n");
    byte[] packed = gzip(STORY.formatted("c", "Tuesday").repeat(50));
    Files.write(pages.resolve("c.jsonl.gz"), Arrays.copyOf(packed, packed.length - 5));
    Files.writeString(pages.resolve("d.html"), "  ");
    Files.write(pages.resolve("e"), new byte[] {0, 1, 2, 3});
    Files.writeString(pages.resolve("f.png"), "x");
    Files.writeString(pages.resolve("g.csv"), "id,text\n1,2,3\n");
    Files.writeString(pages.resolve("h.warc"), "WARC/1.0\r\nContent-Length: 900\r\n\r\nshort");
    Path report = folder.resolve("report.json");
    Path rejects = folder.resolve("rejects.jsonl");
    Call call =
        Call.of(
            "clean",
            pages.toString(),
            "--only-rules",
            "--dedupe",
            "exact",
            "--rejects",
            rejects.toString(),
            "--report",
            report.toString());
    assertThat(call.code()).isEqualTo(1);

    JsonNode account = new ObjectMapper().readTree(report.toFile());
    JsonNode counts = account.get("pages");
    long written = counts.get("written").asLong();
    long rejected = counts.get("rejected").asLong();
    long duplicates = counts.get("duplicate").asLong();
    assertThat(counts.get("read").asLong()).isEqualTo(written + rejected + duplicates);
    assertThat(call.out()).hasLineCount((int) written);
    assertThat(Files.readString(rejects)).hasLineCount((int) (rejected + duplicates));
    assertThat(sum(account.get("rejected"))).isEqualTo(rejected);
    assertThat(sum(account.get("media_types"))).isEqualTo(written);
    assertThat(sum(account.get("struck"))).isEqualTo(sum(account.get("rules")));
    assertThat(account.get("hosts").get("eastwick.test").asLong()).isEqualTo(written);
    assertThat(account.get("passed_over").toString()).isEqualTo("{\"image\":1}");
    assertThat(account.get("rejected").fieldNames())
        .toIterable()
        .contains(
            "broken JSON",
            "empty page",
            "not a page",
            "cannot read on after line #",
            "# fields, but the header has #",
            "record ends # bytes early");
    assertThat(account.get("seconds").get("total").asDouble()).isPositive();
  }

  private static long sum(JsonNode counts) {
    long sum = 0;
    for (JsonNode count : counts) {
      sum += count.asLong();
    }
    return sum;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
