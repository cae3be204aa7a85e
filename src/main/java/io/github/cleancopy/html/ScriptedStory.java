package io.github.cleancopy.html;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * The story of a page whose markup shows none, because the browser would build it from an object in
 * a script: {@code __NEXT_DATA__}, {@code window.__STATE__ = {...}}, JSON-LD's {@code articleBody}
 * ... It comes from one field of one object, or from one list of paragraphs, and only when it is
 * longer than all that the page shows, and the page does not show the beginning of it: what a
 * paywall hides stays hidden.
 *
 * @param field the key under which it stood
 * @param html its paragraphs as markup
 */
record ScriptedStory(String field, String html) {
  private static final int PROSE_WORDS = 12;
  private static final double PROSE_LINKS = 0.35;

  /** A page that shows more prose than this shows its story. */
  private static final int SHOWN_WORDS = 150;

  private static final int LEAST_WORDS = 40;
  private static final int LEAST_SENTENCES = 3;

  /** How many times the prose that is shown (a notice about cookies ...) a story must have. */
  private static final int TIMES_SHOWN = 2;

  private static final int MOST_PIECES = 100_000;
  private static final int MOST_SCRIPT_CHARS = 8 << 20;
  private static final int DEEPEST_NEST = 2;
  private static final int LONG = 200;
  private static final int NEAR = 3;
  private static final int OPENING_CHARS = 24;

  /** Keys of a story, of its paragraphs, and of what is in them. */
  private static final Set<String> TELLING =
      Set.of(
          "article",
          "articlebody",
          "blocks",
          "body",
          "children",
          "component",
          "components",
          "content",
          "contents",
          "copy",
          "data",
          "document",
          "elements",
          "fulltext",
          "html",
          "nodes",
          "paragraph",
          "paragraphs",
          "spans",
          "story",
          "text",
          "value");

  /** Keys of what is no story, or not this one. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "about",
          "ad",
          "ads",
          "alternative",
          "author",
          "authors",
          "banner",
          "bio",
          "caption",
          "captions",
          "comment",
          "comments",
          "config",
          "consent",
          "cookie",
          "cookies",
          "css",
          "description",
          "excerpt",
          "faq",
          "faqs",
          "footer",
          "gdpr",
          "header",
          "i18n",
          "image",
          "images",
          "labels",
          "latest",
          "legal",
          "locale",
          "media",
          "menu",
          "messages",
          "meta",
          "more",
          "nav",
          "navigation",
          "newsletter",
          "popular",
          "privacy",
          "promo",
          "recommended",
          "related",
          "reviews",
          "script",
          "seo",
          "sidebar",
          "style",
          "subscription",
          "summary",
          "tags",
          "teaser",
          "teasers",
          "terms",
          "tooltip",
          "tooltips",
          "title",
          "translations",
          "trending",
          "video",
          "widgets");

  /** The story in the page's scripts, where the blocks of its markup hold none. */
  static Optional<ScriptedStory> of(Decoded page, List<Block> shown) {
    List<Block> prose = new ArrayList<>();
    int words = 0;
    for (Block block : shown) {
      if (isProse(block)) {
        prose.add(block);
        words += block.words();
        if (words > SHOWN_WORDS) {
          return Optional.empty();
        }
      }
    }
    int all = shown.stream().mapToInt(Block::words).sum();
    Search search = new Search();
    int left = MOST_SCRIPT_CHARS;
    for (String script : Scripts.of(page)) {
      if (script.length() <= left) {
        left -= script.length();
        search.read(script, 0);
      }
    }
    return search
        .best(Math.max(LEAST_WORDS, Math.max(TIMES_SHOWN * words, all)))
        .filter(story -> prose.stream().noneMatch(story::opensWithPartOf))
        .map(story -> new ScriptedStory(story.field, story.html()));
  }

  private static boolean isProse(Block block) {
    return block.words() >= PROSE_WORDS
        && block.kind() != Kind.CONTROL
        && block.linkDensity() < PROSE_LINKS;
  }

  /** One field's text, or the paragraphs of one list. */
  private static final class Candidate {
    final String field;
    final List<StringBuilder> paragraphs = new ArrayList<>();
    private int element = -1;

    Candidate(String field) {
      this.field = field;
    }

    void add(int number, String piece) {
      String text = Placeholders.without(piece);
      if (number != element) {
        paragraphs.add(new StringBuilder());
        element = number;
      }
      paragraphs.get(paragraphs.size() - 1).append(text);
    }

    boolean opensWithPartOf(Block shown) {
      String opening = shown.text().substring(0, Math.min(OPENING_CHARS, shown.text().length()));
      return paragraphs.stream().anyMatch(p -> p.indexOf(opening) >= 0);
    }

