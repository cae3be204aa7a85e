package io.github.cleancopy.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jspecify.annotations.Nullable;

/** What the markup of one page says, unsifted, as {@link PageScan} found it in one pass. */
final class PageFacts {
  /** Pages repeat a name a dozen times at most; hostile ones a million times. */
  private static final int MOST_VALUES = 40;

  private static final int MOST_NAMES = 400;

  /** Every teaser may have one. */
  private static final int MOST_BYLINES = 1_000;

  private static final int LONGEST_VALUE = 4_000;

  /** Contents of meta elements by name, property or itemprop, lower case. */
  private final Map<String, List<String>> metas = new LinkedHashMap<>();

  /** Values of microdata by itemprop, outside aside matter, lower case. */
  final Map<String, List<Spot>> items = new LinkedHashMap<>();

  final List<Spot> headings = new ArrayList<>();
  final List<Spot> subHeadings = new ArrayList<>();
  final List<Spot> times = new ArrayList<>();
  final List<Spot> signatures = new ArrayList<>();

  final List<Byline> bylines = new ArrayList<>();

  final List<DataNode> jsonLd = new ArrayList<>();

  String titleElement = "";
  String language = "";
  String canonical = "";
  String base = "";

  void addMeta(String name, String content) {
    if (metas.size() < MOST_NAMES && content.length() <= LONGEST_VALUE && !content.isBlank()) {
      List<String> values = metas.computeIfAbsent(name, n -> new ArrayList<>(1));
      if (values.size() < MOST_VALUES) {
        values.add(content);
      }
    }
  }

  void addItem(String name, Spot spot) {
    if (items.size() < MOST_NAMES && !spot.value().isBlank()) {
      add(items.computeIfAbsent(name, n -> new ArrayList<>(1)), spot);
    }
  }

  static void add(List<Spot> spots, Spot spot) {
    if (spots.size() < MOST_VALUES) {
      spots.add(spot);
    }
  }

  void addByline(Byline byline) {
    if (bylines.size() < MOST_BYLINES) {
      bylines.add(byline);
    }
  }

  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The first content under the first of these names that has one, or null. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  /** Names of meta elements, in page order. */
  Set<String> metaNames() {
    return metas.keySet();
  }

  List<Spot> items(String name) {
    return items.getOrDefault(name, List.of());
  }
}
