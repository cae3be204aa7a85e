package io.github.cleancopy.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
      assertThat(article.text().isEmpty() || !article.quality().notes().contains("unreadable"))
          .isTrue();
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
