package io.github.cleancopy.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evaluation as a person or a program reads it. */
public final class EvaluationReport {
  private static final int PASSAGES = 12;
  private static final int PASSAGE_CHARS = 160;
  private static final List<String> IN_GROUPS =
      List.of(
          "shingle_f1",
          "exact",
          "word_f1",
          "with",
          "without",
          "title_loose",
          "author_f1",
          "date_day");

  private final Evaluation evaluation;
  private final @Nullable String by;
  private final int worst;

  /**
   * @param by a field of the gold data by which pages are grouped, or null
   * @param worst how many of the worst pages are shown with their differences
   */
  public EvaluationReport(Evaluation evaluation, @Nullable String by, int worst) {
    this.evaluation = evaluation;
    this.by = by;
    this.worst = worst;
  }

  /** Lines of figures, the groups, then the worst pages with what is missing and surplus. */
  public String text() {
    StringBuilder out = new StringBuilder();
    totals(out);
    if (by != null) {
      groups(out, by);
    }
    for (PageScore page : evaluation.worst(worst)) {
      page(out, page);
    }
    return out.toString();
  }

  private void totals(StringBuilder out) {
    Score score = evaluation.score();
    line(out, "pages", Integer.toString(score.pages()));
    line(out, "without text", Integer.toString(evaluation.empty()));
    score.figures().forEach((name, value) -> line(out, name, figure(value) + count(score, name)));
    StoryOrNot stories = evaluation.stories();
    line(out, "article_right", figure(stories.right()));
    line(out, "article_lost", figure(stories.lost()));
    line(out, "article_invented", figure(stories.invented()));
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-18s %s%n", name, value));
  }

  private static String count(Score score, String name) {
    Integer count = score.counts().get(name);
    return count == null ? "" : "  of " + count;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private void groups(StringBuilder out, String field) {
    out.append(String.format("%nby %s, worst first%n", field));
    evaluation
        .by(field)
        .forEach(
            (group, score) -> {
              out.append(String.format(Locale.ROOT, "%-14s %5d", group, score.pages()));
              for (String name : IN_GROUPS) {
                Double value = score.figure(name);
                if (value != null) {
                  out.append("  ").append(name).append(' ').append(figure(value));
                }
              }
              out.append(String.format("%n"));
            });
  }

  private static void page(StringBuilder out, PageScore page) {
    GoldPage gold = page.gold();
    String url = gold.url() == null ? "" : "  " + gold.url();
    out.append(String.format("%n%s%s%n  ", gold.id(), url));
    page.figures().forEach((n, v) -> out.append(n).append(' ').append(figure(v)).append("  "));
    out.append(String.format("%n"));
    Difference difference = page.difference();
    passages(out, "missing", difference.missing());
    passages(out, "surplus", difference.surplus());
  }

  private static void passages(StringBuilder out, String what, List<String> passages) {
    for (String passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
      out.append(String.format("  %s: %s%n", what, shortened(passage)));
    }
    if (passages.size() > PASSAGES) {
      out.append(String.format("  %s: and %d passages more%n", what, passages.size() - PASSAGES));
    }
  }

  /** One line, the middle left out where it is long: both ends help to find the place. */
  private static String shortened(String passage) {
    String line = passage.replace('\n', ' ');
    if (line.length() <= PASSAGE_CHARS) {
      return line;
    }
    int half = PASSAGE_CHARS / 2;
    return firstChars(line, half) + " ... " + lastChars(line, half);
  }

  private static String firstChars(String line, int count) {
    return line.substring(0, Character.isHighSurrogate(line.charAt(count - 1)) ? count - 1 : count);
  }

  private static String lastChars(String line, int count) {
    int start = line.length() - count;
    return line.substring(Character.isLowSurrogate(line.charAt(start)) ? start + 1 : start);
  }

  /** The same as one JSON object: pages, empty, figures, counts, articles, by, worst. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.setAll(score(evaluation.score()));
    root.put("empty", evaluation.empty());
    StoryOrNot stories = evaluation.stories();
    root.putObject("articles")
        .put("right", stories.right())
        .put("lost", stories.lost())
        .put("invented", stories.invented());
    if (by != null) {
      ObjectNode groups = root.putObject("by").putObject(by);
      evaluation.by(by).forEach((group, score) -> groups.set(group, score(score)));
    }
    ArrayNode pages = root.putArray("worst");
    evaluation.worst(worst).forEach(page -> pages.add(page(page)));
    return root.toPrettyString();
  }

  private static ObjectNode score(Score score) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("pages", score.pages());
    put(node.putObject("figures"), score.figures());
    ObjectNode counts = node.putObject("counts");
    score.counts().forEach(counts::put);
    return node;
  }

  private static void put(ObjectNode node, Map<String, Double> figures) {
    figures.forEach(node::put);
  }

  private static ObjectNode page(PageScore page) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", page.gold().id()).put("url", page.gold().url());
    put(node.putObject("figures"), page.figures());
    Difference difference = page.difference();
    difference.missing().forEach(node.putArray("missing")::add);
    difference.surplus().forEach(node.putArray("surplus")::add);
    return node;
  }
}
