package io.github.cleancopy.review;

import com.github.luben.zstd.ZstdInputStream;
import io.github.cleancopy.page.FileStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file of records, one JSON object a line; read through where its name ends in .gz or .zst. */
public final class RecordFile implements Closeable {
  private final String name;
  private final BufferedReader lines;
  private int number;

  private RecordFile(String name, InputStream in) {
    this.name = name;
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  public static RecordFile open(Path file) throws IOException {
    return new RecordFile(file.toString(), decompressed(file.toString(), FileStream.open(file)));
  }

  /**
   * Records that come without a file, from standard input for instance, and are not compressed.
   *
   * @param name named in errors
   * @param in closed with this
   */
  public static RecordFile of(String name, InputStream in) {
    return new RecordFile(name, in);
  }

  private static InputStream decompressed(String name, InputStream in) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  /**
   * Adds all records of the file to a review.
   *
   * @throws IOException when a line is no record; its message names file and line
   */
  public void addTo(Review review) throws IOException {
    for (String line = next(); line != null; line = next()) {
      try {
        review.add(line.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IOException(name + ":" + number + ": " + firstLine(e.getMessage()), e);
      }
    }
  }

  private @Nullable String next() throws IOException {
    String line = lines.readLine();
    number++;
    while (line != null && line.isBlank()) {
      line = lines.readLine();
      number++;
    }
    return line;
  }

  /** Without the parser's account of its own buffers. */
  private static String firstLine(@Nullable String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    int inside = first.indexOf(" (start marker at [Source");
    String told = inside < 0 ? first : first.substring(0, inside);
    return told.isEmpty() ? "no record" : told;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
