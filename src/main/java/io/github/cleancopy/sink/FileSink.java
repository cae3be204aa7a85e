package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records go to one file, which appears under its name, or replaces the one that had it, only when
 * all of it is written. Until then they stand in a hidden file beside it: {@code .clean.jsonl.part}
 * for {@code clean.jsonl}. A name that ends in {@code .gz} or {@code .zst} is compressed.
 *
 * <p>What is written comes in pieces of about a mebibyte, cut at places that depend on nothing but
 * the records. A run that was killed can be taken up after any piece ({@link #resume}), and in the
 * end the file has the same bytes as without the kill.
 */
public final class FileSink implements ResumableSink {
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
   * Goes on where an earlier run was.
   *
   * @param cuts what {@link #cut} said then; the last counts, and without any it begins anew
   */
  public static FileSink resume(Path target, List<String> cuts) throws IOException {
    long length = cuts.isEmpty() ? 0 : Long.parseLong(cuts.get(cuts.size() - 1));
    return new FileSink(target, PartFile.resume(target, length));
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    atCut = part.write(record);
  }

  @Override
  public boolean isAtCut() {
    return atCut;
  }

  @Override
  public String cut() throws IOException {
    return Long.toString(part.cut());
  }

  @Override
  public String complete() throws IOException {
    part.complete();
    return "";
  }

  /** Gives a completed file its name. Does nothing when it has it already. */
  public static void appear(Path target) throws IOException {
    if (Files.exists(PartFile.partOf(target))) {
      PartFile.rename(target);
    }
  }

  @Override
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
