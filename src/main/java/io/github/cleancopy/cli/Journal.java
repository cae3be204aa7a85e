package io.github.cleancopy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.sink.ClaimedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Says how far a run came, so that it can be taken up: a hidden file beside the output, or in it
 * where that is a folder, one line for each piece of output that was completed. {@link
 * JournalReader} reads it. While a run has it open, no other run writes that output.
 */
final class Journal implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final OutputStream out;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.out = Channels.newOutputStream(channel);
  }

  static Path beside(Path output) {
    if (Files.isDirectory(output)) {
      return output.resolve(".journal");
    }
    return output.resolveSibling("." + output.getFileName() + ".journal");
  }

  /**
   * Begins a journal.
   *
   * @param call what must be the same for a run to be taken up
   */
  static Journal create(Path output, String call) throws IOException {
    Path file = beside(output);
    FileChannel channel = ClaimedFile.open(file);
    channel.truncate(0);
    Journal journal = new Journal(file, channel);
    journal.append(JSON.createObjectNode().put("call", call));
    journal.sign();
    return journal;
  }

  /** Goes on with a journal whose lines are whole. */
  static Journal append(Path output) throws IOException {
    Path file = beside(output);
    FileChannel channel = ClaimedFile.open(file);
    channel.position(channel.size());
    Journal journal = new Journal(file, channel);
    journal.sign();
    return journal;
  }

  /** Notes who writes it, for others who want to. */
  private void sign() throws IOException {
    append(JSON.createObjectNode().put("process", ProcessHandle.current().pid()));
  }

  /**
   * Notes how far the run is.
   *
   * @param place in input and output
   * @param tally what was counted since the last note
   * @param firsts what {@code --dedupe} remembers since the last note
   */
  void note(Place place, Tally tally, List<Duplicates.First> firsts) throws IOException {
    ObjectNode line =
        JSON.createObjectNode()
            .put("findings", place.findings())
            .put("trace", place.trace())
            .put("records", place.records())
            .put("rejects", place.rejects());
    ObjectNode headings = line.putObject("tally");
    tally
        .all()
        .forEach((heading, counts) -> counts.forEach(headings.withObjectProperty(heading)::put));
    ArrayNode remembered = line.putArray("firsts");
    for (Duplicates.First first : firsts) {
      remembered
          .addArray()
          .add(first.exact())
          .add(first.simhash())
          .add(first.words())
          .add(first.id());
    }
    append(line);
  }

  /**
   * How far a run is.
   *
   * @param findings of the input whose outcome is in the output
   * @param trace of those findings, see {@link Trace}
   * @param records what the sink of records said of its cut
   * @param rejects the same of the sink of rejects, "0" where there is none
   */
  record Place(long findings, long trace, String records, String rejects) {
    static final Place START = new Place(0, 0, "", "0");
  }

  /**
   * Notes that everything is written, before the files get their names.
   *
   * @param completed what the sink of records said when it was complete
   */
  void noteComplete(String completed) throws IOException {
    append(JSON.createObjectNode().put("complete", completed));
  }

  private void append(ObjectNode line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void delete() throws IOException {
    // While it is claimed: later it might be another run's.
    Files.deleteIfExists(file);
    close();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
