package io.github.cleancopy.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.page.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How well furniture is told from reporting, on labelled blocks and on text dumps labelled line by
 * line. Author notes and picture credits are not scored: they may stay, in fields of their own.
 */
final class FurnitureScore {
  private static final Set<String> OWN_FIELD = Set.of("author-bio", "image-credit");
  private static final Set<String> UNDECIDED =
      Set.of("unresolved", "not-in-reference", "standfirst?");
  private static final int LONG_ENOUGH_TO_FIND = 40;

  private final Function<Page, String> cleaner;
  private final Map<String, Count> counts = new TreeMap<>();

  private FurnitureScore(Function<Page, String> cleaner) {
    this.cleaner = cleaner;
  }

  /** A file with one labelled block a line; each is cleaned as a page of its own. */
  static FurnitureScore ofBlocks(Path file, Function<Page, String> cleaner) throws IOException {
    FurnitureScore score = new FurnitureScore(cleaner);
    JsonLines.read(file, score::block);
    return score;
  }

  /** A file with one text dump a line, its lines labelled. */
  static FurnitureScore ofLines(Path file, Function<Page, String> cleaner) throws IOException {
    FurnitureScore score = new FurnitureScore(cleaner);
    JsonLines.read(file, score::dump);
    return score;
  }

  private void block(JsonNode block) {
    if (OWN_FIELD.contains(block.path("category").asText())) {
      return;
    }
    boolean struck = Wording.snippet(left(block, block.path("text").asText())).isEmpty();
    boolean furniture = block.path("label").asText().equals("furniture");
    count(furniture ? "furniture" : "article", struck == furniture);
  }

  private void dump(JsonNode dump) {
    StringJoiner text = new StringJoiner("\n");
    dump.path("lines").forEach(line -> text.add(line.path("text").asText()));
    String left = left(dump, text.toString());
    Map<String, Integer> lines = new HashMap<>();
    left.lines().forEach(line -> lines.merge(Wording.snippet(line), 1, Integer::sum));
    for (JsonNode line : dump.path("lines")) {
      line(line, lines, Wording.snippet(left));
    }
  }

  private void line(JsonNode line, Map<String, Integer> lines, String left) {
    String label = line.path("label").asText();
    String category = line.path("category").asText();
    String text = Wording.snippet(line.path("text").asText());
    boolean scored = Set.of("article", "furniture", "chrome").contains(label);
    if (!scored || text.isEmpty() || UNDECIDED.contains(category) || OWN_FIELD.contains(category)) {
      return;
    }
    boolean found = lines.merge(text, -1, Integer::sum) >= 0;
    boolean kept = found || (text.length() > LONG_ENOUGH_TO_FIND && left.contains(text));
    count(label, kept == label.equals("article"));
  }

  private String left(JsonNode json, String text) {
    String id = json.path("id").asText();
    return cleaner.apply(
        new Page(id, url(json), null, new Content.PlainText(text), Origin.NONE, Map.of()));
  }

  private static @Nullable String url(JsonNode json) {
    String host = json.path("host").asText("");
    String url = JsonLines.string(json, "url");
    return url != null || host.isEmpty() || host.contains(":") ? url : "https://" + host + "/";
  }

  private void count(String label, boolean right) {
    counts.merge(label, new Count(right ? 1 : 0, 1), Count::plus);
  }

  /** Of the blocks or lines with a label, the share that was kept or struck as it should be. */
  Map<String, Double> right() {
    Map<String, Double> right = new TreeMap<>();
    counts.forEach((label, count) -> right.put(label, (double) count.right / count.all));
    return right;
  }

  private record Count(int right, int all) {
    Count plus(Count other) {
      return new Count(right + other.right, all + other.all);
    }
  }
}
