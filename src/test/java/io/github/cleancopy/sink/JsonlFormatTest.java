package io.github.cleancopy.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.text.Fingerprint;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonlFormatTest {
  @Test
  void aRecordHasEveryFieldOfTheDesignInItsOrder() {
    String record =
        """
        {"id":"a1","url":"https://harbour.test/storm",\
        "canonical_url":null,"site":"Harbour Post","host":"harbour.test","language":"en",\
        "title":"Storm","authors":["Ada Reed"],"published":"2026-03-12","modified":null,\
        "section":null,"tags":[],"summary":null,"image":null,"captions":["The pier."],\
        "standfirst":null,"text":"The storm came.",\
        "blocks":[{"block":0,"kind":"paragraph","text":"The storm came."},\
        {"block":1,"kind":"paragraph","text":"A date was wrong.","category":"correction"}],\
        "removed":[{"block":2,"category":"ad-notice","rule":"any.ad","reason":"An ad.","text":"Ad"},\
        {"block":0,"category":"ad-notice","rule":"any.ad","reason":"An ad.","text":"AD",\
        "start":3,"end":5}],\
        "notices":{"foreign_agent":[],"sponsored":null,"paywalled":false,"syndicated_from":null,\
        "corrected":null},\
        "quality":{"words":3,"removed_share":0.3333,"link_density":0.0,"truncated":false,\
        "article":true,"notes":["limit:blocks 4"]},\
        "fingerprint":{"exact":"00","simhash":"ff"},\
        "source":{"file":"a.jsonl","record":3,"media_type":"text/html","charset":null},\
        "extra":{"n":1.50,"deep":[null,{"x":true}]}}
        """;
    assertThat(
            new String(
                JsonlFormat.standard().withBlocks().bytes(article("The storm came.")), UTF_8))
        .isEqualTo(record);
  }

  @Test
  void blocksAndRemovalsAreThereOnlyWhenWanted() {
    String plain = new String(JsonlFormat.standard().bytes(article("A.")), UTF_8);
    String bare = new String(JsonlFormat.standard().withoutRemovals().bytes(article("A.")), UTF_8);
    assertThat(plain).contains("\"removed\":").doesNotContain("\"blocks\":");
    assertThat(bare).doesNotContain("\"removed\":").doesNotContain("\"blocks\":");
  }

  @Test
  void halfACharacterBecomesTheReplacementCharacter() {
    String record =
        new String(JsonlFormat.standard().bytes(article("A \uD800 b \uD83D\uDE00")), UTF_8);
    assertThat(record).contains("\"text\":\"A \uFFFD b \uD83D\uDE00\"");
  }

  private static Article article(String text) {
    Metadata metadata =
        new Metadata(
            null,
            "Harbour Post",
            "harbour.test",
            "en",
            "Storm",
            List.of("Ada Reed"),
            "2026-03-12",
            null,
            null,
            List.of(),
            null,
            null,
            List.of("The pier."),
            null);
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("x", true);
    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("n", new BigDecimal("1.50"));
    extra.put("deep", java.util.Arrays.asList(null, inner));
    return new Article(
        "a1",
        "https://harbour.test/storm",
        metadata,
        text,
        List.of(
            new KeptBlock(0, "paragraph", text, null),
            new KeptBlock(1, "paragraph", "A date was wrong.", "correction")),
        List.of(
            new Removal(2, "ad-notice", "any.ad", "An ad.", "Ad", null, null),
            new Removal(0, "ad-notice", "any.ad", "An ad.", "AD", 3, 5)),
        Notices.NONE,
        new Quality(3, 1 / 3.0, 0, false, true, List.of("limit:blocks 4")),
        new Fingerprint("00", "ff"),
        new Source(Origin.line("a.jsonl", 3), "text/html", null),
        extra);
  }
}
