package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSourceTest {
  @Test
  void aRowIsAPageAndUnknownColumnsComeBack() {
    String table =
        "id,url,text,day\r\n7,https://a.test/,\"Rain, said \"\"Ada\"\".\nSnow.\",Monday\r\n";
    Page page = (Page) findings("a.csv", table.getBytes(UTF_8)).get(0);
    assertThat(page)
        .isEqualTo(
            new Page(
                "7",
                "https://a.test/",
                null,
                new Content.PlainText("Rain, said \"Ada\".\nSnow."),
                Origin.line("a.csv", 2),
                Map.of("day", "Monday")));
  }

  @Test
  void theHeaderTellsWhatStandsBetweenTheFields() {
    assertThat(texts("a.csv", "id;text\n1;Rain, snow.\n")).containsExactly("Rain, snow.");
    assertThat(texts("a.tsv", "id\ttext\n1\tRain, \"snow\".\n")).containsExactly("Rain, \"snow\".");
  }

  @Test
  void theEncodingIsThatOfSpreadsheetsWhereItIsNotUtf8() {
    String table = "text\nDünen über Nørre Åby\n";
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
      assertThat(texts(findings("a.csv", table.getBytes(Charset.forName(charset)))))
          .containsExactly("Dünen über Nørre Åby");
    }
    assertThat(texts("a.csv", "\uFEFFtext\nRain.\n")).containsExactly("Rain.");
  }

  @Test
  void aBrokenRowIsRejectedWithItsLineAndTheNextIsRead() {
    String table = "id,text\n1,Rain.,x\n2,\n\n3,\"Two\nlines.\"\n4,Snow.";
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(findings.get(0)).hasToString("a.csv:2: 3 fields, but the header has 2");
    assertThat(findings.get(1)).hasToString("a.csv:3: empty page: 'text' is blank");
    assertThat(texts(findings)).containsExactly("Two\nlines.", "Snow.");
    assertThat(findings.get(3).origin()).isEqualTo(Origin.line("a.csv", 7));
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRowAndNotTheMemory() {
    String table = "text\n\"open " + "x".repeat(3000) + "\nSnow.\n";
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(findings.get(0).toString()).startsWith("a.csv:2: row too long");
    assertThat(texts(findings)).containsExactly("Snow.");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowAndNoOther() {
    String table = "id,text\n1,Rain.\n2,\"Open.\n3,Snow.\n4,\"Hail\nand fog.\"\n5,\"Sun.";
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(texts(findings)).containsExactly("Rain.", "Snow.", "Hail\nand fog.");
    assertThat(findings.get(1))
        .hasToString(
            "a.csv:3: a quote is not closed where its field ends; the next row is read from line 4");
    assertThat(new String(((Reject) findings.get(1)).raw(), UTF_8)).isEqualTo("2\tOpen.");
    assertThat(findings.get(4).origin()).isEqualTo(Origin.line("a.csv", 7));
    assertThat(findings("a.csv", "id,\"text\n1,Rain.".getBytes(UTF_8)))
        .extracting(Finding::toString)
        .containsExactly(
            "a.csv:1: a quote in the header is not closed, or it is too long: nothing was read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text\n1,\"Open.\n2,\"Big\" snow.\n3,Sun.\n",
        "id,text\n1,\"Open.\n2,Big snow.\n3,The \"old\" sun.\n",
        "id,text\n1,\"Open.\n2,Big snow.\n3,Sun of 6\"\n",
        "id,text\nhttps://a.test/1,\"Open.\nhttps://a.test/2,Big snow.\n7,Sun\"\n",
        "id,text\n\"1\",\"Open.\n\"2\",\"Snow.\"\n\"3\",\"Sun.\"\n"
      })
  void twoStrayQuotesInDifferentRowsMergeNoRows(String table) {
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(findings).hasSize(3);
    assertThat(findings.get(0).toString()).startsWith("a.csv:2: a quote is not closed");
    assertThat(texts(findings)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain.\nTwo, three and more.",
        "Rain.\n2,000 people came.\nMore.",
        "Rain.\n2, perhaps 3, came.\nhttps://a.test/, where they stood.",
        "Rain.\n\"\"Snow,\"\" he said.\n",
      })
  void aParagraphBeginsNoRow(String text) {
    List<Finding> findings =
        findings("a.csv", "id,text\n1,\"%s\" \r\n2,Sun.\n".formatted(text).getBytes(UTF_8));
    assertThat(texts(findings)).containsExactly(text.replace("\"\"", "\""), "Sun.");
  }

  @Test
  void beyondTheBoundARowIsGivenUpAndTheLinesInItAreReadAsRows() {
    String table = "id,text\n1,\"Open.\n" + "2,Snow.\n".repeat(400) + "3,Sun.";
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(findings.get(0))
        .hasToString(
            "a.csv:2: row too long; is a quote not closed? The next row is read from line 3");
    assertThat(texts(findings)).hasSize(401).endsWith("Sun.");
    assertThat(findings.get(401).origin()).isEqualTo(Origin.line("a.csv", 403));
  }

  private static List<Finding> findings(String name, byte[] table) {
    Limits small = new Limits(1 << 10, 512, 1000, 1000, 1000, 1000);
    List<Finding> all = new ArrayList<>();
    try (PageSource source =
        PageSource.of(
            name, new ByteArrayInputStream(table), SourceOptions.standard().withLimits(small))) {
      source.forEach(all::add);
    }
    return all;
  }

  private static List<String> texts(String name, String table) {
    return texts(findings(name, table.getBytes(UTF_8)));
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream()
        .filter(Page.class::isInstance)
        .map(finding -> ((Content.PlainText) ((Page) finding).content()).text())
        .toList();
  }
}
