package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the publisher calls itself, and whether a piece of text is one of those names. */
final class SiteNames {
  private static final int LONGEST_NAME = 60;
  private static final int SHORTEST_PART = 4;
  private static final String HOST = "host";

  /** Second-level labels under which names are registered: "harbourpost.co.uk". */
  private static final Set<String> PUBLIC_LABELS =
      Set.of("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "news", "in");

  private static final Set<String> HOST_PREFIXES =
      Set.of("www", "m", "mobile", "amp", "edition", "en", "news", "blog", "blogs");

  private static final int MOST_NAMES = 12;

  /** Names, and where the page says so. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Set<String> loose = new LinkedHashSet<>();

  private SiteNames() {}

  static SiteNames of(PageFacts facts, JsonLd jsonLd, @Nullable String host) {
    SiteNames site = new SiteNames();
    site.add(facts.meta("og:site_name"), "og:site_name");
    for (JsonNode thing : jsonLd.things()) {
      jsonLd.values(thing, "publisher").forEach(p -> site.add(name(p), "json-ld"));
      String type = JsonLd.type(thing);
      if (type.equals("website") || type.equals("newsmediaorganization")) {
        site.add(name(thing), "json-ld");
      }
    }
    for (String meta : MetaNames.SITE) {
      site.add(facts.meta(meta), meta);
    }
    facts.metas("author").forEach(site::addWithAddress);
    facts.items("publisher").forEach(spot -> site.add(spot.value(), "microdata"));
    if (host != null) {
      site.put(hostName(host), HOST);
      site.put(host, HOST);
    }
    return site;
  }

  private static @Nullable String name(JsonNode node) {
    return node.isTextual() ? node.asText() : JsonLd.text(node, "name", "legalName");
  }

  private void add(@Nullable String raw, String source) {
    String name = Strings.plain(raw);
    boolean address = name.contains("://") || name.startsWith("@");
    if (!name.isEmpty() && name.length() <= LONGEST_NAME && !address && names.size() < MOST_NAMES) {
      put(name, source);
    }
  }

  /** "Harbour Post (www.harbourpost.example)" is no person. */
  private void addWithAddress(String author) {
    int address = author.indexOf("(www.");
    add(address > 0 ? author.substring(0, address) : null, "author");
  }

  private void put(String name, String source) {
    names.putIfAbsent(name, source);
    loose.add(Strings.loose(name));
  }

  /** "harbourpost" of "www.harbourpost.co.uk". */
  static String hostName(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
    int last = labels.length - 2;
    if (last > 0 && PUBLIC_LABELS.contains(labels[last])) {
      last--;
    }
    if (last > 0 && labels.length > 2 && HOST_PREFIXES.contains(labels[last])) {
      return labels[last];
    }
    return last >= 0 ? labels[last] : labels[0];
  }

  /** As the page writes them, the most formal first; the host last. */
  List<String> names() {
    return List.copyOf(names.keySet());
  }

  /** What the publisher writes itself; the host is only an address. */
  List<Candidate> written() {
    List<Candidate> written = new ArrayList<>();
    names.forEach(
        (name, source) -> {
          if (!source.equals(HOST)) {
            written.add(new Candidate(name, source));
          }
        });
    return written;
  }

  /** As {@link Strings#loose} spells them. */
  Set<String> loose() {
    return loose;
  }

  /** Whether this is a name of the site, or all but: "Harbour Post Online" of the Harbour Post. */
  boolean isSite(String text) {
    String candidate = Strings.loose(text);
    if (candidate.isEmpty()) {
      return false;
    }
    for (String name : loose) {
      boolean longEnough = name.length() >= SHORTEST_PART && candidate.length() >= SHORTEST_PART;
      boolean alike = candidate.contains(name) && candidate.length() <= 2 * name.length() + 4;
      boolean part = name.contains(candidate) && name.length() <= 3 * candidate.length();
      if (candidate.equals(name) || (longEnough && (alike || part))) {
        return true;
      }
    }
    return false;
  }
}
