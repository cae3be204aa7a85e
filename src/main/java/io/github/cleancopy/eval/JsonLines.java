package io.github.cleancopy.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.page.FileStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Files with one JSON object a line, and their fields. */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** Hands every line's object to the consumer; blank lines mean nothing. */
  static void read(Path file, Consumer<JsonNode> consumer) throws IOException {
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          accept(line, file + ":" + number, consumer);
        }
      }
    }
  }

  /** The object of the first line that is not blank; an empty object where there is none. */
  static JsonNode first(Path file) throws IOException {
    try (BufferedReader lines = open(file)) {
      int number = 1;
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        number++;
        line = lines.readLine();
      }
      return line == null ? JSON.createObjectNode() : parse(line, file + ":" + number);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = FileStream.open(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8));
  }

  private static void accept(String line, String place, Consumer<JsonNode> consumer)
      throws IOException {
    try {
      consumer.accept(parse(line, place));
    } catch (IllegalArgumentException e) {
      throw new IOException(place + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(String line, String place) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(place + ": not a JSON object: " + e.getOriginalMessage(), e);
    }
  }

  static String id(JsonNode json) {
    JsonNode id = json.path("id");
    if (!id.isTextual()) {
      throw new IllegalArgumentException("no \"id\"; every line needs the id of its page");
    }
    return id.asText();
  }

  static @Nullable String string(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  /** A list of strings; a single string is a list of one, anything else an empty one. */
  static List<String> strings(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> strings = new ArrayList<>();
    value.forEach(
        item -> {
          if (item.isTextual()) {
            strings.add(item.asText());
          }
        });
    return strings;
  }
}
