package io.github.cleancopy.cli;

import java.util.Map;
import java.util.TreeMap;

/** What a run has counted so far. */
final class Tally {
  private long read;
  private long written;
  private long rejected;
  private long bytes;
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> struck = new TreeMap<>();

  /** A page, or what should have been one. */
  void begin(long contentBytes) {
    read++;
    bytes += contentBytes;
  }

  void write(Map<String, Integer> struckByCategory) {
    written++;
    struckByCategory.forEach((category, n) -> struck.merge(category, (long) n, Long::sum));
  }

  void reject() {
    rejected++;
  }

  void skip(String kind) {
    skipped.merge(kind, 1L, Long::sum);
  }

  long read() {
    return read;
  }

  long written() {
    return written;
  }

  long rejected() {
    return rejected;
  }

  /** Size of all pages that were read, after decompression. */
  long bytes() {
    return bytes;
  }

  Map<String, Long> skipped() {
    return skipped;
  }

  Map<String, Long> struck() {
    return struck;
  }

  /** Whether everything that was read has an outcome. */
  boolean addsUp() {
    return read == written + rejected;
  }
}
