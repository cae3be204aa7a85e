package io.github.cleancopy.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Which pages of a dump are shown: all when there are few, else a sample in which every host and
 * every rule has its turn. By checksums of the ids with a fixed seed, so that the same records give
 * the same sample. Holds at most three times as many pages as it shows.
 */
final class Sample {
  static final int SEED = 20_240_117;

  private final int size;
  private final List<ReviewedPage> first = new ArrayList<>();

  /** The page with the lowest number of each host and rule, by the number of the pair. */
  private final TreeMap<Long, ReviewedPage> strata = new TreeMap<>();

  private long seen;

  Sample(int size) {
    this.size = size;
  }

  void add(ReviewedPage page) {
    seen++;
    if (first.size() < size) {
      first.add(page);
    }
    offer(page, "host " + page.host());
    page.rules().forEach(rule -> offer(page, page.host() + " " + rule));
  }

  private void offer(ReviewedPage page, String stratum) {
    long key = number(stratum);
    ReviewedPage best = strata.get(key);
    if (best == null || number(page.id()) < number(best.id())) {
      strata.put(key, page);
    }
    if (strata.size() > 2 * size) {
      strata.pollLastEntry();
    }
  }

  private static long number(String text) {
    CRC32 sum = new CRC32();
    sum.update((SEED + text).getBytes(StandardCharsets.UTF_8));
    // Checksums of texts that differ in the last letters alone lie close together: spread them.
    return sum.getValue() * 0x9E3779B97F4A7C15L;
  }

  boolean isAll() {
    return seen <= size;
  }

  /** In the order of the records where all are shown, else by host and id. */
  List<ReviewedPage> pages() {
    if (isAll()) {
      return List.copyOf(first);
    }
    Map<String, ReviewedPage> chosen = new LinkedHashMap<>();
    strata.values().stream()
        .limit(size)
        .forEach(page -> chosen.putIfAbsent(page.host() + " " + page.id(), page));
    for (ReviewedPage page : strata.values()) {
      fill(chosen, page);
    }
    for (ReviewedPage page : first) {
      fill(chosen, page);
    }
    return List.copyOf(new TreeMap<>(chosen).values());
  }

  private void fill(Map<String, ReviewedPage> chosen, ReviewedPage page) {
    if (chosen.size() < size) {
      chosen.putIfAbsent(page.host() + " " + page.id(), page);
    }
  }
}
