package io.github.cleancopy.cli;

import io.github.cleancopy.sink.ArticleSink;
import io.github.cleancopy.sink.FileSink;
import io.github.cleancopy.sink.ResumableSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes: records, rejects where wanted, and, unless the records go to a stream, a
 * journal by which the run can be taken up.
 */
final class RunFiles implements Closeable {
  private final ArticleSink records;
  private final @Nullable ResumableSink resumable;
  private final @Nullable FileSink rejects;
  private final @Nullable Journal journal;

  private RunFiles(ArticleSink records, @Nullable FileSink rejects, @Nullable Journal journal) {
    this.records = records;
    this.resumable = records instanceof ResumableSink sink ? sink : null;
    this.rejects = rejects;
    this.journal = journal;
  }

  /** Records go to a stream; such a run cannot be taken up. */
  static RunFiles to(ArticleSink records, @Nullable FileSink rejects) {
    return new RunFiles(records, rejects, null);
  }

  /** Begins anew. */
  static RunFiles create(
      ResumableSink records, Path output, @Nullable FileSink rejects, String call)
      throws IOException {
    return new RunFiles(records, rejects, Journal.create(output, call));
  }

  /** Goes on where an earlier run was. */
  static RunFiles resume(ResumableSink records, Path output, @Nullable FileSink rejects)
      throws IOException {
    return new RunFiles(records, rejects, Journal.append(output));
  }

  void write(String id, byte[] record) throws IOException {
    records.write(id, record);
  }

  void reject(byte[] line) throws IOException {
    if (rejects != null) {
      rejects.write("", line);
    }
  }

  /** Whether a piece of output was completed by the last record, so that a note makes sense. */
  boolean isAtCut() {
    return journal != null && resumable != null && resumable.isAtCut();
  }

  void note(long findings, long trace, Tally tally, List<Duplicates.First> firsts)
      throws IOException {
    if (journal != null && resumable != null) {
      String rejected = rejects == null ? "0" : rejects.cut();
      journal.note(new Journal.Place(findings, trace, resumable.cut(), rejected), tally, firsts);
    }
  }

  /** Everything was written: the files get their names. */
  void finish() throws IOException {
    if (journal != null && resumable != null) {
      String completed = resumable.complete();
      if (rejects != null) {
        rejects.complete();
      }
      journal.noteComplete(completed);
    }
    records.finish();
    if (rejects != null) {
      rejects.finish();
    }
    if (journal != null) {
      journal.delete();
    }
  }

  /** Leaves what was written for another run, and returns whether there can be one. */
  boolean leave() {
    if (resumable == null) {
      return false;
    }
    resumable.keepWhenClosed();
    if (rejects != null) {
      rejects.keepWhenClosed();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    records.close();
    if (rejects != null) {
      rejects.close();
    }
    if (journal != null) {
      journal.close();
    }
  }
}
