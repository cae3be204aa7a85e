package io.github.cleancopy.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes pages of JSON objects. */
final class JsonPages {
  private static final int MAX_NESTING = 200;

  private final FieldPages pages;
  private final ObjectMapper mapper;

  JsonPages(FieldNames names, int maxLength) {
    this.pages = new FieldPages(names);
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
      return pages.page(fields(line), line, origin);
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

  private static String explain(JsonProcessingException e) {
    String what = e.getOriginalMessage();
    return e.getLocation() == null ? what : what + " at column " + e.getLocation().getColumnNr();
  }
}
