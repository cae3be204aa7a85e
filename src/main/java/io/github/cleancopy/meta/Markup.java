package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.meta.AuthorNames.Kind;
import io.github.cleancopy.meta.AuthorNames.Signer;
import io.github.cleancopy.text.LanguageGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses every field out of one page's markup. */
final class Markup {
  /** Whoever signs first; the house itself only where the page declares it and nobody else. */
  private static final List<Set<Kind>> TRUST =
      List.of(Set.of(Kind.PERSON), Set.of(Kind.AGENCY, Kind.ORGANISATION), Set.of(Kind.SITE));

  private static final int MOST_LINKED = 6;

  private static final int MOST_TAGS = 50;
  private static final int LONGEST_TAG = 80;
  private static final int LONGEST_SUMMARY = 2_000;

  /** A time element further from the headline than this belongs to a teaser or a comment. */
  private static final int NEAR_HEADLINE = 150;

  private static final String[] TITLE_METAS = {
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline"
  };

  private static final String[] AUTHOR_METAS = {
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "creator",
    "article:author_name",
    "cxenseparse:author",
    "og:author",
    "citation_author",
    "article.author",
    "authors",
    "byline",
    "news_author",
    "vf:author",
    "shareaholic:article_author_name",
    "dc.contributor",
    "twitter:data1"
  };

