package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.text.LanguageGuess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Chooses every field out of one page's markup. */
final class Markup {
  private static final int MOST_TAGS = 50;
  private static final int LONGEST_TAG = 80;
  private static final int LONGEST_SUMMARY = 2_000;
  private static final int SHORTEST_BODY = 100;

  /** Codes of languages that have others now. */
  private static final Set<String> WITHDRAWN = Set.of("in", "iw", "ji");

  private static final String TAG_SEPARATORS = ",;،、";

  private final PageFacts facts;
  private final @Nullable String url;
  private final FetchDay fetchDay;
  private final JsonLd jsonLd;
  private final Choices choices = new Choices();
  private final @Nullable String base;
  private final boolean all;

  /**
   * @param all whether to collect all candidates, for somebody who wants to see them
   */
  Markup(PageFacts facts, @Nullable String url, FetchDay fetchDay, boolean all) {
    this.facts = facts;
    this.url = url;
    this.fetchDay = fetchDay;
    this.all = all;
    this.jsonLd = JsonLd.of(facts.jsonLd);
    String declared = Addresses.absolute(facts.base, url);
    this.base = declared == null ? url : declared;
  }

  Choices choices() {
    return choices;
  }

  Declared declared() {
    String canonical = canonical();
    String host = host(canonical);
    SiteNames site = SiteNames.of(facts, jsonLd, host);
    String language = language();
    String section = section();
    Titles titles = titles(site, section);
    Spot heading = titles.heading();
    String title = choices.first("title", titles.ranked(heading, all));
    AuthorNames names = new AuthorNames(site.loose(), language);
    List<String> authors = new MarkupAuthors(facts, jsonLd, names, heading).choose(choices, all);
    String dateTag = DateTag.of(language, host);
    MarkupDates dates = new MarkupDates(facts, jsonLd, heading, url, dateTag, fetchDay, all);
    String published = published(dates.published());
    Metadata metadata =
        new Metadata(
            canonical,
            site(site),
            host,
            language,
            title,
            authors,
            published,
            modified(dates.modified(), published),
            section,
            tags(),
            summary(),
            image(),
            List.of(),
            null);
    return new Declared(metadata, titles.wordings(), site.names(), type(), body(), isPaywalled());
  }

  // ---- where

  private @Nullable String canonical() {
    List<Candidate> found = new ArrayList<>();
    addAddress(found, facts.canonical, "link rel=canonical");
    addAddress(found, facts.meta("og:url"), "og:url");
    addAddress(found, jsonLd.text("url", "mainEntityOfPage"), "json-ld");
    return choices.first("canonical_url", found);
  }

  private @Nullable String host(@Nullable String canonical) {
    List<Candidate> found = new ArrayList<>();
    addHost(found, url, "url");
    addHost(found, canonical, "canonical_url");
    return choices.first("host", found);
  }

  private static void addHost(List<Candidate> found, @Nullable String address, String source) {
    String host = Addresses.host(address);
    if (host != null) {
      found.add(new Candidate(host, source));
    }
  }

  private void addAddress(List<Candidate> found, @Nullable String address, String source) {
    String absolute = Addresses.absolute(address, base);
    boolean front = absolute != null && Addresses.path(absolute).length() <= 1;
    if (absolute != null && !(front && Addresses.path(url).length() > 1)) {
      found.add(new Candidate(absolute, source));
    }
  }

  private @Nullable String site(SiteNames site) {
    return choices.first("site", site.written());
  }

  private @Nullable String language() {
    List<Candidate> found = new ArrayList<>();
    addLanguage(found, facts.language, "html lang");
    addLanguage(found, facts.meta("content-language", "dc.language", "language"), "meta");
    addLanguage(found, jsonLd.text("inLanguage"), "json-ld");
    addLanguage(found, facts.meta("og:locale"), "og:locale");
    return withCountry(choices.first("language", found), facts.meta("og:locale"));
  }

  /** "en" beside the locale "en_GB" is British, which tells the order of day and month. */
  private static @Nullable String withCountry(@Nullable String tag, @Nullable String locale) {
    if (tag == null || locale == null || tag.length() != 2 || locale.length() != 5) {
      return tag;
    }
    return locale.startsWith(tag) ? languageTag(locale.replace('_', '-')) : tag;
  }

  private void addLanguage(List<Candidate> found, @Nullable String tag, String source) {
    if ((all || found.isEmpty()) && tag != null && LanguageGuess.primary(tag) != null) {
      String first = new StringTokenizer(tag.replace('_', '-'), ",; ").nextToken();
      found.add(new Candidate(languageTag(first), source));
    }
  }

  /** In the usual spelling, into which "en" and "en-US" need not be brought. */
  private static String languageTag(String tag) {
    boolean usual =
        (tag.length() == 2 || tag.length() == 5 && tag.charAt(2) == '-' && isPair(tag, 3, 'A'))
            && isPair(tag, 0, 'a')
            && !WITHDRAWN.contains(tag.substring(0, 2));
    return usual ? tag : Locale.forLanguageTag(tag).toLanguageTag();
  }

  /** Whether two letters stand here, of those that begin with this one. */
  private static boolean isPair(String tag, int at, char first) {
    int one = tag.charAt(at) - first;
    int other = tag.charAt(at + 1) - first;
    return one >= 0 && one < 26 && other >= 0 && other < 26;
  }

  // ---- what

