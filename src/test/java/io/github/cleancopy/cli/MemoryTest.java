package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final int PAGES = 10_000;

  @TempDir Path folder;

  @Test
  void tenThousandPagesPassThroughNinetySixMegabytes() throws Exception {
    Path input = folder.resolve("in.jsonl");
    writePages(input);
    Path output = folder.resolve("out.jsonl");
    Path said = folder.resolve("said.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "clean",
            input.toString(),
            "--dedupe",
            "near",
            "-o",
            output.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("10,000 pages read");
  }

  private static void writePages(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < PAGES; i++) {
        out.write(
            "{\"url\":\"https://eastwick.test/%d\",\"html\":\"<html><body><article>".formatted(i));
        out.write("<h1>Boat %d comes in</h1>".formatted(i));
        for (int paragraph = 0; paragraph < 5; paragraph++) {
          out.write(
              "<p>Boat number %d landed %d crates at pier %d, said Ada Reed, who counts them.</p>"
                  .formatted(i, i * 31 % 977, paragraph));
        }
        out.write("</article></body></html>\"}\n");
      }
    }
  }
}