    /** Words of paragraphs with sentences in them. */
    int words() {
      int words = 0;
      int sentences = 0;
      for (StringBuilder paragraph : paragraphs) {
        String text = withoutTags(paragraph);
        int ends = sentences(text);
        words += ends > 0 ? Text.wordCount(text) : 0;
        sentences += ends;
      }
      return sentences < LEAST_SENTENCES ? 0 : words;
    }

    private static String withoutTags(CharSequence markup) {
      StringBuilder text = new StringBuilder();
      boolean inTag = false;
      for (int i = 0; i < markup.length(); i++) {
        char c = markup.charAt(i);
        inTag = inTag ? c != '>' : c == '<';
        if (!inTag) {
          text.append(c == '>' ? ' ' : c);
        }
      }
      return text.toString();
    }

    private static int sentences(String text) {
      int count = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean ends = i + 1 == text.length() || text.charAt(i + 1) <= ' ';
        count += "。！？".indexOf(c) >= 0 || ends && ".!?…।؟".indexOf(c) >= 0 ? 1 : 0;
      }
      return count;
    }

    String html() {
      StringBuilder html = new StringBuilder();
      for (StringBuilder paragraph : paragraphs) {
        if (hasTags(paragraph)) {
          html.append("<div>").append(paragraph).append("</div>");
        } else {
          paragraph
              .toString()
              .lines()
              .forEach(line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        }
      }
      return html.toString();
    }

    private static boolean hasTags(CharSequence text) {
      for (int i = 0; i + 1 < text.length(); i++) {
        char next = text.charAt(i + 1);
        if (text.charAt(i) == '<' && (next == '/' || Character.isLetter(next))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Collects candidates while scripts are read. */
  private static final class Search {
    private final Names names = new Names();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<ScriptStrings.Place, Map<String, Candidate>> lists = new IdentityHashMap<>();
    private final Map<ScriptStrings.Place, Boolean> elsewhere = new IdentityHashMap<>();
    private int pieces;

    void read(String script, int nest) {
      ScriptStrings.tell(script, (place, key, text) -> string(place, key, text, nest));
    }

    private void string(ScriptStrings.Place place, String key, String text, int nest) {
      if (pieces++ > MOST_PIECES || text.isBlank() || isElsewhere(place)) {
        return;
      }
      if (text.length() >= LONG && text.contains("\":") && nest < DEEPEST_NEST) {
        read(text, nest + 1);
        return;
      }
      boolean inList = key.isEmpty() && place.isList;
      String field = inList ? place.name : key;
      if (!tells(field) || isAddress(text)) {
        return;
      }
      if (text.length() >= LONG) {
        Candidate alone = new Candidate(field);
        alone.add(0, text);
        candidates.add(alone);
      }
      addToList(place, field, text);
    }

    private boolean isElsewhere(ScriptStrings.Place place) {
      Boolean known = elsewhere.get(place);
      if (known == null) {
        boolean around = place.around != null && isElsewhere(place.around);
        known = around || names.of(place.name).stream().anyMatch(ELSEWHERE::contains);
        elsewhere.put(place, known);
      }
      return known;
    }

    private boolean tells(String field) {
      Set<String> words = names.of(field);
      return words.stream().anyMatch(TELLING::contains)
          && words.stream().noneMatch(ELSEWHERE::contains);
    }

    private static boolean isAddress(String text) {
      return text.indexOf(' ') < 0 && (text.contains("://") || text.startsWith("/"));
    }

    /** Adds the text to the paragraph it is part of, in the widest list of a telling name. */
    private void addToList(ScriptStrings.Place place, String field, String text) {
      ScriptStrings.Place list = null;
      int element = 0;
      ScriptStrings.Place below = null;
      int steps = 0;
      for (ScriptStrings.Place p = place; p != null && steps < NEAR; p = p.around, steps++) {
        if (p.isList) {
          if (!tells(p.name)) {
            break;
          }
          list = p;
          element = below == null ? p.elements : below.number;
          steps = 0;
        }
        below = p;
      }
      if (list != null) {
        lists
            .computeIfAbsent(list, l -> new HashMap<>())
            .computeIfAbsent(field, this::listed)
            .add(element, text);
      }
    }

    private Candidate listed(String field) {
      Candidate candidate = new Candidate(field);
      candidates.add(candidate);
      return candidate;
    }

    /** The first of the longest, if it has so many words. */
    Optional<Candidate> best(int leastWords) {
      Candidate best = null;
      int most = leastWords - 1;
      for (Candidate candidate : candidates) {
        int words = candidate.words();
        if (words > most) {
          best = candidate;
          most = words;
        }
      }
      return Optional.ofNullable(best);
    }
  }
}
