package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the publisher calls itself, and whether a piece of text is one of those names. */
final class SiteNames {
  private static final int LONGEST_NAME = 60;
  private static final int SHORTEST_PART = 4;

  /** Second-level labels under which names are registered: "harbourpost.co.uk". */
  private static final Set<String> PUBLIC_LABELS =
      Set.of("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "news", "in");

  private static final Set<String> HOST_PREFIXES =
      Set.of("www", "m", "mobile", "amp", "edition", "en", "news", "blog", "blogs");

  private final List<String> names;
  private final Set<String> loose = new LinkedHashSet<>();

  private SiteNames(List<String> names) {
    this.names = names;
    names.forEach(name -> loose.add(Strings.loose(name)));
  }

  static SiteNames of(PageFacts facts, JsonLd jsonLd, @Nullable String host) {
    Set<String> names = new LinkedHashSet<>();
    add(names, facts.meta("og:site_name"));
    for (JsonNode thing : jsonLd.things()) {
      jsonLd.values(thing, "publisher").forEach(p -> add(names, name(p)));
      String type = JsonLd.type(thing);
      if (type.equals("website") || type.equals("newsmediaorganization")) {
        add(names, name(thing));
      }
    }
    add(names, facts.meta("application-name", "apple-mobile-web-app-title"));
    add(names, facts.meta("dc.publisher", "dcterms.publisher", "publisher", "copyright.holder"));
    facts.items("publisher").forEach(spot -> add(names, spot.value()));
    if (host != null) {
      names.add(hostName(host));
      names.add(host);
    }
    return new SiteNames(new ArrayList<>(names));
  }

  private static @Nullable String name(JsonNode node) {
    return node.isTextual() ? node.asText() : JsonLd.text(node, "name", "legalName");
  }

  private static void add(Set<String> names, @Nullable String raw) {
    String name = Strings.plain(raw);
    boolean address = name.contains("://") || name.startsWith("@");
    if (!name.isEmpty() && name.length() <= LONGEST_NAME && !address && names.size() < 12) {
      names.add(name);
    }
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
    return names;
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
