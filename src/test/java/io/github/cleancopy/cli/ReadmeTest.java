package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README promises nothing that the program does not do. */
class ReadmeTest {
  private static final Path GOOSE = Path.of("testdata", "dumps", "text", "goose.txt");
  private static final String PROGRAM = "target/cleancopy ";

  @TempDir Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws IOException {
    Files.writeString(folder.resolve("quiz.yaml"), fenced("yaml"));
    List<String> commands = fencedAll("sh").flatMap(String::lines).toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      int start = command.indexOf(PROGRAM);
      if (start >= 0) {
        assertThat(run(command.substring(start + PROGRAM.length()))).as(command).isEmpty();
      }
    }
    assertThat(folder.resolve("records.jsonl")).isNotEmptyFile();
  }

  @Test
  void theExampleIsWhatTheProgramMakesOfIt() throws IOException {
    assertThat(fenced("text")).isEqualTo(Files.readString(GOOSE));
    Path records = folder.resolve("goose.jsonl");
    assertThat(run("clean " + GOOSE + " -o " + records)).isEmpty();
    JsonNode record = new ObjectMapper().readTree(records.toFile());
    new ObjectMapper()
        .readTree(fenced("json"))
        .properties()
        .forEach(
            field ->
                assertThat(record.get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue()));
  }

  /** What went wrong: the exit code and what was said, or nothing. */
  private String run(String words) {
    List<String> args = new ArrayList<>();
    for (String word : words.split(" ")) {
      args.add(
          word.matches("records.jsonl|review.html|quiz.yaml")
              ? folder.resolve(word).toString()
              : word);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Main.run(args, InputStream.nullInputStream(), said, err);
    return code == ExitCode.OK ? "" : code + ": " + said.toString(StandardCharsets.UTF_8);
  }

  /** The first block of code in a language. */
  private static String fenced(String language) throws IOException {
    return fencedAll(language).findFirst().orElseThrow();
  }

  private static Stream<String> fencedAll(String language) throws IOException {
    String[] parts = Files.readString(Path.of("README.md")).split("(?m)^```");
    List<String> blocks = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].startsWith(language + "\n")) {
        blocks.add(parts[i].substring(language.length() + 1));
      }
    }
    return blocks.stream();
  }
}
