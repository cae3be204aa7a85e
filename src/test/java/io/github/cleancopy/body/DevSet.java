package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.html.Decoder;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The development pages with their gold, read from the folder CLEANCOPY_BENCH names. */
final class DevSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One page; gold null where it is no article. */
  record Sample(
      String set,
      String id,
      String host,
      Blocks blocks,
      Declared declared,
      @Nullable JsonNode gold) {

    boolean tune() {
      return fold(2) == 0;
    }

    int fold(int folds) {
      CRC32 crc = new CRC32();
      crc.update(host.getBytes(StandardCharsets.UTF_8));
      return (int) (crc.getValue() % folds);
    }

    boolean isArticle() {
      return gold != null && gold.path("article").asBoolean(true);
    }

    String text() {
      return gold == null ? "" : gold.path("text").asText("");
    }

    String standfirst() {
      return gold == null || gold.path("standfirst").isNull()
          ? ""
          : gold.path("standfirst").asText("");
    }

    boolean tellsStandfirst() {
      return gold != null && gold.has("standfirst");
    }

    String whole() {
      return standfirst().isEmpty() ? text() : standfirst() + "\n\n" + text();
    }
  }

  private DevSet() {}

  static List<Sample> read(Path folder, String set, BiFunction<Decoded, String, Declared> metadata)
      throws IOException {
    Map<String, JsonNode> gold = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(set + ".gold.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      gold.put(node.path("id").asText(), node);
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(set + ".pages.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      in.lines().forEach(lines::add);
    }
    Stream<Sample> samples =
        lines.stream().parallel().map(line -> sample(set, line, gold, metadata));
    return samples.toList();
  }

  private static Sample sample(
      String set,
      String line,
      Map<String, JsonNode> gold,
      BiFunction<Decoded, String, Declared> metadata) {
    try {
      JsonNode node = JSON.readTree(line);
      String url = node.path("url").asText();
      Decoded decoded =
          new Decoder(Limits.standard()).decode(Page.html(node.path("html").asText(), url));
      Blocks blocks = new BlockReader(Limits.standard()).read(decoded);
      String id = node.path("id").asText();
      return new Sample(set, id, host(url), blocks, metadata.apply(decoded, url), gold.get(id));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String host(String url) {
    String host = URI.create(url.replace(" ", "%20").replace("|", "%7C")).getHost();
    host = host == null ? url : host.toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
