package io.github.cleancopy.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page's figures, each 0 to 1. A figure that the gold page does not ask for is missing.
 *
 * @param figures by name, as in {@link Score}
 * @param shingles overlap with the gold text, or null where the gold page has no text
 */
public record PageScore(
    GoldPage gold, Answer answer, Map<String, Double> figures, @Nullable Overlap shingles) {

  public PageScore {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * @param fields those of title, authors and published that at least one answer has; the others
   *     are not scored, so that an extractor without metadata is not marked down for it
   */
  static PageScore of(GoldPage gold, Answer answer, Set<String> fields) {
    Map<String, Double> figures = new LinkedHashMap<>();
    String said = answer.textFor(gold);
    String wanted = nearest(gold.texts(), said);
    Overlap shingles = wanted.isEmpty() ? null : Overlap.ofShingles(wanted, said);
    if (shingles != null) {
      text(figures, wanted, said);
    }
    snippets(figures, gold, Wording.snippet(said));
    metadata(figures, gold, answer, fields);
    return new PageScore(gold, answer, figures, shingles);
  }

  private static String nearest(List<String> texts, String said) {
    String best = texts.get(0);
    for (String text : texts) {
      if (wordF1(text, said) > wordF1(best, said)) {
        best = text;
      }
    }
    return best;
  }

  private static double wordF1(String wanted, String said) {
    return Overlap.ofWords(wanted, said).f1();
  }

  private static void text(Map<String, Double> figures, String wanted, String said) {
    Overlap words = Overlap.ofWords(wanted, said);
    boolean same = Words.inAnyScript(wanted).equals(Words.inAnyScript(said));
    figures.put("exact", share(same));
    figures.put("word_precision", words.precision());
    figures.put("word_recall", words.recall());
    figures.put("word_f1", words.f1());
  }

  private static void snippets(Map<String, Double> figures, GoldPage gold, String said) {
    if (!gold.with().isEmpty()) {
      figures.put("with", shareFound(gold.with(), said));
    }
    if (!gold.without().isEmpty()) {
      figures.put("without", 1 - shareFound(gold.without(), said));
    }
  }

  private static double shareFound(List<String> snippets, String said) {
    long found = snippets.stream().filter(s -> said.contains(Wording.snippet(s))).count();
    return (double) found / snippets.size();
  }

  private static void metadata(
      Map<String, Double> figures, GoldPage gold, Answer answer, Set<String> fields) {
    String title = gold.title();
    if (fields.contains("title") && title != null && !title.isEmpty()) {
      title(figures, title, answer.title() == null ? "" : answer.title());
    }
    if (fields.contains("authors")) {
      authors(figures, Wording.names(gold.authors()), Wording.names(answer.authors()));
    }
    When published = When.parse(gold.published());
    if (fields.contains("published") && published.isKnown()) {
      date(figures, published, When.parse(answer.published()));
    }
  }

  private static void title(Map<String, Double> figures, String wanted, String said) {
    figures.put("title_exact", share(Wording.clean(wanted).equals(Wording.clean(said))));
    figures.put("title_loose", share(Wording.loose(wanted).equals(Wording.loose(said))));
  }

  private static void authors(Map<String, Double> figures, Set<String> wanted, Set<String> said) {
    if (wanted.isEmpty()) {
      figures.put("author_none", share(said.isEmpty()));
      return;
    }
    long both = wanted.stream().filter(said::contains).count();
    figures.put("author_f1", 2.0 * both / (wanted.size() + said.size()));
    figures.put("author_exact", share(wanted.equals(said)));
  }

  private static void date(Map<String, Double> figures, When wanted, When said) {
    figures.put("date_day", share(wanted.isSameDay(said)));
    if (wanted.instant() != null) {
      figures.put("date_time", share(wanted.isSameMinute(said)));
    }
  }

  private static double share(boolean right) {
    return right ? 1 : 0;
  }

  /** The figure, or null where the gold page does not ask for it. */
  public @Nullable Double figure(String name) {
    return figures.get(name);
  }

  /** What is missing from the text and what is too much in it. */
  public Difference difference() {
    String said = answer.textFor(gold);
    return Difference.between(nearest(gold.texts(), said), said);
  }
}
