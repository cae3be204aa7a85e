package io.github.cleancopy.meta;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.block.NameSet;
import io.github.cleancopy.meta.AuthorNames.Signer;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a story, as a reader sees it: in a byline, in what the page's author called a byline,
 * in a link to a page about an author, beside the date; else in the one author's box of the page.
 */
final class VisibleAuthors {
  private static final int LONGEST_BYLINE = 30;
  private static final int LONGEST_DATE_LINE = 20;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_NAMES = 10;
  private static final int LONGEST_SOURCE = 6;

  /** Blocks before and after the story's first in which who signs is no teaser's. */
  private static final int BEGINNING = 4;

  /** What stands beside an author's name without being one. */
  private static final NameSet NOT_THE_NAME =
      StoryHead.names(
          "bio", "biography", "about", "description", "related", "comment", "comments", "follow");

  /** A lone name in these is what a story is about. */
  private static final NameSet TOPICS =
      StoryHead.names(
          "tag",
          "tags",
          "topic",
          "topics",
          "category",
          "categories",
          "cat",
          "kicker",
          "section",
          "breadcrumb",
          "breadcrumbs",
          "label",
          "badge",
          "eyebrow",
          "overline",
          "rubric",
          "nav",
          "menu",
          "caption",
          "credit",
          "related");

  private static final String[] AUTHOR_PATHS = {
    "/author", "/autor", "/auteur", "/people/", "/person/", "/profile", "/journalist", "/staff/",
    "/by/", "/contributor", "/writer", "/redakt", "/user", "/team/", "/reporter", "mailto:",
    "/columnist", "/profil", "/schreiber"
  };

  private static final String[] TOPIC_PATHS = {
    "/tag",
    "/topic",
    "/thema",
    "/theme",
    "/tema",
    "/label",
    "/category",
    "/sujet",
    "/temat",
    "/argoment"
  };

  private final StoryHead head;
  private final AuthorNames names;
  private final @Nullable String language;
  private final List<Candidate> found = new ArrayList<>();

  VisibleAuthors(StoryHead head, AuthorNames names, @Nullable String language) {
    this.head = head;
    this.names = names;
    this.language = language;
  }

  /**
   * Who signs, and how we know: "byline", "author mark", "author link", "date line", "name",
   * "source line", "first line", "author box".
   *
   * @param house whether the page declares the house as the author, as where the newsroom enters
   *     all stories under one account
   */
  List<Candidate> find(boolean house) {
    List<Block> near = near();
    addMoved();
    List<Consumer<Block>> looks = new ArrayList<>();
    looks.add(this::addSigned);
    looks.add(this::addMarked);
    looks.add(this::addLinked);
    looks.add(this::addDated);
    looks.add(this::addBare);
    looks.add(this::addSource);
    if (house) {
      looks.add(this::addFirstLine);
    }
    looks.forEach(look -> lookAt(near, look));
    return found.isEmpty() ? elsewhere() : found;
  }

  private void lookAt(List<Block> near, Consumer<Block> look) {
    if (found.isEmpty()) {
      near.forEach(look);
    }
  }

  /** Only those who sign with a "By" beside the headline. */
  List<Candidate> signing() {
    near().forEach(this::addSigned);
    return found;
  }

  /** Those, and who else stands in the line that the page has for its authors. */
  List<Candidate> inByline() {
    signing();
    addMoved();
    return found;
  }

  /** Lines that were taken for bylines; not those of menus above the headline. */
  private void addMoved() {
    for (Block block : head.blocks().moved(Field.BYLINE)) {
      int below = block.number() - head.headline();
      boolean placed =
          block.kind() != Kind.LIST_ITEM && (head.headline() < 0 || below >= -StoryHead.ABOVE);
      boolean beside = StoryHead.isNamed(block, NOT_THE_NAME, 1);
      if (mayBeByline(block) && placed && !beside || Bylines.signature(block.text()).isPresent()) {
        addFull(names.read(block.text(), false), "byline");
      }
    }
  }

  private List<Block> near() {
    return head.near().stream().filter(this::mayBeByline).toList();
  }

  private boolean mayBeByline(Block block) {
    return block.words() <= LONGEST_BYLINE
        && (!block.isHeading() || isCalled(block))
        && block.kind() != Kind.CAPTION
        && block.kind() != Kind.CONTROL;
  }

  private boolean isCalled(Block block) {
    return head.isCalledAuthor(block);
  }

