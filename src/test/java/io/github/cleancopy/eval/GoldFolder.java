package io.github.cleancopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.page.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of testdata/gold: page.html or page.txt, the record a person would make of it in
 * article.json, and about.txt, which says what is hard about it.
 *
 * @param struck lines that must stand in the account of what was struck
 */
record GoldFolder(String slug, Page page, GoldPage gold, List<String> struck) {
  static final Path ALL = Path.of("testdata", "gold");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<GoldFolder> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldFolder::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldFolder read(Path folder) {
    try {
      String slug = folder.getFileName().toString();
      assertThat(folder.resolve("about.txt")).as(slug + " says what is hard").isNotEmptyFile();
      JsonNode article = JSON.readTree(folder.resolve("article.json").toFile());
      return new GoldFolder(
          slug, page(folder, article), gold(slug, article), JsonLines.strings(article, "struck"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static Page page(Path folder, JsonNode article) throws IOException {
    String slug = folder.getFileName().toString();
    Path html = folder.resolve("page.html");
    Content content =
        Files.exists(html)
            ? new Content.Bytes(Files.readAllBytes(html), null)
            : new Content.PlainText(
                Files.readString(folder.resolve("page.txt"), StandardCharsets.UTF_8));
    return new Page(slug, JsonLines.string(article, "url"), null, content, Origin.NONE, Map.of());
  }

  private static GoldPage gold(String slug, JsonNode article) {
    ObjectNode line = article.deepCopy();
    line.put("id", slug);
    line.remove("text");
    ArrayNode body = line.putArray("body");
    if (article.hasNonNull("standfirst")) {
      body.add(article.path("standfirst"));
    }
    article.path("text").forEach(body::add);
    return GoldPage.of(line);
  }

  @Override
  public String toString() {
    return slug;
  }
}
