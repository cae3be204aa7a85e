package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.github.cleancopy.Cleancopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcSourceTest {
  private static final byte[] RAIN = Warcs.html("https://a.test/rain", "<html>Rain.</html>");
  private static final byte[] SNOW = Warcs.html("https://a.test/snow", "<html>Snow.</html>");
  private static final byte[] INFO =
      Warcs.record(
          "warcinfo", "x", "application/warc-fields", "software: none\r\n".getBytes(UTF_8));

  @Test
  void responsesArePagesInEveryKindOfPacking() {
    List<byte[]> records = List.of(INFO, RAIN, SNOW);
    List<byte[]> packings =
        List.of(
            Warcs.plain(records),
            Warcs.gzipEach(records),
            Warcs.zstdEach(records),
            Warcs.gzip(Warcs.plain(records)),
            Warcs.zstd(Warcs.plain(records)));
    for (byte[] file : packings) {
      assertThat(read(file))
          .containsExactly(
              "skipped warcinfo record",
              "https://a.test/rain <html>Rain.</html>",
              "https://a.test/snow <html>Snow.</html>");
    }
  }

  @Test
  void aRecordTellsItsPlaceInTheFileAsItIsStored() {
    byte[] first = Warcs.gzip(RAIN);
    assertThat(origins(Warcs.gzipEach(List.of(RAIN, SNOW))))
        .containsExactly(
            new Origin("a.warc", 0L, 1L), new Origin("a.warc", (long) first.length, 2L));
    assertThat(origins(Warcs.plain(List.of(RAIN, SNOW))))
        .containsExactly(
            new Origin("a.warc", 0L, 1L), new Origin("a.warc", (long) RAIN.length, 2L));
  }

  @Test
  void framesAreUnpackedWithTheDictionaryThatStandsBeforeThem() {
    byte[] dictionary = "<html>Rain.</html>Snow.WARC/1.0".repeat(20).getBytes(UTF_8);
    byte[] header = {
      0x5D, 0x2A, 0x4D, 0x18, (byte) dictionary.length, (byte) (dictionary.length >> 8), 0, 0
    };
    byte[] file =
        Warcs.concat(
            header,
            dictionary,
            Zstd.compressUsingDict(RAIN, dictionary, 3),
            Zstd.compressUsingDict(SNOW, dictionary, 3));
    assertThat(read(file))
        .containsExactly(
            "https://a.test/rain <html>Rain.</html>", "https://a.test/snow <html>Snow.</html>");
    assertThat(origins(file))
        .first()
        .isEqualTo(new Origin("a.warc", (long) header.length + dictionary.length, 1L));
  }

  @Test
  void conversionsAreTextDumps() {
    byte[] wet =
        Warcs.record("conversion", "https://a.test/", "text/plain", "Rain.\nSnow.".getBytes(UTF_8));
    Page page = (Page) findings(Warcs.gzip(wet)).get(0);
    assertThat(page.url()).isEqualTo("https://a.test/");
    assertThat(((Content.Bytes) page.content()).declaredType()).isEqualTo("text/plain");
    assertThat(page.extra()).containsEntry("warc_date", "2026-03-12T08:00:00Z");
    assertThat(page.fetched()).isEqualTo("2026-03-12T08:00:00Z");
  }

  @Test
  void hoursAgoCountFromTheDateOfTheRecord() {
    String html = "<h1>Bridge closed for the winter</h1><p>9 hours ago</p>";
    Page page = (Page) findings(Warcs.plain(List.of(Warcs.html("https://a.test/b", html)))).get(0);
    assertThat(Cleancopy.standard().clean(page).metadata().published()).isEqualTo("2026-03-11");
  }

  @Test
  void whatIsNoPageIsPassedOverUnderItsKind() {
    byte[] redirect =
        Warcs.record(
            "response",
            "https://a.test/",
            "application/http",
            "HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n".getBytes(UTF_8));
    byte[] missing =
        Warcs.record(
            "response",
            "https://a.test/",
            "application/http",
            "HTTP/1.1 404 No\r\n\r\nx".getBytes(UTF_8));
    assertThat(
            read(
                Warcs.plain(
                    List.of(
                        Warcs.record(
                            "request",
                            "https://a.test/",
                            "application/http",
                            "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                        redirect,
                        missing,
                        Warcs.response(
                            "https://a.test/a", "Content-Type: image/png\r\n", new byte[] {1}),
                        Warcs.response(
                            "https://a.test/b",
                            "Content-Type: text/html\r\n",
                            "GIF89a".getBytes(UTF_8)),
                        Warcs.response(
                            "https://a.test/c",
                            "Content-Type: application/json\r\n",
                            "{}".getBytes(UTF_8)),
                        Warcs.response(
                            "https://a.test/robots.txt",
                            "Content-Type: text/plain\r\n",
                            "Disallow:".getBytes(UTF_8)),
                        Warcs.response(
                            "https://a.test/letter",
                            "Content-Type: text/plain\r\n",
                            "{\\rtf1 Rain fell.}".getBytes(UTF_8)),
                        Warcs.response(
                            "https://a.test/d", "Content-Type: text/html\r\n", new byte[0])))))
        .containsExactly(
            "skipped request record",
            "skipped redirect",
            "skipped error page",
            "skipped image",
            "skipped an image",
            "skipped data",
            "skipped robots.txt",
            "skipped document or download",
            "rejected empty page");
  }

  @Test
  void bodiesAreUnpackedWhereTheyReallyArePacked() throws Exception {
    byte[] page = "<html>Rain fell on the harbour, rain fell on the town.</html>".getBytes(UTF_8);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    byte[] bare = Arrays.copyOfRange(deflated.toByteArray(), 2, deflated.size() - 4);
    assertThat(unpacked("gzip", Warcs.gzip(page))).isEqualTo(page);
    assertThat(unpacked("GZIP", page)).isEqualTo(page);
    assertThat(unpacked("identity", Warcs.gzip(page))).isEqualTo(page);
    assertThat(unpacked("deflate", deflated.toByteArray())).isEqualTo(page);
    assertThat(unpacked("deflate", bare)).isEqualTo(page);
    assertThat(unpacked("deflate", page)).isEqualTo(page);
    assertThat(unpacked("zstd", Warcs.zstd(page))).isEqualTo(page);
    assertThat(unpacked("br", stored(page))).isEqualTo(page);
    assertThat(unpacked("br", page)).isEqualTo(page);
    assertThat(unpacked("deflate, gzip", Warcs.gzip(deflated.toByteArray()))).isEqualTo(page);
  }

  /** The page as Brotli writes what it does not compress: RFC 7932, section 9.2. */
  private static byte[] stored(byte[] page) {
    // WBITS 16 (bit 0); not last (0); four length nibbles (00); length less one; uncompressed (1).
    int bits = (page.length - 1) << 4 | 1 << 20;
    return Warcs.concat(
        new byte[] {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16)}, page, new byte[] {3});
  }

  private static byte[] unpacked(String coding, byte[] body) {
    String headers =
        "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\nContent-Length: 7\r\n";
    Finding finding = findings(Warcs.response("https://a.test/", headers, body)).get(0);
    return ((Content.Bytes) ((Page) finding).content()).bytes();
  }

  @Test
  void chunksArePutTogetherUnlessTheCrawlerDidSoAlready() {
    String headers = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
    byte[] chunked = "6;x=y\r\n<html>\r\nA\r\nRain fell.\r\n0\r\n\r\n".getBytes(UTF_8);
    byte[] joined = "<html>Rain fell.".getBytes(UTF_8);
    byte[] cut = "6\r\n<html>\r\nA\r\nRain".getBytes(UTF_8);
    assertThat(read(Warcs.response("u:a", headers, chunked)))
        .containsExactly("u:a <html>Rain fell.");
    assertThat(read(Warcs.response("u:a", headers, joined)))
        .containsExactly("u:a <html>Rain fell.");
    assertThat(read(Warcs.response("u:a", headers, cut))).containsExactly("u:a <html>Rain");
  }

  @Test
  void aBombIsUnpackedNoFurtherThanAPageMayBeLong() {
    String headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
    byte[] page = Warcs.gzip(("<html>" + "x".repeat(5_000_000)).getBytes(UTF_8));
    Limits small = new Limits(1 << 16, 512, 1000, 1000, 1000, 1000);
    try (PageSource source =
        PageSource.of(
            "a.warc",
            new ByteArrayInputStream(Warcs.response("u:a", headers, page)),
            SourceOptions.standard().withLimits(small))) {
      Page found = (Page) source.next();
      assertThat(((Content.Bytes) found.content()).bytes()).hasSize((1 << 16) + 1);
    }
  }

  @Test
  void aDamagedMemberIsRejectedWithItsPlaceAndTheNextRecordIsRead() {
    byte[] first = Warcs.gzip(RAIN);
    byte[] second = Warcs.gzip(RAIN);
    second[second.length / 2] ^= 0x10;
    byte[] file = Warcs.concat(first, second, "stray bytes".getBytes(UTF_8), Warcs.gzip(SNOW));
    List<Finding> findings = findings(file);
    assertThat(findings.get(0)).isInstanceOf(Page.class);
    assertThat(findings.get(1).toString())
        .startsWith("a.warc, record 2 at byte " + first.length + ": damaged record passed over");
    assertThat(describe(findings.get(findings.size() - 1)))
        .isEqualTo("https://a.test/snow <html>Snow.</html>");
  }

  @Test
  void garbageBehindASoundRecordTakesNothingOfIt() {
    byte[] garbage = "GARBAGE\nGARBAGE\n".getBytes(UTF_8);
    List<String> found = read(Warcs.concat(RAIN, garbage, SNOW));
    assertThat(found).hasSize(3);
    assertThat(found).first().isEqualTo("https://a.test/rain <html>Rain.</html>");
    assertThat(found.get(1)).contains("no WARC header").contains("16 bytes passed over");
    assertThat(found).last().isEqualTo("https://a.test/snow <html>Snow.</html>");
  }

  @Test
  void aRecordOfAWrongLengthIsRejectedAndTakesNothingOfItsNeighbour() {
    for (String wrong :
        List.of(
            "Content-Length: 70",
            "Content-Length: 7000",
            "Content-Length: 20",
            "Content-Lxngth: 75")) {
      String damaged = new String(RAIN, UTF_8).replaceFirst("Content-Length: \\d+", wrong);
      byte[] file = Warcs.concat(SNOW, damaged.getBytes(UTF_8), SNOW);
      assertThat(read(file)).as(wrong).first().isEqualTo("https://a.test/snow <html>Snow.</html>");
      assertThat(read(file)).as(wrong).last().isEqualTo("https://a.test/snow <html>Snow.</html>");
      assertThat(read(file)).as(wrong).noneMatch(found -> found.contains("Rain"));
    }
  }

  @Test
  void aFileThatBreaksOffGivesWhatWasThereAndAReject() {
    byte[] whole = Warcs.gzipEach(List.of(RAIN, SNOW));
    assertThat(read(Arrays.copyOf(whole, whole.length - 20)))
        .hasSize(2)
        .contains("https://a.test/rain <html>Rain.</html>")
        .last()
        .asString()
        .contains("gzip data ends early");
    byte[] plain = Warcs.plain(List.of(RAIN, SNOW));
    assertThat(read(Arrays.copyOf(plain, plain.length - 20)))
        .contains("https://a.test/rain <html>Rain.</html>")
        .last()
        .asString()
        .contains("early");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip each", "gzip whole", "zstd each"})
  void flippedBitsNeverMixTwoPagesAndNeverStopTheReader(String packing) {
    byte[] sound =
        pack(packing, IntStream.range(0, 40).mapToObj(WarcSourceTest::numbered).toList());
    Pattern mark = Pattern.compile("page-\\d+-mark");
    for (int seed = 0; seed < 20; seed++) {
      byte[] file = sound.clone();
      Random random = new Random(seed);
      for (int flips = Math.max(1, file.length / 20_000); flips > 0; flips--) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      for (Finding finding : findings(file)) {
        if (finding instanceof Page page) {
          Set<String> marks = new LinkedHashSet<>();
          String text = new String(((Content.Bytes) page.content()).bytes(), UTF_8);
          mark.matcher(text).results().forEach(m -> marks.add(m.group()));
          // A flip may hit the mark itself, where nothing vouches for the bytes: then there are
          // two.
          assertThat(marks).as("seed %d, %s", seed, page.origin()).hasSizeBetween(1, 2);
        }
      }
    }
  }

  private static byte[] pack(String packing, List<byte[]> records) {
    return switch (packing) {
      case "plain" -> Warcs.plain(records);
      case "gzip each" -> Warcs.gzipEach(records);
      case "zstd each" -> Warcs.zstdEach(records);
      default -> Warcs.gzip(Warcs.plain(records));
    };
  }

  /** Ten kilobytes of text that hardly compresses, with the page's own mark in every line. */
  private static byte[] numbered(int number) {
    Random random = new Random(number);
    StringBuilder html = new StringBuilder("<html><body>");
    for (int line = 0; line < 60; line++) {
      html.append("<p>page-").append(number).append("-mark ");
      for (int i = 0; i < 10; i++) {
        html.append(Long.toString(random.nextLong() & 0xFFFFFFFFFL, 36)).append(' ');
      }
      html.append("</p>\n");
    }
    return Warcs.html("https://a.test/" + number, html.toString());
  }

  private static List<Finding> findings(byte[] file) {
    List<Finding> all = new ArrayList<>();
    try (PageSource source =
        PageSource.of("a.warc", new ByteArrayInputStream(file), SourceOptions.standard())) {
      source.forEach(all::add);
    }
    return all;
  }

  private static List<Origin> origins(byte[] file) {
    return findings(file).stream().map(Finding::origin).toList();
  }

  private static List<String> read(byte[] file) {
    Function<Finding, String> describe = WarcSourceTest::describe;
    return findings(file).stream().map(describe).toList();
  }

  private static String describe(Finding finding) {
    if (finding instanceof Reject reject) {
      return "rejected " + reject.reason();
    }
    if (finding instanceof Skipped skipped) {
      return "skipped " + skipped.kind();
    }
    Page page = (Page) finding;
    return page.url() + " " + new String(((Content.Bytes) page.content()).bytes(), UTF_8);
  }
}
