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
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String STORY =
      "{\"url\":\"https://eastwick.test/%s\",\"text\":\"Forty boats stayed in the harbour on %s.\"}\n";

  private static final String MAIL = "From: a@eastwick.test\nMIME-Version: 1.0\nContent-Type: ";

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
    Path documents = Files.createDirectory(pages.resolve("i"));
    for (String ending : List.of("pdf", "docx", "odt", "rtf", "epub")) {
      byte[] sound = Files.readAllBytes(Path.of("testdata/documents/skarn-light." + ending));
      Files.write(documents.resolve("sound." + ending), sound);
      Files.write(documents.resolve("half." + ending), Arrays.copyOf(sound, sound.length / 2));
    }
    byte[] zip = zip("a.html", "<p>Rain fell on Friday.", "b.html", " ", "c.png", "x");
    Files.write(pages.resolve("j.zip"), zip);
    Files.write(pages.resolve("k.zip"), Arrays.copyOf(zip, 50));
    Files.write(pages.resolve("l.tar"), tar("a.txt", "Snow fell on Saturday."));
    Files.write(pages.resolve("m.tar.gz"), gzip("no tar"));
    Files.writeString(pages.resolve("n.eml"), MAIL + "text/plain\n\nHail fell on Sunday.");
    Files.writeString(pages.resolve("o.eml"), MAIL + "image/png\n\nx");
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
    assertThat(sum(account.get("hosts"))).isPositive().isLessThan(written);
    assertThat(account.get("passed_over").toString()).isEqualTo("{\"image\":2}");
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

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndContents[i]));
        out.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length());
      out.putArchiveEntry(entry);
      out.write(content.getBytes(UTF_8));
      out.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
