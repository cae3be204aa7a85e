package io.github.cleancopy.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Writes the review as one HTML file: a template with its style and script, and the data as JSON in
 * a script element. Text of pages reaches the document only as text nodes, set by the script; in
 * the JSON no character can end the element or begin another.
 */
final class ReviewPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_HOSTS = 15;
  private static final int MOST_RULES = 25;

  private final Review review;

  ReviewPage(Review review) {
    this.review = review;
  }

  byte[] html() {
    String page =
        resource("review.html")
            .replace("/*STYLE*/", resource("review.css"))
            .replace("/*SCRIPT*/", resource("review.js"));
    int at = page.indexOf("/*DATA*/");
    return (page.substring(0, at) + data() + page.substring(at + "/*DATA*/".length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (InputStream in = ReviewPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String data() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
      json.writeStartObject();
      summary(json);
      json.writeObjectFieldStart("reasons");
      for (Map.Entry<String, Review.RuleCount> rule : review.rules.entrySet()) {
        json.writeStringField(rule.getKey(), rule.getValue().reason);
      }
      json.writeEndObject();
      json.writeArrayFieldStart("pages");
      for (ReviewedPage page : review.sample.pages()) {
        write(json, page);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return harmless(out.toString());
  }

  /** The same JSON without a character that means something to HTML or ends a line of script. */
  private static String harmless(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private void summary(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("pages", review.pages);
    json.writeNumberField("noArticles", review.noArticles);
    json.writeNumberField("keptWords", review.keptWords);
    json.writeNumberField("struckWords", review.struckWords);
    json.writeBooleanField("sampled", !review.sample.isAll());
    json.writeNumberField("seed", Sample.SEED);
    json.writeNumberField("hosts", review.hosts.size());
    json.writeArrayFieldStart("byCategory");
    for (Map.Entry<String, Review.Count> category :
        most(review.categories, count -> count.struck, MOST_RULES)) {
      row(json, category.getKey(), category.getValue().struck, category.getValue().words);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("byHost");
    for (Map.Entry<String, Review.Count> host :
        most(review.hosts, count -> count.struck, MOST_HOSTS)) {
      Review.Count count = host.getValue();
      row(json, host.getKey(), count.struck, count.words, count.kept, count.pages);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("byRule");
    for (Map.Entry<String, Review.RuleCount> rule :
        most(review.rules, rule -> rule.struck, MOST_RULES)) {
      json.writeStartArray();
      json.writeString(rule.getKey());
      json.writeNumber(rule.getValue().struck);
      json.writeString(rule.getValue().category);
      json.writeEndArray();
    }
    json.writeEndArray();
    lines(json, "highest", review.highest());
    lines(json, "noArticle", review.noArticle);
    json.writeEndObject();
  }

  private static <T> List<Map.Entry<String, T>> most(
      Map<String, T> counts, ToIntFunction<T> struck, int limit) {
    Comparator<Map.Entry<String, T>> byNumber =
        Comparator.comparingInt(entry -> -struck.applyAsInt(entry.getValue()));
    return counts.entrySet().stream()
        .sorted(byNumber.thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .toList();
  }

  private static void row(JsonGenerator json, String name, long... numbers) throws IOException {
    json.writeStartArray();
    json.writeString(name);
    for (long number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private static void lines(JsonGenerator json, String name, List<Review.Line> lines)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Review.Line line : lines) {
      json.writeStartArray();
      json.writeString(line.id());
      json.writeString(line.title());
      json.writeNumber(Math.round(line.share() * 1_000) / 1_000.0);
      json.writeString(line.note());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void write(JsonGenerator json, ReviewedPage page) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", page.id());
    json.writeStringField("url", page.url());
    json.writeStringField("host", page.host());
    json.writeStringField("language", page.language());
    json.writeStringField("title", page.title());
    json.writeBooleanField("article", page.article());
    json.writeStringField("notes", String.join(", ", page.notes()));
    json.writeNumberField("kept", page.keptWords());
    json.writeNumberField("struck", page.struckWords());
    json.writeArrayFieldStart("blocks");
    for (ReviewedPage.Shown block : page.blocks()) {
      write(json, block);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * [number, kind, category, pieces]; a piece is [text] or [text, category, rule], and has a fourth
   * part where the reason is not the one that stands among the reasons of rules.
   */
  private void write(JsonGenerator json, ReviewedPage.Shown block) throws IOException {
    json.writeStartArray();
    json.writeNumber(block.number());
    json.writeString(block.kind());
    json.writeString(block.category());
    json.writeStartArray();
    for (ReviewedPage.Piece piece : block.pieces()) {
      json.writeStartArray();
      json.writeString(piece.text());
      ReviewedPage.Struck struck = piece.struck();
      if (struck != null) {
        json.writeString(struck.category());
        json.writeString(struck.rule());
        Review.RuleCount rule = review.rules.get(struck.rule());
        if (rule == null || !rule.reason.equals(struck.reason())) {
          json.writeString(struck.reason());
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndArray();
  }
}
