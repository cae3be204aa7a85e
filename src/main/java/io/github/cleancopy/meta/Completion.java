package io.github.cleancopy.meta;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.meta.AuthorNames.Kind;
import io.github.cleancopy.text.LanguageGuess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to the declared metadata of one page what only the visible page tells. */
final class Completion {
  private final Metadata declared;
  private final Blocks blocks;
  private final @Nullable String language;
  private final FetchDay fetchDay;
  private final Choices choices;
  private final Set<String> siteNames = new LinkedHashSet<>();
  private final AuthorNames names;
  private @Nullable StoryHead head;
  private @Nullable VisibleDates dates;

  Completion(
      Declared declared,
      Blocks blocks,
      @Nullable String language,
      FetchDay fetchDay,
      Choices choices) {
    this.declared = declared.metadata();
    this.blocks = blocks;
    this.language = language;
    this.fetchDay = fetchDay;
    this.choices = choices;
    declared.siteNames().forEach(name -> siteNames.add(Strings.loose(name)));
    this.names = new AuthorNames(siteNames, language);
  }

  /** Most pages declare enough, so that nobody looks for their headline. */
  private StoryHead head() {
    if (head == null) {
      head = new StoryHead(blocks, declared.title());
    }
    return head;
  }

  private VisibleDates dates() {
    if (dates == null) {
      dates = new VisibleDates(head(), DateTag.of(tag(), declared.host()), fetchDay);
    }
    return dates;
  }

  /** The declared tag where it is the guessed language with a country. */
  private @Nullable String tag() {
    String declaredTag = declared.language();
    boolean same = declaredTag != null && language != null && declaredTag.startsWith(language);
    return same ? declaredTag : language;
  }

  Metadata metadata() {
    String published = published();
    List<String> captions = seen("captions", texts(Field.CAPTION), "caption");
    List<String> standfirst = seen("standfirst", texts(Field.STANDFIRST), "deck");
    return new Metadata(
        declared.canonicalUrl(),
        declared.site(),
        declared.host(),
        language(),
        title(),
        authors(),
        published,
        modified(published),
        declared.section(),
        declared.tags(),
        declared.summary(),
        declared.image(),
        captions,
        standfirst.isEmpty() ? null : String.join("\n\n", standfirst));
  }

  private List<String> seen(String field, List<String> texts, String source) {
    choices.chooseAll(
        field, texts, source, texts.stream().map(text -> new Candidate(text, source)).toList());
    return texts;
  }

  /** The text decides; mostly it agrees with what the page declares. */
  private @Nullable String language() {
    if (language != null && language.equals(LanguageGuess.primary(declared.language()))) {
      choices.spell("language", language);
    } else if (language != null) {
      Candidate text = new Candidate(language, "text");
      choices.replace("language", List.of(language), text.source(), List.of(text));
    }
    return language;
  }

  private @Nullable String title() {
    if (declared.title() != null) {
      return declared.title();
    }
    String title =
        texts(Field.TITLE).stream()
            .filter(text -> !siteNames.contains(Strings.loose(text)))
            .findFirst()
            .orElse(null);
    if (title != null) {
      choices.replace(
          "title", List.of(title), "headline", List.of(new Candidate(title, "headline")));
    }
    return title;
  }

  /** Declared people, else people who sign visibly, else agencies, else the house declared. */
  private List<String> authors() {
    List<String> known = declared.authors();
    if (known.stream().anyMatch(name -> is(Kind.PERSON, name))) {
      return known.size() > 1 ? known : signedOr(known);
    }
    boolean house = known.stream().anyMatch(name -> is(Kind.SITE, name));
    List<Candidate> signing = new VisibleAuthors(head(), names, tag()).find(house);
    List<String> chosen = values(signing, Kind.PERSON);
    if (chosen.isEmpty() && (known.isEmpty() || signs(signing))) {
      chosen = values(signing, Kind.AGENCY);
    }
    if (chosen.isEmpty() || chosen.stream().anyMatch(this::containsDeclared)) {
      return known;
    }
    choices.replace("authors", chosen, signing.get(0).source(), signing);
    return chosen;
  }

  /** A lone "AP" beside the headline may as well have made the picture. */
  private boolean signs(List<Candidate> signing) {
    boolean agency = declared.authors().stream().anyMatch(name -> is(Kind.AGENCY, name));
    return !agency && signing.stream().noneMatch(candidate -> candidate.source().equals("name"));
  }

  /**
   * Some markup names the first of several, whom the byline names all, and some the account of
   * whoever entered the story: "areed2", "Desk4".
   */
  private List<String> signedOr(List<String> known) {
    boolean account = !VisibleAuthors.isFull(known.get(0));
    VisibleAuthors visible = new VisibleAuthors(head(), names, tag());
    List<Candidate> signing = account ? visible.inByline() : visible.signing();
    List<String> people = values(signing, Kind.PERSON);
    boolean few = !people.isEmpty() && people.size() <= MarkupAuthors.MOST_LINKED;
    boolean others = account && people.stream().allMatch(this::isOther);
    if (!few || !others && !(people.size() > 1 && nameAll(people, known))) {
      return known;
    }
    choices.replace("authors", people, signing.get(0).source(), signing);
    return people;
  }

  /** Whether all known are among the people, be it as "Dr Reed". */
  private static boolean nameAll(List<String> people, List<String> known) {
    List<String> untitled = people.stream().map(AuthorNames::untitled).toList();
    return known.stream().map(AuthorNames::untitled).allMatch(untitled::contains);
  }

  private boolean isOther(String name) {
    return VisibleAuthors.isFull(name) && !containsDeclared(name);
  }

  /**
   * "Anna ReedIn Travel" beside a site called "Anna Reed": the markup parts them, the page does
   * not.
   */
  private boolean containsDeclared(String name) {
    String loose = Strings.loose(name);
    return declared.authors().stream().anyMatch(known -> loose.contains(Strings.loose(known)));
  }

  private List<String> values(List<Candidate> signing, Kind kind) {
    return signing.stream().map(Candidate::value).filter(name -> is(kind, name)).toList();
  }

  private boolean is(Kind kind, String name) {
    List<AuthorNames.Signer> signers = names.read(name, true);
    return signers.size() == 1 && signers.get(0).kind() == kind;
  }

  /**
   * As declared, or more precise as seen; but a day by the headline before the declared one is the
   * true one, for systems declare the day on which they published a story again.
   */
  private @Nullable String published() {
    String known = declared.published();
    VisibleDates visible = dates();
    Candidate first = visible.byHeadline();
    if (known != null && first != null && Moments.isDaysBefore(first.value(), known)) {
      choices.replace("published", List.of(first.value()), first.source(), List.of(first));
      return first.value();
    }
    if (known != null && Dates.hasZone(known)) {
      return known;
    }
    List<Candidate> seen = visible.published();
    for (Candidate date : seen) {
      if (known == null || Dates.isSharper(date.value(), known)) {
        choices.replace("published", List.of(date.value()), date.source(), seen);
        return date.value();
      }
    }
    return known;
  }

  private @Nullable String modified(@Nullable String published) {
    if (declared.modified() != null || published == null) {
      return declared.modified();
    }
    for (Candidate date : dates().modified()) {
      if (Moments.isBefore(published, date.value())) {
        choices.replace("modified", List.of(date.value()), date.source(), List.of(date));
        return date.value();
      }
    }
    return null;
  }

  private List<String> texts(Field field) {
    return blocks.moved(field).stream()
        .map(blocks::remainder)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
