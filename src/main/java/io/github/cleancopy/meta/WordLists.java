package io.github.cleancopy.meta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words that lie beside the classes, one kind a line: {@code role: writer|reporter}. */
final class WordLists {
  private final String resource;
  private final Map<String, List<String>> words = new HashMap<>();

  private WordLists(String resource) {
    this.resource = resource;
  }

  /**
   * @param separator of the words of a line
   * @throws IllegalStateException if the resource is missing
   */
  static WordLists read(String resource, char separator) {
    WordLists lists = new WordLists(resource);
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      String rest = line.substring(colon + 1).strip();
      lists
          .words
          .computeIfAbsent(line.substring(0, colon), kind -> new ArrayList<>())
          .addAll(split(rest, separator));
    }
    return lists;
  }

  private static List<String> split(String line, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == separator) {
        parts.add(line.substring(from, i));
        from = i + 1;
      }
    }
    return parts;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word of every kind, those of phrases one by one. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    for (List<String> phrases : words.values()) {
      for (String phrase : phrases) {
        Collections.addAll(all, phrase.split(" "));
      }
    }
    return all;
  }

  /** The words of a kind, in their order. */
  List<String> of(String kind) {
    List<String> found = words.get(kind);
    if (found == null) {
      throw new IllegalStateException(resource + " has no line \"" + kind + ":\"");
    }
    return List.copyOf(found);
  }
}
