package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * So many records a file: {@code clean-00001.jsonl.gz}, {@code clean-00002.jsonl.gz} for {@code
 * clean.jsonl.gz}. Each file appears when it is complete; there is always a first one.
 */
public final class SplitSink implements ResumableSink {
  private static final int DIGITS = 5;

  private final Path target;
  private final int recordsPerFile;
  private FileSink current;
  private int number;
  private int inFile;

  private SplitSink(Path target, int recordsPerFile, FileSink current, int number, int inFile) {
    this.target = target;
    this.recordsPerFile = recordsPerFile;
    this.current = current;
    this.number = number;
    this.inFile = inFile;
  }

  public static SplitSink create(Path target, int recordsPerFile) throws IOException {
    return new SplitSink(target, recordsPerFile, FileSink.create(numbered(target, 1)), 1, 0);
  }

  /**
   * Goes on where an earlier run was.
   *
   * @param cuts what {@link #cut} said then; the last counts, and without any it begins anew
   */
  public static SplitSink resume(Path target, int recordsPerFile, List<String> cuts)
      throws IOException {
    if (cuts.isEmpty()) {
      return create(target, recordsPerFile);
    }
    String[] last = cuts.get(cuts.size() - 1).split(" ", -1);
    int number = Integer.parseInt(last[0]);
    Path file = numbered(target, number);
    if (!Files.exists(PartFile.partOf(file)) && Files.exists(file)) {
      // It was completed after the cut, and what came then is written again.
      Files.move(file, PartFile.partOf(file));
    }
    FileSink current = FileSink.resume(file, List.of(last[2]));
    return new SplitSink(target, recordsPerFile, current, number, Integer.parseInt(last[1]));
  }

  /** The name of one of the files: its number stands before the first dot of the name. */
  static Path numbered(Path target, int number) {
    String digits = String.format(Locale.ROOT, "%0" + DIGITS + "d", number);
    return target.resolveSibling(stem(target) + "-" + digits + ending(target));
  }

  private static String stem(Path target) {
    String name = String.valueOf(target.getFileName());
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String ending(Path target) {
    return String.valueOf(target.getFileName()).substring(stem(target).length());
  }

  /** Whether a file has a name that one of the numbered files has, or may get. */
  public static boolean isPartOf(Path target, Path file) {
    String name = String.valueOf(file.getFileName());
    String before = stem(target) + "-";
    String after = ending(target);
    int digits = name.length() - before.length() - after.length();
    return digits >= DIGITS
        && file.equals(target.resolveSibling(name))
        && name.startsWith(before)
        && name.endsWith(after)
        && name.substring(before.length(), before.length() + digits)
            .chars()
            .allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    if (inFile == recordsPerFile) {
      current.finish();
      current.close();
      current = FileSink.create(numbered(target, ++number));
      inFile = 0;
    }
    current.write(id, record);
    inFile++;
  }

  @Override
  public boolean isAtCut() {
    return inFile == recordsPerFile || current.isAtCut();
  }

  /** Number of the file, records in it, and what the file itself has to say. */
  @Override
  public String cut() throws IOException {
    return number + " " + inFile + " " + current.cut();
  }

  @Override
  public String complete() throws IOException {
    current.complete();
    return Integer.toString(number);
  }

  /**
   * Gives the last completed file its name. Does nothing when it has it already.
   *
   * @param completed what {@link #complete} returned
   */
  public static void appear(Path target, String completed) throws IOException {
    FileSink.appear(numbered(target, Integer.parseInt(completed)));
  }

  @Override
  public void keepWhenClosed() {
    current.keepWhenClosed();
  }

  @Override
  public void finish() throws IOException {
    current.finish();
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
