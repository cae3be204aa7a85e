package io.github.cleancopy.cli;

import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.PageSource;
import io.github.cleancopy.page.Reject;
import io.github.cleancopy.review.Review;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the input: pages in, records out in the same order, everything counted. */
final class CleanRun {
  private final Workshop workshop;
  private final RunFiles files;
  private final @Nullable Duplicates duplicates;
  private final Messages messages;
  private final Interruption interruption;
  private final @Nullable Review review;

  private final Tally tally = new Tally();
  private final Tally sinceNote = new Tally();
  private final StageTimes times = new StageTimes();
  private int rememberedAtNote;
  private long begun;
  private long beginTrace;
  private long settled;

  CleanRun(
      Workshop workshop,
      RunFiles files,
      @Nullable Duplicates duplicates,
      Messages messages,
      Interruption interruption,
      @Nullable Review review) {
    this.workshop = workshop;
    this.files = files;
    this.duplicates = duplicates;
    this.messages = messages;
    this.interruption = interruption;
    this.review = review;
  }

  /**
   * Reads over what an earlier run has dealt with, and takes over what it counted.
   *
   * @throws UsageException when the input is not the one that the earlier run read
   */
  void takeUp(JournalReader earlier, PageSource source) throws UsageException {
    while (begun < earlier.place().findings()) {
      Finding finding = source.next();
      if (finding == null) {
        break;
      }
      begun++;
      beginTrace = Trace.after(beginTrace, finding);
    }
    if (begun != earlier.place().findings() || beginTrace != earlier.place().trace()) {
      throw new UsageException(
          "--resume: the input is not the one of the run that was interrupted; run without"
              + " --resume to begin anew");
    }
    settled = begun;
    tally.addAll(earlier.tally());
    if (duplicates != null) {
      earlier.firsts().forEach(duplicates::remember);
      rememberedAtNote = duplicates.size();
    }
  }

  /** Returns whether it came to the end of the input; otherwise it was interrupted. */
  boolean run(PageSource source) throws IOException, InterruptedException {
    Finding finding = next(source);
    while (finding != null && !interruption.requested()) {
      begun++;
      beginTrace = Trace.after(beginTrace, finding);
      workshop.begin(finding, beginTrace);
      while (workshop.isFull()) {
        settle(workshop.take());
      }
      finding = next(source);
    }
    while (!workshop.isEmpty() && !interruption.requested()) {
      settle(workshop.take());
    }
    return !interruption.requested() && finish();
  }

  private @Nullable Finding next(PageSource source) {
    long start = System.nanoTime();
    Finding finding = source.next();
    times.reading += System.nanoTime() - start;
    return finding;
  }

  private void settle(Workshop.Settled done) throws IOException {
    long start = System.nanoTime();
    settled++;
    count(done);
    if (done.outcome() instanceof Outcome.Written written) {
      writeUnlessDuplicate(written, done.trace());
    } else if (done.outcome() instanceof Outcome.Rejected rejected) {
      reject(rejected.reject());
    }
    messages.progress(tally, sinceNote);
    times.writing += System.nanoTime() - start;
  }

  private void count(Workshop.Settled done) {
    if (done.outcome() instanceof Outcome.PassedOver passed) {
      sinceNote.add(Tally.PASSED_OVER, passed.skipped().kind(), 1);
    } else if (!isOfFolder(done.outcome())) {
      sinceNote.add(Tally.PAGES, "read", 1);
      sinceNote.add(Tally.PAGES, "bytes", done.bytes());
    }
  }

  private static boolean isOfFolder(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected && rejected.reject().folder();
  }

  private void writeUnlessDuplicate(Outcome.Written written, long trace) throws IOException {
    String first =
        duplicates == null
            ? null
            : duplicates.firstOf(written.id(), written.fingerprint(), written.words());
    if (first != null) {
      sinceNote.add(Tally.PAGES, "duplicate", 1);
      files.reject(RejectsFile.duplicate(written.origin(), written.id(), first));
      return;
    }
    files.write(written.id(), written.record());
    if (review != null && written.review() != null) {
      review.add(written.review());
    }
    sinceNote.add(Tally.PAGES, "written", 1);
    sinceNote.add(Tally.MEDIA_TYPES, written.mediaType(), 1);
    sinceNote.addAll(Tally.STRUCK, written.struck());
    sinceNote.addAll(Tally.RULES, written.rules());
    if (written.host() != null) {
      sinceNote.add(Tally.HOSTS, written.host(), 1);
    }
    if (files.isAtCut()) {
      note(trace);
    }
  }

  private void note(long trace) throws IOException {
    files.note(
        settled,
        trace,
        sinceNote,
        duplicates == null ? List.of() : duplicates.since(rememberedAtNote));
    rememberedAtNote = duplicates == null ? 0 : duplicates.size();
    tally.addAll(sinceNote);
    sinceNote.clear();
  }

  private void reject(Reject reject) throws IOException {
    if (reject.folder()) {
      sinceNote.add(Tally.FOLDERS, reject.kind(), 1);
    } else {
      sinceNote.add(Tally.PAGES, "rejected", 1);
      sinceNote.add(Tally.REJECTED, reject.kind(), 1);
    }
    messages.rejected(reject);
    files.reject(RejectsFile.line(reject));
  }

  private boolean finish() throws IOException {
    tally();
    if (!tally.addsUp()) {
      throw new IllegalStateException("the account does not add up: " + tally.all());
    }
    files.finish();
    return true;
  }

  /** What was counted up to now. */
  Tally tally() {
    tally.addAll(sinceNote);
    sinceNote.clear();
    return tally;
  }

  StageTimes times() {
    times.cleaning = workshop.cleaningNanos();
    return times;
  }
}
