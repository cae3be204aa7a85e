package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveSourceTest {
  private static final String LONG = "news/" + "year/".repeat(30) + "rain.txt";

  @Test
  void filesOfAnArchiveAreReadInItsOrder() throws IOException {
    byte[] zip = zip("b.txt", "Rain.", "img/a.png", "x", "a.jsonl", "{\"text\":\"Snow.\"}\n{oops");
    assertThat(read("dump.zip", zip))
        .containsExactly(
            "dump.zip/b.txt Rain.",
            "skipped dump.zip/img/a.png image",
            "dump.zip/a.jsonl:1 Snow.",
            "rejected dump.zip/a.jsonl:2");
  }

  @Test
  void aTarIsReadThroughItsCompressionWithLongNames() {
    byte[] tar =
        Warcs.concat(
            tar("folder/", '5', ""),
            tar("a.txt", '0', "Rain."),
            tar("././@LongLink", 'L', LONG + "\0"),
            tar(LONG.substring(0, 99), '0', "Snow."),
            tar("pax", 'x', "22 path=pax/name.txt\n"),
            tar("short", '0', "Hail."),
            new byte[1024]);
    List<String> expected =
        List.of(
            "dump.tar/a.txt Rain.", "dump.tar/" + LONG + " Snow.", "dump.tar/pax/name.txt Hail.");
    assertThat(read("dump.tar", tar)).isEqualTo(expected);
    assertThat(read("dump.tar", Warcs.gzip(tar))).isEqualTo(expected);
  }

  @Test
  void aDamagedArchiveGivesWhatStandsBeforeTheDamage() throws IOException {
    byte[] tar = Warcs.concat(tar("a.txt", '0', "Rain."), tar("b.txt", '0', "Snow."));
    tar[1024 + 5] ^= 1;
    assertThat(read("dump.tar", tar)).containsExactly("dump.tar/a.txt Rain.", "rejected dump.tar");
    byte[] zip = zip("a.txt", "Rain.", "b.txt", "Snow fell on the harbour all day long.");
    assertThat(read("dump.zip", Arrays.copyOf(zip, 70))).first().isEqualTo("dump.zip/a.txt Rain.");
  }

  @Test
  void anArchiveInAnArchiveIsNotOpenedAndAnOfficeDocumentIsOnePage() throws IOException {
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(outer)) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(zip("a.txt", "Rain."));
    }
    assertThat(read("outer.zip", outer.toByteArray()))
        .containsExactly("rejected outer.zip/inner.zip");
    assertThat(read("a.docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
        .singleElement()
        .asString()
        .startsWith("a.docx PK");
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

  private static byte[] tar(String name, char type, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    byte[] entry = new byte[512 + (bytes.length + 511) / 512 * 512];
    put(entry, 0, name);
    put(entry, 124, "%011o".formatted(bytes.length));
    entry[156] = (byte) type;
    put(entry, 257, "ustar");
    put(entry, 148, "        ");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += entry[i] & 0xFF;
    }
    put(entry, 148, "%06o\0 ".formatted(sum));
    System.arraycopy(bytes, 0, entry, 512, bytes.length);
    return entry;
  }

  private static void put(byte[] entry, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, entry, at, bytes.length);
  }

  private static List<String> read(String name, byte[] archive) {
    List<String> all = new ArrayList<>();
    try (PageSource source =
        PageSource.of(name, new ByteArrayInputStream(archive), SourceOptions.standard())) {
      source.forEach(finding -> all.add(describe(finding)));
    }
    return all;
  }

  private static String describe(Finding finding) {
    if (finding instanceof Reject reject) {
      return "rejected " + reject.origin();
    }
    if (finding instanceof Skipped skipped) {
      return "skipped " + skipped.origin() + " " + skipped.kind();
    }
    Page page = (Page) finding;
    return page.content() instanceof Content.Bytes bytes
        ? page.origin() + " " + new String(bytes.bytes(), UTF_8)
        : page.origin() + " " + ((Content.PlainText) page.content()).text();
  }
}
