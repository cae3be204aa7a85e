package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** What a few bytes may unpack to. */
class InProportionTest {
  private static final String PAGE = "{\"text\":\"Rain fell.\"}\n";
  private static final String TOO_MUCH = "unpacks to more than 1000 times its size";

  @Test
  void aFileIsReadAsLongAsItUnpacksInProportion() {
    byte[] trap = Warcs.concat(PAGE.getBytes(UTF_8), nothing());
    List<String> expected =
        List.of("Rain fell.", "rejected dump.jsonl:2: cannot read on after line 1: " + TOO_MUCH);
    assertThat(read("dump.jsonl", Warcs.zstd(trap))).isEqualTo(expected);
    assertThat(read("dump.jsonl", Warcs.gzip(Warcs.gzip(trap)))).isEqualTo(expected);
  }

  @Test
  void soIsAnArchive() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.jsonl"));
      out.write(PAGE.getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("b.png"));
      out.write(nothing());
      out.putNextEntry(new ZipEntry("c.jsonl"));
      out.write(PAGE.getBytes(UTF_8));
    }
    assertThat(read("dump.zip", zip.toByteArray()))
        .containsExactly(
            "Rain fell.",
            "skipped dump.zip/b.png",
            "rejected dump.zip: cannot read on in this archive: " + TOO_MUCH);
  }

  @Test
  void whatIsInADirectoryOfAnArchiveCountsToo() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.jsonl"));
      out.write(PAGE.getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("b/"));
      out.write(nothing());
      out.putNextEntry(new ZipEntry("c.jsonl"));
      out.write(PAGE.getBytes(UTF_8));
    }
    assertThat(read("dump.zip", zip.toByteArray()))
        .containsExactly(
            "Rain fell.", "rejected dump.zip: cannot read on in this archive: " + TOO_MUCH);
  }

  @Test
  void aRecordOfAWarcThatUnpacksToTooMuchIsPassedOver() {
    byte[] page = Warcs.html("https://eastwick.test/a", "<p>Rain fell.</p>");
    byte[] trap = Warcs.html("https://eastwick.test/b", new String(nothing(), UTF_8));
    List<String> read = read("dump.warc.zst", Warcs.zstdEach(List.of(page, trap, page)));
    assertThat(read).hasSize(3).startsWith("<p>Rain fell.</p>").endsWith("<p>Rain fell.</p>");
    assertThat(read.get(1)).endsWith("damaged record passed over: " + TOO_MUCH);
  }

  @Test
  void aBodyIsCutWhereItIsOutOfProportionAndTheRecordSaysSo() {
    byte[] body = ("<p>Rain fell on the harbour.</p>" + " ".repeat(4 << 20)).getBytes(UTF_8);
    String headers = "Content-Type: text/html\r\nContent-Encoding: zstd\r\n";
    byte[] warc = Warcs.response("https://eastwick.test/a", headers, Warcs.zstd(body));
    Page page = (Page) findings("dump.warc", warc).get(0);
    assertThat(((Content.Bytes) page.content()).bytes()).hasSize(1 << 20);
    assertThat(Cleancopy.standard().clean(page).quality().notes()).contains("limit:ratio 200");
  }

  @Test
  void bzip2IsReadThrough() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(PAGE.getBytes(UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    assertThat(read("dump.jsonl.bz2", bytes)).containsExactly("Rain fell.");
    assertThat(read("dump.jsonl.bz2", Warcs.concat(bytes, bytes))).hasSize(2);
    assertThat(read("dump.jsonl.bz2", Arrays.copyOf(bytes, bytes.length - 9)))
        .singleElement()
        .asString()
        .startsWith("rejected");
    byte[] warc = Warcs.html("https://eastwick.test/a", "<p>Rain fell.</p>");
    packed.reset();
    try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(warc);
    }
    assertThat(read("dump.warc.bz2", packed.toByteArray())).containsExactly("<p>Rain fell.</p>");
  }

  /** Just enough to be watched. Made anew each time: nobody else needs so much room. */
  private static byte[] nothing() {
    byte[] spaces = new byte[(int) InProportion.STRETCH + 1];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  private static List<String> read(String name, byte[] file) {
    return findings(name, file).stream().map(InProportionTest::describe).toList();
  }

  private static List<Finding> findings(String name, byte[] file) {
    List<Finding> all = new ArrayList<>();
    try (PageSource source =
        PageSource.of(name, new ByteArrayInputStream(file), SourceOptions.standard())) {
      source.forEach(all::add);
    }
    return all;
  }

  private static String describe(Finding finding) {
    if (finding instanceof Reject reject) {
      return "rejected " + reject;
    }
    if (finding instanceof Skipped skipped) {
      return "skipped " + skipped.origin();
    }
    Content content = ((Page) finding).content();
    return content instanceof Content.Bytes bytes
        ? new String(bytes.bytes(), UTF_8)
        : ((Content.PlainText) content).text();
  }
}
