package io.github.cleancopy.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cleancopy.meta.AuthorNames.Kind;
import io.github.cleancopy.meta.AuthorNames.Signer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who signs according to the markup: JSON-LD, microdata, meta elements, links to authors. */
final class MarkupAuthors {
  /** Whoever signs first; the house itself only where the page declares it and nobody else. */
  private static final List<Set<Kind>> TRUST =
      List.of(Set.of(Kind.PERSON), Set.of(Kind.AGENCY, Kind.ORGANISATION), Set.of(Kind.SITE));

  /** A longer list of links to authors is one of the staff. */
  static final int MOST_LINKED = 6;

  /** Names further apart than so many elements are not of one byline: the next is a teaser's. */
  private static final int TOGETHER = 30;

  private static final int LONGEST_TEAM = 4;
  private static final String JSON_LD = "json-ld";
  private static final String LINKS = "rel=author";
  private static final String ELEMENTS = "byline elements";

  private final PageFacts facts;
  private final JsonLd jsonLd;
  private final AuthorNames names;
  private final @Nullable Spot heading;
  private final Map<String, List<Signer>> bySource = new LinkedHashMap<>();
  private final Set<Signer> partners = new HashSet<>();

  /**
   * @param heading the headline's element, or null
   */
  MarkupAuthors(PageFacts facts, JsonLd jsonLd, AuthorNames names, @Nullable Spot heading) {
    this.facts = facts;
    this.jsonLd = jsonLd;
    this.names = names;
    this.heading = heading;
  }

  /**
   * The first source that names a person, else the first that names an agency or a house.
   *
   * @param all whether to ask the other sources too, for somebody who wants to see them
   */
  List<String> choose(Choices choices, boolean all) {
    ask(all);
    List<Candidate> candidates = candidates();
    for (Set<Kind> kinds : TRUST) {
      for (Map.Entry<String, List<Signer>> entry : bySource.entrySet()) {
        List<String> found = names(entry.getValue(), kinds);
        if (!found.isEmpty()) {
          List<String> whole = withOthers(beside(found, entry.getKey()), entry.getKey());
          choices.chooseAll("authors", whole, entry.getKey(), candidates);
          return whole;
        }
      }
    }
    choices.chooseAll("authors", List.of(), "", candidates);
    return List.of();
  }

  private void ask(boolean all) {
    add(JSON_LD, fromJsonLd());
    add("microdata", byHeadline(facts.items("author"), true));
    for (String name : MetaNames.AUTHOR) {
      add(name, fromMeta(name));
    }
    add(LINKS, byHeadline(facts.signatures, false));
    if (all || !isSigned()) {
      add(ELEMENTS, fromBylines());
      add("rel=author aside", fromAside());
    }
  }

  private void add(String source, List<Signer> signers) {
    if (!signers.isEmpty()) {
      bySource.put(source, signers);
    }
  }

  private boolean isSigned() {
    for (List<Signer> signers : bySource.values()) {
      for (Signer signer : signers) {
        if (signer.kind() == Kind.PERSON) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    bySource.forEach(
        (source, signers) -> signers.forEach(s -> candidates.add(new Candidate(s.name(), source))));
    return candidates;
  }

  /**
   * The source that decides often names the first of several, whom another names all: beside
   * JSON-LD only what stands by the headline, for meta elements add what somebody is.
   */
  private List<String> withOthers(List<String> found, String decided) {
    for (Map.Entry<String, List<Signer>> entry : bySource.entrySet()) {
      boolean visible = entry.getKey().equals(LINKS) || entry.getKey().equals(ELEMENTS);
      List<String> people = names(entry.getValue(), Set.of(Kind.PERSON));
      boolean more = people.size() > found.size() && people.size() <= MOST_LINKED;
      if (more && (visible || !decided.equals(JSON_LD)) && people.containsAll(found)) {
        return people;
      }
    }
    return found;
  }

  /** Who signs beside these people under an entry of its own: "Anna Reed", "Reuters". */
  private List<String> beside(List<String> people, String source) {
    List<Signer> signers = bySource.getOrDefault(source, List.of());
    boolean sign =
        source.equals(JSON_LD) && signers.stream().anyMatch(s -> s.kind() == Kind.PERSON);
    if (!sign || partners.isEmpty()) {
      return people;
    }
    return signers.stream()
        .filter(s -> s.kind() == Kind.PERSON || partners.contains(s))
        .map(Signer::name)
        .distinct()
        .toList();
  }

  private static List<String> names(List<Signer> signers, Set<Kind> kinds) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Signer signer : signers) {
      if (kinds.contains(signer.kind())) {
        names.putIfAbsent(Strings.loose(signer.name()), signer.name());
      }
    }
    return List.copyOf(names.values());
  }

