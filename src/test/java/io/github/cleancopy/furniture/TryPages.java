package io.github.cleancopy.furniture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules and voice alone over JSONL pages on standard input ({"id", "text"}, "lang" optional), one
 * line of text a block; records with id, text and removed come out. Arguments: languages whose
 * packs to use, none for all.
 */
final class TryPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TryPages() {}

  public static void main(String[] languages) throws IOException {
    RuleBook book = TryPacks.book(List.of(languages));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(clean(JSON.readTree(line), book));
    }
    out.flush();
  }

  private static ObjectNode clean(JsonNode page, RuleBook book) {
    JsonNode lang = page.get("lang");
    String language = lang == null ? null : lang.asText();
    Blocks judged =
        blocks(page.get("text").asText())
            .judgedBy(book.forPage(language, siteNames(page.get("url"))))
            .judgedBy(book.voice());
    ObjectNode record = JSON.createObjectNode();
    record.put("id", page.get("id").asText());
    record.put("text", judged.text());
    ArrayNode removed = record.putArray("removed");
    for (Removal removal : judged.removals()) {
      ObjectNode one = removed.addObject();
      one.put("category", removal.category());
      one.put("rule", removal.rule());
      one.put("text", removal.text());
    }
    return record;
  }

  private static List<String> siteNames(@Nullable JsonNode url) {
    if (url == null || url.isNull()) {
      return List.of();
    }
    String host = java.net.URI.create(url.asText().replace(' ', '_')).getHost();
    if (host == null) {
      return List.of();
    }
    String name = host.startsWith("www.") ? host.substring(4) : host;
    int dot = name.indexOf('.');
    return dot < 0 ? List.of(name) : List.of(name, name.substring(0, dot));
  }

  private static Blocks blocks(String text) {
    Container root = Container.root();
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\n")) {
      String tidy = Text.tidy(line);
      if (!tidy.isEmpty()) {
        blocks.add(Block.line(blocks.size(), tidy, root));
      }
    }
    return Blocks.of(blocks);
  }
}
