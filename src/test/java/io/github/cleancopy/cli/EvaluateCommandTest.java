package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.page.Pipes;
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
  void whatCannotBeReadIsNamedAndFails() throws IOException {
    String gold = write("gold.jsonl", "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n");
    String pages = write("pages.jsonl", "{\"id\":\"a\",\"text\":\"" + TEXT + "\"}\n{\"id\":\"b\n");
    Call call = Call.of("evaluate", "--gold", gold, pages, "--only-rules");
    assertThat(call.out()).contains("word_f1            1.0000");
    assertThat(call.err()).contains("rejected pages.jsonl:2: ");
    assertThat(call.code()).isEqualTo(1);
  }

  @Test
  void goldPagesThatAreNotThereAreCounted() throws IOException {
    String gold =
        write("gold.jsonl", "{\"id\":\"a\",\"text\":\"A.\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n");
    Call half =
        Call.of("evaluate", "--gold", gold, write("half.jsonl", "{\"id\":\"b\",\"text\":\"B.\"}"));
    assertThat(half.err()).contains("1 of 2 gold pages are not among PAGES").contains("first is a");
    assertThat(half.code()).isZero();
    Call none =
        Call.of("evaluate", "--gold", gold, write("none.jsonl", "{\"id\":\"c\",\"text\":\"C.\"}"));
    assertThat(none.err()).contains("2 of 2 gold pages are not among PAGES");
    assertThat(none.code()).isEqualTo(1);
  }

  @Test
  void aGoldFileWithoutPagesOrWithOneTwiceIsNamed() throws IOException {
    String pages = write("pages.jsonl", "{\"id\":\"a\",\"text\":\"A.\"}");
    Call empty = Call.of("evaluate", "--gold", write("gold.jsonl", "\n"), pages);
    assertThat(empty.err()).contains("gold.jsonl: no gold page in it");
    assertThat(empty.code()).isNotZero();
    String line = "{\"id\":\"a\",\"text\":\"A.\"}\n";
    Call twice = Call.of("evaluate", "--gold", write("gold.jsonl", line + line), pages);
    assertThat(twice.err()).contains("gold.jsonl:2: a second page with the id 'a'");
    assertThat(twice.code()).isNotZero();
  }

  @Test
  void aPipeOfPagesIsRefusedForItIsReadTwice() throws Exception {
    String gold = write("gold.jsonl", "{\"id\":\"a\",\"text\":\"A.\"}\n");
    Path pipe = Pipes.make(folder.resolve("pages"));
    Call call = Call.of("evaluate", "--gold", gold, pipe.toString());
    assertThat(call.err()).contains("read twice, so it must be a file or a folder");
    assertThat(call.code()).isEqualTo(2);
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
