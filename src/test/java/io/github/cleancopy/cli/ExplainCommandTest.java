package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static final String PAGES =
      """
      {"id":"rain","text":"Rain fell on Eastwick.\\nThe ferry stayed in port."}
      {"id":"snow","text":"Snow fell on Westwick."}
      """;

  @Test
  void everyBlockOfTheFirstPageIsListedWithWhatBecameOfIt() {
    Call call = Call.with(PAGES, "explain", "-");
    assertThat(call.code()).isZero();
    assertThat(call.out())
        .startsWith("rain  -:1\n")
        .contains("   0  ", "Rain fell on Eastwick.", "   1  ", "The ferry stayed in port.")
        .doesNotContain("Snow");
  }

  @Test
  void anotherPageIsFoundByItsId() {
    assertThat(Call.with(PAGES, "explain", "-", "--id", "snow").out()).startsWith("snow  -:2\n");
    Call none = Call.with(PAGES, "explain", "-", "--id", "hail");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("there is no page with id hail");
  }

  @Test
  void asJsonEveryBlockHasItsVerdictAndWholeText() throws IOException {
    Call call = Call.with(PAGES, "explain", "-", "--format", "json", "--metadata");
    JsonNode page = new ObjectMapper().readTree(call.out());
    assertThat(page.get("id").asText()).isEqualTo("rain");
    assertThat(page.at("/metadata").isObject()).isTrue();
    assertThat(page.at("/blocks/1/text").asText()).isEqualTo("The ferry stayed in port.");
    assertThat(page.at("/blocks/1").fieldNames())
        .toIterable()
        .contains("verdict", "category", "rule", "reason", "evidence", "cuts");
  }

  @Test
  void everyBlockSaysHowLikelyItIsStoryUnlessOnlyTheRulesAreAsked() throws IOException {
    JsonNode story =
        new ObjectMapper()
            .readTree(Call.with(BRIDGE, "explain", "-", "--format", "json").out())
            .at("/blocks/2/story");
    assertThat(story.asDouble()).isBetween(0.3, 1.0);
    assertThat(Call.with(BRIDGE, "explain", "-").out())
        .containsPattern("kept +0\\.\\d\\d  The old");
    assertThat(Call.with(BRIDGE, "explain", "-", "--only-rules").out())
        .contains("kept         The old")
        .doesNotContain("how likely");
  }

  private static final String BRIDGE =
      """
      <html lang="en-GB"><head><title>Bridge shut till spring | Harbour Post</title>
      <meta property="og:site_name" content="Harbour Post">
      <meta name="author" content="Admin">
      <meta property="article:published_time" content="2026-03-12T14:05:00+01:00">
      </head><body><article><h1>Bridge closed for the winter</h1>
      <p class="byline">By Anna Reed</p>
      <p>The old bridge over the harbour was closed on Thursday and will stay so until spring.</p>
      </article></body></html>
      """;

  @Test
  void eachFieldOfTheMetadataIsShownWithItsSourceAndWhatElseThePageSays() {
    assertThat(Call.with(BRIDGE, "explain", "-", "--from", "html", "--metadata").out())
        .contains(
            """
            title          Bridge closed for the winter  (h1)
                           title: Bridge shut till spring
            authors        Anna Reed  (byline)
            published      2026-03-12T14:05:00+01:00  (article:published_time)
            modified       nothing found
            """)
        .contains("site           Harbour Post  (og:site_name)\n")
        .contains("language       en  (html lang)\n               html lang: en-GB\n");
  }

  @Test
  void asJsonEachFieldHasValuesSourceAndCandidates() throws IOException {
    Call call =
        Call.with(BRIDGE, "explain", "-", "--from", "html", "--metadata", "--format", "json");
    JsonNode metadata = new ObjectMapper().readTree(call.out()).get("metadata");
    assertThat(metadata.get("title"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"values": ["Bridge closed for the winter"], "source": "h1",
                     "candidates": [
                       {"value": "Bridge closed for the winter", "source": "h1"},
                       {"value": "Bridge shut till spring", "source": "title"}]}"""));
    assertThat(metadata.at("/modified/values")).isEmpty();
    assertThat(metadata.at("/modified/source").isNull()).isTrue();
    assertThat(metadata.at("/authors/values/0").asText()).isEqualTo("Anna Reed");
  }

  @Test
  void aPageThatCannotBeReadIsNamedWithTheReason() {
    Call call = Call.with("{broken", "explain", "-", "--from", "jsonl");
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err()).contains("no page to explain").contains("rejected -:1: broken JSON");
  }

  @Test
  void aRuleIsTriedOnEveryBlock() throws IOException {
    String page =
        "{\"id\":\"a\",\"text\":\"Subscribe to our newsletter\\nRain fell on Eastwick.\"}";
    Call call = Call.with(page, "explain", "-", "--why", "any.ad-notice.marker");
    assertThat(call.out()).contains("why? fails at: ").doesNotContain("\u001b[");
    Call newsletter =
        Call.with(page, "explain", "-", "--why", "en.newsletter.offer", "--format", "json");
    JsonNode cues = new ObjectMapper().readTree(newsletter.out()).at("/blocks/0/why/cues");
    String when = Call.of("rules", "show", "en.newsletter.offer").out();
    assertThat(cues).isNotEmpty();
    cues.forEach(cue -> assertThat(when).contains(cue.asText().split(" ")[0]));
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Call.with(page, "explain", "-", "--why", "any.ad-notice.marker", "--format", "json")
                    .out());
    assertThat(json.at("/blocks/1/why/holds").asBoolean(true)).isFalse();
    Call unknown = Call.with(page, "explain", "-", "--why", "any.ad-notice.markr");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("did you mean any.ad-notice.marker?");
  }
}
