package io.github.cleancopy.review;

import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Gathers what a review page shows: figures over all records, and the pages themselves or a sample
 * of them. Memory is bounded by the size of the sample, the number of hosts and of rules. For one
 * thread.
 */
public final class Review {
  /** More pages make a file that browsers open slowly. */
  public static final int USUAL_SAMPLE = 500;

  private static final int MOST_LISTED = 20;

  final Sample sample;
  final Map<String, Count> categories = new TreeMap<>();
  final Map<String, Count> hosts = new HashMap<>();
  final Map<String, RuleCount> rules = new TreeMap<>();
  private final PriorityQueue<Line> highest =
      new PriorityQueue<>(
          Comparator.comparingDouble(Line::share)
              .thenComparing(Line::id, Comparator.reverseOrder()));
  final List<Line> noArticle = new ArrayList<>();
  int pages;
  int noArticles;
  int withoutBlocks;
  long keptWords;
  long struckWords;

  /** Blocks and words struck. */
  static final class Count {
    int pages;
    int struck;
    long words;
    long kept;
  }

  /** How often a rule struck, and the reason that it gave the first time. */
  static final class RuleCount {
    final String category;
    final String reason;
    int struck;

    RuleCount(String category, String reason) {
      this.category = category;
      this.reason = reason;
    }
  }

  /** A page in a list of the summary. */
  record Line(String id, String title, double share, String note) {}

  /**
   * @param sampleSize how many pages are shown at most, at least 1
   */
  public Review(int sampleSize) {
    sample = new Sample(sampleSize);
  }

  /**
   * Adds one record, a line of JSON as {@code cleancopy clean --blocks} writes it.
   *
   * @throws IOException when this is no record
   */
  public void add(byte[] record) throws IOException {
    ReviewedPage page = ReviewedPage.read(record);
    if (page == null) {
      withoutBlocks++;
    } else {
      count(page);
      sample.add(page);
    }
  }

  private void count(ReviewedPage page) {
    pages++;
    keptWords += page.keptWords();
    struckWords += page.struckWords();
    Count host = hosts.computeIfAbsent(page.host(), h -> new Count());
    host.pages++;
    host.kept += page.keptWords();
    for (ReviewedPage.Shown block : page.blocks()) {
      for (ReviewedPage.Piece piece : block.pieces()) {
        ReviewedPage.Struck struck = piece.struck();
        if (struck != null) {
          count(piece, struck, host);
        }
      }
    }
    Line line =
        new Line(page.id(), page.title(), page.struckShare(), String.join(", ", page.notes()));
    highest.add(line);
    if (highest.size() > MOST_LISTED) {
      highest.poll();
    }
    if (!page.article()) {
      noArticles++;
      if (noArticle.size() < MOST_LISTED) {
        noArticle.add(line);
      }
    }
  }

  private void count(ReviewedPage.Piece piece, ReviewedPage.Struck struck, Count host) {
    int words = Text.wordCount(piece.text());
    Count category = categories.computeIfAbsent(struck.category(), c -> new Count());
    category.struck++;
    category.words += words;
    host.struck++;
    host.words += words;
    rules.computeIfAbsent(struck.rule(), r -> new RuleCount(struck.category(), struck.reason()))
        .struck++;
  }

  /** The pages of which the greatest share was struck, greatest first. */
  List<Line> highest() {
    return highest.stream()
        .sorted(Comparator.comparingDouble(Line::share).reversed().thenComparing(Line::id))
        .toList();
  }

  /** Records that were added and can be shown. */
  public int pages() {
    return pages;
  }

  /** Records that list no blocks, and so cannot be shown. */
  public int withoutBlocks() {
    return withoutBlocks;
  }

  /** The page: HTML in UTF-8, complete in itself. */
  public byte[] html() {
    return new ReviewPage(this).html();
  }
}
