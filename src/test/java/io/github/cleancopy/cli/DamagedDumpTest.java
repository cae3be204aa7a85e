package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a crawl in which one byte of so many is wrong. */
class DamagedDumpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGES = 20;
  private static final int COPIES = 20;
  private static final int BYTES_PER_FLIP = 20_000;

  @TempDir Path folder;

  @Test
  void everyRecordOfADamagedCopyIsOneOfTheSoundDumpAndTheAccountAddsUp() throws IOException {
    byte[] sound = crawl();
    Set<JsonNode> expected = records(clean(sound));
    assertThat(expected).hasSize(PAGES);
    int lost = 0;
    for (int seed = 0; seed < COPIES; seed++) {
      Call call = clean(damaged(sound, seed));
      assertThat(call.code()).isLessThanOrEqualTo(ExitCode.FAILED);
      assertThat(call.err()).doesNotContain("internal error");
      assertThat(expected).containsAll(records(call));
      JsonNode pages = JSON.readTree(folder.resolve("report.json").toFile()).get("pages");
      long rejected = pages.path("rejected").asLong();
      assertThat(call.out()).hasLineCount((int) pages.path("written").asLong());
      assertThat(call.code()).isEqualTo(rejected == 0 ? ExitCode.OK : ExitCode.FAILED);
      assertThat(pages.path("read").asLong()).isEqualTo(pages.path("written").asLong() + rejected);
      lost += PAGES - pages.path("written").asInt();
    }
    assertThat(lost).as("pages that the damage cost").isBetween(1, COPIES * PAGES / 2);
  }

  private static byte[] crawl() throws IOException {
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    for (Path page : pages()) {
      byte[] html = Files.readAllBytes(page);
      write(warc, "https://" + page.getParent().getFileName() + ".test/", html);
    }
    return warc.toByteArray();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("testdata/gold"))) {
      return all.filter(file -> file.endsWith("page.html")).sorted().limit(PAGES).toList();
    }
  }

  private static void write(OutputStream warc, String url, byte[] html) throws IOException {
    byte[] http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\n"
            + "WARC-Date: 2026-03-12T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http\r\nContent-Length: %d\r\n\r\n";
    GZIPOutputStream member = new GZIPOutputStream(warc);
    member.write(head.formatted(url, http.length + html.length).getBytes(UTF_8));
    member.write(http);
    member.write(html);
    member.write("\r\n\r\n".getBytes(UTF_8));
    member.finish();
  }

  private static byte[] damaged(byte[] sound, int seed) {
    byte[] copy = sound.clone();
    Random random = new Random(seed);
    for (int flips = 0; flips <= sound.length / BYTES_PER_FLIP; flips++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return copy;
  }

  private Call clean(byte[] warc) throws IOException {
    Path input = Files.write(folder.resolve("crawl.warc.gz"), warc);
    String report = folder.resolve("report.json").toString();
    return Call.of("clean", input.toString(), "--report", report);
  }

  /** Without the place in the file: a record behind a damaged one has another number. */
  private static Set<JsonNode> records(Call call) throws IOException {
    Set<JsonNode> records = new HashSet<>();
    for (String line : call.out().lines().toList()) {
      ObjectNode record = (ObjectNode) JSON.readTree(line);
      record.remove("source");
      records.add(record);
    }
    return records;
  }
}
