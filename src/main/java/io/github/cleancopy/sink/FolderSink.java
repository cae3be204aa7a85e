package io.github.cleancopy.sink;

import io.github.cleancopy.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each record goes to a file of its own, named after its id. A file appears when it is complete.
 * What an id has beside letters, digits, dot, hyphen and underscore becomes an underscore, and then
 * a part of the id's hash keeps the name apart from others; of several records with one id, the
 * second file ends in {@code -2}. Keeps some 100 bytes of memory a record.
 */
public final class FolderSink implements ResumableSink {
  private static final int MAX_NAME = 120;

  // Files between two cuts: what a run that goes on may write again.
  private static final int PIECE = 64;

  private final Path folder;
  private final String extension;
  private final Map<String, Integer> used = new HashMap<>();
  private final List<String> sinceCut = new ArrayList<>();

  private FolderSink(Path folder, String extension) {
    this.folder = folder;
    this.extension = extension;
  }

  /**
   * @param folder is made when it is not there
   * @param extension of the files, with its dot
   */
  public static FolderSink create(Path folder, String extension) throws IOException {
    Files.createDirectories(folder);
    return new FolderSink(folder, extension);
  }

  /**
   * Goes on where an earlier run was.
   *
   * @param cuts all that {@link #cut} said then
   */
  public static FolderSink resume(Path folder, String extension, List<String> cuts)
      throws IOException {
    FolderSink sink = create(folder, extension);
    for (String names : cuts) {
      if (!names.isEmpty()) {
        for (String name : names.split("/", -1)) {
          sink.used.merge(name, 1, Integer::sum);
        }
      }
    }
    return sink;
  }

  @Override
  public void write(String id, byte[] record) throws IOException {
    String name = name(id);
    int count = used.merge(name, 1, Integer::sum);
    sinceCut.add(name);
    Path file = folder.resolve(name + (count == 1 ? "" : "-" + count) + extension);
    PartFile part = PartFile.create(file);
    try {
      part.write(record);
      part.finish();
    } finally {
      part.close();
    }
  }

  private static String name(String id) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < Math.min(id.length(), MAX_NAME); i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || (c == '.' && i > 0);
      safe.append(plain ? c : '_');
    }
    return safe.toString().equals(id) ? id : safe + "-" + Fingerprint.shortHash(id).substring(0, 8);
  }

  @Override
  public boolean isAtCut() {
    return sinceCut.size() >= PIECE;
  }

  /** The names since the last cut: a later record may have one of them too. */
  @Override
  public String cut() {
    String names = String.join("/", sinceCut);
    sinceCut.clear();
    return names;
  }

  @Override
  public String complete() {
    return "";
  }

  /** Every file that was written has its name. */
  @Override
  public void keepWhenClosed() {}

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
