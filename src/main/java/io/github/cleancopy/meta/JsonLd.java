package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jspecify.annotations.Nullable;

/** The things a page describes in JSON-LD (schema.org), found in graphs, arrays and nests. */
final class JsonLd {
  private static final int MOST_THINGS = 400;
  private static final int DEEPEST = 12;

  /** The properties whose values somebody reads, of stories and of what is in them. */
  private static final Set<String> ASKED =
      Set.of(
          "@id",
          "@type",
          "@value",
          "articleBody",
          "articleSection",
          "author",
          "contentUrl",
          "creator",
          "dateCreated",
          "dateModified",
          "datePublished",
          "description",
          "headline",
          "image",
          "inLanguage",
          "isAccessibleForFree",
          "isAccessibleforFree",
          "keywords",
          "legalName",
          "mainEntityOfPage",
          "name",
          "publisher",
          "text",
          "uploadDate",
          "url");

  /** Under these a thing is another story, or somebody else's words. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemlistelement",
          "comment",
          "comments",
          "review",
          "reviews",
          "haspart",
          "mentions",
          "relatedlink",
          "citation",
          "isbasedon",
          "subjectof",
          "video",
          "associatedmedia",
          "blogpost",
          "mainentityofpage",
          "ispartof",
          "significantlink");

  /** What is under these nobody asks, not even for a text. */
  private static final Set<String> UNOPENED =
      ELSEWHERE.stream()
          .filter(key -> !key.equals("mainentityofpage"))
          .collect(Collectors.toUnmodifiableSet());

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();
  private @Nullable JsonNode story;

  private JsonLd() {}

  static JsonLd of(List<DataNode> scripts) {
    JsonLd result = new JsonLd();
    for (DataNode script : scripts) {
      for (JsonNode document : LenientJson.read(script.getWholeData(), ASKED, UNOPENED)) {
        result.collect(document, 0);
      }
    }
    result.story = result.mostArticleLike();
    return result;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST || things.size() >= MOST_THINGS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (node.isObject()) {
      if (node.has("@type")) {
        things.add(node);
      }
      if (node.path("@id").isTextual() && node.size() > 1) {
        byId.putIfAbsent(node.get("@id").asText(), node);
      }
      node.fields()
          .forEachRemaining(
              field -> {
                if (field.getValue().isContainerNode()
                    && !ELSEWHERE.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                  collect(field.getValue(), depth + 1);
                }
              });
    }
  }

  /** The things in document order. */
  List<JsonNode> things() {
    return things;
  }

  /** The type of the thing that stands for the story, lower case; "" where there is none. */
  String storyType() {
    return story == null ? "" : type(story);
  }

  /** The story's text under the first of these properties that has one, or null. */
  @Nullable String text(String... properties) {
    return story == null ? null : text(story, properties);
  }

  /** The story's values of a property, references resolved. */
  List<JsonNode> values(String property) {
    return story == null ? List.of() : values(story, property);
  }

  /** The first of equals. */
  private @Nullable JsonNode mostArticleLike() {
    JsonNode best = null;
    int most = 0;
    for (JsonNode thing : things) {
      int rank = rank(thing);
      if (rank > most) {
        best = thing;
        most = rank;
      }
    }
    return best;
  }

  private static int rank(JsonNode thing) {
    String type = type(thing);
    int rank = isStory(type) ? 8 : isPage(type) ? 2 : type.equals("videoobject") ? 1 : 0;
    if (rank == 0) {
      return 0;
    }
    rank += thing.has("headline") ? 4 : 0;
    rank += thing.has("datePublished") ? 2 : 0;
    return rank + (thing.has("author") || thing.has("creator") ? 1 : 0);
  }

  static boolean isStory(String type) {
    return type.endsWith("article")
        || type.endsWith("posting")
        || type.endsWith("report")
        || type.equals("blogpost")
        || type.equals("criticreview")
        || type.equals("recipe")
        || type.equals("howto");
  }

  static boolean isPage(String type) {
    return type.endsWith("webpage") || type.equals("itempage") || type.equals("review");
  }

  /** Its type in lower case, the most article-like where it has several; "" where none. */
  static String type(JsonNode thing) {
    JsonNode type = thing.path("@type");
    String first = "";
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText("").toLowerCase(Locale.ROOT);
      name = name.substring(name.lastIndexOf('/') + 1);
      if (isStory(name)) {
        return name;
      }
      first = first.isEmpty() ? name : first;
    }
    return first;
  }

  /** The thing itself where the node only names its {@code @id}. */
  JsonNode resolved(JsonNode node) {
    if (node.isObject() && node.path("@id").isTextual() && !node.has("name")) {
      return byId.getOrDefault(node.get("@id").asText(), node);
    }
    return node;
  }

  /** The values of a property as single nodes, references resolved. */
  List<JsonNode> values(JsonNode thing, String property) {
    JsonNode value = thing.path(known(property));
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> values.add(resolved(item)));
    } else if (!value.isMissingNode() && !value.isNull()) {
      values.add(resolved(value));
    }
    return values;
  }

  /** The first text of a property, of the properties in turn, or null. */
  static @Nullable String text(JsonNode thing, String... properties) {
    for (String property : properties) {
      JsonNode value = thing.path(known(property));
      JsonNode first = value.isArray() && value.size() > 0 ? value.get(0) : value;
      String text = first.isObject() ? first.path("@value").asText("") : first.asText("");
      if (!text.isBlank() && !text.equals("null")) {
        return text;
      }
    }
    return null;
  }

  private static String known(String property) {
    if (!ASKED.contains(property)) {
      throw new IllegalArgumentException("property " + property + " is not among those read");
    }
    return property;
  }
}
