package io.github.cleancopy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The account of a run as one JSON object, for programs. */
final class Report {
  private static final double NANOS = 1e9;

  private Report() {}

  /** Counts under their headings (see {@link Tally}), then seconds: whole, and by stage. */
  static byte[] json(Tally tally, double seconds, StageTimes times) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("version", Help.version());
    put(root.putObject(Tally.PAGES), pages(tally));
    for (String heading :
        new String[] {
          Tally.PASSED_OVER,
          Tally.REJECTED,
          Tally.FOLDERS,
          Tally.MEDIA_TYPES,
          Tally.STRUCK,
          Tally.RULES,
          Tally.HOSTS
        }) {
      put(root.putObject(heading), tally.under(heading));
    }
    root.putObject("seconds")
        .put("total", seconds)
        .put("reading", times.reading / NANOS)
        .put("cleaning_all_threads", times.cleaning / NANOS)
        .put("writing", times.writing / NANOS);
    String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All four outcomes, those that did not occur as zero. */
  private static Map<String, Long> pages(Tally tally) {
    Map<String, Long> pages = new java.util.LinkedHashMap<>();
    pages.put("read", tally.read());
    pages.put("written", tally.written());
    pages.put("rejected", tally.rejected());
    pages.put("duplicate", tally.duplicates());
    pages.put("bytes", tally.bytes());
    return pages;
  }

  private static void put(ObjectNode node, Map<String, Long> counts) {
    counts.forEach(node::put);
  }
}
