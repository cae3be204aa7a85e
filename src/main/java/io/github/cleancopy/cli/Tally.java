package io.github.cleancopy.cli;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a run has counted: numbers under a name, names under a heading. */
final class Tally {
  /** read, written, rejected, duplicate; bytes of all pages read. */
  static final String PAGES = "pages";

  /** Input that is no page, by kind. */
  static final String PASSED_OVER = "passed_over";

  /** Rejects by kind of reason. */
  static final String REJECTED = "rejected";

  /** Folders that gave no page, by kind of reason: they were asked for, but are no page. */
  static final String FOLDERS = "folders";

  /** Struck blocks and spans by category. */
  static final String STRUCK = "struck";

  /** The same by rule. */
  static final String RULES = "rules";

  /** Records by the media type of their page. */
  static final String MEDIA_TYPES = "media_types";

  /** Records by host. */
  static final String HOSTS = "hosts";

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  void add(String heading, String name, long count) {
    counts.computeIfAbsent(heading, h -> new TreeMap<>()).merge(name, count, Long::sum);
  }

  void addAll(String heading, Map<String, Integer> more) {
    more.forEach((name, count) -> add(heading, name, count));
  }

  void addAll(Tally other) {
    other.counts.forEach((h, names) -> names.forEach((name, count) -> add(h, name, count)));
  }

  void clear() {
    counts.clear();
  }

  /** All names under a heading, in order. */
  Map<String, Long> under(String heading) {
    return Collections.unmodifiableMap(counts.getOrDefault(heading, Map.of()));
  }

  Map<String, Map<String, Long>> all() {
    return Collections.unmodifiableMap(counts);
  }

  private long page(String name) {
    return under(PAGES).getOrDefault(name, 0L);
  }

  /** Pages, and what should have been one. */
  long read() {
    return page("read");
  }

  long written() {
    return page("written");
  }

  long rejected() {
    return page("rejected");
  }

  long duplicates() {
    return page("duplicate");
  }

  /** Whether all that was asked for could be read. */
  boolean isComplete() {
    return rejected() == 0 && under(FOLDERS).isEmpty();
  }

  /** Size of all pages that were read, after decompression. */
  long bytes() {
    return page("bytes");
  }

  /** Whether everything that was read has an outcome, and every part has its whole. */
  boolean addsUp() {
    return read() == written() + rejected() + duplicates()
        && rejected() == sum(REJECTED)
        && sum(STRUCK) == sum(RULES)
        && written() == sum(MEDIA_TYPES);
  }

  private long sum(String heading) {
    return under(heading).values().stream().mapToLong(Long::longValue).sum();
  }
}