  /** "By Anna Reed", or "By" and the name in the next block. */
  private void addSigned(Block block) {
    if (Bylines.signature(block.text()).isPresent()) {
      add(asLinked(names.read(block.text(), false), block), "byline");
    } else if (Bylines.isOpening(block.text())) {
      addFull(names.read(head.textAfter(block), false), "byline");
    }
  }

  /** "By Anna Reed Gardener" where the link says "Anna Reed". */
  private List<Signer> asLinked(List<Signer> signers, Block block) {
    List<Signer> linked = linkedNames(block);
    return signers.stream()
        .map(
            s ->
                linked.stream()
                    .filter(l -> s.name().startsWith(l.name() + " "))
                    .findAny()
                    .orElse(s))
        .toList();
  }

  /** What the page's author called author, byline and the like. */
  private void addMarked(Block block) {
    if (isCalled(block) && !StoryHead.isNamed(block, NOT_THE_NAME, 1)) {
      List<Signer> linked = linkedNames(block);
      add(linked, "author mark");
      if (linked.isEmpty()) {
        addFull(names.read(block.text(), false), "author mark");
      }
    }
  }

  private void addLinked(Block block) {
    if (block.words() <= LONGEST_DATE_LINE) {
      addFull(linkedNames(block), "author link");
    }
  }

  private List<Signer> linkedNames(Block block) {
    List<Signer> signers = new ArrayList<>();
    for (Link link : block.links()) {
      if (leadsToAuthor(link.target())) {
        signers.addAll(names.read(block.text().substring(link.start(), link.end()), false));
      }
    }
    return signers;
  }