  private static final String[] PUBLISHED_METAS = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "publish_time",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
    "article.published",
    "article_date_original",
    "published_time",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_date",
    "og:pubdate",
    "rnews:datepublished",
    "originalpublicationdate",
    "shareaholic:article_published_time",
    "vf:published",
    "created",
    "displaydate",
    "datecreated"
  };

  private static final String[] MODIFIED_METAS = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "article:modified",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
    "article.updated",
    "article:updated_time",
    "updated_time",
    "revision_date",
    "modified",
    "rnews:datemodified"
  };

  private final PageFacts facts;
  private final @Nullable String url;
  private final JsonLd jsonLd;
  private final @Nullable JsonNode story;
  private final Choices choices = new Choices();
  private final @Nullable String base;

  Markup(PageFacts facts, @Nullable String url) {
    this.facts = facts;
    this.url = url;
    this.jsonLd = JsonLd.of(facts.jsonLd);
    this.story = jsonLd.story();
    String declared = Addresses.absolute(facts.base, url);
    this.base = declared == null ? url : declared;
  }

  Choices choices() {
    return choices;
  }

  Declared declared() {
    String canonical = canonical();
    String host = Addresses.host(url != null ? url : canonical);
    SiteNames site = SiteNames.of(facts, jsonLd, host);
    String language = language();
    String section = section();
    Titles titles = titles(site, section);
    Spot heading = titles.heading();
    String title = choices.first("title", titles.ranked(heading));
    List<String> authors = authors(site, language, heading);
    String published = published(language, heading);
    Metadata metadata =
        new Metadata(
            canonical,
            site(site),
            host,
            language,
            title,
            authors,
            published,
            modified(language, published),
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
    if (story != null) {
      addAddress(found, JsonLd.text(story, "url", "mainEntityOfPage"), "json-ld");
    }
    return choices.first("canonical_url", found);
  }

  private void addAddress(List<Candidate> found, @Nullable String address, String source) {
    String absolute = Addresses.absolute(address, base);
    boolean front = absolute != null && Addresses.path(absolute).length() <= 1;
    if (absolute != null && !(front && Addresses.path(url).length() > 1)) {
      found.add(new Candidate(absolute, source));
    }
  }

  private @Nullable String site(SiteNames site) {
    List<Candidate> found = new ArrayList<>();
    String host = Addresses.host(url);
    for (String name : site.names()) {
      boolean fromHost =
          host != null && (name.equals(host) || name.equals(SiteNames.hostName(host)));
      if (!fromHost) {
        found.add(new Candidate(name, "publisher"));
      }
    }
    return choices.first("site", found);
  }

  private @Nullable String language() {
    List<Candidate> found = new ArrayList<>();
    addLanguage(found, facts.language, "html lang");
    addLanguage(found, facts.meta("content-language", "dc.language", "language"), "meta");
    addLanguage(found, story == null ? null : JsonLd.text(story, "inLanguage"), "json-ld");
    addLanguage(found, facts.meta("og:locale"), "og:locale");
    return choices.first("language", found);
  }

  private static void addLanguage(List<Candidate> found, @Nullable String tag, String source) {
    if (tag != null && LanguageGuess.primary(tag) != null) {
      String first = tag.strip().replace('_', '-').split("[,; ]", 2)[0];
      found.add(new Candidate(Locale.forLanguageTag(first).toLanguageTag(), source));
    }
  }

  // ---- what

  private Titles titles(SiteNames site, @Nullable String section) {
    Titles titles =
        new Titles(site, section, story != null && JsonLd.type(story).endsWith("newsarticle"));
    facts.headings.forEach(titles::addHeading);
    titles.add(facts.meta("og:title"), "og:title");
    if (story != null) {
      titles.add(JsonLd.text(story, "headline", "name"), "json-ld");
    }
    for (Spot spot : facts.items("headline")) {
      titles.add(spot.aside() ? null : spot.value(), "microdata");
    }
    for (String name : TITLE_METAS) {
      titles.add(facts.meta(name), name);
    }
    titles.add(facts.titleElement, "title");
    return titles;
  }

  private @Nullable String section() {
    List<Candidate> found = new ArrayList<>();
    add(found, facts.meta("article:section"), "article:section");
    add(found, story == null ? null : JsonLd.text(story, "articleSection"), "json-ld");
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
    if (story != null) {
      addTags(found, texts(jsonLd.values(story, "keywords")), "json-ld");
    }
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
      for (String tag : value.split("[,;،、]", MOST_TAGS + 1)) {
        String text = Strings.plain(tag);
        if (!text.isEmpty() && text.length() <= LONGEST_TAG && found.size() < 4 * MOST_TAGS) {
          found.add(new Candidate(text, source));
        }
      }
    }
  }

  private @Nullable String summary() {
    List<Candidate> found = new ArrayList<>();
    add(found, facts.meta("og:description"), "og:description");
    add(found, facts.meta("description"), "description");
    add(found, story == null ? null : JsonLd.text(story, "description"), "json-ld");
    add(found, facts.meta("twitter:description"), "twitter:description");
    add(found, facts.meta("dc.description", "dcterms.description"), "dc.description");
    return choices.first("summary", found);
  }

  private @Nullable String image() {
    List<Candidate> found = new ArrayList<>();
    addImage(found, facts.meta("og:image:secure_url", "og:image", "og:image:url"), "og:image");
    if (story != null) {
      for (JsonNode image : jsonLd.values(story, "image")) {
        String address =
            image.isTextual() ? image.asText() : JsonLd.text(image, "url", "contentUrl");
        addImage(found, address, "json-ld");
      }
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
    String type = story == null ? "" : JsonLd.type(story);
    String declared = facts.meta("og:type");
    String fallback = declared == null ? "" : Strings.plain(declared).toLowerCase(Locale.ROOT);
    boolean known = JsonLd.isStory(type) || fallback.isEmpty();
    String chosen = known ? type : fallback;
    return chosen.isEmpty() ? null : chosen;
  }

  private @Nullable String body() {
    String body = story == null ? null : JsonLd.text(story, "articleBody", "text");
    if (body == null || body.length() < 100) {
      return null;
    }
    return Strings.lines(body);
  }

  private boolean isPaywalled() {
    if (story != null) {
      String free = JsonLd.text(story, "isAccessibleForFree", "isAccessibleforFree");
      if (free != null && free.toLowerCase(Locale.ROOT).endsWith("false")) {
        return true;
      }
    }
    String tier = facts.meta("article:content_tier");
    return tier != null && tier.equalsIgnoreCase("locked");
  }

  // ---- who

  private List<String> authors(SiteNames site, @Nullable String language, @Nullable Spot heading) {
    AuthorNames names = new AuthorNames(site.loose(), language);
    Map<String, List<Signer>> bySource = new LinkedHashMap<>();
    if (story != null) {
      bySource.put("json-ld", fromJsonLd(names, story));
    }
    bySource.put("microdata", near(names, facts.items("author"), heading, true));
    for (String name : AUTHOR_METAS) {
      List<Signer> signers = new ArrayList<>();
      facts.metas(name).forEach(value -> signers.addAll(names.read(value, true)));
      bySource.put(name, signers);
    }
    bySource.put("rel=author", near(names, facts.signatures, heading, false));
    bySource.put("rel=author aside", fromAside(names));
    return chosenAuthors(bySource);
  }

  private List<Signer> fromJsonLd(AuthorNames names, JsonNode thing) {
    List<Signer> signers = new ArrayList<>();
    for (String property : new String[] {"author", "creator"}) {
      for (JsonNode author : jsonLd.values(thing, property)) {
        signers.addAll(fromJsonLd(names, author, 0));
      }
      if (!signers.isEmpty()) {
        return signers;
      }
    }
    return signers;
  }

  private List<Signer> fromJsonLd(AuthorNames names, JsonNode author, int depth) {
    JsonNode name = author.isTextual() ? author : author.path("name");
    List<Signer> signers = new ArrayList<>();
    if (name.isArray() && depth < 2) {
      name.forEach(one -> signers.addAll(names.read(one.asText(""), true)));
    } else {
      signers.addAll(names.read(name.asText(""), true));
    }
    boolean organised = JsonLd.type(author).endsWith("organization");
    return organised ? signers.stream().map(Markup::organised).toList() : signers;
  }

  private static Signer organised(Signer signer) {
    return signer.kind() == Kind.AGENCY ? signer : new Signer(signer.name(), Kind.ORGANISATION);
  }

  /** Those by the headline; where none stands there, all outside side matter. */
  private static List<Signer> near(
      AuthorNames names, List<Spot> spots, @Nullable Spot heading, boolean structured) {
    List<Signer> all = new ArrayList<>();
    List<Signer> near = new ArrayList<>();
    for (Spot spot : spots) {
      if (!spot.aside()) {
        List<Signer> signers = names.read(spot.value(), structured);
        all.addAll(signers);
        boolean close = heading != null && distance(spot, heading) <= NEAR_HEADLINE;
        near.addAll(close ? signers : List.of());
      }
    }
    return near.isEmpty() ? all : near;
  }

  /** Links to authors in side matter name the story's author only if they all name one. */
  private List<Signer> fromAside(AuthorNames names) {
    Map<String, Signer> signers = new LinkedHashMap<>();
    for (Spot spot : facts.signatures) {
      names.read(spot.value(), true).forEach(s -> signers.put(Strings.loose(s.name()), s));
    }
    return signers.size() == 1 ? List.copyOf(signers.values()) : List.of();
  }

  /** The first source that names a person, else the first that names an agency or a house. */
  private List<String> chosenAuthors(Map<String, List<Signer>> bySource) {
    List<Candidate> candidates = new ArrayList<>();
    bySource.forEach(
        (source, signers) -> signers.forEach(s -> candidates.add(new Candidate(s.name(), source))));
    for (Set<Kind> kinds : TRUST) {
      for (Map.Entry<String, List<Signer>> entry : bySource.entrySet()) {
        List<String> names = names(entry.getValue(), kinds);
        if (!names.isEmpty()) {
          List<String> all = withLinked(names, bySource.getOrDefault("rel=author", List.of()));
          choices.chooseAll("authors", all, entry.getKey(), candidates);
          return all;
        }
      }
    }
    choices.chooseAll("authors", List.of(), "", candidates);
    return List.of();
  }

  /** JSON-LD often names the first of several; the links by the headline name all. */
  private static List<String> withLinked(List<String> names, List<Signer> linked) {
    List<String> people = names(linked, Set.of(Kind.PERSON));
    boolean more = people.size() > names.size() && people.size() <= MOST_LINKED;
    return more && people.containsAll(names) ? people : names;
  }

  static List<String> names(List<Signer> signers, Set<Kind> kinds) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Signer signer : signers) {
      if (kinds.contains(signer.kind())) {
        names.putIfAbsent(Strings.loose(signer.name()), signer.name());
      }
    }
    return List.copyOf(names.values());
  }

  // ---- when

  private @Nullable String published(@Nullable String language, @Nullable Spot heading) {
    Dates dates = new Dates(language);
    if (story != null) {
      dates.add(JsonLd.text(story, "datePublished"), "json-ld");
    }
    boolean several = saysSeveral(facts.items("datepublished"));
    if (!several) {
      addItems(dates, "datepublished");
    }
    for (String name : PUBLISHED_METAS) {
      dates.add(facts.meta(name), name);
    }
    if (several) {
      addNearest(dates, facts.items("datepublished"), heading, "microdata");
    }
    if (story != null) {
      dates.add(JsonLd.text(story, "dateCreated", "uploadDate"), "json-ld");
    }
    addTimes(dates, heading);
    addItems(dates, "datecreated");
    dates.add(Addresses.day(url), "url");
    return choices.choose("published", dates.best(), dates.candidates());
  }

  private void addItems(Dates dates, String name) {
    for (Spot spot : facts.items(name)) {
      dates.add(spot.aside() ? null : spot.value(), "microdata");
    }
  }

  /** Time elements that are called published, else the first near the headline. */
  private void addTimes(Dates dates, @Nullable Spot heading) {
    List<Spot> times = new ArrayList<>();
    for (Spot time : facts.times) {
      if (!time.aside() && !isModified(time.name())) {
        times.add(time);
      }
    }
    for (Spot time : times) {
      if (time.name().contains("publi") || time.name().contains("pubdate")) {
        add(dates, time, "time");
      }
    }
    addNearest(dates, times, heading, "time");
    if (dates.candidates().isEmpty() && !saysSeveral(times)) {
      times.forEach(time -> add(dates, time, "time"));
    }
  }

  /** Those near the headline, the nearest below it first: above it stand dates of the day. */
  private static void addNearest(
      Dates dates, List<Spot> spots, @Nullable Spot heading, String source) {
    if (heading == null) {
      return;
    }
    spots.stream()
        .filter(spot -> !spot.aside() && distance(spot, heading) <= NEAR_HEADLINE)
        .sorted(Comparator.comparingInt(spot -> distance(spot, heading)))
        .forEach(spot -> add(dates, spot, source));
  }

  private static int distance(Spot spot, Spot heading) {
    int below = spot.place() - heading.place();
    return below >= 0 ? below : -2 * below;
  }

  private static boolean saysSeveral(List<Spot> spots) {
    return spots.stream().map(spot -> head(spot.value())).distinct().count() > 1;
  }

  private static String head(String value) {
    return value.substring(0, Math.min(10, value.length()));
  }

  private static void add(Dates dates, Spot time, String source) {
    int before = dates.candidates().size();
    dates.add(time.machine(), source);
    if (dates.candidates().size() == before) {
      dates.add(time.text(), source);
    }
  }

  private static boolean isModified(String name) {
    return name.contains("modif") || name.contains("updat");
  }

  private @Nullable String modified(@Nullable String language, @Nullable String published) {
    Dates dates = new Dates(language);
    if (story != null) {
      dates.add(JsonLd.text(story, "dateModified"), "json-ld");
    }
    addItems(dates, "datemodified");
    for (String name : MODIFIED_METAS) {
      dates.add(facts.meta(name), name);
    }
    for (Spot time : facts.times) {
      if (!time.aside() && isModified(time.name())) {
        add(dates, time, "time");
      }
    }
    Candidate best = dates.best();
    boolean early = best != null && published != null && Moments.isBefore(best.value(), published);
    return choices.choose("modified", early ? null : best, dates.candidates());
  }
}
