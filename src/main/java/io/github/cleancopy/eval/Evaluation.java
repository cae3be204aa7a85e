package io.github.cleancopy.eval;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.PageSource;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.page.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records set against gold pages. Immutable.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.ofRecords(Path.of("gold.jsonl"), Path.of("records.jsonl"));
 * evaluation.score().figure("shingle_f1");
 * evaluation.by("language");
 * evaluation.worst(5).get(0).difference().missing();
 * }</pre>
 */
public final class Evaluation {
  private static final Comparator<PageScore> WORST_FIRST =
      Comparator.comparingDouble(Evaluation::wordF1).thenComparing(page -> page.gold().id());

  private final List<PageScore> pages;
  private final List<String> unanswered;
  private final List<Reject> rejects;

  private Evaluation(List<PageScore> pages, List<String> unanswered, List<Reject> rejects) {
    this.pages = List.copyOf(pages);
    this.unanswered = List.copyOf(unanswered);
    this.rejects = List.copyOf(rejects);
  }

  /**
   * @param answers by id; a page without one counts as empty, an answer without a page is not
   *     looked at
   */
  public static Evaluation of(List<GoldPage> gold, Map<String, Answer> answers) {
    return of(gold, answers, List.of());
  }

  private static Evaluation of(
      List<GoldPage> gold, Map<String, Answer> answers, List<Reject> rejects) {
    Set<String> fields = fieldsOf(answers);
    List<PageScore> pages = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    for (GoldPage page : gold) {
      if (!answers.containsKey(page.id())) {
        unanswered.add(page.id());
      }
      Answer answer = answers.getOrDefault(page.id(), Answer.nothing(page.id()));
      pages.add(PageScore.of(page, answer, fields));
    }
    return new Evaluation(pages, unanswered, rejects);
  }

  /**
   * @param gold a file of gold pages, see {@link GoldPage#of}
   * @param records a file of records as {@code cleancopy clean} writes them
   * @throws IOException if a file cannot be read; the message names file and line
   */
  public static Evaluation ofRecords(Path gold, Path records) throws IOException {
    return of(GoldPage.readAll(gold), Answer.readAll(records));
  }

  /**
   * Cleans the pages that the gold file names and compares the outcome. Pages that are not in the
   * gold file are passed over.
   *
   * @param pages anything that {@link PageSource#open} reads
   * @param cleaner what is being evaluated
   * @throws IOException if the gold file cannot be read; a page that cannot be read counts as empty
   *     and is among the {@link #rejects()}
   */
  public static Evaluation ofPages(Path gold, Path pages, Function<Page, Article> cleaner)
      throws IOException {
    List<GoldPage> wanted = GoldPage.readAll(gold);
    Set<String> ids = wanted.stream().map(GoldPage::id).collect(Collectors.toSet());
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<Reject> rejects = new ArrayList<>();
    try (PageSource source = PageSource.open(pages, SourceOptions.standard())) {
      for (Finding finding : source) {
        if (finding instanceof Page page && ids.contains(page.name())) {
          answers.put(page.name(), Answer.of(cleaner.apply(page)));
        } else if (finding instanceof Reject reject) {
          rejects.add(reject);
        }
      }
    }
    return of(wanted, answers, rejects);
  }

  private static Set<String> fieldsOf(Map<String, Answer> answers) {
    Set<String> fields = new LinkedHashSet<>();
    for (Answer answer : answers.values()) {
      addIf(fields, "title", answer.title() != null && !answer.title().isEmpty());
      addIf(fields, "authors", !answer.authors().isEmpty());
      addIf(fields, "published", answer.published() != null && !answer.published().isEmpty());
    }
    return fields;
  }

  private static void addIf(Set<String> fields, String field, boolean present) {
    if (present) {
      fields.add(field);
    }
  }

  /** All pages, in the order of the gold file. */
  public List<PageScore> pages() {
    return pages;
  }

  /** The ids of the gold pages for which there was neither page nor record. */
  public List<String> unanswered() {
    return unanswered;
  }

  /** What should have been a page and could not be read. */
  public List<Reject> rejects() {
    return rejects;
  }

  public Score score() {
    return Score.of(pages);
  }

  public StoryOrNot stories() {
    return StoryOrNot.of(pages);
  }

  /** How many pages got no text at all. */
  public int empty() {
    return (int) pages.stream().filter(page -> page.answer().text().isBlank()).count();
  }

  /**
   * The score of each group of pages with the same value in a field of the gold data, worst first.
   */
  public Map<String, Score> by(String field) {
    Map<String, List<PageScore>> groups = new TreeMap<>();
    for (PageScore page : pages) {
      groups.computeIfAbsent(page.gold().field(field), value -> new ArrayList<>()).add(page);
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparingDouble(group -> meanWordF1(group.getValue())))
        .forEach(group -> scores.put(group.getKey(), Score.of(group.getValue())));
    return scores;
  }

  private static double meanWordF1(List<PageScore> pages) {
    return pages.stream()
        .filter(page -> page.figure("word_f1") != null)
        .mapToDouble(Evaluation::wordF1)
        .average()
        .orElse(0);
  }

  /** The pages that differ most from the gold text; those that do not differ are not among them. */
  public List<PageScore> worst(int atMost) {
    return pages.stream()
        .filter(page -> wordF1(page) < 1)
        .sorted(WORST_FIRST)
        .limit(atMost)
        .toList();
  }

  /** A page without gold text has nothing to be wrong about. */
  private static double wordF1(PageScore page) {
    Double f1 = page.figure("word_f1");
    return f1 == null ? 1 : f1;
  }
}
