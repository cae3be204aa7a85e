package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What tells a story from a list, a shelf of products or an empty shell, counted on a judged page:
 * how much prose was kept and how it hangs together, how many headlines lead elsewhere, how often
 * the same kind of card comes again, what the page and its address say of themselves. No word of
 * any language is among it but those of {@code names.txt}, {@code address-words.txt} and {@code
 * not-found.txt}. Immutable; linear in the page.
 */
final class PageSigns {
  private static final int TEASER = NameWords.bit("teaser");
  private static final int SHOP = NameWords.bit("shop");
  private static final int STORY = NameWords.bit("story");

  /** So many blocks of something else end a run of the story. */
  private static final int LONGEST_GAP = 3;

  /** A question about a page, and its answer. */
  private record Sign(String name, ToDoubleFunction<PageSigns> answer) {}

  private static final List<Sign> ALL =
      List.of(
          // what was kept
          new Sign("kept-words", s -> s.kept.words),
          new Sign("kept-prose", s -> s.kept.proseWords),
          new Sign("kept-prose-blocks", s -> s.kept.prose),
          new Sign("kept-share", s -> share(s.kept.words, s.all.words)),
          new Sign("kept-prose-share", s -> share(s.kept.proseWords, s.kept.words)),
          new Sign("kept-links", s -> share(s.kept.linkedChars, s.kept.chars)),
          new Sign("kept-mean", s -> share(s.kept.words, s.kept.blocks)),
          new Sign("kept-longest", s -> s.kept.longest),
          new Sign("kept-list", s -> share(s.kept.listWords, s.kept.words)),
          new Sign("kept-headings", s -> s.kept.headings),
          new Sign("kept-headlines", s -> s.kept.headlines),
          new Sign("kept-run", s -> share(s.longestRun, s.kept.words)),
          new Sign("kept-within", s -> share(s.kept.blocks, s.last - s.first + 1)),
          new Sign("kept-first", s -> share(s.first, s.all.blocks)),
          new Sign("kept-story", s -> share(s.keptStoryWords, s.kept.words)),
          // the page around it
          new Sign("blocks", s -> s.all.blocks),
          new Sign("words", s -> s.all.words),
          new Sign("links", s -> share(s.all.linkedChars, s.all.chars)),
          new Sign("prose-blocks", s -> s.all.prose),
          new Sign("prose-share", s -> share(s.all.proseWords, s.all.words)),
          new Sign("headings", s -> s.all.headings),
          new Sign("heading-share", s -> share(s.all.headings, s.all.blocks)),
          new Sign("linked-heading-share", s -> share(s.all.linkedHeadings, s.all.headings)),
          new Sign("headlines", s -> s.all.headlines),
          new Sign("headlines-per-prose", s -> share(s.all.headlines, s.all.prose)),
          new Sign("controls", s -> share(s.all.controls, s.all.blocks)),
          new Sign("card-share", s -> share(s.cards.words(), s.all.words)),
          new Sign("most-alike-share", s -> share(s.cards.mostWords(), s.all.words)),
          new Sign("alike-headings", s -> s.cards.headings()),
          new Sign("alike-headlines", s -> s.cards.headlines()),
          new Sign("teaser-share", s -> share(s.teaserWords, s.all.words)),
          new Sign("shop-share", s -> share(s.shopWords, s.all.words)),
          new Sign("story-share", s -> share(s.storyWords, s.all.words)),
          new Sign("prices-share", s -> share(s.all.prices, s.all.blocks)),
          new Sign("dates", s -> s.dates),
          new Sign("linked-numbers", s -> s.linkedNumbers),
          new Sign("digits", s -> share(s.all.digits, s.all.chars)),
          // the headline
          new Sign("title-words", s -> s.titleWords),
          new Sign("title-to-story", s -> s.title < 0 ? -1 : s.first - s.title),
          new Sign("title-topic", s -> s.titleTopic),
          new Sign("declared-title-words", s -> s.declaredTitleWords),
          // what the page says of itself
          new Sign("type-story", s -> flag(s.isDeclaredStory())),
          new Sign("type-other", s -> flag(s.declared.type() != null && !s.isDeclaredStory())),
          new Sign("has-body", s -> flag(s.declared.body() != null)),
          new Sign("has-date", s -> flag(s.declared.metadata().published() != null)),
          new Sign("authors", s -> s.declared.metadata().authors().size()),
          new Sign("summary-words", s -> words(s.declared.metadata().summary())),
          // its address
          new Sign("url-known", s -> flag(s.address.known)),
          new Sign("url-depth", s -> s.address.depth),
          new Sign("url-slug", s -> s.address.slugWords),
          new Sign("url-last", s -> s.address.lastWords),
          new Sign("url-number", s -> s.address.longestNumber),
          new Sign("url-dated", s -> flag(s.address.dated)),
          new Sign("url-list", s -> s.address.listWords),
          new Sign("url-shop", s -> s.address.shopWords),
          new Sign("url-last-list", s -> flag(s.address.lastIsListWord)),
          new Sign("url-asked", s -> s.address.asked));

