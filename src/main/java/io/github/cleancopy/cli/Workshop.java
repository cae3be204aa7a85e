package io.github.cleancopy.cli;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.page.Skipped;
import io.github.cleancopy.sink.ArticleFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cleans pages on several threads and hands the results back in the order in which the pages came.
 * Holds a bounded number of pages and bytes at a time. Used by one thread.
 */
final class Workshop implements AutoCloseable {
  private static final int PAGES_PER_THREAD = 8;
  // A page takes about ten times its size while it is cleaned, and not all memory is ours.
  private static final long HEAP_SHARE = 32;

  private final Function<Page, Article> cleaner;
  private final ArticleFormat format;
  private final @Nullable ArticleFormat review;
  private final ExecutorService threads;
  private final int maxJobs;
  private final long maxBytes = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private long bytes;

  private final LongAdder cleaningNanos = new LongAdder();

  private record Job(Future<Outcome> outcome, long bytes, long trace) {}

  /**
   * @param bytes size of the page's content
   * @param trace that was handed over with the page
   */
  record Settled(Outcome outcome, long bytes, long trace) {}

  /**
   * @param review how records are written for a review page; null where none is made
   */
  Workshop(
      Function<Page, Article> cleaner,
      ArticleFormat format,
      @Nullable ArticleFormat review,
      int threads) {
    this.review = review;
    this.cleaner = cleaner;
    this.format = format;
    this.threads = Executors.newFixedThreadPool(threads, Workshop::daemon);
    this.maxJobs = threads * PAGES_PER_THREAD;
  }

  /** A page that will not end must not keep the program from ending. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "cleaner");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins with a page.
   *
   * @param trace handed back with the outcome
   */
  void begin(Finding finding, long trace) {
    long size = size(finding);
    jobs.addLast(new Job(outcome(finding), size, trace));
    bytes += size;
  }

  private Future<Outcome> outcome(Finding finding) {
    if (finding instanceof Page page) {
      return threads.submit(() -> clean(page));
    }
    Outcome known =
        finding instanceof Reject reject
            ? new Outcome.Rejected(reject)
            : new Outcome.PassedOver((Skipped) finding);
    return CompletableFuture.completedFuture(known);
  }

  /** Bytes of a page's content, or characters where it came as a string. */
  private static long size(Finding finding) {
    if (!(finding instanceof Page page)) {
      return 0;
    }
    if (page.content() instanceof Content.Bytes bytes) {
      return bytes.bytes().length;
    }
    return page.content() instanceof Content.Html html
        ? html.html().length()
        : ((Content.PlainText) page.content()).text().length();
  }

  private Outcome clean(Page page) {
    long start = System.nanoTime();
    try {
      Article article = cleaner.apply(page);
      String unreadable = unreadable(article.quality().notes());
      return unreadable == null
          ? Outcome.Written.of(
              article, format.bytes(article), review == null ? null : review.bytes(article))
          : new Outcome.Rejected(new Reject(page.origin(), unreadable));
    } catch (RuntimeException | StackOverflowError e) {
      // The library promises not to throw; if it does, the other pages shall not pay for it.
      return new Outcome.Rejected(new Reject(page.origin(), "internal error, please report: " + e));
    } finally {
      cleaningNanos.add(System.nanoTime() - start);
    }
  }

  /** What the notes say of a page that has no text at all, or null. */
  private static @Nullable String unreadable(List<String> notes) {
    for (String note : notes) {
      if (note.startsWith("empty:")) {
        return "empty page";
      }
      if (note.startsWith("unreadable:")) {
        return worded(note.substring("unreadable:".length()));
      }
    }
    return null;
  }

  private static String worded(String unreadable) {
    int end = unreadable.indexOf(' ');
    if (end < 0) {
      return "not a page: " + unreadable;
    }
    String type = unreadable.substring(0, end);
    String cause = unreadable.substring(end + 1);
    return switch (cause) {
      case "locked" -> "a document with a password: " + type;
      case "damaged" -> "a damaged document: " + type;
      case "no-parser" -> "no parser for this document is installed: " + type;
      default -> "a document too large to read, " + cause + ": " + type;
    };
  }

  /** Whether the next outcome should be taken before another page is begun. */
  boolean isFull() {
    return jobs.size() >= maxJobs || (bytes > maxBytes && jobs.size() > 1);
  }

  boolean isEmpty() {
    return jobs.isEmpty();
  }

  /** The outcome of the page that was begun first; waits for it. */
  Settled take() throws InterruptedException {
    Job job = jobs.removeFirst();
    bytes -= job.bytes();
    try {
      return new Settled(job.outcome().get(), job.bytes(), job.trace());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Time spent on pages so far, summed over the threads. */
  long cleaningNanos() {
    return cleaningNanos.sum();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
