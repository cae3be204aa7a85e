package io.github.cleancopy.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rejected input as JSON Lines: {@code
 * {"source":{"file":...,"record":...},"reason":...,"raw":...}}. A raw line that is no UTF-8 comes
 * as {@code raw_base64}, so that not a byte is lost.
 */
final class RejectsFile {
  private static final JsonFactory JSON = new JsonFactory();

  private RejectsFile() {}

  static byte[] line(Reject reject) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      writeSource(json, reject.origin());
      json.writeStringField("reason", Text.wellFormed(reject.reason()));
      writeRaw(json, reject.raw());
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  /** A later copy of a text, with the id of the record that has it. */
  static byte[] duplicate(Origin origin, String id, String first) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      writeSource(json, origin);
      json.writeStringField("reason", "duplicate");
      json.writeStringField("id", Text.wellFormed(id));
      json.writeStringField("duplicate_of", Text.wellFormed(first));
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  private static void writeSource(JsonGenerator json, Origin origin) throws IOException {
    json.writeObjectFieldStart("source");
    String file = origin.file();
    json.writeStringField("file", file == null ? null : Text.wellFormed(file));
    if (origin.offset() != null) {
      json.writeNumberField("offset", origin.offset());
    }
    if (origin.record() != null) {
      json.writeNumberField("record", origin.record());
    }
    json.writeEndObject();
  }

  private static void writeRaw(JsonGenerator json, byte @Nullable [] raw) throws IOException {
    if (raw == null) {
      json.writeNullField("raw");
      return;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      json.writeStringField("raw", text);
    } catch (CharacterCodingException e) {
      json.writeBinaryField("raw_base64", raw);
    }
  }
}
