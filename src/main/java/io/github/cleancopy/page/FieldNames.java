package io.github.cleancopy.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON line or a table's row that make a page. A name the user gives is taken
 * literally and is the only one; where none is given, the usual names are tried in order.
 */
public record FieldNames(
    @Nullable String html, @Nullable String text, @Nullable String url, @Nullable String id) {

  /**
   * {@code html}, else {@code text}, {@code content}, {@code raw_content}; {@code url}, {@code id}.
   */
  public static final FieldNames USUAL = new FieldNames(null, null, null, null);

  private static final List<String> HTML = List.of("html");
  private static final List<String> TEXT = List.of("text", "content", "raw_content");

  List<String> htmlNames() {
    return names(html, text == null ? HTML : List.of());
  }

  List<String> textNames() {
    return names(text, html == null ? TEXT : List.of());
  }

  String urlName() {
    return url == null ? "url" : url;
  }

  String idName() {
    return id == null ? "id" : id;
  }

  private static List<String> names(@Nullable String given, List<String> usual) {
    return given == null ? usual : List.of(given);
  }

  /** For messages: {@code 'html' or 'text' or 'content'}. */
  String wanted() {
    StringBuilder out = new StringBuilder();
    for (List<String> names : List.of(htmlNames(), textNames())) {
      for (String name : names) {
        out.append(out.isEmpty() ? "" : " or ").append('\'').append(name).append('\'');
      }
    }
    return out.toString();
  }
}
