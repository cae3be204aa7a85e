package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeTest {
  private static final String STORM = report();

  @TempDir Path folder;

  @Test
  void laterCopiesAreLeftOutAndListedWithTheIdOfTheFirst() throws IOException {
    Call call = clean("exact");
    assertThat(ids(call.out())).isEqualTo("a c d");
    assertThat(call.code()).isZero();
    assertThat(call.err()).contains("4 pages read, 3 records written, 0 rejected, 1 duplicate");
    assertThat(folder.resolve("rejects.jsonl"))
        .hasContent(
            "{\"source\":{\"file\":\"-\",\"record\":2},\"reason\":\"duplicate\",\"id\":\"b\","
                + "\"duplicate_of\":\"a\"}");
  }

  @Test
  void nearCopiesDifferInAWordOrTwo() throws IOException {
    assertThat(ids(clean("near").out())).isEqualTo("a d");
  }

  /** Some five hundred words. */
  private static String report() {
    StringBuilder out = new StringBuilder("A storm closed the harbour of Eastwick on Monday. ");
    for (int boat = 1; boat <= 60; boat++) {
      out.append(
          "Boat number %d came in at %d past six with %d crates. "
              .formatted(boat, boat * 7 % 60, boat * 13));
    }
    return out.append("By evening the wind had dropped.").toString();
  }

  private Call clean(String how) {
    String pages =
        line("a", STORM)
            + line("b", STORM)
            + line("c", STORM.replace("By evening", "At nightfall"))
            + line("d", "The council of Westwick voted on Tuesday to pay for two new lifeboats.");
    return Call.with(
        pages,
        "clean",
        "-",
        "--only-rules",
        "--dedupe",
        how,
        "--rejects",
        folder.resolve("rejects.jsonl").toString());
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private static String ids(String records) {
    return records.lines().map(r -> r.substring(7, 8)).reduce((a, b) -> a + " " + b).orElse("");
  }
}
