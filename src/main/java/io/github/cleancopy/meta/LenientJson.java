package io.github.cleancopy.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages have it: with raw line breaks in strings, trailing commas, comments, several
 * documents in a row, HTML-escaped quotes, or cut off: what stands before the damage is kept.
 */
final class LenientJson {
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 200_000;
  private static final int LONGEST_STRING = 2_000_000;

  private static final JsonFactory FACTORY = factory();

  private LenientJson() {}

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(100)
                .build())
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
        .build();
  }

  /**
   * The documents of a script, in order; none where nothing can be read.
   *
   * @param asked keys whose texts and numbers are read; those of others become null
   * @param unopened keys, lower case, whose objects and arrays stay empty
   */
  static List<JsonNode> read(String script, Set<String> asked, Set<String> unopened) {
    String json = bare(script);
    boolean escaped = json.startsWith("&quot;", firstInside(json));
    Builder builder = new Builder(asked, unopened);
    build(escaped ? Parser.unescapeEntities(json, false) : json, builder);
    return builder.documents;
  }

  /** The first character after the opening bracket that is no white space. */
  private static int firstInside(String json) {
    int at = 1;
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** Without what wraps it: {@code <!-- -->}, {@code <![CDATA[ ]]>}, {@code window.x = ...;}. */
  private static String bare(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    if (script.startsWith("<![CDATA[") || array > 0 && script.startsWith("![CDATA[", array - 2)) {
      array = object;
    }
    if (object < 0 && array < 0) {
      return "";
    }
    return script.substring(object < 0 ? array : array < 0 ? object : Math.min(object, array));
  }

  private static void build(String json, Builder builder) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      while (token != null && builder.add(token, parser)) {
        token = parser.nextToken();
      }
    } catch (IOException broken) {
      // What was built up to the damage stands in the documents already.
    }
  }

  /** Puts tokens together; each node hangs in its parent from its beginning. */
  private static final class Builder {
    private final Set<String> asked;
    private final Set<String> unopened;
    private final List<JsonNode> documents = new ArrayList<>();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private String field = "";
    private final Deque<String> fields = new ArrayDeque<>();
    private int nodes;

    Builder(Set<String> asked, Set<String> unopened) {
      this.asked = asked;
      this.unopened = unopened;
    }

    /** False when the document has more nodes than anyone needs. */
    boolean add(JsonToken token, JsonParser parser) throws IOException {
      switch (token) {
        case START_OBJECT -> open(JsonNodeFactory.instance.objectNode(), parser);
        case START_ARRAY -> open(JsonNodeFactory.instance.arrayNode(), parser);
        case END_OBJECT, END_ARRAY -> {
          open.pop();
          field = fields.pop();
        }
        case FIELD_NAME -> field = parser.currentName();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(text(parser));
        case VALUE_TRUE -> put(JsonNodeFactory.instance.booleanNode(true));
        case VALUE_FALSE -> put(JsonNodeFactory.instance.booleanNode(false));
        default -> {}
      }
      return ++nodes < MOST_NODES;
    }

    private JsonNode text(JsonParser parser) throws IOException {
      return asked.contains(field)
          ? JsonNodeFactory.instance.textNode(parser.getText())
          : JsonNodeFactory.instance.nullNode();
    }

    private void open(JsonNode node, JsonParser parser) throws IOException {
      put(node);
      if (unopened.contains(field.toLowerCase(Locale.ROOT))) {
        parser.skipChildren();
      } else {
        fields.push(field);
        open.push(node);
      }
    }

    private void put(JsonNode node) {
      @Nullable JsonNode parent = open.peek();
      if (parent instanceof ObjectNode object) {
        object.set(field, node);
      } else if (parent instanceof ArrayNode array) {
        array.add(node);
      } else if (node.isContainerNode()) {
        documents.add(node);
      }
    }
  }
}
