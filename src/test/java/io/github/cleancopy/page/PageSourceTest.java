package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSourceTest {
  private static final String HTML = "<!DOCTYPE html><html><body><p>Rain.</p></body></html>";

  @TempDir Path folder;

  @Test
  void aFileIsOnePage() throws IOException {
    assertThat(read(write("rain.html", HTML))).containsExactly("rain.html text/html " + HTML);
    assertThat(read(write("rain.txt", "Rain."))).containsExactly("rain.txt text/plain Rain.");
  }

  @Test
  void aPipeIsReadByItsPath() throws Exception {
    Path plain = Pipes.of(folder.resolve("plain"), "{\"text\":\"Rain.\"}\n".getBytes(UTF_8));
    assertThat(read(plain)).containsExactly("plain:1 text Rain.");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String line : List.of("{\"text\":\"Rain.\"}\n", "{\"text\":\"Snow.\"}\n")) {
      try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
        member.write(line.getBytes(UTF_8));
      }
    }
    assertThat(read(Pipes.of(folder.resolve("packed"), packed.toByteArray())))
        .containsExactly("packed:1 text Rain.", "packed:2 text Snow.");
  }

  @Test
  void contentSpeaksLouderThanAName() throws IOException {
    assertThat(read(write("saved.txt", HTML))).containsExactly("saved.txt text/html " + HTML);
    assertThat(read(write("page", " \n" + HTML))).containsExactly("page text/html  \n" + HTML);
    assertThat(read(write("lines", "{\"text\":\"Rain.\"}"))).containsExactly("lines:1 text Rain.");
    assertThat(read(write("story", "Rain fell."))).containsExactly("story text/plain Rain fell.");
  }

  @Test
  void theCallerMayOverrideWhatAFileLooksLike() throws IOException {
    Path file = write("page.html", HTML);
    SourceOptions asText = SourceOptions.standard().withType(InputType.TEXT);
    assertThat(read(file, asText)).containsExactly("page.html text/plain " + HTML);
  }

  @Test
  void aFolderIsReadInTheOrderOfItsNamesWithAllBelowIt() throws IOException {
    write("b.txt", "Second.");
    write("a/z.txt", "First.");
    write("c/a.jsonl", "{\"text\":\"Third.\"}\n{\"text\":\"Fourth.\"}\n");
    assertThat(read(folder))
        .containsExactly(
            "a/z.txt text/plain First.",
            "b.txt text/plain Second.",
            "c/a.jsonl:1 text Third.",
            "c/a.jsonl:2 text Fourth.");
  }

  @Test
  void companionsOfSavedPagesAndHiddenFilesArePassedOver() throws IOException {
    write("page.html", HTML);
    write("page_files/logo.png", "\u0089PNG");
    write("page_files/site.css", "p {}");
    write(".DS_Store", "x");
    assertThat(read(folder))
        .containsExactly(
            "skipped .DS_Store: hidden file",
            "page.html text/html " + HTML,
            "skipped page_files/logo.png: image",
            "skipped page_files/site.css: style sheet");
  }

  @Test
  void theOutputOfTheRunItselfIsNotRead() throws IOException {
    write("a.txt", "Rain.");
    Path output = write("clean.jsonl", "{\"text\":\"Old.\"}");
    SourceOptions options = SourceOptions.standard().excluding(output::equals);
    assertThat(read(folder, options)).containsExactly("a.txt text/plain Rain.");
  }

  @Test
  void aLinkToAFolderAboveIsNotReadAgain() throws IOException {
    Path below = Files.createDirectories(folder.resolve("loop/below"));
    Files.writeString(below.resolve("a.txt"), "Rain fell.");
    Files.createSymbolicLink(below.resolve("round"), folder.resolve("loop"));
    Files.createSymbolicLink(below.resolve("self"), below);
    assertThat(read(folder.resolve("loop")))
        .containsExactly(
            "below/a.txt text/plain Rain fell.",
            "skipped below/round: link to a folder above",
            "skipped below/self: link to a folder above");
  }

  @Test
  void aFolderWithoutPagesIsRejected() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(read(empty)).containsExactly("rejected empty: no pages in this folder");
  }

  @Test
  void aFileThatIsNotThereIsRejectedAndSoIsBinaryRubbish() throws IOException {
    assertThat(read(folder.resolve("gone.html")))
        .containsExactly("rejected gone.html: cannot open this file: no such file");
    Path rubbish = folder.resolve("rubbish");
    Files.write(rubbish, new byte[] {1, 2, 0, 5, 'a', 3, 0, 0, 9, (byte) 0xFE});
    assertThat(read(rubbish)).containsExactly("rejected rubbish: not a page: binary content");
  }

  @Test
  void anEmptyFileIsRejected() throws IOException {
    assertThat(read(write("a.html", " \r\n\t"))).containsExactly("rejected a.html: empty page");
  }

  @Test
  void textInUtf16IsNoRubbish() throws IOException {
    Path file = folder.resolve("rain.txt");
    Files.write(file, "Дождь шёл весь день.".getBytes(StandardCharsets.UTF_16));
    assertThat(pages(file)).hasSize(1);
  }

  @Test
  void compressedFilesAreReadThroughWhateverTheyAreCalled() throws IOException {
    Files.write(folder.resolve("a.txt.gz"), gzip("Rain."));
    Files.write(folder.resolve("b.html.zst"), zstd(HTML));
    Files.write(folder.resolve("c"), gzip("{\"text\":\"Snow.\"}\n"));
    assertThat(read(folder))
        .containsExactly(
            "a.txt.gz text/plain Rain.", "b.html.zst text/html " + HTML, "c:1 text Snow.");
  }

  @Test
  void everyMemberOfAGzipFileIsReadEvenFromAPipeThatDrips() {
    byte[] members = concat(gzip("{\"text\":\"One.\"}\n"), gzip("{\"text\":\"Two.\"}\n"));
    assertThat(read("-", new Dripping(members))).containsExactly("-:1 text One.", "-:2 text Two.");
  }

  @Test
  void aDamagedGzipFileGivesWhatCouldBeReadAndAReject() {
    byte[] whole = concat(gzip("{\"text\":\"One.\"}\n"), gzip("{\"text\":\"Two.\"}\n"));
    whole[whole.length - 6] ^= 0x55;
    assertThat(read("a.jsonl.gz", new ByteArrayInputStream(whole)))
        .contains("a.jsonl.gz:1 text One.")
        .last()
        .asString()
        .startsWith("rejected a.jsonl.gz:")
        .contains("damaged gzip data");
  }

  @Test
  void aPageKeepsItsIdUrlAndTheFieldsWeDoNotKnow() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":7,\"url\":\"https://a.test/\",\"html\":\"<p>A\",\"n\":1.50,\"x\":[null]}");
    Page page = pages(file).get(0);
    assertThat(page.id()).isEqualTo("7");
    assertThat(page.url()).isEqualTo("https://a.test/");
    assertThat(page.content()).isEqualTo(new Content.Html("<p>A"));
    assertThat(page.extra().toString()).isEqualTo("{n=1.50, x=[null]}");
  }

  @Test
  void contentAndRawContentServeForTextAndMayHoldMarkup() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"content\":\"Rain.\"}\n{\"raw_content\":\"Snow.\"}\n{\"content\":\"<html>Hail.\"}");
    assertThat(read(file))
        .containsExactly(
            "a.jsonl:1 text Rain.", "a.jsonl:2 text Snow.", "a.jsonl:3 html <html>Hail.");
  }

  @Test
  void aFragmentOfHtmlIsHtmlInWhateverField() throws IOException {
    String fragment = "<p>Rain.</p><p>Sign up for our newsletter</p>";
    Path lines =
        write("a.jsonl", "{\"content\":\"%1$s\"}\n{\"body\":\"%1$s\"}".formatted(fragment));
    assertThat(read(lines).get(0)).isEqualTo("a.jsonl:1 html " + fragment);
    SourceOptions body =
        SourceOptions.standard().withFields(new FieldNames(null, "body", null, null));
    assertThat(read(lines, body).get(1)).isEqualTo("a.jsonl:2 html " + fragment);
    assertThat(read(write("a.csv", "id,text\n7," + fragment + "\n")))
        .containsExactly("a.csv:2 html " + fragment);
  }

  @Test
  void fieldsGoByTheNamesTheCallerGives() throws IOException {
    Path file =
        write("a.jsonl", "{\"body\":\"Rain.\",\"link\":\"https://a.test/\",\"text\":\"x\"}");
    SourceOptions options =
        SourceOptions.standard().withFields(new FieldNames(null, "body", "link", null));
    try (PageSource source = PageSource.open(file, options)) {
      Page page = (Page) source.next();
      assertThat(page.content()).isEqualTo(new Content.PlainText("Rain."));
      assertThat(page.url()).isEqualTo("https://a.test/");
      assertThat(page.extra()).isEqualTo(Map.of("text", "x"));
    }
  }

  @Test
  void aLineMayTellWhenItsPageWasFetched() throws IOException {
    Path file =
        write(
            "a.jsonl",
            String.join(
                "\n",
                "{\"text\":\"Rain.\",\"fetched\":\"2026-03-12T09:00:00+01:00\"}",
                "{\"text\":\"Snow.\",\"fetched\":\"yesterday\"}"));
    try (PageSource source = PageSource.open(file, SourceOptions.standard())) {
      Page page = (Page) source.next();
      assertThat(page.fetched()).isEqualTo("2026-03-12T08:00:00Z");
      assertThat(page.extra()).isEqualTo(Map.of("fetched", "2026-03-12T09:00:00+01:00"));
      assertThat(((Page) source.next()).fetched()).isNull();
    }
  }

  @Test
  void aBrokenLineIsRejectedWithItsNumberAndTheNextOneIsRead() throws IOException {
    Path file =
        write(
            "a.jsonl",
            String.join(
                "\n",
                "{\"text\":\"One.\"}",
                "{\"text\":\"Two.",
                "",
                "[1]",
                "{\"text\":\"Five.\"} {}",
                "{\"text\":\" \"}",
                "{\"title\":\"Seven\"}",
                "{\"text\":\"lone \\ud800 half\"}",
                "{\"text\":9}",
                "{\"text\":\"Ten.\"}"));
    assertThat(read(file))
        .containsExactly(
            "a.jsonl:1 text One.",
            "rejected a.jsonl:2: broken JSON: Unexpected end-of-input: was expecting closing quote for a"
                + " string value at column 14",
            "rejected a.jsonl:4: broken JSON: a line must be one object in braces",
            "rejected a.jsonl:5: broken JSON: something follows the object on the same line",
            "rejected a.jsonl:6: empty page: 'text' is blank",
            "rejected a.jsonl:7: no page in this object: it should have 'html' or 'text' or"
                + " 'content' or 'raw_content', and has title",
            "rejected a.jsonl:8: lone surrogate in 'text': not valid Unicode",
            "rejected a.jsonl:9: 'text' is not a string",
            "a.jsonl:10 text Ten.");
  }

  @Test
  void anIdOrAddressIsAStringOrANumber() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        """
        {"text": "One.", "id": {"a": 1}}
        {"text": "Two.", "url": ["https://a.test/two"]}
        {"text": "Three.", "id": 3}
        """);
    assertThat(read(file))
        .containsExactly(
            "rejected a.jsonl:1: 'id' is not a string",
            "rejected a.jsonl:2: 'url' is not a string",
            "a.jsonl:3 text Three.");
  }

  @Test
  void aRejectedLineIsHandedBackByteForByte() throws IOException {
    byte[] line = {'{', '"', (byte) 0xFF, '}'};
    Path file = folder.resolve("a.jsonl");
    Files.write(file, concat(line, "\r\n".getBytes(UTF_8)));
    try (PageSource source = PageSource.open(file, SourceOptions.standard())) {
      assertThat(((Reject) source.next()).raw()).isEqualTo(line);
    }
  }

  @Test
  void aLineTooLongToHoldIsRejectedAndTheNextOneIsRead() throws IOException {
    String longLine = "{\"text\":\"" + "x".repeat(1 << 20) + "\"}";
    Path file = write("a.jsonl", longLine + "\n{\"text\":\"Two.\"}\n");
    Limits small = new Limits(1 << 10, 512, 1000, 1000, 1000, 1000);
    assertThat(read(file, SourceOptions.standard().withLimits(small)))
        .containsExactly(
            "rejected a.jsonl:1: line of 1048587 bytes; at most 2048 are read",
            "a.jsonl:2 text Two.");
  }

  @Test
  void aPageTooLargeIsHandedOnWithOneByteMoreThanAllowedSoThatTheDecoderNotices()
      throws IOException {
    Path file = write("a.txt", "x".repeat(5000));
    Limits small = new Limits(1 << 10, 512, 1000, 1000, 1000, 1000);
    try (PageSource source = PageSource.open(file, SourceOptions.standard().withLimits(small))) {
      Page page = (Page) source.next();
      assertThat(((Content.Bytes) page.content()).bytes()).hasSize(1025);
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> read(Path path) {
    return read(path, SourceOptions.standard());
  }

  private static List<String> read(Path path, SourceOptions options) {
    try (PageSource source = PageSource.open(path, options)) {
      return described(source);
    }
  }

  private static List<String> read(String name, InputStream stream) {
    try (PageSource source = PageSource.of(name, stream, SourceOptions.standard())) {
      return described(source);
    }
  }

  private static List<Page> pages(Path path) {
    List<Page> pages = new ArrayList<>();
    try (PageSource source = PageSource.open(path, SourceOptions.standard())) {
      source.forEach(finding -> pages.add((Page) finding));
    }
    return pages;
  }

  private static List<String> described(PageSource source) {
    List<String> all = new ArrayList<>();
    source.forEach(finding -> all.add(describe(finding)));
    return all;
  }

  private static String describe(Finding finding) {
    if (finding instanceof Reject reject) {
      return "rejected " + reject;
    }
    if (finding instanceof Skipped skipped) {
      return "skipped " + skipped.origin() + ": " + skipped.kind();
    }
    Page page = (Page) finding;
    if (page.content() instanceof Content.Bytes bytes) {
      return page.origin() + " " + bytes.declaredType() + " " + new String(bytes.bytes(), UTF_8);
    }
    return page.content() instanceof Content.Html html
        ? page.origin() + " html " + html.html()
        : page.origin() + " text " + ((Content.PlainText) page.content()).text();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  /** A pipe: a byte at a time, and never one available. */
  private static final class Dripping extends InputStream {
    private final byte[] bytes;
    private int next;

    Dripping(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return next < bytes.length ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] out, int offset, int length) {
      int b = read();
      if (b < 0) {
        return -1;
      }
      out[offset] = (byte) b;
      return 1;
    }
  }
}
