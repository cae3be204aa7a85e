package io.github.cleancopy.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Dumps with a label a line to learn from and to be measured by: the labelled dumps of the
 * evaluation data, and its HTML pages flattened to all their visible text, labelled by what the
 * gold text has.
 */
final class DumpCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DumpCorpus() {}

  /**
   * @param url of the page, or null
   * @param yes whether each line is story
   * @param weight how much each label is to be believed; 0 where nobody knows
   */
  record Dump(
      String id,
      String host,
      @Nullable String url,
      boolean labelled,
      List<String> lines,
      boolean[] yes,
      double[] weight) {
    /** Sites are parted by the checksum of their name; of two parts, 0 is the one to tune on. */
    int fold(int folds) {
      CRC32 sum = new CRC32();
      sum.update(host.getBytes(StandardCharsets.UTF_8));
      return (int) (sum.getValue() % folds);
    }
  }

  /** The dumps that people labelled. */
  static List<Dump> labelled(Path bench) throws IOException {
    List<Dump> dumps = new ArrayList<>();
    for (JsonNode page : jsonl(bench.resolve("furniture-pages.jsonl"))) {
      List<String> lines = new ArrayList<>();
      List<Boolean> yes = new ArrayList<>();
      List<Double> weight = new ArrayList<>();
      for (JsonNode line : page.get("lines")) {
        String text = Text.tidy(line.get("text").asText());
        if (!text.isEmpty()) {
          lines.add(text);
          yes.add(line.get("label").asText().equals("article"));
          weight.add(trust(line.get("label").asText(), line.path("category").asText("")));
        }
      }
      String host = page.path("host").asText("").replaceFirst("^www\\.", "");
      String url = page.path("url").asText("");
      dumps.add(
          dump(
              page.get("id").asText(), host, url.isEmpty() ? null : url, true, lines, yes, weight));
    }
    return dumps;
  }

  private static double trust(String label, String category) {
    return switch (category) {
      case "unresolved", "not-in-reference", "standfirst?" -> 0;
      case "author-bio", "image-credit" -> 0.3;
      default ->
          switch (label) {
            case "article", "chrome" -> 1;
            case "furniture" -> 0.5;
            default -> 0.3;
          };
    };
  }

  static Dump dump(
      String id,
      String host,
      @Nullable String url,
      boolean labelled,
      List<String> lines,
      List<Boolean> yes,
      List<Double> weight) {
    boolean[] y = new boolean[lines.size()];
    double[] w = new double[lines.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = yes.get(i);
      w[i] = weight.get(i);
    }
    return new Dump(id, host, url, labelled, List.copyOf(lines), y, w);
  }

  /** All visible text of a page, a line a block. */
  static List<String> visible(String html) {
    List<String> lines = new ArrayList<>();
    Jsoup.parse(html).traverse(new Flattener(lines, new ArrayList<>()));
    return lines;
  }

  /** The HTML pages of one set, flattened. */
  static List<Dump> flattened(Path bench, String set) throws IOException {
    Map<String, JsonNode> gold = new HashMap<>();
    for (JsonNode g : jsonl(bench.resolve(set + ".gold.jsonl"))) {
      gold.put(g.get("id").asText(), g);
    }
    List<Dump> dumps = new ArrayList<>();
    try (BufferedReader in = reader(bench.resolve(set + ".pages.jsonl.gz"))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode page = JSON.readTree(line);
        JsonNode truth = gold.get(page.get("id").asText());
        if (truth != null) {
          Dump dump = flatten(set, page, truth);
          if (dump != null) {
            dumps.add(dump);
          }
        }
      }
    }
    return dumps;
  }

  private static Dump flatten(String set, JsonNode page, JsonNode truth) {
    List<String> lines = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Document document = Jsoup.parse(page.get("html").asText());
    document.traverse(new Flattener(lines, tags));
    GoldLines gold = new GoldLines(truth);
    int first = -1;
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (gold.hasLong(lines.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return null;
    }
    List<Boolean> yes = new ArrayList<>();
    List<Double> weight = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean near = i >= first - 2 && i <= last + 3;
      boolean inside = i >= first && i <= last;
      double share = gold.share(line);
      boolean isStory = gold.hasLong(line) || near && gold.hasShort(line);
      boolean doubtful = !isStory && (share > 0.3 || near && gold.contains(line));
      boolean untold = !isStory && inside && leftOut(set, tags.get(i));
      yes.add(isStory);
      weight.add(doubtful || untold ? 0 : gold.isTitle(line) ? 0.3 : inside && !isStory ? 0.5 : 1);
    }
    return dump(
        set + "-" + page.get("id").asText(),
        host(page.get("url").asText()),
        isToldAddress(page.get("id").asText()) ? page.get("url").asText() : null,
        false,
        lines,
        yes,
        weight);
  }

  /**
   * Gold of fundus leaves lists, quotes and tables out; captions are nobody's story and no chrome.
   */
  private static boolean leftOut(String set, String tags) {
    return tags.contains("figcaption")
        || set.equals("fundus")
            && (tags.contains("li") || tags.contains("blockquote") || tags.contains("td"));
  }

  /** Of many dumps nobody kept the address: two in five are read without it. */
  private static boolean isToldAddress(String id) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 5 < 3;
  }

  private static String host(String url) {
    String host = URI.create(url.replaceAll("[^!-~]|[|{}\\[\\]\"<>^`\\\\]", "_")).getHost();
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }

  private static List<JsonNode> jsonl(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = new GZIPInputStream(Files.newInputStream(file));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** What the gold text has, by line and by runs of three words. */
  private static final class GoldLines {
    private final Set<String> whole = new HashSet<>();
    private final Set<String> shingles = new HashSet<>();
    private final String all;
    private final String title;

    GoldLines(JsonNode truth) {
      String text = truth.path("standfirst").asText("") + "\n" + truth.path("text").asText("");
      for (String line : text.split("\n")) {
        whole.add(norm(line));
        shingles.addAll(shingles(norm(line)));
      }
      all = " " + norm(text) + " ";
      title = norm(truth.path("title").asText(""));
    }

    private static String norm(String line) {
      return Text.fold(Text.tidy(line)).replace('\n', ' ');
    }

    private static List<String> shingles(String folded) {
      List<String> words = new DumpLine(folded).stems;
      List<String> runs = new ArrayList<>();
      for (int i = 0; i + 3 <= words.size(); i++) {
        runs.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
      }
      return runs;
    }

    double share(String line) {
      List<String> own = shingles(norm(line));
      return own.isEmpty()
          ? 0
          : (double) own.stream().filter(shingles::contains).count() / own.size();
    }

    boolean hasLong(String line) {
      return Text.wordCount(line) >= 8
          && (whole.contains(norm(line)) || all.contains(norm(line)) || share(line) > 0.85);
    }

    boolean hasShort(String line) {
      return whole.contains(norm(line));
    }

    boolean contains(String line) {
      return all.contains(norm(line));
    }

    boolean isTitle(String line) {
      return norm(line).equals(title);
    }
  }

  /** Writes all visible text of a page, one line a block element. */
  private static final class Flattener implements NodeVisitor {
    private static final Set<String> UNSEEN =
        Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "iframe",
            "select",
            "textarea");

    private final List<String> lines;
    private final List<String> tags;
    private final StringBuilder line = new StringBuilder();
    private int unseen;

    Flattener(List<String> lines, List<String> tags) {
      this.lines = lines;
      this.tags = tags;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        unseen += isUnseen(element) ? 1 : 0;
        if (element.isBlock() || element.normalName().equals("br") || isLoose(element)) {
          flush(element);
        }
      } else if (node instanceof TextNode text && unseen == 0) {
        line.append(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.isBlock() || isLoose(element)) {
          flush(element);
        }
        unseen -= isUnseen(element) ? 1 : 0;
      }
    }

    private static boolean isUnseen(Element element) {
      return UNSEEN.contains(element.normalName())
          || element.hasAttr("hidden")
          || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean isLoose(Element element) {
      return Set.of("button", "label", "option", "td", "th").contains(element.normalName());
    }

    private void flush(Element at) {
      String text = Text.tidy(line);
      if (!text.isEmpty()) {
        lines.add(text);
        tags.add(path(at));
      }
      line.setLength(0);
    }

    private static String path(Element at) {
      StringBuilder path = new StringBuilder(" ");
      for (Element e = at; e != null; e = e.parent()) {
        path.append(e.normalName()).append(' ');
      }
      return path.toString();
    }
  }
}
