package io.github.cleancopy.meta;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.NameSet;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a story appeared and was changed, as a reader sees it: in the byline or date line by the
 * headline; else in the one line of the page that says "Published". Never in running text.
 */
final class VisibleDates {
  private static final int LONGEST_BYLINE = 30;
  private static final int LONGEST_DATE_LINE = 14;
  private static final int LONGEST_LABEL = 3;

  /** So many words before a date are a sentence or a caption, unless somebody signs with them. */
  private static final int LONGEST_BEFORE = 4;

  /** Short blocks before and after the story in which the one signature with a date may stand. */
  private static final int AROUND = 12;

  private static final NameSet DATE_NAMES =
      StoryHead.names(
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

  /** Beginnings of a line that gives the day of publication, folded. */
  private static final String[] PUBLISHED = {
    "published",
    "publish date",
    "publish time",
    "publication date",
    "publié",
    "publicad",
    "publicat",
    "publicera",
    "publiceret",
    "publisert",
    "publikov",
    "publikac",
    "publiziert",
    "publikuar",
    "posted",
    "post time",
    "post date",
    "originally published",
    "this article was originally published",
    "this story was originally published",
    "first published",
    "date:",
    "date published",
    "veröffentlicht",
    "erschienen",
    "datum:",
    "gepubliceerd",
    "geplaatst",
    "pubblicato",
    "fecha de publ",
    "paru le",
    "mis en ligne",
    "opublikowano",
    "zveřejněno",
    "zverejnené",
    "julkaistu",
    "megjelent",
    "публикац",
    "опубликован",
    "опубліковано",
    "дата:",
    "дата публ",
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

  /** What such a line begins with: most lines are out after one look. */
  private static final Set<Character> BEGINNINGS =
      Arrays.stream(PUBLISHED).map(label -> label.charAt(0)).collect(Collectors.toSet());

  /** Words before a date that make it one of a later change, folded. */
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

  /** In English, German, French and Spanish, folded. */
  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonntag",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "lunes",
          "martes",
          "miércoles",
          "jueves",
          "viernes",
          "sábado",
          "domingo");

  /** What a block is called in which the publisher speaks of its own affairs. */
  private static final Set<String> OF_PUBLISHER =
      Set.of(
          "foreign-agent-notice",
          "ad-block-appeal",
          "ad-notice",
          "cookie-consent",
          "affiliate-disclosure",
          "donation-appeal",
          "newsletter",
          "subscription",
          "event-promo");

  private final StoryHead head;
  private final @Nullable String language;
  private final FetchDay fetchDay;
  private final List<Candidate> published = new ArrayList<>();
  private final List<Candidate> updates = new ArrayList<>();
  private final Set<Candidate> sure = new LinkedHashSet<>();

  VisibleDates(StoryHead head, @Nullable String language, FetchDay fetchDay) {
    this.head = head;
    this.language = language;
    this.fetchDay = fetchDay;
    dateBlocks().forEach(this::collect);
  }

  /** Dates of publication, the most trusted first; those that say they are updates come last. */
  List<Candidate> published() {
    List<Candidate> all = new ArrayList<>(published);
    if (all.isEmpty()) {
      all.addAll(agoByHeadline());
    }
    if (all.isEmpty()) {
      all.addAll(labelledElsewhere());
    }
    if (all.isEmpty() && updates.isEmpty()) {
      all.addAll(besideByline());
    }
    all.addAll(updates);
    return all;
  }

  /**
   * The one day that stands by the headline as the day of publication, or null: with a label, in an
   * element called so, or alone. "Founded 1 May 1998" is not the story's day.
   */
  @Nullable Candidate byHeadline() {
    long days = published.stream().map(date -> date.value().substring(0, 10)).distinct().count();
    return days == 1 && sure.contains(published.get(0)) ? published.get(0) : null;
  }

  /** Dates that say they are updates. */
  List<Candidate> modified() {
    return updates;
  }

  private Collection<Block> dateBlocks() {
    Map<Integer, Block> found = new LinkedHashMap<>();
    head.blocks().moved(Field.DATE).forEach(block -> found.put(block.number(), block));
    head.blocks().moved(Field.BYLINE).forEach(block -> found.put(block.number(), block));
    for (Block block : head.near()) {
      boolean may =
          block.kind() != Kind.CAPTION && block.kind() != Kind.QUOTE && !isOfPublisher(block);
      boolean shortLine = block.words() <= LONGEST_DATE_LINE;
      boolean called = block.words() <= LONGEST_BYLINE && StoryHead.isNamed(block, DATE_NAMES, 1);
      if (may && (shortLine || called)) {
        found.putIfAbsent(block.number(), block);
      }
    }
    return found.values();
  }

  /** "Since July 1, 2024, we have shown no ads" has a day of the site's, not of the story. */
  private boolean isOfPublisher(Block block) {
    return OF_PUBLISHER.contains(String.valueOf(head.blocks().verdict(block).category()));
  }

  private void collect(Block block) {
    String text = block.text();
    int from = 0;
    for (DateText.Found date : DateText.findAll(text, language)) {
      if (from == 0 && isSentence(text.substring(0, date.start()), block)) {
        return;
      }
      if (date.sure() && fetchDay.allows(date.iso())) {
        boolean update = contains(text.substring(from, date.start()), UPDATED);
        Candidate candidate = new Candidate(date.iso(), "date line");
        (update ? updates : published).add(candidate);
        if (!update && isSure(block, date)) {
          sure.add(candidate);
        }
      }
      from = date.end();
    }
  }

  private static boolean isSure(Block block, DateText.Found date) {
    String before = block.text().substring(0, date.start());
    return StoryHead.isNamed(block, DATE_NAMES, 1)
        || StoryHead.isNamed(block, StoryHead.AUTHOR_NAMES, 1)
        || startsWithLabel(before) && Text.wordCount(before) <= LONGEST_BEFORE
        || isAlone(block.text(), date);
  }

  /** Nothing but the date; its time and "at" may follow, a weekday may stand before it. */
  private static boolean isAlone(String text, DateText.Found date) {
    String before = Text.fold(text.substring(0, date.start())).strip();
    String bare = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
    boolean first = bare.isEmpty() || WEEKDAYS.contains(bare);
    return first && text.substring(date.end()).chars().noneMatch(Character::isLetter);
  }

  /** "The new ferry at the pier of Kirk Skerry, 12 March 2026". */
  private boolean isSentence(String before, Block block) {
    return Text.wordCount(before) > LONGEST_BEFORE
        && !StoryHead.isNamed(block, DATE_NAMES, 1)
        && !StoryHead.isNamed(block, StoryHead.AUTHOR_NAMES, 1)
        && !Bylines.looksLikeByline(block.text(), language)
        && !contains(before, PUBLISHED)
        && !contains(before, UPDATED);
  }

  private static boolean contains(String before, String[] words) {
    if (before.isBlank()) {
      return false;
    }
    String folded = Text.fold(before);
    for (String word : words) {
      if (hasWord(folded, word)) {
        return true;
      }
    }
    return false;
  }

  /** "2 hours ago" by the headline, where nothing near it says another day. */
  private List<Candidate> agoByHeadline() {
    Set<Candidate> found = new LinkedHashSet<>();
    for (Block block : dateBlocks()) {
      fetchDay
          .ago(block.text())
          .filter(ago -> standsAlone(block.text(), ago))
          .ifPresent(ago -> found.add(new Candidate(ago.iso(), "relative date")));
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  /** "Published 2 hours ago", "Anna Reed | 2 hours ago"; not "The bridge fell 2 hours ago". */
  private static boolean standsAlone(String text, DateText.Found ago) {
    String before = text.substring(0, ago.start()).strip();
    String after = text.substring(ago.end()).strip();
    boolean labelled = contains(before, PUBLISHED) && Text.wordCount(before) <= LONGEST_LABEL;
    boolean parted =
        before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1));
    boolean signed = Bylines.signature(before).isPresent();
    return (labelled || (parted && !contains(before, UPDATED)) || signed)
        && (after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0)));
  }

  /**
   * The beginning of a word, for "credited" is not "edited"; anywhere where letters have no case.
   */
  private static boolean hasWord(String folded, String word) {
    boolean spaced = Character.toUpperCase(word.charAt(0)) != word.charAt(0);
    int at = folded.indexOf(word);
    while (spaced && at > 0 && Character.isLetter(folded.charAt(at - 1))) {
      at = folded.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  /** "Published: 12 March 2026" under the story, where the page says so once. */
  private List<Candidate> labelledElsewhere() {
    Set<Candidate> found = new LinkedHashSet<>();
    for (Block block : head.blocks().all()) {
      if (block.words() <= LONGEST_DATE_LINE
          && isLabelled(block)
          && !StoryHead.isElsewhere(block)) {
        DateText.find(block.text(), language)
            .filter(DateText.Found::sure)
            .filter(date -> fetchDay.allows(date.iso()))
            .ifPresent(date -> found.add(new Candidate(date.iso(), "labelled date")));
      }
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  /** "Anna Reed, 12 March 2026" above or under the story, where nobody else signs with a date. */
  private List<Candidate> besideByline() {
    Set<Candidate> found = new LinkedHashSet<>();
    for (Block block : around()) {
      DateText.find(block.text(), language)
          .filter(DateText.Found::sure)
          .filter(date -> !StoryHead.isElsewhere(block))
          .filter(date -> fetchDay.allows(date.iso()))
          .filter(date -> isSigned(block, date))
          .ifPresent(date -> found.add(new Candidate(date.iso(), "byline")));
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  private boolean isSigned(Block block, DateText.Found date) {
    Block before = block.number() > 0 ? head.blocks().get(block.number() - 1) : null;
    boolean below = before != null && Bylines.signature(before.text()).isPresent();
    boolean behind = Bylines.signature(block.text().substring(date.end())).isPresent();
    return date.start() == 0 && (below || behind)
        || Bylines.looksLikeByline(block.text(), language);
  }

  /** Short blocks a little before and after what was kept. */
  private List<Block> around() {
    List<Block> kept = head.blocks().kept();
    List<Block> around = new ArrayList<>();
    if (!kept.isEmpty()) {
      int first = kept.get(0).number() - AROUND;
      int last = kept.get(kept.size() - 1).number() + AROUND;
      for (int i = Math.max(0, first); i <= last && i < head.blocks().size(); i++) {
        Block block = head.blocks().get(i);
        if (block.words() <= LONGEST_DATE_LINE) {
          around.add(block);
        }
      }
    }
    return around;
  }

  /** The label may stand in the same block or in the one before. */
  private boolean isLabelled(Block block) {
    if (startsWithLabel(block.text())) {
      return true;
    }
    Block before = block.number() > 0 ? head.blocks().get(block.number() - 1) : null;
    return before != null && before.words() <= LONGEST_LABEL && startsWithLabel(before.text());
  }

  private static boolean startsWithLabel(String text) {
    if (text.isEmpty() || !BEGINNINGS.contains(Character.toLowerCase(text.charAt(0)))) {
      return false;
    }
    String folded = Text.fold(text);
    for (String label : PUBLISHED) {
      if (folded.startsWith(label)) {
        return true;
      }
    }
    return false;
  }
}
