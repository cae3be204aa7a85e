package io.github.cleancopy.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.page.DocumentType;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One story, saved by five programs in five formats. */
class DocumentsTest {
  private static final String STORY =
      """
      Skarn Point light has had no keeper since 1988. On Friday the harbour trust sold its lamp room for one crown to the woman who left it then, Maren Oster, 81.

      “I never handed back the key,” she said at the auction, which drew eleven people and a dog. “Nobody asked for it, and I did not want to be rude.”

      The trust had hoped to sell the tower to a hotel. Two chains looked at it and went home: the stairs have 214 steps, and the only road is under water twice a day.

      What will become of the lamp

      Mrs Oster intends to light the lamp once a year, on the night the ferry Aldis went down in 1961. The coastguard has no objection as long as she telephones first.

      The lens was made in 1874 and weighs two tons. It will stay where it is, because nobody has found a way to get it down the stairs.""";

  @ParameterizedTest
  @CsvSource({
    "pdf,  application/pdf",
    "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt,  application/vnd.oasis.opendocument.text",
    "rtf,  application/rtf",
    "epub, application/epub+zip"
  })
  void aDocumentGivesTheStoryAndWhatItSaysOfItself(String ending, String mediaType)
      throws IOException {
    Article article = clean(document(ending));
    assertThat(article.text()).isEqualTo(STORY);
    assertThat(article.title()).isEqualTo("Lamp room of Skarn light sold to its last keeper");
    assertThat(article.metadata().authors()).containsExactly("Tove Hallgrim");
    assertThat(article.metadata().published()).startsWith("2026-03-14");
    assertThat(article.source().mediaType()).isEqualTo(mediaType);
    assertThat(article.removed())
        .singleElement()
        .satisfies(struck -> assertThat(struck.category()).isEqualTo("donation-appeal"));
  }