  private List<Signer> fromJsonLd() {
    List<Signer> signers = new ArrayList<>();
    for (String property : new String[] {"author", "creator"}) {
      for (JsonNode author : jsonLd.values(property)) {
        List<Signer> named = named(author);
        addPartner(author, named);
        signers.addAll(named);
      }
      if (!signers.isEmpty()) {
        return signers;
      }
    }
    return signers;
  }

  private List<Signer> named(JsonNode author) {
    JsonNode name = author.isTextual() ? author : author.path("name");
    List<Signer> signers = new ArrayList<>();
    for (JsonNode one : name.isArray() ? name : List.of(name)) {
      signers.addAll(names.read(one.asText(""), true));
    }
    boolean organised = JsonLd.type(author).endsWith("organization");
    return organised ? organised(signers, Strings.plain(name.asText(""))) : signers;
  }

  /** What is declared to be a house is no list of people: "Reed & Stone". */
  private static List<Signer> organised(List<Signer> signers, String name) {
    if (signers.size() > 1) {
      return List.of(new Signer(name, Kind.ORGANISATION));
    }
    return signers.stream()
        .map(s -> s.kind() == Kind.AGENCY ? s : new Signer(s.name(), Kind.ORGANISATION))
        .toList();
  }

  /** An agency, or a team that the page declares to be a person, in an entry of its own. */
  private void addPartner(JsonNode author, List<Signer> named) {
    if (named.size() == 1) {
      Signer one = named.get(0);
      boolean team =
          one.kind() == Kind.ORGANISATION
              && JsonLd.type(author).equals("person")
              && one.name().split(" ").length <= LONGEST_TEAM;
      if (one.kind() == Kind.AGENCY || team) {
        partners.add(one);
      }
    }
  }

  private List<Signer> fromMeta(String name) {
    List<Signer> signers = new ArrayList<>();
    facts.metas(name).forEach(value -> signers.addAll(names.read(value, true)));
    return signers;
  }

  /** Those by the headline; where none stands there, all outside side matter. */
  private List<Signer> byHeadline(List<Spot> spots, boolean structured) {
    List<Signer> all = new ArrayList<>();
    List<Signer> near = new ArrayList<>();
    int last = -1;
    for (Spot spot : spots) {
      if (!spot.aside()) {
        List<Signer> signers = names.read(spot.value(), structured);
        all.addAll(signers);
        boolean together = last < 0 || spot.place() - last <= TOGETHER;
        if (spot.isNear(heading) && together) {
          near.addAll(signers);
          last = spot.place();
        }
      }
    }
    return near.isEmpty() ? all : near;
  }

  /** The first list near the headline all of whose elements are full names. */
  private List<Signer> fromBylines() {
    for (Byline byline : facts.bylines) {
      if (!byline.aside() && byline.isNear(heading)) {
        String listed = byline.names();
        List<Signer> signers = names.read(listed, false);
        long parts = listed.chars().filter(c -> c == '|').count() + 1;
        boolean full =
            signers.stream()
                .allMatch(s -> s.kind() == Kind.PERSON && VisibleAuthors.isFull(s.name()));
        if (full && signers.size() == parts) {
          return signers;
        }
      }
    }
    return List.of();
  }

  /** Links in side matter name the story's author only if they all name one. */
  private List<Signer> fromAside() {
    Map<String, Signer> signers = new LinkedHashMap<>();
    for (Spot spot : facts.signatures) {
      names.read(spot.value(), true).forEach(s -> signers.put(Strings.loose(s.name()), s));
    }
    return signers.size() == 1 ? List.copyOf(signers.values()) : List.of();
  }
}
