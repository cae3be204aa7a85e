package io.github.cleancopy.page;

import io.github.cleancopy.text.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes pages of named fields: of a JSON object, or of a row of a table. */
final class FieldPages {
  private final FieldNames names;

  FieldPages(FieldNames names) {
    this.names = names;
  }

  /**
   * @param raw the bytes they were read from, for a reject
   */
  Finding page(Map<String, Object> fields, byte[] raw, Origin origin) {
    String contentName = firstFilled(fields);
    if (contentName == null) {
      return new Reject(origin, whyNoContent(fields), raw);
    }
    String nested = nestedName(fields);
    if (nested != null) {
      return new Reject(origin, "'" + nested + "' is not a string", raw);
    }
    String broken = fieldWithLoneSurrogate(fields, contentName);
    if (broken != null) {
      return new Reject(origin, "lone surrogate in '" + broken + "': not valid Unicode", raw);
    }
    String content = String.valueOf(fields.remove(contentName));
    String url = text(fields.remove(names.urlName()));
    String id = text(fields.remove(names.idName()));
    Instant fetched = FetchTime.in(fields);
    return new Page(id, url, fetched, content(contentName, content), origin, fields);
  }

  private @Nullable String firstFilled(Map<String, Object> fields) {
    for (List<String> candidates : List.of(names.htmlNames(), names.textNames())) {
      for (String name : candidates) {
        if (fields.get(name) instanceof String value && !value.isBlank()) {
          return name;
        }
      }
    }
    return null;
  }

  private String whyNoContent(Map<String, Object> fields) {
    for (List<String> candidates : List.of(names.htmlNames(), names.textNames())) {
      for (String name : candidates) {
        if (fields.containsKey(name)) {
          return fields.get(name) instanceof String
              ? "empty page: '" + name + "' is blank"
              : "'" + name + "' is not a string";
        }
      }
    }
    return "no page in this object: it should have " + names.wanted() + found(fields);
  }

  private static String found(Map<String, Object> fields) {
    List<String> some = fields.keySet().stream().limit(10).toList();
    return some.isEmpty() ? " and is empty" : ", and has " + String.join(", ", some);
  }

  /** An address or id that is an object or a list has no text that anybody would know it by. */
  private @Nullable String nestedName(Map<String, Object> fields) {
    for (String name : List.of(names.urlName(), names.idName())) {
      if (fields.get(name) instanceof Map || fields.get(name) instanceof Collection) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String fieldWithLoneSurrogate(Map<String, Object> fields, String contentName) {
    for (String name : List.of(contentName, names.urlName(), names.idName())) {
      if (fields.get(name) instanceof String value && !Text.isWellFormed(value)) {
        return name;
      }
    }
    return null;
  }

  private Content content(String name, String value) {
    boolean html = names.htmlNames().contains(name) || HtmlField.isHtml(value);
    return html ? new Content.Html(value) : new Content.PlainText(value);
  }

  /** Ids are numbers in some dumps. */
  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.isBlank() ? null : text;
  }
}