  private Titles titles(SiteNames site, @Nullable String section) {
    Titles titles = new Titles(site, section, jsonLd.storyType().endsWith("newsarticle"));
    facts.headings.forEach(titles::addHeading);
    facts.subHeadings.forEach(titles::addSubHeading);
    titles.add(facts.meta("og:title"), "og:title");
    titles.add(jsonLd.text("headline", "name"), "json-ld");
    for (Spot spot : facts.items("headline")) {
      titles.add(spot.aside() ? null : spot.value(), "microdata");
    }
    for (String name : MetaNames.TITLE) {
      titles.add(facts.meta(name), name);
    }
    titles.add(facts.titleElement, "title");
    return titles;
  }

  private @Nullable String section() {
    List<Candidate> found = new ArrayList<>();
    add(found, facts.meta("article:section"), "article:section");
    add(found, jsonLd.text("articleSection"), "json-ld");
    add(found, facts.meta("parsely-section", "sailthru.section", "section", "og:section"), "meta");
    facts.items("articlesection").forEach(spot -> add(found, spot.value(), "microdata"));
    return choices.first("section", found);
  }

  private static void add(List<Candidate> found, @Nullable String value, String source) {
    String text = Strings.plain(value);
    if (!text.isEmpty() && text.length() <= LONGEST_SUMMARY && !text.contains("://")) {
      found.add(new Candidate(text, source));
    }
  }

  private List<String> tags() {
    List<Candidate> found = new ArrayList<>();
    addTags(found, facts.metas("article:tag"), "article:tag");
    addTags(found, texts(jsonLd.values("keywords")), "json-ld");
    addTags(found, facts.metas("news_keywords"), "news_keywords");
    addTags(found, facts.metas("parsely-tags"), "parsely-tags");
    addTags(found, facts.metas("sailthru.tags"), "sailthru.tags");
    addTags(found, facts.metas("keywords"), "keywords");
    String source = found.isEmpty() ? "" : found.get(0).source();
    Map<String, String> tags = new LinkedHashMap<>();
    for (Candidate tag : found) {
      if (tag.source().equals(source) && tags.size() < MOST_TAGS) {
        tags.putIfAbsent(Strings.loose(tag.value()), tag.value());
      }
    }
    List<String> values = List.copyOf(tags.values());
    choices.chooseAll("tags", values, source, found);
    return values;
  }

  private static List<String> texts(List<JsonNode> nodes) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes) {
      String text = node.isTextual() ? node.asText() : JsonLd.text(node, "name");
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static void addTags(List<Candidate> found, List<String> values, String source) {
    for (String value : values) {
      StringTokenizer tags = new StringTokenizer(value, TAG_SEPARATORS);
      while (tags.hasMoreTokens() && found.size() < 4 * MOST_TAGS) {
        String text = Strings.plain(tags.nextToken());
        if (!text.isEmpty() && text.length() <= LONGEST_TAG) {
          found.add(new Candidate(text, source));
        }
      }
    }
  }

  private @Nullable String summary() {
    List<Candidate> found = new ArrayList<>();
    add(found, facts.meta("og:description"), "og:description");
    add(found, facts.meta("description"), "description");
    add(found, jsonLd.text("description"), "json-ld");
    add(found, facts.meta("twitter:description"), "twitter:description");
    add(found, facts.meta("dc.description", "dcterms.description"), "dc.description");
    return choices.first("summary", found);
  }

  private @Nullable String image() {
    List<Candidate> found = new ArrayList<>();
    addImage(found, facts.meta("og:image:secure_url", "og:image", "og:image:url"), "og:image");
    for (JsonNode image : jsonLd.values("image")) {
      String address = image.isTextual() ? image.asText() : JsonLd.text(image, "url", "contentUrl");
      addImage(found, address, "json-ld");
    }
    addImage(found, facts.meta("twitter:image", "twitter:image:src"), "twitter:image");
    facts.items("image").forEach(spot -> addImage(found, spot.machine(), "microdata"));
    return choices.first("image", found);
  }

  private void addImage(List<Candidate> found, @Nullable String address, String source) {
    String absolute = Addresses.absolute(address, base);
    if (absolute != null) {
      found.add(new Candidate(absolute, source));
    }
  }

  private @Nullable String type() {
    String type = jsonLd.storyType();
    String declared = facts.meta("og:type");
    String fallback = declared == null ? "" : Strings.plain(declared).toLowerCase(Locale.ROOT);
    boolean known = JsonLd.isStory(type) || fallback.isEmpty();
    String chosen = known ? type : fallback;
    return chosen.isEmpty() ? null : chosen;
  }

  private @Nullable String body() {
    String body = jsonLd.text("articleBody", "text");
    if (body == null || body.length() < SHORTEST_BODY) {
      return null;
    }
    return Strings.lines(body);
  }

  private boolean isPaywalled() {
    String free = jsonLd.text("isAccessibleForFree", "isAccessibleforFree");
    boolean closed = free != null && free.toLowerCase(Locale.ROOT).endsWith("false");
    String tier = facts.meta("article:content_tier");
    return closed || (tier != null && tier.equalsIgnoreCase("locked"));
  }

  // ---- when

  private @Nullable String published(Dates dates) {
    return choices.choose("published", dates.best(), dates.candidates());
  }

  /** A change before the publication is a mistake. */
  private @Nullable String modified(Dates dates, @Nullable String published) {
    Candidate best = dates.best();
    boolean early = best != null && published != null && Moments.isBefore(best.value(), published);
    return choices.choose("modified", early ? null : best, dates.candidates());
  }
}
