package io.github.cleancopy.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a set of pages, each 0 to 1 and each a mean over the pages that ask for it.
 *
 * <ul>
 *   <li>{@code shingle_precision}, {@code shingle_recall}: over runs of four words; {@code
 *       shingle_f1} is the F1 of these two means, as in the public article extraction benchmark
 *   <li>{@code exact}: share of pages whose words all agree, in order
 *   <li>{@code word_precision}, {@code word_recall}, {@code word_f1}: over bags of words; the F1 is
 *       the mean of the pages' F1
 *   <li>{@code with}, {@code without}: share of snippets that must appear and do, must not and do
 *       not
 *   <li>{@code title_*}, {@code author_*}, {@code date_*}: metadata; {@code author_none} is the
 *       share of unsigned pages for which no author was invented
 * </ul>
 *
 * @param pages how many pages were compared
 * @param figures in the order above; what no page asks for is missing
 * @param counts for the metadata figures: over how many pages each is a mean
 */
public record Score(int pages, Map<String, Double> figures, Map<String, Integer> counts) {
  private static final List<String> TEXT =
      List.of("exact", "word_f1", "word_precision", "word_recall", "with", "without");
  private static final List<String> METADATA =
      List.of(
          "title_exact",
          "title_loose",
          "author_f1",
          "author_exact",
          "author_none",
          "date_day",
          "date_time");

  public Score {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  static Score of(List<PageScore> pages) {
    Map<String, Double> figures = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    shingles(figures, pages.stream().map(PageScore::shingles).filter(Objects::nonNull).toList());
    TEXT.forEach(name -> mean(figures, name, pages));
    METADATA.forEach(
        name -> {
          int count = mean(figures, name, pages);
          if (count > 0) {
            counts.put(name, count);
          }
        });
    return new Score(pages.size(), figures, counts);
  }

  private static void shingles(Map<String, Double> figures, List<Overlap> overlaps) {
    List<Overlap> said = overlaps.stream().filter(o -> o.right() + o.surplus() > 0).toList();
    List<Overlap> wanted = overlaps.stream().filter(o -> o.right() + o.missing() > 0).toList();
    double precision = mean(said, Overlap::precision);
    double recall = mean(wanted, Overlap::recall);
    figures.put("shingle_f1", Overlap.f1(precision, recall));
    figures.put("shingle_precision", precision);
    figures.put("shingle_recall", recall);
  }

  private static double mean(List<Overlap> overlaps, ToDoubleFunction<Overlap> figure) {
    return overlaps.stream().mapToDouble(figure).average().orElse(0);
  }

  private static int mean(Map<String, Double> figures, String name, List<PageScore> pages) {
    List<Double> values =
        pages.stream().map(page -> page.figure(name)).filter(Objects::nonNull).toList();
    values.stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .ifPresent(mean -> figures.put(name, mean));
    return values.size();
  }

  /** A figure by name, or null where no page asks for it. */
  public @Nullable Double figure(String name) {
    return figures.get(name);
  }
}
