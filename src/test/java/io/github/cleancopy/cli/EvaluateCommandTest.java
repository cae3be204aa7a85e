package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String TEXT =
      "Forty boats stayed in the harbour of Eastwick on Monday while the storm went by.";

  @TempDir Path folder;

  @Test
  void pagesAreCleanedAndRecordsTakenAsTheyAre() throws IOException {
    String gold = write("gold.jsonl", "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n");
    String pages = write("pages.jsonl", "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n");
    Call cleaned = Call.of("evaluate", "--gold", gold, pages, "--only-rules");
    assertThat(cleaned.code()).isZero();
    assertThat(cleaned.out())
        .contains("pages              1")
        .contains("word_f1            1.0000");
    String records = folder.resolve("records.jsonl").toString();
    assertThat(Call.of("clean", pages, "-o", records, "--only-rules").code()).isZero();
    Call taken = Call.of("evaluate", "--gold", gold, records, "--format", "json");
    assertThat(new ObjectMapper().readTree(taken.out()).at("/figures/word_f1").asDouble())
        .isEqualTo(1.0);
  }

  @Test
  void withoutGoldItIsWrongUsage() throws IOException {
    Call call = Call.of("evaluate", write("pages.jsonl", "{\"text\":\"A.\"}"));
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("--gold FILE is missing");
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
