package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  private static final int KILLS = 20;
  private static final int PAGES = 7_000;

  @TempDir Path folder;

  @Test
  void aRunKilledAtTwentyMomentsWritesTheSameBytesAsOneThatWasNot() throws Exception {
    Path input = Files.writeString(folder.resolve("in.jsonl"), pages(PAGES));
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Path killed = Files.createDirectory(folder.resolve("killed"));
    assertThat(Main.run(call(input, whole), System.in, System.out, System.err)).isEqualTo(1);
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      killWhenTheJournalHasGrown(call(input, killed), killed, random);
    }
    assertThat(Call.of(call(input, killed).toArray(new String[0])).code()).isEqualTo(1);
    assertThat(killed.resolve("out.jsonl.gz"))
        .hasSameBinaryContentAs(whole.resolve("out.jsonl.gz"));
    assertThat(killed.resolve("rejects.jsonl"))
        .hasSameBinaryContentAs(whole.resolve("rejects.jsonl"));
    assertThat(killed.toFile().list()).containsExactlyInAnyOrder("out.jsonl.gz", "rejects.jsonl");
  }

  private static List<String> call(Path input, Path output) {
    return List.of(
        "clean",
        input.toString(),
        "--only-rules",
        "--quiet",
        "--resume",
        "--dedupe",
        "near",
        "-o",
        output.resolve("out.jsonl.gz").toString(),
        "--rejects",
        output.resolve("rejects.jsonl").toString());
  }

  /** Starts the program and kills it a random moment after it has got a little further. */
  private static void killWhenTheJournalHasGrown(List<String> call, Path output, Random random)
      throws Exception {
    Path journal = output.resolve(".out.jsonl.gz.journal");
    long before = size(journal);
    Process process = start(call, output);
    while (process.isAlive() && size(journal) <= before) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(60));
    process.destroyForcibly().waitFor();
  }

  private static Process start(List<String> call, Path output) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(call);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .directory(output.toFile())
        .start();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void anotherCallDoesNotGoOnWhereTheFirstWasInterrupted() throws IOException {
    Path input = Files.writeString(folder.resolve("in.jsonl"), pages(3));
    Path output = folder.resolve("out.jsonl");
    Files.writeString(folder.resolve(".out.jsonl.journal"), "{\"call\":\"another\"}\n");
    Call call = Call.of("clean", input.toString(), "-o", output.toString(), "--resume");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("begin anew");
    assertThat(output).doesNotExist();
    assertThat(Call.of("clean", input.toString(), "-o", output.toString()).code()).isZero();
  }

  @Test
  void standardOutputCannotBeTakenUp() {
    Call call = Call.with("{\"text\":\"A.\"}", "clean", "-", "--resume");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("--resume needs -o");
  }

  /** Texts of their own, here and there a broken line or a copy. */
  private static String pages(int count) {
    Random random = new Random(1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i % 500 == 499) {
        out.append("{broken ").append(i).append('\n');
      }
      long seed = i % 100 == 99 ? i - 50 : i;
      random.setSeed(seed);
      out.append("{\"id\":\"p").append(i).append("\",\"text\":\"");
      for (int word = 0; word < 400; word++) {
        out.append(Long.toString(random.nextLong() & 0xFFFFFFFL, 36))
            .append(word % 40 == 39 ? ".\\n" : " ");
      }
      out.append("\"}\n");
    }
    return out.toString();
  }
}
