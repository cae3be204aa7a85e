package io.github.cleancopy.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A record made readable again: every block in its place, with what was struck of it. Immutable.
 *
 * @param host "" where the record has none; likewise language, title and url
 * @param keptWords words in the kept pieces of all blocks, fields included
 * @param struckWords words in the struck pieces
 */
record ReviewedPage(
    String id,
    String url,
    String host,
    String language,
    String title,
    boolean article,
    List<String> notes,
    List<Shown> blocks,
    int keptWords,
    int struckWords) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One block of the page. */
  record Shown(int number, String kind, String category, List<Piece> pieces) {}

  /** A stretch of a block, kept or struck. */
  record Piece(String text, @Nullable Struck struck) {}

  record Struck(String category, String rule, String reason) {}

  /** A span struck inside a block. */
  private record Span(int start, int end, Piece piece) {}

  /**
   * Reads one record as {@code cleancopy clean --blocks} writes it.
   *
   * @return null when the record lists no blocks, so that nobody can tell where a struck line stood
   * @throws IOException when this is no record
   */
  static @Nullable ReviewedPage read(byte[] line) throws IOException {
    JsonNode record = JSON.readTree(line);
    if (record == null || !record.isObject() || !record.path("id").isTextual()) {
      throw new IOException("no record: it should be an object with an 'id'");
    }
    return record.path("blocks").isArray() && record.path("removed").isArray() ? of(record) : null;
  }

  private static ReviewedPage of(JsonNode record) {
    List<Shown> blocks = blocks(record);
    int kept = 0;
    int struck = 0;
    for (Shown block : blocks) {
      for (Piece piece : block.pieces()) {
        int words = Text.wordCount(piece.text());
        kept += piece.struck() == null ? words : 0;
        struck += piece.struck() == null ? 0 : words;
      }
    }
    List<String> notes = new ArrayList<>();
    record.path("quality").path("notes").forEach(note -> notes.add(note.asText()));
    return new ReviewedPage(
        record.path("id").asText(),
        string(record, "url"),
        string(record, "host"),
        string(record, "language"),
        string(record, "title"),
        record.path("quality").path("article").asBoolean(),
        List.copyOf(notes),
        blocks,
        kept,
        struck);
  }

  private static String string(JsonNode record, String field) {
    return record.path(field).isTextual() ? record.path(field).asText() : "";
  }

  private static List<Shown> blocks(JsonNode record) {
    Map<Integer, List<Span>> spans = new TreeMap<>();
    Map<Integer, Shown> shown = new TreeMap<>();
    for (JsonNode removal : record.path("removed")) {
      int number = removal.path("block").asInt();
      Piece piece = new Piece(removal.path("text").asText(), struck(removal));
      if (removal.path("start").isInt()) {
        Span span = new Span(removal.path("start").asInt(), removal.path("end").asInt(), piece);
        spans.computeIfAbsent(number, n -> new ArrayList<>()).add(span);
      } else {
        shown.put(number, new Shown(number, "", "", List.of(piece)));
      }
    }
    for (JsonNode kept : record.path("blocks")) {
      int number = kept.path("block").asInt();
      List<Piece> pieces =
          pieces(kept.path("text").asText(), spans.getOrDefault(number, List.of()));
      spans.remove(number);
      shown.put(
          number, new Shown(number, kept.path("kind").asText(), string(kept, "category"), pieces));
    }
    // A block that was cut to nothing is neither kept nor struck as a whole.
    spans.forEach(
        (number, cuts) ->
            shown.putIfAbsent(
                number, new Shown(number, "", "", cuts.stream().map(Span::piece).toList())));
    return List.copyOf(shown.values());
  }

  private static Struck struck(JsonNode removal) {
    return new Struck(
        removal.path("category").asText(),
        removal.path("rule").asText(),
        removal.path("reason").asText());
  }

  /** Puts the spans back where they stood in what is left of the block. */
  private static List<Piece> pieces(String left, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int original = 0;
    List<Span> inOrder = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    for (Span span : inOrder) {
      int to = Math.max(from, Math.min(left.length(), from + span.start() - original));
      // A space that went with the cut: "a (b), c" leaves "a, c".
      if (to > from && to < left.length() && isClosing(left.charAt(to - 1))) {
        to--;
      }
      add(pieces, left.substring(from, to));
      pieces.add(span.piece());
      from = to;
      original = span.end();
    }
    add(pieces, left.substring(from));
    return List.copyOf(pieces);
  }

  private static boolean isClosing(char c) {
    return ",.;:!?)»”".indexOf(c) >= 0;
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null));
    }
  }

  /** The rules that struck something on this page. */
  Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    for (Shown block : blocks) {
      for (Piece piece : block.pieces()) {
        if (piece.struck() != null) {
          rules.add(piece.struck().rule());
        }
      }
    }
    return rules;
  }

  double struckShare() {
    return keptWords + struckWords == 0 ? 0 : (double) struckWords / (keptWords + struckWords);
  }
}