  final BlockCount all;
  final BlockCount kept;
  final Cards cards;
  private final PageShape shape;
  private final Declared declared;
  private final Address address;
  private int first;
  private int last = -1;
  private int run;
  private int gap;
  private int longestRun;
  private int teaserWords;
  private int shopWords;
  private int storyWords;
  private int keptStoryWords;
  private int dates;
  int linkedNumbers;
  private int title = -1;
  private int titleWords;
  private String headline = "";
  private double titleTopic;
  private final int declaredTitleWords;

  /**
   * @param shape of the same blocks
   * @param url of the page, or null
   */
  PageSigns(PageShape shape, Blocks judged, Declared declared, @Nullable String url) {
    this.shape = shape;
    this.all = new BlockCount(shape);
    this.kept = new BlockCount(shape);
    this.cards = new Cards(shape);
    this.declared = declared;
    this.address = Address.of(url == null ? declared.metadata().canonicalUrl() : url);
    this.declaredTitleWords = declared.titles().isEmpty() ? 0 : words(declared.titles().get(0));
    for (Block block : judged.all()) {
      look(block, shape.traits[block.number()]);
      if (isStory(judged.verdict(block))) {
        keep(block);
      } else if (!judged.verdict(block).moves() && ++gap > LONGEST_GAP) {
        run = 0;
      }
    }
    List<Block> titles = judged.moved(Field.TITLE);
    if (!titles.isEmpty()) {
      headline(titles.get(0), judged);
    }
  }

  static List<String> names() {
    return ALL.stream().map(Sign::name).toList();
  }

  float[] values() {
    float[] values = new float[ALL.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ALL.get(i).answer().applyAsDouble(this);
    }
    return values;
  }

  /** Furniture that the user keeps is furniture still: his wish changes no page's kind. */
  private static boolean isStory(Verdict verdict) {
    return verdict.isOpen();
  }

  private void look(Block block, TextTraits traits) {
    all.add(block);
    cards.add(block);
    int concepts = cards.concepts(block.number());
    teaserWords += (concepts & TEASER) != 0 ? block.words() : 0;
    shopWords += (concepts & SHOP) != 0 ? block.words() : 0;
    storyWords += (concepts & STORY) != 0 ? block.words() : 0;
    boolean isShort = block.words() <= BlockCount.SHORT_WORDS && traits.digits > 0;
    dates += isShort && mayBeDate(traits) && DateText.isIn(block.text(), null) ? 1 : 0;
    boolean isNumber = isShort && traits.letters == 0;
    linkedNumbers += isNumber && shape.isLink(block.number()) ? 1 : 0;
  }

  /** A day and a year take three digits; that Japan's first year of an era takes none is rare. */
  private static boolean mayBeDate(TextTraits traits) {
    return traits.digits >= 3 || traits.unspaced;
  }

  private void keep(Block block) {
    kept.add(block);
    keptStoryWords += (cards.concepts(block.number()) & STORY) != 0 ? block.words() : 0;
    first = last < 0 ? block.number() : first;
    last = block.number();
    run += block.words();
    longestRun = Math.max(longestRun, run);
    gap = 0;
  }

  private void headline(Block block, Blocks judged) {
    title = block.number();
    titleWords = block.words();
    headline = block.text();
    int[] own = shape.traits[title].words;
    titleTopic = share(found(own, judged), own.length);
  }

  /** How many of some words stand in the text that was kept. */
  private int found(int[] words, Blocks judged) {
    IntIndex wanted = new IntIndex(words.length);
    int[] times = new int[words.length];
    for (int word : words) {
      times[wanted.add(word)]++;
    }
    IntFilter mayBeWanted = wanted.filter();
    int found = 0;
    for (int i = 0; i < shape.traits.length && found < words.length; i++) {
      if (isStory(judged.verdict(i))) {
        for (int word : shape.traits[i].words) {
          int number = mayBeWanted.mayHave(word) ? wanted.find(word) : -1;
          if (number >= 0) {
            found += times[number];
            times[number] = 0;
          }
        }
      }
    }
    return found;
  }

  /** Whether the page calls itself one that is not there. */
  boolean saysNotFound() {
    return NotFound.isTold(headline) || declared.titles().stream().anyMatch(NotFound::isTold);
  }

  private boolean isDeclaredStory() {
    String type = declared.type();
    return type != null
        && (type.endsWith("article") || type.endsWith("posting") || type.endsWith("report"));
  }

  private static int words(@Nullable String text) {
    return text == null ? 0 : Text.wordCount(text);
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private static double share(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
