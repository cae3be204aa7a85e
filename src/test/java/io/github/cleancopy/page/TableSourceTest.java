package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void whatAQuoteSwallowsThatIsNeverClosedIsSaid() {
    String table = "id,text\n1,Rain.\n2,\"Open.\n3,Snow.\n4,Sun.";
    List<Finding> findings = findings("a.csv", table.getBytes(UTF_8));
    assertThat(texts(findings)).containsExactly("Rain.");
    assertThat(findings.get(1))
        .hasToString("a.csv:3: a quote is not closed: what follows it, to line 5, was not read");
    assertThat(findings("a.csv", "id,\"text\n1,Rain.".getBytes(UTF_8)))
        .extracting(Finding::toString)
        .containsExactly(
            "a.csv:1: a quote is not closed: what follows it, to line 2, was not read");
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
