package io.github.cleancopy.sink;

import java.io.IOException;
import java.nio.file.Path;

/**
 * So many records a file: {@code clean-00001.jsonl.gz}, {@code clean-00002.jsonl.gz} for {@code
 * clean.jsonl.gz}. Each file appears when it is complete; there is always a first one.
 */
public final class SplitSink implements ArticleSink {
  private final Path target;
  private final int recordsPerFile;
  private FileSink current;
  private int files = 1;
  private int inFile;

  private SplitSink(Path target, int recordsPerFile) throws IOException {
    this.target = target;
    this.recordsPerFile = recordsPerFile;
    this.current = FileSink.create(numbered(target, 1));
  }

  public static SplitSink create(Path target, int recordsPerFile) throws IOException {
    return new SplitSink(target, recordsPerFile);
  }

  /** The name of one of the files: its number stands before the first dot of the name. */
  static Path numbered(Path target, int number) {
    String name = String.valueOf(target.getFileName());
    int dot = name.indexOf('.', 1);
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    return target.resolveSibling("%s-%05d%s".formatted(stem, number, ending));
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    if (inFile == recordsPerFile) {
      current.finish();
      current.close();
      current = FileSink.create(numbered(target, ++files));
      inFile = 0;
    }
    current.write(id, record);
    inFile++;
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
