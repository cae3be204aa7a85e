package io.github.cleancopy.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes pages of JSON objects. */
final class JsonPages {
  private static final int MAX_NESTING = 200;

  private final FieldNames names;
  private final ObjectMapper mapper;

  JsonPages(FieldNames names, int maxLength) {
    this.names = names;
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_NESTING)
            .maxStringLength(maxLength)
            .build();
    // Without interning: field names come from the input and may be all different.
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(bounds)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    this.mapper =
        new ObjectMapper(factory).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** The page of one line, or why it is none. */
  Finding page(byte[] line, Origin origin) {
    try {
      return page(fields(line), line, origin);
    } catch (JsonProcessingException e) {
      return new Reject(origin, "broken JSON: " + explain(e), line);
    } catch (IOException e) {
      return new Reject(origin, "broken JSON: " + e.getMessage(), line);
    }
  }

  private Map<String, Object> fields(byte[] line) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser parser = mapper.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("a line must be one object in braces");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, parser.readValueAs(Object.class));
      }
      if (parser.nextToken() != null) {
        throw new IOException("something follows the object on the same line");
      }
    }
    return fields;
  }

  private Finding page(Map<String, Object> fields, byte[] line, Origin origin) {
    String contentName = firstFilled(fields);
    if (contentName == null) {
      return new Reject(origin, whyNoContent(fields), line);
    }
    String broken = fieldWithLoneSurrogate(fields, contentName);
    if (broken != null) {
      return new Reject(origin, "lone surrogate in '" + broken + "': not valid Unicode", line);
    }
    String content = String.valueOf(fields.remove(contentName));
    String url = text(fields.remove(names.urlName()));
    String id = text(fields.remove(names.idName()));
    return new Page(id, url, content(contentName, content), origin, fields);
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

  private @Nullable String fieldWithLoneSurrogate(Map<String, Object> fields, String contentName) {
    for (String name : List.of(contentName, names.urlName(), names.idName())) {
      if (fields.get(name) instanceof String value && !Text.isWellFormed(value)) {
        return name;
      }
    }
    return null;
  }

  private Content content(String name, String value) {
    boolean html = names.htmlNames().contains(name) || isMarkup(value);
    return html ? new Content.Html(value) : new Content.PlainText(value);
  }

  /**
   * Crawlers write either kind into "content"; a page of markup begins with its doctype or root.
   */
  private static boolean isMarkup(String value) {
    int start = 0;
    while (start < value.length() && value.charAt(start) <= ' ') {
      start++;
    }
    return value.regionMatches(true, start, "<!doctype html", 0, 14)
        || value.regionMatches(true, start, "<html", 0, 5);
  }

  /** Ids are numbers in some dumps. */
  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return text.isBlank() ? null : text;
  }

  private static String explain(JsonProcessingException e) {
    String what = e.getOriginalMessage();
    return e.getLocation() == null ? what : what + " at column " + e.getLocation().getColumnNr();
  }
}
