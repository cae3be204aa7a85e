package io.github.cleancopy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an earlier run came, by its {@link Journal}. A line that a kill cut short is left out.
 */
final class JournalReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tally tally = new Tally();
  private final List<Duplicates.First> firsts = new ArrayList<>();
  private final List<String> cuts = new ArrayList<>();
  private Journal.Place place = Journal.Place.START;
  private @Nullable String completed;
  private @Nullable String call;
  private @Nullable String process;

  private JournalReader() {}

  /** Reads the journal beside an output and cuts a broken line off it; null when there is none. */
  static @Nullable JournalReader read(Path output) throws IOException {
    Path file = Journal.beside(output);
    if (!Files.exists(file)) {
      return null;
    }
    JournalReader reader = new JournalReader();
    long whole = reader.readLines(Files.readAllBytes(file));
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.setLength(whole);
    }
    return reader.call == null ? null : reader;
  }

  /** The number of the process that wrote the journal beside an output last, where it says so. */
  static Optional<String> writer(Path output) throws IOException {
    JournalReader reader = new JournalReader();
    reader.readLines(Files.readAllBytes(Journal.beside(output)));
    return Optional.ofNullable(reader.process);
  }

  /** Returns how many bytes are whole lines. */
  private int readLines(byte[] bytes) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        JsonNode line = parse(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        if (line == null) {
          return start;
        }
        take(line);
        start = i + 1;
      }
    }
    return start;
  }

  private static @Nullable JsonNode parse(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return json.isObject() ? json : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void take(JsonNode line) {
    if (line.has("call")) {
      call = line.get("call").asText();
    } else if (line.has("process")) {
      process = line.get("process").asText();
    } else if (line.has("complete")) {
      completed = line.get("complete").asText();
    } else {
      place =
          new Journal.Place(
              line.get("findings").asLong(),
              line.get("trace").asLong(),
              line.get("records").asText(),
              line.get("rejects").asText());
      cuts.add(place.records());
      line.get("tally").properties().forEach(e -> count(e.getKey(), e.getValue()));
      line.get("firsts").forEach(this::remember);
    }
  }

  private void count(String heading, JsonNode counts) {
    counts.properties().forEach(e -> tally.add(heading, e.getKey(), e.getValue().asLong()));
  }

  private void remember(JsonNode first) {
    firsts.add(
        new Duplicates.First(
            first.get(0).asLong(),
            first.get(1).asLong(),
            first.get(2).asInt(),
            first.get(3).asText()));
  }

  /** Whether the journal is of a run with the same input, flags and rules. */
  boolean isOf(String thisCall) {
    return thisCall.equals(call);
  }

  Journal.Place place() {
    return place;
  }

  Tally tally() {
    return tally;
  }

  List<Duplicates.First> firsts() {
    return firsts;
  }

  /** What the sink of records said of all its cuts. */
  List<String> cuts() {
    return cuts;
  }

  /**
   * What the sink of records said when everything was written, and at most a file's name was
   * missing; else null.
   */
  @Nullable String completed() {
    return completed;
  }
}
