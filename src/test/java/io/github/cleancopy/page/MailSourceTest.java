package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailSourceTest {
  private static final String SAVED =
      """
      From: <Saved by a browser>
      Snapshot-Content-Location: https://eastwick.test/storm
      Subject: =?utf-8?Q?Storm_=C3=BCber_Eastwick?=
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--b--"

      ----b--
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://eastwick.test/storm

      <html><body><p class=3D"a">Rain =
      fell.</p></body></html>
      ----b--
      Content-Type: image/png
      Content-Transfer-Encoding: base64

      AAAA
      ----b----
      """;

  @Test
  void aPageSavedAsMhtmlIsItsHtmlWithItsAddress() {
    for (String name : new String[] {"storm.mhtml", "storm"}) {
      Page page = (Page) read(name, SAVED);
      assertThat(page.url()).isEqualTo("https://eastwick.test/storm");
      assertThat(text(page)).isEqualTo("<html><body><p class=\"a\">Rain fell.</p></body></html>");
      assertThat(page.extra()).containsEntry("subject", "Storm über Eastwick");
    }
  }

  @Test
  void aMailOfTextIsATextDumpInItsCharset() {
    String mail =
        """
        From: Ada Reed <ada@eastwick.test>
        Date: Thu, 12 Mar 2026 08:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: base64

        Uufk
        """;
    Page page = (Page) read("a.eml", mail);
    Content.Bytes content = (Content.Bytes) page.content();
    assertThat(content.declaredType()).isEqualTo("text/plain; charset=iso-8859-1");
    assertThat(content.bytes()).containsExactly('R', 0xE7, 0xE4);
    assertThat(page.extra())
        .isEqualTo(
            Map.of(
                "from", "Ada Reed <ada@eastwick.test>", "date", "Thu, 12 Mar 2026 08:00:00 +0000"));
  }

  @Test
  void aMailWithoutTextIsRejectedAndOneThatBreaksOffGivesWhatItHas() {
    assertThat(read("a.eml", "Subject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nx"))
        .hasToString("a.eml: empty page: no HTML and no text in this mail");
    String cut = SAVED.substring(0, SAVED.indexOf("</body>"));
    assertThat(text((Page) read("a.mht", cut)))
        .isEqualTo("<html><body><p class=\"a\">Rain fell.</p>");
  }

  private static Finding read(String name, String mail) {
    try (PageSource source =
        PageSource.of(
            name,
            new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8)),
            SourceOptions.standard())) {
      return source.next();
    }
  }

  private static String text(Page page) {
    return new String(((Content.Bytes) page.content()).bytes(), UTF_8);
  }
}
