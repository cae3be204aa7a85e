package io.github.cleancopy.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stood in the input.
 *
 * @param file the path relative to the INPUT it was found under, with forward slashes; "-" for
 *     standard input; null when a program handed the page over
 * @param offset byte offset of the record in a WARC or WET file as it is stored, compressed or not
 * @param record number of the record or line in the file, from 1
 */
public record Origin(@Nullable String file, @Nullable Long offset, @Nullable Long record) {
  /** A page that a program handed over. */
  public static final Origin NONE = new Origin(null, null, null);

  public static Origin file(String file) {
    return new Origin(file, null, null);
  }

  public static Origin line(String file, long line) {
    return new Origin(file, null, line);
  }

  /**
   * As it is said in messages: {@code crawl.jsonl:17}, {@code crawl.warc.gz, record 3 at byte
   * 10482}.
   */
  @Override
  public String toString() {
    String name = file == null ? "page" : file;
    if (offset != null) {
      return record == null
          ? name + " at byte " + offset
          : name + ", record " + record + " at byte " + offset;
    }
    return record == null ? name : name + ":" + record;
  }
}
