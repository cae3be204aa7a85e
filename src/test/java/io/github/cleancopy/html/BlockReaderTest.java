package io.github.cleancopy.html;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockReaderTest {
  private static List<String> read(String html) {
    return new BlockReader(Limits.standard())
        .read(Decoded.html(html)).all().stream().map(BlockReaderTest::show).toList();
  }

  private static String show(Block block) {
    return block.kind().label() + (block.level() > 0 ? block.level() : "") + ": " + block.text();
  }

  @Test
  void paragraphsHeadingsAndLooseTextAreBlocks() {
    assertThat(
            read(
                """
                <div>The harbour reopened<h2>Storm</h2><p>Waves of <b>n</b>ine metres hit.</p>
                Nobody was hurt.</div>
                """))
        .containsExactly(
            "paragraph: The harbour reopened",
            "heading2: Storm",
            "paragraph: Waves of nine metres hit.",
            "paragraph: Nobody was hurt.");
  }

  @Test
  void twoLineBreaksEndAParagraphAndOneIsASpace() {
    assertThat(read("<p>The ferry<br>sailed.<br> <br>It was late.</p>"))
        .containsExactly("paragraph: The ferry sailed.", "paragraph: It was late.");
  }

  @Test
  void aLargeFirstLetterBelongsToItsParagraph() {
    assertThat(read("<div class=cap>T</div><p>he <a href=/f>ferry</a> sailed.</p>"))
        .containsExactly("paragraph: The ferry sailed.");
    assertThat(read("<div>T</div><p>The ferry sailed.</p>"))
        .containsExactly("paragraph: T", "paragraph: The ferry sailed.");
    assertThat(read("<ul><li>T<li>he</ul><p>A</p><table><tr><td>a<td>b</table>"))
        .containsExactly("list-item1: T", "list-item1: he", "paragraph: A", "table: a | b");
    Block joined =
        new BlockReader(Limits.standard())
            .read(Decoded.html("<div>T</div><p>he <a href=/f>ferry</a> sailed.</p>"))
            .get(0);
    assertThat(joined.links())
        .extracting(link -> joined.text().substring(link.start(), link.end()))
        .containsExactly("ferry");
  }

  @Test
  void aRowOfADataTableIsOneBlock() {
    assertThat(read("<table><tr><td>Hull<td>2</tr><tr><td>Leeds<td>1</tr></table>"))
        .containsExactly("table: Hull | 2", "table: Leeds | 1");
  }

  @Test
  void theTextOfAPictureIsACaptionInAListOfPicturesToo() {
    assertThat(
            read(
                """
                <ul><li><figure><img src="a.jpg"><figcaption>The pier at noon.</figcaption></figure>
                <li>Bring <p>a coat.</p></ul>
                <figure><ul><li>One boat<li>Two boats</ul></figure>
                """))
        .containsExactly(
            "caption: The pier at noon.",
            "list-item1: Bring",
            "list-item1: a coat.",
            "list-item1: One boat",
            "list-item1: Two boats");
  }

  /** Limits in order: bytes, depth, nodes, blocks, characters a block, steps. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          25,   99,  99, 99, 99, 99, limit:bytes 25,       The ferry sailed.
          9999, 3,   99, 99, 99, 99, limit:dom-depth 3,    The ferry sailed. It was late. Nobody minded.
          9999, 99,  3,  99, 99, 99, limit:nodes 3,        The ferry sailed.
          9999, 99,  99, 2,  99, 99, limit:blocks 2,       The ferry sailed. It was late.
          9999, 99,  99, 99, 15, 99, limit:block-chars 15, The ferry sailed. It was late. Nobody minded.
          9999, 99,  99, 99, 99, 20, limit:steps 20,       The ferry sailed.
          """)
  void whatWasReadBeforeALimitIsKeptAndTheRecordSaysWhichItWas(
      int bytes, int depth, int nodes, int blocks, int chars, int steps, String note, String kept) {
    String page =
        "<div><p>The ferry sailed.</p></div><p>It was <i><b><u>late</u></b></i>.</p><p>Nobody minded.";
    Limits limits = new Limits(bytes, depth, nodes, blocks, chars, steps);
    Decoded decoded = new Decoder(limits).decode(Page.html(page, null));
    Blocks read = new BlockReader(limits).read(decoded);
    assertThat(read.notes()).containsExactly(note);
    assertThat(read.all().stream().map(Block::text).collect(joining(" "))).isEqualTo(kept);
    Article article = Cleancopy.configure().limits(limits).onlyRules().build().clean(page, null);
    assertThat(article.quality().notes()).contains(note);
  }

  @Test
  void aQuotationHasTheMarksThatABrowserWouldWrite() {
    assertThat(read("<p>The sign reads <q>Support us, <b>donate</b> now</q>.</p>"))
        .containsExactly("paragraph: The sign reads “Support us, donate now”.");
    assertThat(read("<p>He said <q><i>«Non»</i></q> and <q>yes</q>.</p>"))
        .containsExactly("paragraph: He said «Non» and “yes”.");
  }

  @Test
  void workOnATextDumpIsBoundedToo() {
    Limits limits = new Limits(9999, 99, 99, 99, 99, 20);
    Blocks read =
        new BlockReader(limits)
            .read(Decoded.text("The ferry sailed.\nIt was late.\nNobody minded.\n"));
    assertThat(read.all())
        .extracting(Block::text)
        .containsExactly("The ferry sailed.", "It was late.");
    assertThat(read.notes()).containsExactly("limit:steps 20");
  }
}
