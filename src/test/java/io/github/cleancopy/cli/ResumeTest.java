package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeTest {
  /** Each for every source; {@code -Dcleancopy.kills=20} kills more often. */
  private static final int KILLS = Integer.getInteger("cleancopy.kills", 4);

  // About one piece of output, after which a run can be taken up, for each kill.
  private static final int PAGES = 250 * KILLS;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "in.jsonl,    out.jsonl.gz",
    "in.wet.gz,   out.jsonl.zst",
    "in.csv,      out.jsonl",
    "in.zip,      out.jsonl.gz",
    "in.folder,   out.jsonl.zst",
    "-,           out.jsonl.gz",
  })
  void aRunKilledAtRandomMomentsWritesTheSameBytesAsOneThatWasNot(String source, String output)
      throws Exception {
    String input = source.equals("-") ? "-" : write(source).toString();
    Path lines = Files.writeString(folder.resolve("lines.jsonl"), pages(PAGES));
    Path whole = Files.createDirectory(folder.resolve("whole")).resolve(output);
    Path killed = Files.createDirectory(folder.resolve("killed")).resolve(output);
    int code = run(call(input, whole), lines);
    Random random = new Random(7);
    int interrupted = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      interrupted += killWhenTheJournalHasGrown(call(input, killed), killed, lines, random) ? 1 : 0;
    }
    assertThat(interrupted).as("runs killed in their work").isPositive();
    assertThat(run(call(input, killed), lines)).isEqualTo(code);
    assertThat(whole).isNotEmptyFile();
    assertThat(killed).hasSameBinaryContentAs(whole);
    assertThat(killed.resolveSibling("rejects.jsonl"))
        .hasSameBinaryContentAs(whole.resolveSibling("rejects.jsonl"));
    assertThat(killed.getParent().toFile().list())
        .containsExactlyInAnyOrder(output, "rejects.jsonl");
  }

  private static int run(List<String> call, Path standardInput) throws IOException {
    try (InputStream in = Files.newInputStream(standardInput)) {
      return Main.run(call, in, OutputStream.nullOutputStream(), System.err);
    }
  }

  private static List<String> call(String input, Path output) {
    return List.of(
        "clean",
        input,
        "--only-rules",
        "--quiet",
        "--resume",
        "--dedupe",
        "near",
        "-o",
        output.toString(),
        "--rejects",
        output.resolveSibling("rejects.jsonl").toString());
  }

  /**
   * Starts the program and kills it a random moment after it has got a little further; whether it
   * was still at work then.
   */
  private static boolean killWhenTheJournalHasGrown(
      List<String> call, Path output, Path standardInput, Random random) throws Exception {
    Path journal = output.resolveSibling("." + output.getFileName() + ".journal");
    long before = size(journal);
    Process process = start(call, standardInput);
    while (process.isAlive() && size(journal) <= before) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(60));
    boolean grown = process.isAlive() && size(journal) > before;
    return process.destroyForcibly().waitFor() != 0 && grown;
  }

  /** The same texts as lines, records, rows, or files. */
  private Path write(String name) throws IOException {
    Path input = folder.resolve(name);
    String ending = name.substring(name.indexOf('.') + 1);
    switch (ending) {
      case "jsonl" -> Files.writeString(input, pages(PAGES));
      case "folder" -> {
        Files.createDirectory(input);
        for (int i = 0; i < PAGES; i++) {
          Files.writeString(input.resolve(i + ".txt"), text(i));
        }
      }
      case "zip" -> writeZip(input);
      case "csv" -> {
        StringBuilder table = new StringBuilder("id,text\n");
        for (int i = 0; i < PAGES; i++) {
          table.append("p").append(i).append(",\"").append(text(i)).append("\"\n");
        }
        Files.writeString(input, table + "a,row,too,long\n");
      }
      default -> writeWet(input);
    }
    return input;
  }

  private static void writeZip(Path file) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < PAGES; i++) {
        out.putNextEntry(new ZipEntry(i + ".txt"));
        out.write(text(i).getBytes(UTF_8));
      }
    }
  }

  private static void writeWet(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < PAGES; i++) {
        byte[] text = text(i).getBytes(UTF_8);
        String head =
            "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://eastwick.test/%d\r\n"
                + "WARC-Date: 2026-03-12T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
                + "Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n";
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(head.formatted(i, i, text.length).getBytes(UTF_8));
        member.write(text);
        member.write("\r\n\r\n".getBytes(UTF_8));
        member.finish();
        if (i % 500 == 499) {
          out.write("damage".getBytes(UTF_8));
        }
      }
    }
  }

  private static Process start(List<String> call, Path standardInput) throws IOException {
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
        .redirectInput(standardInput.toFile())
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
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i % 500 == 499) {
        out.append("{broken ").append(i).append('\n');
      }
      String text = text(i).replace("\n", "\\n");
      out.append("{\"id\":\"p%d\",\"text\":\"%s\"}\n".formatted(i, text));
    }
    return out.toString();
  }

  private static String text(int page) {
    Random random = new Random(page % 100 == 99 ? page - 50 : page);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 400; word++) {
      text.append(Long.toString(random.nextLong() & 0xFFFFFFFL, 36))
          .append(word % 40 == 39 ? ".\n" : " ");
    }
    return text.toString();
  }
}
