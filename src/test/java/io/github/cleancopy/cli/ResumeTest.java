package io.github.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.sink.FileSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final List<String> SOURCES =
      List.of(
          "in.warc.gz",
          "in.wet.gz",
          "in.jsonl",
          "in.csv",
          "in.folder",
          "in.zip",
          "in.tar.gz",
          "in.mails",
          "-");
  private static final List<String> SINKS =
      List.of(
          "out.jsonl.gz",
          "out.jsonl.zst",
          "out.jsonl.gz --split 100",
          "out.jsonl",
          "out/ --format text",
          "out.jsonl.zst --split 100");

  /**
   * Each for every source; {@code -Dcleancopy.kills=20} kills more often, and with every pair of a
   * source and a sink.
   */
  private static final @Nullable Integer ASKED = Integer.getInteger("cleancopy.kills");

  private static final int KILLS = ASKED == null ? 3 : ASKED;

  // About one piece of output, after which a run can be taken up, for each kill.
  private static final TestDump DUMP = new TestDump(250 * KILLS);

  @TempDir Path folder;

  private static Stream<Arguments> sourcesAndSinks() {
    Stream.Builder<Arguments> pairs = Stream.builder();
    for (int source = 0; source < SOURCES.size(); source++) {
      for (int sink = 0; sink < SINKS.size(); sink++) {
        if (ASKED != null || source % SINKS.size() == sink) {
          pairs.add(Arguments.of(SOURCES.get(source), SINKS.get(sink)));
        }
      }
    }
    return pairs.build();
  }

  @ParameterizedTest
  @MethodSource("sourcesAndSinks")
  void aRunKilledAtRandomMomentsWritesTheSameBytesAsOneThatWasNot(String source, String sink)
      throws Exception {
    String input = source.equals("-") ? "-" : DUMP.write(folder.resolve(source)).toString();
    Path lines = DUMP.write(folder.resolve("lines.jsonl"));
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Path killed = Files.createDirectory(folder.resolve("killed"));
    int code = run(call(input, whole, sink), lines);
    Random random = new Random(7);
    int interrupted = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      interrupted += killWhenTheJournalHasGrown(call(input, killed, sink), lines, random) ? 1 : 0;
    }
    assertThat(interrupted).as("runs killed in their work").isPositive();
    assertThat(run(call(input, killed, sink), lines)).isEqualTo(code);
    Map<String, byte[]> expected = files(whole);
    assertThat(expected).hasSizeGreaterThan(1);
    assertThat(expected.values()).noneMatch(bytes -> bytes.length == 0);
    assertThat(files(killed)).containsOnlyKeys(expected.keySet());
    for (Map.Entry<String, byte[]> file : expected.entrySet()) {
      assertThat(killed.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  /** Every file below a folder, hidden ones too. */
  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static int run(List<String> call, Path standardInput) throws IOException {
    return run(call, standardInput, OutputStream.nullOutputStream());
  }

  private static int run(List<String> call, Path standardInput, OutputStream out)
      throws IOException {
    try (InputStream in = Files.newInputStream(standardInput)) {
      return Main.run(call, in, out, System.err);
    }
  }

  private static List<String> call(String input, Path folder, String sink) {
    String[] nameAndFlags = sink.split(" ", -1);
    List<String> call =
        new ArrayList<>(
            List.of(
                "clean",
                input,
                "--only-rules",
                "--quiet",
                "--resume",
                "--dedupe",
                "near",
                "--rejects",
                folder.resolve("rejects.jsonl").toString(),
                "-o",
                folder + "/" + nameAndFlags[0]));
    call.addAll(List.of(nameAndFlags).subList(1, nameAndFlags.length));
    return call;
  }

  /**
   * Starts the program and kills it a random moment after it has got a little further; whether it
   * was still at work then.
   */
  private static boolean killWhenTheJournalHasGrown(
      List<String> call, Path standardInput, Random random) throws Exception {
    Path output = Path.of(call.get(call.indexOf("-o") + 1));
    long before = journalSize(output);
    Process process = start(call, standardInput);
    while (process.isAlive() && journalSize(output) <= before) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(60));
    boolean grown = process.isAlive() && journalSize(output) > before;
    return process.destroyForcibly().waitFor() != 0 && grown;
  }

  private static Process start(List<String> call, Path standardInput) throws IOException {
    return new ProcessBuilder(command(call))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectInput(standardInput.toFile())
        .start();
  }

  private static List<String> command(List<String> call) {
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
    return command;
  }

  /** Of the notes alone: a run that takes another up signs the journal first. */
  private static long journalSize(Path output) {
    try {
      return Files.readString(Journal.beside(output))
          .lines()
          .filter(line -> !line.contains("process"))
          .mapToLong(String::length)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void anotherCallDoesNotGoOnWhereTheFirstWasInterrupted() throws IOException {
    Path input = new TestDump(3).write(folder.resolve("in.jsonl"));
    Path output = folder.resolve("out.jsonl");
    Files.writeString(folder.resolve(".out.jsonl.journal"), "{\"call\":\"another\"}\n");
    Call call = Call.of("clean", input.toString(), "-o", output.toString(), "--resume");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("begin anew");
    assertThat(output).doesNotExist();
    assertThat(Call.of("clean", input.toString(), "-o", output.toString()).code()).isZero();
  }

  @Test
  void aRunThatMadeAReviewIsTakenUpWithoutIt() throws Exception {
    Path input = new TestDump(3).write(folder.resolve("in.jsonl"));
    String output = folder.resolve("out.jsonl").toString();
    List<String> call = List.of("clean", "-", "-o", output, "--review", folder + "/r.html");
    Process process = startWaiting(call, Path.of(output));
    process.destroyForcibly().waitFor();
    assertThat(hint(call)).isEqualTo("with --resume and without --review");
    assertThat(run(List.of("clean", "-", "-o", output, "--resume", "--sample", "9"), input))
        .isZero();
    assertThat(Path.of(output)).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--resume", "--split 2"})
  void whileOneRunWritesAFileAnotherIsRefusedAndTouchesNothing(String flags) throws Exception {
    Path input = new TestDump(3).write(folder.resolve("in.jsonl"));
    Path output = folder.resolve("out.jsonl");
    Process first = startWaiting(List.of("clean", "-", "-o", output.toString()), output);
    Map<String, byte[]> before = files(folder);
    List<String> call =
        new ArrayList<>(List.of("clean", input.toString(), "-o", output.toString()));
    call.addAll(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
    Call second = Call.of(call.toArray(new String[0]));
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("another run (process " + first.pid() + ") is writing it");
    assertThat(files(folder)).containsExactlyInAnyOrderEntriesOf(before);
    try (OutputStream in = first.getOutputStream()) {
      Files.copy(input, in);
    }
    assertThat(first.waitFor()).isZero();
    ByteArrayOutputStream undisturbed = new ByteArrayOutputStream();
    run(List.of("clean", "-"), input, undisturbed);
    assertThat(output).hasBinaryContent(undisturbed.toByteArray());
  }

  @Test
  void noTwoRunsShareAFileOfRejects() throws IOException {
    Path input = new TestDump(3).write(folder.resolve("in.jsonl"));
    String rejects = folder.resolve("rejects.jsonl").toString();
    try (FileSink held = FileSink.create(Path.of(rejects))) {
      for (String output : List.of("", "-o " + folder.resolve("out.jsonl"))) {
        String call = "clean " + input + " --rejects " + rejects + " " + output;
        Call refused = Call.of(call.strip().split(" "));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("another run is writing it");
      }
      held.finish();
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.jsonl", "rejects.jsonl");
  }

  private static String hint(List<String> call) throws UsageException {
    List<String> flags = call.subList(1, call.size());
    return CleanPlan.of(
            io.github.cleancopy.cli.Arguments.parse(new CleanCommand().options(), flags))
        .toGoOn();
  }

  /** A run that waits for its input, and has its files open by now. */
  private static Process startWaiting(List<String> call, Path output) throws Exception {
    Process process = new ProcessBuilder(command(call)).redirectErrorStream(true).start();
    while (process.isAlive() && !isSigned(Journal.beside(output))) {
      Thread.sleep(5);
    }
    return process;
  }

  private static boolean isSigned(Path journal) throws IOException {
    return Files.exists(journal) && Files.readString(journal).contains("process");
  }

  @Test
  void standardOutputCannotBeTakenUp() {
    Call call = Call.with("{\"text\":\"A.\"}", "clean", "-", "--resume");
    assertThat(call.code()).isEqualTo(2);
    assertThat(call.err()).contains("--resume needs -o");
  }
}
