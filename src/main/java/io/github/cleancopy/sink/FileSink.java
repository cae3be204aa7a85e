package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records go to one file, which appears under its name, or replaces the one that had it, only when
 * all of it is written. Until then they stand in a hidden file beside it: {@code .clean.jsonl.part}
 * for {@code clean.jsonl}. A name that ends in {@code .gz} or {@code .zst} is compressed.
 *
 * <p>What is written comes in pieces of about a mebibyte, cut at places that depend on nothing but
 * the records. A run that was killed can be taken up after any piece ({@link #resume}), and in the
 * end the file has the same bytes as without the kill.
 */
public final class FileSink implements ArticleSink {
  private final Path target;
  private final PartFile part;
  private boolean atCut;

  private FileSink(Path target, PartFile part) {
    this.target = target;
    this.part = part;
  }

  /** Begins anew. Fails when the folder is not there or not writable. */
  public static FileSink create(Path target) throws IOException {
    return new FileSink(target, PartFile.create(target));
  }

  /**
   * Goes on where an earlier run was after so many bytes.
   *
   * @param length what {@link #cut} returned then
   */
  public static FileSink resume(Path target, long length) throws IOException {
    return new FileSink(target, PartFile.resume(target, length));
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    atCut = part.write(record);
  }

  /** Whether a piece ends with the record that was written last. */
  public boolean isAtCut() {
    return atCut;
  }

  /** Ends a piece here and returns how long the file is up to there, all of it with the system. */
  public long cut() throws IOException {
    return part.cut();
  }

  /** Writes everything, but leaves the file under the name of a part, for {@link #appear}. */
  public void complete() throws IOException {
    part.complete();
  }

  /** Gives a completed file its name. Does nothing when it has it already. */
  public static void appear(Path target) throws IOException {
    if (Files.exists(PartFile.partOf(target))) {
      PartFile.rename(target);
    }
  }

  /** From now on {@link #close} leaves what was written for {@link #resume}. */
  public void keepWhenClosed() {
    part.leave();
  }

  @Override
  public void finish() throws IOException {
    part.finish();
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  @Override
  public String toString() {
    return target.toString();
  }
}