  @Test
  void anOfficeDocumentIsKnownWhateverPartComesFirst() throws IOException {
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(turned)) {
      copyParts(out, true);
      copyParts(out, false);
    }
    assertThat(clean(turned.toByteArray()).text()).isEqualTo(STORY);
  }

  private static void copyParts(ZipOutputStream out, boolean ofText) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(path("docx")))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        if (part.getName().startsWith("word/") == ofText) {
          out.putNextEntry(new ZipEntry(part.getName()));
          in.transferTo(out);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "odt", "rtf", "epub"})
  void aDamagedDocumentIsReadAsFarAsItGoesOrSaysThatItCannotBeRead(String ending)
      throws IOException {
    byte[] sound = document(ending);
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      byte[] damaged = Arrays.copyOf(sound, sound.length - i * sound.length / 50);
      for (int flips = 0; flips < i; flips++) {
        damaged[8 + random.nextInt(damaged.length - 8)] ^= (byte) (1 << random.nextInt(8));
      }
      Article article = clean(damaged);
      if (article.text().isEmpty()) {
        assertThat(article.quality().notes()).isNotEmpty();
      } else {
        assertThat(article.quality().notes()).noneMatch(note -> note.startsWith("unreadable"));
      }
    }
    Article half = clean(Arrays.copyOf(sound, 200));
    assertThat(half.text().length()).isLessThan(STORY.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "odt", "rtf", "epub"})
  void workOnADocumentIsBoundedAndWhatWasReadIsKept(String ending) throws IOException {
    Page page = Page.bytes(document(ending), null, null);
    Limits few = new Limits(1 << 20, 512, 1000, 1000, 1000, ending.equals("pdf") ? 420 : 8);
    Decoded decoded = new Decoder(few).decode(page);
    assertThat(decoded.notes()).containsExactly("limit:steps " + few.steps());
    assertThat(decoded.document().body().text())
        .contains("Skarn Point light")
        .doesNotContain("The lens was made");
  }

  @Test
  void aBookMadeOfBlocksOtherThanParagraphsKeepsEachAsOne() throws IOException {
    assertThat(body(book("<div>The ferry sailed.</div><div>It came back.</div>")))
        .containsExactly("The ferry sailed.", "It came back.");
    assertThat(body(book("<dl><dt>Aldis</dt><dd>A ferry.</dd></dl>")))
        .containsExactly("Aldis", "A ferry.");
  }

  @Test
  void aLineDoesNotEndWithinASentence() throws IOException {
    String story =
        "<p>The<br/>ferry</p><p><i>Aldis</i>, which <b>Sk</b>arn knew.<br/>She sank.</p>";
    assertThat(decoded(book(story)).document().body().select("br")).hasSize(2);
    assertThat(body(book(story)))
        .containsExactly("The ferry", "Aldis, which Skarn knew. She sank.");
  }

  @Test
  void stylesAndScriptsInABookAreNoText() throws IOException {
    String story = "<style>p { color: red }</style><p>The ferry sailed.</p><script>go()</script>";
    assertThat(decoded(book(story)).document().body().text()).isEqualTo("The ferry sailed.");
  }

  @Test
  void aFirstParagraphInATableStaysInIt() throws IOException {
    String story = "<table><tr><td>The ferry</td><td>sailed.</td></tr></table><p>It sank.</p>";
    assertThat(decoded(book(story)).document().body().select("td").eachText())
        .containsExactly("The ferry", "sailed.");
  }

  @Test
  void aDocumentThatUnpacksToTooMuchSaysSo() throws IOException {
    Limits small = new Limits(20_000, 512, 1000, 1000, 1000, 1_000_000);
    byte[] trap = book("<p>" + "a".repeat(200_000) + "</p>");
    assertThat(trap).hasSizeLessThan(20_000);
    assertThat(new Decoder(small).decode(Page.bytes(trap, null, null)).notes())
        .containsExactly("unreadable:application/epub+zip limit:bytes 20000");
  }

  /**
   * A reader that goes through the parts in order meets the gap and ends; the directory does not.
   */
  @ParameterizedTest
  @ValueSource(strings = {"odt", "epub", "docx"})
  void aDocumentWhoseDirectoryHasMoreThanItsBeginningIsMeasuredAllTheSame(String ending)
      throws IOException {
    byte[] sound = document(ending);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(rest)) {
      out.putNextEntry(new ZipEntry("trap.xml"));
      out.write(new byte[400_000]);
    }
    byte[] trap = rest.toByteArray();
    int gap = localPartsEnd(sound);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(sound, 0, gap);
    both.write("a gap".getBytes(UTF_8));
    both.writeBytes(movedBy(gap + 5, trap));
    Limits small = new Limits(40_000, 512, 1000, 1000, 1000, 1_000_000);
    assertThat(new Decoder(small).decode(Page.bytes(both.toByteArray(), null, null)).notes())
        .singleElement()
        .asString()
        .endsWith(" limit:bytes 40000");
  }

  /** Where the directory of an archive begins. */
  private static int localPartsEnd(byte[] zip) {
    return number(zip, zip.length - 22 + 16);
  }

  /** An archive of one part whose directory counts from further before its beginning. */
  private static byte[] movedBy(int offset, byte[] zip) {
    int directory = localPartsEnd(zip);
    put(zip, directory + 42, number(zip, directory + 42) + offset);
    put(zip, zip.length - 22 + 16, directory + offset);
    return zip;
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static void put(byte[] bytes, int at, int number) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
  }

  @Test
  void theTextOfAPdfIsBoundedBeforeAnyOfItIsWritten() throws IOException {
    byte[] again = pdfThatShows("The ferry sailed. ".repeat(20), 100);
    Limits small = new Limits(10_000, 512, 1000, 1000, 1000, 1_000_000);
    assertThat(again).hasSizeLessThan(10_000);
    assertThat(new Decoder(small).decode(Page.bytes(again, null, null)).notes())
        .containsExactly("limit:bytes 10000");
    assertThat(decoded(again).notes()).isEmpty();
  }

  /** A form of its own, so that few instructions show much. */
  private static byte[] pdfThatShows(String text, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFormXObject form = new PDFormXObject(document);
      PDResources fonts = new PDResources();
      String font = fonts.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA)).getName();
      form.setResources(fonts);
      form.setBBox(new PDRectangle(600, 800));
      try (OutputStream content = form.getContentStream().createOutputStream()) {
        content.write("BT /%s 10 Tf 9 9 Td (%s) Tj ET".formatted(font, text).getBytes(UTF_8));
      }
      PDPage page = new PDPage();
      page.setResources(new PDResources());
      String name = page.getResources().add(form).getName();
      document.addPage(page);
      PDStream content = new PDStream(document);
      try (OutputStream instructions = content.createOutputStream()) {
        instructions.write("/%s Do ".formatted(name).repeat(times).getBytes(UTF_8));
      }
      page.setContents(content);
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void aDocumentAboveTheLimitIsNotCutButRefused() throws IOException {
    Limits small = new Limits(1000, 512, 1000, 1000, 1000, 1000);
    assertThat(new Decoder(small).decode(Page.bytes(document("pdf"), null, null)).notes())
        .containsExactly("unreadable:application/pdf limit:bytes 1000");
  }

  @Test
  void aPageOfAPdfThatIsNothingButNumbersIsNotHeldInMemory() throws IOException {
    byte[] numbers = pdf("1.5 ".repeat(1 << 16));
    Limits small = new Limits(1 << 20, 512, 1000, 1000, 1000, 1_000_000);
    Limits large = new Limits(2 << 20, 512, 1000, 1000, 1000, 1_000_000);
    Decoder decoder = new Decoder(small);
    assertThat(new Decoder(large).decode(Page.bytes(numbers, null, null)).notes()).isEmpty();
    assertThat(decoder.decode(Page.bytes(pdf("1.5 ".repeat(1 << 17)), null, null)).notes())
        .containsExactly("limit:bytes " + small.bytes());
    assertThat(decoder.decode(Page.bytes(pdf("1.5 ".repeat(3 << 20)), null, null)).notes())
        .containsExactly("unreadable:application/pdf limit:bytes " + small.bytes());
  }

  @Test
  void numbersArePackedOnceOrTwiceAndWithWhateverThereIs() throws IOException {
    COSArray twice = new COSArray(List.of(COSName.FLATE_DECODE, COSName.LZW_DECODE));
    COSArray asLetters = new COSArray(List.of(COSName.ASCII85_DECODE, COSName.FLATE_DECODE));
    for (COSBase filters : List.of(COSName.LZW_DECODE, twice, asLetters)) {
      byte[] trap = pdf("1.5 ".repeat(1 << 17), 1, filters);
      assertThat(notes(trap, 1 << 20)).containsExactly("limit:bytes " + (1 << 20));
      assertThat(notes(trap, 1 << 22)).isEmpty();
    }
  }

  @Test
  void pagesThatShareTheirNumbersAreCountedTogether() throws IOException {
    String numbers = "1.5 ".repeat(1 << 10);
    assertThat(notes(pdf(numbers, 30, COSName.FLATE_DECODE), 16_500)).isEmpty();
    assertThat(notes(pdf(numbers, 40, COSName.FLATE_DECODE), 16_500))
        .containsExactly("limit:bytes 16500");
  }

  @Test
  void streamsAreMeasuredTogetherAndWhateverBlanksStandBeforeThem() {
    byte[] half = deflated(new byte[500]);
    byte[] large = deflated(new byte[1001]);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 16; i++) {
      file.writeBytes("stream \n".getBytes(UTF_8));
      file.writeBytes(half);
    }
    assertThat(PdfStreams.areLargerThan(1000, file.toByteArray())).isFalse();
    file.writeBytes("stream\n".getBytes(UTF_8));
    file.writeBytes(half);
    assertThat(PdfStreams.areLargerThan(1000, file.toByteArray())).isTrue();
    file.reset();
    file.writeBytes("stream  \r\n".getBytes(UTF_8));
    file.writeBytes(large);
    assertThat(PdfStreams.areLargerThan(1000, file.toByteArray())).isTrue();
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] packed = new byte[bytes.length + 100];
    int size = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, size);
  }

  private static List<String> notes(byte[] pdf, int bytes) {
    Limits limits = new Limits(bytes, 512, 1000, 1000, 1000, 1_000_000);
    return new Decoder(limits).decode(Page.bytes(pdf, null, null)).notes();
  }

  private static byte[] pdf(String instructions) throws IOException {
    return pdf(instructions, 1, COSName.FLATE_DECODE);
  }

  private static byte[] pdf(String instructions, int pages, COSBase filters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDStream content = new PDStream(document);
      try (OutputStream packed = content.getCOSObject().createOutputStream(filters)) {
        packed.write(instructions.getBytes(UTF_8));
      }
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        page.setContents(content);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void aDocumentWithAPasswordSaysSo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(document("pdf"))) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(out);
    }
    assertThat(decoded(out.toByteArray()).notes())
        .containsExactly("unreadable:application/pdf locked");
  }

  /**
   * A program has the parsers only when it names them: without them, a page says what is missing.
   */
  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "odt", "rtf", "epub"})
  void withoutItsParserADocumentSaysSo(String ending) throws Exception {
    try (URLClassLoader bare = new URLClassLoader(withoutParsers(), null)) {
      Class<?> page = bare.loadClass(Page.class.getName());
      Class<?> limits = bare.loadClass(Limits.class.getName());
      Class<?> decoder = bare.loadClass(Decoder.class.getName());
      Object standard = limits.getMethod("standard").invoke(null);
      Object decoded =
          decoder
              .getMethod("decode", page)
              .invoke(
                  decoder.getConstructor(limits).newInstance(standard),
                  page.getMethod("bytes", byte[].class, String.class, String.class)
                      .invoke(null, document(ending), null, null));
      assertThat(decoded).asString().contains(" no-parser");
    }
  }

  private static URL[] withoutParsers() throws MalformedURLException {
    List<URL> all = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(entry).getFileName().toString();
      if (!name.matches("(pdfbox|poi|tika-parser-m|commons-compress).*")) {
        all.add(Path.of(entry).toUri().toURL());
      }
    }
    return all.toArray(new URL[0]);
  }

  @Test
  void aDamagedDocumentSaysSo() {
    assertThat(decoded("%PDF-1.7 and nothing else".getBytes(UTF_8)).notes())
        .containsExactly("unreadable:application/pdf damaged");
  }

  @Test
  void anArchiveOfPagesInAFolderNamedAsOneOfAnOfficeDocumentIsNoDocument() throws IOException {
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(pages)) {
      out.putNextEntry(new ZipEntry("word/page.html"));
      out.write("see word/document.xml".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertThat(DocumentType.of(pages.toByteArray())).isNull();
  }

  private static List<String> body(byte[] document) {
    return decoded(document).document().body().children().eachText().stream()
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Decoded decoded(byte[] document) {
    return new Decoder(Limits.standard()).decode(Page.bytes(document, null, null));
  }

  /** The story's book with another body in the place of its first chapter. */
  private static byte[] book(String body) throws IOException {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(book);
        ZipInputStream in = new ZipInputStream(Files.newInputStream(path("epub")))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        String name = part.getName();
        if (name.endsWith("html")) {
          String old = new String(bytes, UTF_8);
          int start = old.indexOf('>', old.indexOf("<body")) + 1;
          bytes =
              (old.substring(0, start) + body + old.substring(old.indexOf("</body>")))
                  .getBytes(UTF_8);
        }
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
      }
    }
    return book.toByteArray();
  }

  private static Article clean(byte[] document) {
    return Cleancopy.standard().clean(Page.bytes(document, null, null));
  }

  private static byte[] document(String ending) throws IOException {
    return Files.readAllBytes(path(ending));
  }

  private static Path path(String ending) {
    return Path.of("testdata/documents/skarn-light." + ending);
  }
}
