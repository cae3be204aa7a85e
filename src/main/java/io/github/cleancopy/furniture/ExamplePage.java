package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The small page that an example of a rule describes, one block a line.
 *
 * <pre>
 *   ~ Sign up for our newsletter            context: on the page, but not what the example is about
 *   [list-item, linked] A headline          markup: a kind of block, linked, bold,
 *   [head-link] A headline The story ...   a link up to " The "
 *   [in aside, named newsletter] Your name  a container around it, by tag, by class
 *   ~ [story]                               a long paragraph of reporting
 * </pre>
 *
 * {@code {site}} is the name of the site.
 */
final class ExamplePage {
  static final String SITE = "The Morning Ledger";

  private static final String STORY =
      "The council voted on Tuesday to close two of the five bridges over the river for repairs. "
          .repeat(5)
          .strip();

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> asserted = new ArrayList<>();
  private final Container root = Container.root();
  private final Map<String, Container> containers = new HashMap<>();

  private ExamplePage(String example) {
    example.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::add);
  }

  static ExamplePage of(String example) {
    return new ExamplePage(example);
  }

  Blocks blocks() {
    return Blocks.of(blocks);
  }

  /** Numbers of the blocks that the example is about. */
  List<Integer> asserted() {
    return asserted;
  }

  private void add(String line) {
    boolean context = line.startsWith("~ ");
    String rest = context ? line.substring(2).strip() : line;
    if (!context) {
      asserted.add(blocks.size());
    }
    int close = rest.startsWith("[") ? rest.indexOf(']') : -1;
    if (rest.equals("[story]")) {
      blocks.add(block(STORY, List.of()));
    } else if (close > 0 && rest.length() > close + 1 && isMarkup(rest.substring(1, close))) {
      List<String> markup = Arrays.asList(rest.substring(1, close).split(", *"));
      blocks.add(block(rest.substring(close + 1), markup));
    } else {
      blocks.add(block(rest, List.of()));
    }
  }

  private static boolean isMarkup(String inside) {
    return Arrays.stream(inside.split(", *"))
        .allMatch(
            word ->
                kind(word) != null
                    || word.equals("linked")
                    || word.equals("head-link")
                    || word.equals("bold")
                    || word.startsWith("in ")
                    || word.startsWith("named "));
  }

  private static @org.jspecify.annotations.Nullable Kind kind(String label) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElse(null);
  }

  private Block block(String raw, List<String> markup) {
    String text = Text.tidy(raw.replace("{site}", SITE));
    Kind kind = Kind.PARAGRAPH;
    for (String word : markup) {
      Kind named = kind(word);
      kind = named == null ? kind : named;
    }
    List<Link> links = links(text, markup);
    return new Block(
        blocks.size(),
        kind,
        kind == Kind.HEADING ? 2 : 0,
        text,
        links,
        container(markup),
        Set.of(),
        markup.contains("bold"));
  }

  private static List<Link> links(String text, List<String> markup) {
    if (markup.contains("linked")) {
      return List.of(new Link(0, text.length(), "/other"));
    }
    int end = text.indexOf(" The ");
    return markup.contains("head-link") && end > 0
        ? List.of(new Link(0, end, "/other"))
        : List.of();
  }

  private Container container(List<String> markup) {
    String tag = "div";
    Set<String> names = new TreeSet<>();
    for (String word : markup) {
      if (word.startsWith("in ")) {
        tag = word.substring(3);
      } else if (word.startsWith("named ")) {
        names.add(word.substring(6));
      }
    }
    if (tag.equals("div") && names.isEmpty()) {
      return root;
    }
    String boxTag = tag;
    return containers.computeIfAbsent(
        tag + names, key -> root.child(containers.size() + 1, boxTag, names, Map.of()));
  }
}
