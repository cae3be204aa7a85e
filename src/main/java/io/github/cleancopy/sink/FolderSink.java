package io.github.cleancopy.sink;

import io.github.cleancopy.text.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Each record goes to a file of its own, named after its id. A file appears when it is complete.
 * What an id has beside letters, digits, dot, hyphen and underscore becomes an underscore, and then
 * a part of the id's hash keeps the name apart from others; of several records with one id, the
 * second file ends in {@code -2}. Keeps some 100 bytes of memory a record.
 */
public final class FolderSink implements ArticleSink {
  private static final int MAX_NAME = 120;

  private final Path folder;
  private final String extension;
  private final Map<String, Integer> used = new HashMap<>();

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

  @Override
  public void write(String id, byte[] record) throws IOException {
    String name = name(id);
    int count = used.merge(name, 1, Integer::sum);
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
  public void finish() {}

  @Override
  public void close() {}
}
