package io.github.cleancopy.meta;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees beside the headline: who signs, and when. It looks at the blocks moved to a
 * field of their own, and at the short blocks between headline and story; never at running text.
 */
final class VisibleStory {
  /** Blocks above the headline that still belong to it: kicker, date, breadcrumb. */
  private static final int ABOVE = 5;

  /** Blocks below it: deck, byline, date, lead picture, buttons. */
  private static final int BELOW = 16;

  /** This many words in one block are a paragraph of the story, or its deck. */
  private static final int PROSE_WORDS = 28;

  private static final int MOST_PROSE = 2;
  private static final int LONGEST_BYLINE = 30;
  private static final int LONGEST_DATE_LINE = 14;

  private static final Set<String> AUTHOR_NAMES =
      Set.of(
          "author",
          "authors",
          "byline",
          "bylines",
          "writer",
          "writers",
          "contributor",
          "contributors",
          "autor",
          "autoren",
          "autores",
          "auteur",
          "auteurs",
          "autore",
          "autori",
          "reporter",
          "journalist",
          "vcard",
          "redakteur",
          "firma",
          "penulis",
          "yazar",
          "muhabir",
          "kirjoittaja",
          "forfatter",
          "author-name",
          "credits__author");

  /** What stands beside an author's name without being one. */
  private static final Set<String> NOT_THE_NAME =
      Set.of(
          "bio", "biography", "about", "description", "related", "comment", "comments", "follow");

