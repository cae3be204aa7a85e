package io.github.cleancopy.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes fields in the order of the calls, every string as valid Unicode. */
final class JsonFields {
  static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  void startObject() throws IOException {
    json.writeStartObject();
  }

  void startObject(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  void startArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void string(String name, @Nullable String value) throws IOException {
    json.writeFieldName(name);
    write(value);
  }

  void stringIfAny(String name, @Nullable String value) throws IOException {
    if (value != null) {
      string(name, value);
    }
  }

  void strings(String name, List<String> values) throws IOException {
    startArray(name);
    for (String value : values) {
      write(value);
    }
    endArray();
  }

  void bool(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void number(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, double value) throws IOException {
    json.writeNumberField(name, value);
  }

  void numberIfAny(String name, @Nullable Number value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value.longValue());
    }
  }

  /** Any value of JSON: maps, lists, strings, numbers, booleans, null; the rest as strings. */
  void value(String name, @Nullable Object value) throws IOException {
    json.writeFieldName(name);
    write(value);
  }

  private void write(@Nullable Object value) throws IOException {
    if (value instanceof String string) {
      json.writeString(Text.wellFormed(string));
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(Text.wellFormed(String.valueOf(entry.getKey())));
        write(entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item);
      }
      json.writeEndArray();
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      json.writeObject(value);
    } else {
      json.writeString(Text.wellFormed(value.toString()));
    }
  }
}
