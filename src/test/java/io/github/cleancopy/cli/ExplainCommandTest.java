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
  void aPageThatCannotBeReadIsNamedWithTheReason() {
    Call call = Call.with("{broken", "explain", "-", "--from", "jsonl");
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.err()).contains("no page to explain").contains("rejected -:1: broken JSON");
  }
}