  /** In these a name or a date belongs to somebody or something else. */
  private static final Set<String> NOT_THE_STORY =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "related",
          "recommended",
          "teaser",
          "teasers",
          "sidebar",
          "footer",
          "menu",
          "popular",
          "trending");

  private static final Set<String> DATE_NAMES =
      Set.of(
          "date",
          "time",
          "published",
          "datetime",
          "timestamp",
          "pubdate",
          "dateline",
          "publish",
          "datum",
          "fecha",
          "data",
          "posted",
          "meta",
          "byline",
          "created",
          "publishdate");

  private static final String[] AUTHOR_PATHS = {
    "/author", "/autor", "/auteur", "/people/", "/person/", "/profile", "/journalist", "/staff/",
    "/by/", "/contributor", "/writer", "/redakt", "/user", "/team/", "/reporter", "mailto:",
    "/columnist", "/profil", "/auteurs", "/schreiber"
  };

  private static final String[] PUBLISHED = {
    "publi",
    "posted",
    "first published",
    "date:",
    "date published",
    "veröffentlicht",
    "erschienen",
    "datum",
    "gepubliceerd",
    "geplaatst",
    "pubblicato",
    "fecha de publ",
    "paru le",
    "mis en ligne",
    "opublikowano",
    "zveřejněno",
    "zverejnené",
    "publisert",
    "julkaistu",
    "megjelent",
    "публикац",
    "опубликован",
    "опубліковано",
    "дата",
    "yayın",
    "diterbitkan",
    "đăng ngày",
    "公開",
    "発行",
    "发布",
    "發布",
    "입력",
    "등록",
    "승인",
    "δημοσι",
    "نشر",
    "تاریخ انتشار",
    "פורסם"
  };

  private static final String[] UPDATED = {
    "updat",
    "modifi",
    "aktualis",
    "zuletzt",
    "stand:",
    "mis à jour",
    "actuali",
    "atuali",
    "aggiorna",
    "bijgewerkt",
    "gewijzigd",
    "uppdaterad",
    "opdater",
    "oppdater",
    "endret",
    "päivitetty",
    "muokattu",
    "aktualiz",
    "frissít",
    "módosít",
    "güncelle",
    "обновлен",
    "изменен",
    "оновлен",
    "更新",
    "수정",
    "업데이트",
    "diperbarui",
    "cập nhật",
    "ενημερώθηκε",
    "تحديث",
    "reviewed",
    "edited"
  };

  private final Blocks blocks;
  private final Declared declared;
  private final @Nullable String language;
  private final int headline;

  VisibleStory(Blocks blocks, Declared declared, @Nullable String language) {
    this.blocks = blocks;
    this.declared = declared;
    this.language = language;
    this.headline = headline();
  }

  /** The headline's block, or -1. */
  private int headline() {
    List<Block> moved = blocks.moved(Field.TITLE);
    if (!moved.isEmpty()) {
      return moved.get(0).number();
    }
    String title = declared.metadata().title();
    int best = -1;
    double most = 0.5;
    for (Block block : blocks.all()) {
      double like = title == null ? 0 : likeTitle(block, title);
      if (like > most) {
        best = block.number();
        most = like;
      }
    }
    return best >= 0 || title != null ? best : firstHeading();
  }

  private static double likeTitle(Block block, String title) {
    boolean candidate = block.isHeading() || block.words() >= 3;
    if (!candidate || block.words() > 60 || block.text().length() > 4 * title.length()) {
      return 0;
    }
    double same = Strings.loose(block.text()).equals(Strings.loose(title)) ? 1 : 0;
    double like = Math.max(same, block.isHeading() ? Titles.overlap(block.text(), title) : 0);
    return like - (block.isHeading() ? 0.01 * block.level() : 0.1);
  }

  private int firstHeading() {
    for (Block block : blocks.all()) {
      if (block.isHeading() && block.level() == 1 && block.words() >= 3) {
        return block.number();
      }
    }
    return -1;
  }

  /** The title as a reader sees it, where one was moved to its field. */
  Optional<String> title() {
    return blocks.moved(Field.TITLE).stream().map(blocks::remainder).findFirst();
  }

  /** The short blocks by the headline, those below it first. */
  private List<Block> neighbours() {
    List<Block> found = new ArrayList<>();
    if (headline < 0) {
      return found;
    }
    int prose = 0;
    for (int i = headline + 1; i < blocks.size() && i <= headline + BELOW; i++) {
      Block block = blocks.get(i);
      prose += isProse(block) ? 1 : 0;
      if (prose >= MOST_PROSE) {
        break;
      }
      found.add(block);
    }
    for (int i = headline - 1; i >= 0 && i >= headline - ABOVE; i--) {
      found.add(blocks.get(i));
    }
    return found;
  }

  private static boolean isProse(Block block) {
    return block.words() >= PROSE_WORDS && block.kind() != Kind.CAPTION && !isCalled(block);
  }

  private static boolean isCalled(Block block) {
    return isNamed(block, AUTHOR_NAMES, 2);
  }

  // ---- who

  /**
   * Who signs by the headline, and how we know: "byline", "author mark", "author link", "name";
   * else the one who signs elsewhere on the page, if it is one ("author box").
   */
  List<Candidate> authors() {
    AuthorNames names = new AuthorNames(looseSiteNames(), language);
    List<Candidate> found = new ArrayList<>();
    for (Block block : blocks.moved(Field.BYLINE)) {
      add(found, names.read(block.text(), false), "byline");
    }
    List<Block> near = neighbours();
    addSigned(found, names, near);
    if (found.isEmpty()) {
      addMarked(found, names, near);
    }
    if (found.isEmpty()) {
      addLinked(found, names, near);
    }
    if (found.isEmpty()) {
      addBare(found, names, near);
    }
    return found.isEmpty() ? elsewhere(names) : found;
  }

  /** Teasers name many, an author's box one. */
  private List<Candidate> elsewhere(AuthorNames names) {
    List<Block> own = blocks.all().stream().filter(VisibleStory::mayBeAuthorBox).toList();
    List<Candidate> found = new ArrayList<>();
    addSigned(found, names, own);
    addMarked(found, names, own);
    found.removeIf(candidate -> candidate.value().indexOf(' ') < 0);
    return found.size() == 1
        ? List.of(new Candidate(found.get(0).value(), "author box"))
        : List.of();
  }

  private static boolean mayBeAuthorBox(Block block) {
    boolean signs = isCalled(block) || Bylines.signature(block.text()).isPresent();
    return signs && block.words() <= LONGEST_BYLINE && !isWithin(block.container(), NOT_THE_STORY);
  }

  private static boolean isWithin(Container container, Set<String> names) {
    for (Container c = container; c != null; c = c.parent()) {
      if (hasAny(c, names)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> looseSiteNames() {
    Set<String> loose = new LinkedHashSet<>();
    declared.siteNames().forEach(name -> loose.add(Strings.loose(name)));
    return loose;
  }

  private static void add(List<Candidate> found, List<AuthorNames.Signer> signers, String source) {
    for (AuthorNames.Signer signer : signers) {
      boolean signs =
          signer.kind() == AuthorNames.Kind.PERSON || signer.kind() == AuthorNames.Kind.AGENCY;
      boolean known =
          found.stream()
              .anyMatch(c -> Strings.loose(c.value()).equals(Strings.loose(signer.name())));
      if (signs && !known) {
        found.add(new Candidate(signer.name(), source));
      }
    }
  }

  /** As {@link #add}, but of people only those with a full name: a single word may be anything. */
  private static void addFull(
      List<Candidate> found, List<AuthorNames.Signer> signers, String source) {
    add(found, signers.stream().filter(VisibleStory::isFull).toList(), source);
  }

  private static boolean isFull(AuthorNames.Signer signer) {
    boolean spaced = signer.name().indexOf(' ') > 0;
    return spaced || signer.kind() == AuthorNames.Kind.AGENCY || isUncased(signer.name());
  }

  private static boolean isUncased(String name) {
    return name.length() >= 2
        && name.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  private static boolean mayBeByline(Block block) {
    return block.words() <= LONGEST_BYLINE
        && (!block.isHeading() || isCalled(block))
        && block.kind() != Kind.CAPTION
        && block.kind() != Kind.CONTROL;
  }

  /** "By Anna Reed", wherever it stands by the headline. */
  private void addSigned(List<Candidate> found, AuthorNames names, List<Block> near) {
    for (Block block : near) {
      if (!mayBeByline(block)) {
        continue;
      }
      if (Bylines.signature(block.text()).isPresent()) {
        add(found, names.read(block.text(), false), "byline");
      } else if (Bylines.isOpening(block.text()) && block.number() + 1 < blocks.size()) {
        addFull(found, names.read(blocks.get(block.number() + 1).text(), false), "byline");
      }
    }
  }

  /** What the page's author called author, byline and the like. */
  private void addMarked(List<Candidate> found, AuthorNames names, List<Block> near) {
    for (Block block : near) {
      if (mayBeByline(block) && isCalled(block) && !isNamed(block, NOT_THE_NAME, 1)) {
        add(found, linkedNames(block, names), "author mark");
        add(found, names.read(block.text(), false), "author mark");
      }
    }
  }

  /** Links to a page about an author. */
  private void addLinked(List<Candidate> found, AuthorNames names, List<Block> near) {
    for (Block block : near) {
      if (mayBeByline(block)) {
        addFull(found, linkedNames(block, names), "author link");
      }
    }
  }

  private static List<AuthorNames.Signer> linkedNames(Block block, AuthorNames names) {
    List<AuthorNames.Signer> signers = new ArrayList<>();
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

  /** A full name that stands alone beside the date, the first such. */
  private void addBare(List<Candidate> found, AuthorNames names, List<Block> near) {
    for (Block block : near) {
      boolean alone = block.words() >= 2 && block.words() <= 4 && block.number() > headline;
      if (found.isEmpty() && alone && mayBeByline(block) && isBesideDate(block)) {
        if (isFullName(block.text())) {
          addFull(found, names.read(block.text(), false), "name");
        }
      }
    }
  }

  private boolean isBesideDate(Block block) {
    return isDateLine(block.number() - 1) || isDateLine(block.number() + 1);
  }

  private boolean isDateLine(int number) {
    return number >= 0
        && number < blocks.size()
        && blocks.get(number).words() <= LONGEST_DATE_LINE
        && DateText.find(blocks.get(number).text(), language).isPresent();
  }

  private static boolean isFullName(String text) {
    for (String word : text.split(" ")) {
      if (!Character.isUpperCase(word.charAt(0)) || word.endsWith(":")) {
        return false;
      }
    }
    return true;
  }

  // ---- when

  /** Dates by the headline: those of publication first, then those that say they are updates. */
  List<Candidate> published() {
    List<Candidate> found = new ArrayList<>();
    List<Candidate> updates = new ArrayList<>();
    for (Block block : dateBlocks()) {
      collect(block, found, updates);
    }
    if (found.isEmpty()) {
      found.addAll(labelledElsewhere());
    }
    found.addAll(updates);
    return found;
  }

  /** "Published: 12 March 2026" under the story, where the page says so once. */
  private List<Candidate> labelledElsewhere() {
    Set<Candidate> found = new LinkedHashSet<>();
    for (Block block : blocks.all()) {
      boolean line = block.words() <= LONGEST_DATE_LINE && saysPublished(block);
      if (line && !isWithin(block.container(), NOT_THE_STORY)) {
        DateText.find(block.text(), language)
            .filter(date -> Dates.isPlausible(date.iso()))
            .ifPresent(date -> found.add(new Candidate(date.iso(), "labelled date")));
      }
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  private boolean saysPublished(Block block) {
    String label = Text.fold(block.text());
    boolean own = startsWithLabel(label);
    boolean before =
        block.number() > 0
            && blocks.get(block.number() - 1).words() <= 3
            && startsWithLabel(Text.fold(blocks.get(block.number() - 1).text()));
    return own || before;
  }

  private static boolean startsWithLabel(String folded) {
    for (String label : PUBLISHED) {
      if (folded.startsWith(label)) {
        return true;
      }
    }
    return false;
  }

  /** Dates by the headline that say they are updates. */
  List<Candidate> modified() {
    List<Candidate> updates = new ArrayList<>();
    for (Block block : dateBlocks()) {
      collect(block, new ArrayList<>(), updates);
    }
    return updates;
  }

  private List<Block> dateBlocks() {
    Set<Block> found = new LinkedHashSet<>(blocks.moved(Field.DATE));
    found.addAll(blocks.moved(Field.BYLINE));
    for (Block block : neighbours()) {
      boolean may = block.kind() != Kind.CAPTION && block.kind() != Kind.QUOTE;
      boolean shortLine = block.words() <= LONGEST_DATE_LINE;
      boolean called = block.words() <= LONGEST_BYLINE && isNamed(block, DATE_NAMES, 1);
      if (may && (shortLine || called)) {
        found.add(block);
      }
    }
    return List.copyOf(found);
  }

  private void collect(Block block, List<Candidate> published, List<Candidate> updates) {
    String text = block.text();
    int from = 0;
    for (DateText.Found date : DateText.findAll(text, language)) {
      if (Dates.isPlausible(date.iso())) {
        boolean update = saysUpdated(text.substring(from, date.start()));
        (update ? updates : published).add(new Candidate(date.iso(), "date line"));
      }
      from = date.end();
    }
  }

  private static boolean saysUpdated(String before) {
    String folded = Text.fold(before);
    for (String word : UPDATED) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  // ---- markup

  /** Whether the block, an inline element in it, or one of its nearest containers is so called. */
  private static boolean isNamed(Block block, Set<String> names, int levels) {
    for (String mark : block.marks()) {
      if (names.contains(mark)) {
        return true;
      }
    }
    Container container = block.container();
    for (int i = 0; i < levels && container != null; i++) {
      if (hasAny(container, names)) {
        return true;
      }
      container = container.parent();
    }
    return false;
  }

  private static boolean hasAny(Container container, Set<String> names) {
    for (String name : container.names()) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
