package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the schema tells an editor is what the reader of packs accepts. */
class PackSchemaTest {
  private final JsonNode schema;

  PackSchemaTest() throws IOException {
    try (InputStream in =
        PackSchemaTest.class.getResourceAsStream(BuiltInPacks.FOLDER + "pack.schema.json")) {
      schema = new ObjectMapper().readTree(in);
    }
  }

  @Test
  void theKeysAreTheReadersKeys() {
    assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(PackReader.PACK_KEYS);
    assertThat(keys(schema.at("/$defs/rule")))
        .containsExactlyInAnyOrderElementsOf(PackReader.RULE_KEYS);
    assertThat(keys(schema.at("/$defs/trim")))
        .containsExactlyInAnyOrderElementsOf(PackReader.TRIM_KEYS);
  }

  @Test
  void theChoicesAreTheEnginesChoices() {
    List<String> categories = new ArrayList<>(Categories.FURNITURE);
    categories.addAll(Categories.CONTENT);
    assertThat(values("/properties/category/enum")).isEqualTo(categories);
    assertThat(values("/$defs/rule/properties/tells/enum")).isEqualTo(NoticeReader.FACTS);
    assertThat(values("/$defs/rule/properties/strength/enum"))
        .isEqualTo(Arrays.stream(Rule.Strength.values()).map(Rule.Strength::label).toList());
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private List<String> values(String pointer) {
    List<String> values = new ArrayList<>();
    schema.at(pointer).forEach(value -> values.add(value.asText()));
    return values;
  }
}
