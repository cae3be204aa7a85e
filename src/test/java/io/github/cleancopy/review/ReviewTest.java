package io.github.cleancopy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cleancopy.review.ReviewedPage.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  static final String STORM =
      """
      {"id":"storm","url":"https://eastwick.example/storm","host":"eastwick.example","language":"en",\
      "title":"Storm closes harbour","text":"...","blocks":[\
      {"block":0,"kind":"title","text":"Storm closes harbour"},\
      {"block":2,"kind":"paragraph","text":"Ada Reed, who lives here, said so."}],\
      "removed":[\
      {"block":1,"category":"ad-notice","rule":"any.ad-notice.marker","reason":"A label.","text":"Advertisement"},\
      {"block":2,"category":"foreign-agent-notice","rule":"en.foreign-agent-notice.status","reason":"A status.",\
      "text":"(foreign agent)","start":9,"end":24}],\
      "quality":{"article":true,"notes":[]}}""";

  @TempDir Path folder;

  private static byte[] bytes(String record) {
    return record.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aStruckSpanStandsWhereItStood() throws IOException {
    ReviewedPage page = ReviewedPage.read(bytes(STORM));
    assertThat(page.blocks()).extracting(ReviewedPage.Shown::number).containsExactly(0, 1, 2);
    assertThat(page.blocks().get(2).pieces())
        .extracting(Piece::text)
        .containsExactly("Ada Reed", "(foreign agent)", ", who lives here, said so.");
    assertThat(page.keptWords()).isEqualTo(10);
    assertThat(page.struckWords()).isEqualTo(3);
  }

  @Test
  void recordsWithoutBlocksAreCountedAndNotShown() throws IOException {
    Review review = new Review(10);
    review.add(bytes("{\"id\":\"bare\",\"text\":\"Rain fell.\",\"removed\":[]}"));
    assertThat(review.withoutBlocks()).isEqualTo(1);
    assertThat(review.pages()).isZero();
  }

  @Test
  void aLineThatIsNoRecordIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("r.jsonl"), STORM + "\n\n[1]\n");
    try (RecordFile records = RecordFile.open(file)) {
      assertThatThrownBy(() -> records.addTo(new Review(10)))
          .hasMessageContaining("r.jsonl:3: no record");
    }
  }

  @Test
  void aLineHasTheReasonForWhichItWasStruckNotThatOfAnother() throws IOException {
    Review review = new Review(10);
    review.add(bytes(STORM));
    review.add(bytes(STORM.replace("A label.", "A label, by its first word.")));
    String html = new String(review.html(), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("\"any.ad-notice.marker\":\"A label.\"")
        .containsOnlyOnce("\"ad-notice\",\"any.ad-notice.marker\"]")
        .containsOnlyOnce("\"any.ad-notice.marker\",\"A label, by its first word.\"]");
  }

  @Test
  void theDataCannotLeaveItsElement() throws IOException {
    Review review = new Review(10);
    review.add(bytes(STORM.replace("Ada Reed", "</script><script>alert(1)</script>&\u2028")));
    String html = new String(review.html(), StandardCharsets.UTF_8);
    assertThat(html).contains("\\u003cscript\\u003ealert(1)").doesNotContain("<script>alert");
    assertThat(html)
        .doesNotContain("\u2028")
        .doesNotContain("/*DATA*/")
        .doesNotContain("/*STYLE*/");
    assertThat(html).doesNotContain("src=").doesNotContain("href=\"http");
  }

  @Test
  void aSampleHasEveryHostAndRuleAndIsTheSameEachTime() throws IOException {
    assertThat(sample(500, 40)).isEqualTo(sample(500, 40)).hasSize(40);
    assertThat(sample(500, 40)).anyMatch(id -> id.startsWith("rare")).hasSizeLessThan(41);
  }

  /** Of 501 pages of one host, and one of another that only one rule has struck. */
  private static List<String> sample(int pages, int size) throws IOException {
    Sample sample = new Sample(size);
    for (int i = 0; i < pages; i++) {
      sample.add(ReviewedPage.read(bytes(STORM.replace("\"storm\"", "\"page" + i + "\""))));
    }
    String rare = STORM.replace("\"storm\"", "\"rare\"").replace("eastwick", "kirkskerry");
    sample.add(ReviewedPage.read(bytes(rare)));
    return sample.pages().stream().map(ReviewedPage::id).toList();
  }

  @Test
  void fewPagesAreAllShownInTheirOrder() throws IOException {
    Sample sample = new Sample(3);
    for (int i : IntStream.of(2, 0, 1).toArray()) {
      sample.add(ReviewedPage.read(bytes(STORM.replace("\"storm\"", "\"p" + i + "\""))));
    }
    assertThat(sample.isAll()).isTrue();
    assertThat(sample.pages()).extracting(ReviewedPage::id).containsExactly("p2", "p0", "p1");
  }
}
