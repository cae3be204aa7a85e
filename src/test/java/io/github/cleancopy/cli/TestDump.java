package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The same made-up texts in any form in which a crawl may leave them, here and there a bad one. */
record TestDump(int pages) {
  private static final int BAD_ONE_AFTER = 500;
  private static final int WORDS = 400;

  /** Writes them in the form that the name's ending asks for. */
  Path write(Path file) throws IOException {
    String name = file.getFileName().toString();
    switch (name.substring(name.indexOf('.') + 1)) {
      case "jsonl" -> Files.writeString(file, lines());
      case "csv" -> Files.writeString(file, table());
      case "folder" -> writeFolder(file, ".txt", "");
      case "mails" ->
          writeFolder(
              file,
              ".eml",
              "Subject: %d\nMIME-Version: 1.0\n" + "Content-Type: text/plain; charset=utf-8\n\n");
      case "zip" -> writeZip(file);
      case "tar.gz" -> writeTar(file);
      case "wet.gz" -> writeWarc(file, "conversion", "text/plain", "", "");
      case "warc.gz" ->
          writeWarc(
              file,
              "response",
              "application/http",
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>",
              "</p></body></html>");
      default -> throw new IllegalArgumentException(name);
    }
    return file;
  }

  private String lines() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      if (isBadOneDue(i)) {
        out.append("{broken ").append(i).append('\n');
      }
      String text = text(i).replace("\n", "\\n");
      out.append("{\"id\":\"p%d\",\"text\":\"%s\"}\n".formatted(i, text));
    }
    return out.toString();
  }

  private String table() {
    StringBuilder table = new StringBuilder("id,text\n");
    for (int i = 0; i < pages; i++) {
      table.append("p").append(i).append(",\"").append(text(i)).append("\"\n");
      if (isBadOneDue(i)) {
        table.append("a,row,too,long\n");
      }
    }
    return table.toString();
  }

  private void writeFolder(Path folder, String ending, String header) throws IOException {
    Files.createDirectory(folder);
    for (int i = 0; i < pages; i++) {
      String name = i + ending;
      Files.writeString(folder.resolve(name), isBadOneDue(i) ? "" : header.formatted(i) + text(i));
    }
  }

  private void writeZip(Path file) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < pages; i++) {
        out.putNextEntry(new ZipEntry(i + ".txt"));
        out.write(isBadOneDue(i) ? new byte[0] : text(i).getBytes(UTF_8));
      }
    }
  }

  private void writeTar(Path file) throws IOException {
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < pages; i++) {
        byte[] text = isBadOneDue(i) ? new byte[0] : text(i).getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(i + ".txt");
        entry.setSize(text.length);
        out.putArchiveEntry(entry);
        out.write(text);
        out.closeArchiveEntry();
      }
    }
  }

  private void writeWarc(Path file, String type, String mediaType, String before, String after)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < pages; i++) {
        byte[] block = (before + text(i) + after).getBytes(UTF_8);
        String head =
            "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://eastwick.test/%d\r\n"
                + "WARC-Date: 2026-03-12T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n";
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(head.formatted(type, i, i, mediaType, block.length).getBytes(UTF_8));
        member.write(block);
        member.write("\r\n\r\n".getBytes(UTF_8));
        member.finish();
        if (isBadOneDue(i)) {
          out.write("damage".getBytes(UTF_8));
        }
      }
    }
  }

  private static boolean isBadOneDue(int page) {
    return page % BAD_ONE_AFTER == BAD_ONE_AFTER - 1;
  }

  /** A text of its own, here and there a copy of another. */
  private static String text(int page) {
    Random random = new Random(page % 100 == 99 ? page - 50 : page);
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      text.append(Long.toString(random.nextLong() & 0xFFFFFFFL, 36))
          .append(word % 40 == 39 ? ".\n" : " ");
    }
    return text.toString();
  }
}
