package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of every line of the labelled dumps: {@code java ... DumpTrial BENCH-FOLDER}. */
final class DumpTrial {
  private DumpTrial() {}

  public static void main(String[] args) throws IOException {
    Map<String, int[]> table = new TreeMap<>();
    for (String json : Files.readAllLines(Path.of(args[0], "furniture-pages.jsonl"))) {
      JsonNode page = new ObjectMapper().readTree(json);
      String host = page.path("host").asText("").replaceFirst("^www\\.", "");
      String half =
          new DumpCorpus.Dump("", host, true, List.of(), null, null).isTune() ? "tune" : "check";
      List<Block> lines = new ArrayList<>();
      List<JsonNode> labels = new ArrayList<>();
      Container root = Container.root();
      for (JsonNode line : page.get("lines")) {
        String text = Text.tidy(line.get("text").asText());
        if (!text.isEmpty()) {
          lines.add(Block.line(lines.size(), text, root));
          labels.add(line);
        }
      }
      Blocks blocks = Blocks.of(lines);
      Blocks judged =
          blocks.judgedBy(b -> DumpFinder.judge(b, Declared.NOTHING, page.get("lang").asText()));
      System.out.println("##### " + half + " " + page.get("id").asText());
      for (Block block : lines) {
        String label = labels.get(block.number()).get("label").asText();
        String category = labels.get(block.number()).path("category").asText("");
        Verdict verdict = judged.verdict(block);
        String became =
            verdict.moves() ? verdict.field().label() : verdict.strikes() ? "struck" : "text";
        if (!category.matches(
            "unresolved|not-in-reference|standfirst\\?|author-bio|image-credit")) {
          table.computeIfAbsent(half + " " + label + " -> " + became, k -> new int[1])[0]++;
        }
        String shown =
            label.equals("article") ? "text" : label.matches("chrome|furniture") ? "struck" : label;
        if (!shown.equals(became)) {
          System.out.printf(
              "%-9s -> %-8s %3d %s %s | %s%n",
              label,
              became,
              block.number(),
              category,
              verdict.evidence(),
              block.text().substring(0, Math.min(150, block.text().length())));
        }
      }
    }
    table.forEach((k, v) -> System.out.println(k + " " + v[0]));
  }
}
