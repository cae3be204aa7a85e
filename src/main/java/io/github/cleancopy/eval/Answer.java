package io.github.cleancopy.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a record that is compared with a gold page. Any extractor's output can be brought
 * into this form.
 *
 * @param id the page's id
 * @param article whether the extractor took the page for a story
 */
public record Answer(
    String id,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String standfirst,
    String text,
    boolean article) {

  public Answer {
    authors = List.copyOf(authors);
  }

  /** What counts for a page without a record. */
  static Answer nothing(String id) {
    return new Answer(id, null, List.of(), null, null, "", false);
  }

  public static Answer of(Article article) {
    Metadata metadata = article.metadata();
    return new Answer(
        article.id(),
        metadata.title(),
        metadata.authors(),
        metadata.published(),
        metadata.standfirst(),
        article.text(),
        article.isStory());
  }

  /** A line of a file of records. */
  public static Answer of(JsonNode json) {
    String text = JsonLines.string(json, "text");
    return new Answer(
        JsonLines.id(json),
        JsonLines.string(json, "title"),
        JsonLines.strings(json, "authors"),
        JsonLines.string(json, "published"),
        JsonLines.string(json, "standfirst"),
        text == null ? "" : text,
        json.path("quality").path("article").asBoolean(false));
  }

  /**
   * Reads a file of records, one JSON object a line; of two with the same id the later counts.
   *
   * @throws IOException if it cannot be read or a line is no record; the message names file and
   *     line
   */
  public static Map<String, Answer> readAll(Path records) throws IOException {
    Map<String, Answer> answers = new LinkedHashMap<>();
    JsonLines.read(
        records,
        json -> {
          Answer answer = of(json);
          answers.put(answer.id(), answer);
        });
    return answers;
  }

  /**
   * Whether a JSON Lines file holds records rather than pages, by its first line: a record tells
   * its quality, a page does not.
   *
   * @throws IOException if it cannot be read or its first line is no JSON object
   */
  public static boolean areRecords(Path file) throws IOException {
    return JsonLines.first(file).has("quality");
  }

  /** What is compared with the page's text. */
  String textFor(GoldPage page) {
    return paragraphs(page.standfirstApart() ? standfirst : null, text);
  }

  static String paragraphs(@Nullable String standfirst, @Nullable String text) {
    return Stream.of(standfirst, text)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