  private static boolean leadsToAuthor(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    for (String path : AUTHOR_PATHS) {
      if (lower.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** "Posted on March 12, 2026 by Anna Reed", "12 Mar 2026 • Anna Reed in Business". */
  private void addDated(Block block) {
    if (block.words() <= LONGEST_DATE_LINE && hasDate(block.text())) {
      addFull(names.read(block.text(), false), "date line");
    }
  }

  private boolean hasDate(String text) {
    return DateText.find(text, language).isPresent();
  }

  /** Full names that stand alone beside the date or right under the headline; the first such. */
  private void addBare(Block block) {
    int below = block.number() - head.headline();
    boolean placed = below > 0 && (below <= 2 || isBesideDate(block));
    boolean alone = block.words() >= 2 && block.words() <= LONGEST_NAMES;
    boolean line =
        block.kind() == Kind.PARAGRAPH || block.kind() == Kind.LIST_ITEM && isBesideDate(block);
    boolean free =
        line
            && !StoryHead.isNamed(block, TOPICS, 2)
            && hasOnlyAuthorLinks(block, isBesideDate(block));
    if (found.isEmpty() && placed && alone && free && isCapitalised(block.text())) {
      addFull(names.read(block.text(), false), "name");
    }
  }

  /**
   * A link to a page named as the text is leads to an author, or to a topic; never beside a date.
   */
  private static boolean hasOnlyAuthorLinks(Block block, boolean besideDate) {
    for (Link link : block.links()) {
      String text = block.text().substring(link.start(), link.end());
      boolean namesake = isSlugOf(link.target(), text);
      boolean topic = !besideDate && leadsToTopic(link.target());
      if (!leadsToAuthor(link.target()) && (!namesake || topic)) {
        return false;
      }
    }
    return true;
  }

  private static boolean leadsToTopic(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    for (String path : TOPIC_PATHS) {
      if (lower.contains(path)) {
        return true;
      }
    }
    return false;
  }

  /** "/av/anna-reed" for "Anna Reed". */
  private static boolean isSlugOf(String target, String name) {
    String path = target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    String slug = Strings.unaccented(path.substring(path.lastIndexOf('/') + 1));
    String plain = Strings.unaccented(name);
    return plain.length() >= 5 && slug.startsWith(plain);
  }

  /** "Source: Harbour Wire": an agency that stands there for somebody who signs. */
  private void addSource(Block block) {
    String text = block.text();
    int end = 0;
    while (end < text.length() && Text.isWordChar(text.charAt(end))) {
      end++;
    }
    boolean source =
        end < text.length()
            && AuthorWords.SOURCES.contains(Text.fold(text.substring(0, end)).strip());
    if (source && block.words() <= LONGEST_SOURCE) {
      addAgency(Text.tidy(text.substring(end + 1)));
    }
  }

  /** "Reuters", and "Reuters Sport". */
  private void addAgency(String text) {
    int word = text.indexOf(' ');
    List<Signer> signers = new ArrayList<>(names.read(text, false));
    signers.addAll(names.read(word > 0 ? text.substring(0, word) : "", false));
    signers.stream()
        .filter(signer -> signer.kind() == AuthorNames.Kind.AGENCY)
        .limit(1)
        .forEach(agency -> add(List.of(agency), "source line"));
  }

  /** Names in bold type, alone in a line above the story's first paragraph. */
  private void addFirstLine(Block block) {
    boolean bold = block.marks().contains("strong") || block.marks().contains("b");
    boolean alone = block.words() >= 2 && block.words() <= LONGEST_NAMES;
    if (bold && alone && block.number() > head.headline() && isCapitalised(block.text())) {
      addFull(names.read(block.text(), false), "first line");
    }
  }

  private boolean isBesideDate(Block block) {
    return isDateLine(block.number() - 1) || isDateLine(block.number() + 1);
  }

  private boolean isDateLine(int number) {
    if (number < 0 || number >= head.blocks().size()) {
      return false;
    }
    Block block = head.blocks().get(number);
    return block.words() <= LONGEST_DATE_LINE && hasDate(block.text());
  }

  /** Capitals first, but for "and" and marks; more than one name needs such a joint. */
  private static boolean isCapitalised(String text) {
    int names = 0;
    int joints = 0;
    for (String word : text.split(" ")) {
      if (AuthorWords.JOINS.contains(word) || !Character.isLetter(word.charAt(0))) {
        joints++;
      } else if (!Character.isUpperCase(word.charAt(0)) || word.endsWith(":")) {
        return false;
      } else {
        names++;
      }
    }
    return names <= LONGEST_NAME * (joints + 1);
  }

  /** Teasers name many, an author's box one, and a line under the story those who wrote it. */
  private List<Candidate> elsewhere() {
    List<Block> all = head.blocks().all();
    Set<List<Candidate>> signatures = signatures(all);
    if (signatures.size() > 1) {
      signatures = signatures(whereTheStoryBegins(all));
    }
    return signatures.size() == 1 ? signatures.iterator().next() : List.of();
  }

  /** What different people sign in these blocks; two are enough to see that there are many. */
  private Set<List<Candidate>> signatures(List<Block> blocks) {
    Set<List<Candidate>> signatures = new HashSet<>();
    for (Block block : blocks) {
      if (block.words() <= LONGEST_BYLINE && signs(block) && !StoryHead.isElsewhere(block)) {
        List<Candidate> signing = inBox(block);
        if (!signing.isEmpty() && signatures.add(signing) && signatures.size() > 1) {
          return signatures;
        }
      }
    }
    return signatures;
  }

  private List<Candidate> inBox(Block block) {
    found.clear();
    addSigned(block);
    addMarked(block);
    found.removeIf(c -> c.value().indexOf(' ') < 0 && !isUncased(c.value()));
    return found.stream().map(c -> new Candidate(c.value(), "author box")).toList();
  }

  private boolean signs(Block block) {
    return isCalled(block)
        || Bylines.signature(block.text()).isPresent()
        || Bylines.isOpening(block.text());
  }

  private List<Block> whereTheStoryBegins(List<Block> all) {
    List<Block> kept = head.blocks().kept();
    if (kept.isEmpty()) {
      return List.of();
    }
    int first = kept.get(0).number();
    return all.subList(Math.max(0, first - BEGINNING), Math.min(all.size(), first + BEGINNING + 1));
  }

  private void add(List<Signer> signers, String source) {
    for (Signer signer : signers) {
      boolean signs =
          signer.kind() == AuthorNames.Kind.PERSON || signer.kind() == AuthorNames.Kind.AGENCY;
      if (signs && !isKnown(signer.name())) {
        found.add(new Candidate(signer.name(), source));
      }
    }
  }

  private boolean isKnown(String name) {
    String loose = Strings.loose(name);
    return found.stream().anyMatch(candidate -> Strings.loose(candidate.value()).equals(loose));
  }

  /** As {@link #add}, but of people only those with a full name: a single word may be anything. */
  private void addFull(List<Signer> signers, String source) {
    add(signers.stream().filter(VisibleAuthors::isFull).toList(), source);
  }

  private static boolean isFull(Signer signer) {
    return signer.kind() == AuthorNames.Kind.AGENCY || isFull(signer.name());
  }

  /** More than one word, or of a script without capitals, which parts no names. */
  static boolean isFull(String name) {
    return name.indexOf(' ') > 0 || isUncased(name);
  }

  private static boolean isUncased(String name) {
    return name.length() >= 2
        && name.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
