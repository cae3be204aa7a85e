package io.github.cleancopy.eval;

import java.util.List;
import java.util.function.Predicate;

/**
 * Story or no story: how often an extractor was right about a page as a whole.
 *
 * @param right share of all pages
 * @param lost share of the stories that were taken for something else
 * @param invented share of the other pages that were taken for stories
 */
public record StoryOrNot(double right, double lost, double invented) {

  static StoryOrNot of(List<PageScore> pages) {
    return new StoryOrNot(
        share(pages, page -> page.answer().article() == page.gold().article()),
        share(only(pages, true), page -> !page.answer().article()),
        share(only(pages, false), page -> page.answer().article()));
  }

  private static List<PageScore> only(List<PageScore> pages, boolean article) {
    return pages.stream().filter(page -> page.gold().article() == article).toList();
  }

  private static double share(List<PageScore> pages, Predicate<PageScore> condition) {
    return pages.stream().mapToDouble(p -> condition.test(p) ? 1 : 0).average().orElse(0);
  }
}
