package io.github.cleancopy.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page and the record a careful person would make of it. Immutable.
 *
 * @param id the page's id, by which the record is found
 * @param url its address, or null
 * @param texts the wordings that count as right, mostly one: two where the gold data marks some
 *     paragraphs as optional by square brackets around them
 * @param standfirstApart whether the gold data tells the standfirst from the text; then both
 *     together are compared, else the text alone
 * @param with snippets that must appear in the text
 * @param without snippets that must not
 * @param article whether the page is a story at all
 * @param json the whole line, for {@link #field}
 */
public record GoldPage(
    String id,
    @Nullable String url,
    List<String> texts,
    boolean standfirstApart,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    List<String> with,
    List<String> without,
    boolean article,
    JsonNode json) {

  public GoldPage {
    texts = List.copyOf(texts);
    authors = List.copyOf(authors);
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  /**
   * Reads a file of gold pages, one JSON object a line.
   *
   * @throws IOException if it cannot be read, has no page, or a line is no gold page or a second
   *     one of an id; the message names file and line
   */
  public static List<GoldPage> readAll(Path file) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonLines.read(
        file,
        json -> {
          GoldPage page = of(json);
          if (!ids.add(page.id())) {
            throw new IllegalArgumentException(
                "a second page with the id '%s'; it would count twice".formatted(page.id()));
          }
          pages.add(page);
        });
    if (pages.isEmpty()) {
      throw new IOException(file + ": no gold page in it");
    }
    return pages;
  }

  /**
   * The page as a JSON object tells it: {@code id}; {@code text} with an optional {@code
   * standfirst}, or {@code body}, a list of paragraphs; {@code title}, {@code authors}, {@code
   * published}, {@code with}, {@code without}; {@code article}, true where it is missing.
   */
  public static GoldPage of(JsonNode json) {
    return new GoldPage(
        JsonLines.id(json),
        JsonLines.string(json, "url"),
        texts(json),
        json.has("standfirst"),
        JsonLines.string(json, "title"),
        JsonLines.strings(json, "authors"),
        JsonLines.string(json, "published"),
        JsonLines.strings(json, "with"),
        JsonLines.strings(json, "without"),
        json.path("article").asBoolean(true),
        json);
  }

  private static List<String> texts(JsonNode json) {
    if (!json.hasNonNull("body")) {
      return List.of(
          Answer.paragraphs(JsonLines.string(json, "standfirst"), JsonLines.string(json, "text")));
    }
    List<String> body = JsonLines.strings(json, "body");
    String longest = joined(body, paragraph -> true);
    String shortest = joined(body, paragraph -> !isOptional(paragraph));
    return longest.equals(shortest) ? List.of(longest) : List.of(longest, shortest);
  }

  private static String joined(List<String> body, Predicate<String> wanted) {
    return body.stream()
        .filter(wanted)
        .map(p -> isOptional(p) ? p.substring(1, p.length() - 1) : p)
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isOptional(String paragraph) {
    return paragraph.length() > 1 && paragraph.startsWith("[") && paragraph.endsWith("]");
  }

  /** The value of any field of the gold line, by which pages are grouped: language, country ... */
  public String field(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "none";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
