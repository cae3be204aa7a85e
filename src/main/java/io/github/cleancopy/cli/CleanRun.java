package io.github.cleancopy.cli;

import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.PageSource;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.page.Skipped;
import io.github.cleancopy.sink.ArticleSink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One pass over the input: pages in, records out in the same order, everything counted. */
final class CleanRun {
  private final Workshop workshop;
  private final ArticleSink records;
  private final @Nullable ArticleSink rejects;
  private final Messages messages;
  private final Interruption interruption;
  private final Tally tally = new Tally();

  CleanRun(
      Workshop workshop,
      ArticleSink records,
      @Nullable ArticleSink rejects,
      Messages messages,
      Interruption interruption) {
    this.workshop = workshop;
    this.records = records;
    this.rejects = rejects;
    this.messages = messages;
    this.interruption = interruption;
  }

  /** Returns whether it came to the end of the input; otherwise it was interrupted. */
  boolean run(PageSource source) throws IOException, InterruptedException {
    Finding finding = source.next();
    while (finding != null && !interruption.requested()) {
      begin(finding);
      while (workshop.isFull()) {
        settle(workshop.take());
      }
      finding = source.next();
    }
    while (!workshop.isEmpty() && !interruption.requested()) {
      settle(workshop.take());
    }
    return !interruption.requested() && finish();
  }

  private void begin(Finding finding) {
    if (!(finding instanceof Skipped)) {
      tally.begin(Workshop.size(finding));
    }
    workshop.begin(finding);
  }

  private void settle(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Written written) {
      records.write(written.id(), written.record());
      tally.write(written.struck());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      reject(rejected.reject());
    } else if (outcome instanceof Outcome.PassedOver passed) {
      tally.skip(passed.skipped().kind());
    }
  }

  private void reject(Reject reject) throws IOException {
    tally.reject();
    messages.rejected(reject);
    if (rejects != null) {
      rejects.write("", RejectsFile.line(reject));
    }
  }

  private boolean finish() throws IOException {
    records.finish();
    if (rejects != null) {
      rejects.finish();
    }
    if (!tally.addsUp()) {
      throw new IllegalStateException(
          "%d read, but %d written and %d rejected"
              .formatted(tally.read(), tally.written(), tally.rejected()));
    }
    return true;
  }

  Tally tally() {
    return tally;
  }
}
