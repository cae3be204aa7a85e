package io.github.cleancopy;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.body.BodyFinder;
import io.github.cleancopy.body.PageKind;
import io.github.cleancopy.body.StoryJudge;
import io.github.cleancopy.furniture.NoticeReader;
import io.github.cleancopy.furniture.Rule;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.RuleTrial;
import io.github.cleancopy.furniture.Voice;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.html.Decoder;
import io.github.cleancopy.meta.Choice;
import io.github.cleancopy.meta.MetadataReader;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.text.LanguageGuess;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Turns scraped news into clean records: the story, its metadata, and a reason for every block that
 * went.
 *
 * <p>Immutable and thread-safe: make one and share it. Bounded in time and memory by its {@link
 * Limits}. A bad page never throws; its article says in {@code quality().notes()} what was wrong.
 * Null for the page itself is no page but a mistake: a {@link NullPointerException} names it.
 */
public final class Cleancopy {
  /** Enough prose to tell a language; more only costs time. */
  private static final int LANGUAGE_SAMPLE_CHARS = 4_000;

  private final Decoder decoder;
  private final BlockReader blockReader;
  private final MetadataReader metadataReader = new MetadataReader();
  private final RuleBook ruleBook;

  /** It listens to the whole voice, whichever categories are to be struck. */
  private final BodyFinder bodyFinder = BodyFinder.standard().hearing(Voice.standard()::loudness);

  private final boolean onlyRules;

  Cleancopy(Limits limits, RuleBook ruleBook, boolean onlyRules) {
    this.decoder = new Decoder(limits);
    this.blockReader = new BlockReader(limits);
    this.ruleBook = ruleBook;
    this.onlyRules = onlyRules;
  }

  /** Every built-in rule, every category struck, standard limits. */
  public static Cleancopy standard() {
    return Standard.CLEANER;
  }

  /** A cleaner of your own: {@code Cleancopy.configure().keeping("newsletter").build()}. */
  public static Configuration configure() {
    return new Configuration();
  }

  /** Cleans an HTML page that is decoded already. */
  public Article clean(String html, @Nullable String url) {
    return clean(Page.html(html, url));
  }

  /** Cleans a text dump: all visible text of a page, or only its body, one block a line. */
  public Article cleanText(String text, @Nullable String url) {
    return clean(Page.text(text, url));
  }

  /** Cleans an HTML page that is parsed already. The document is not changed. */
  public Article clean(Document document, @Nullable String url) {
    Objects.requireNonNull(document, "document is null");
    return clean(Page.html("", url), Decoded.of(document));
  }

  /** Cleans one page of any kind. */
  public Article clean(Page page) {
    Objects.requireNonNull(page, "page is null");
    return clean(page, decoder.decode(page));
  }

  private Article clean(Page page, Decoded decoded) {
    Judgement judgement = judge(page, decoded);
    Declared declared = judgement.declared();
    Blocks judged = judgement.blocks();
    Metadata metadata =
        metadataReader.complete(declared, judged, judgement.language(), page.fetched());
    Notices notices = NoticeReader.read(judged, declared);
    Quality quality = Records.quality(judged, judgement.kind());
    return Records.article(page, decoded, judged, metadata, notices, quality);
  }

  /**
   * For a person who asks: what was found for each field of a page's metadata, where, and what else
   * the page offers.
   */
  public List<Choice> explainMetadata(Page page) {
    Decoded decoded = decoder.decode(page);
    Judgement judgement = judge(page, decoded);
    return metadataReader.explain(
        decoded.document(), page.url(), page.fetched(), judgement.blocks(), judgement.language());
  }

  /**
   * The page's blocks with every judge's verdict, and what the page declares: what {@code explain}
   * shows.
   */
  public Judgement judge(Page page) {
    return judge(page, decoder.decode(page));
  }

  /**
   * How one rule looks at each block of a page: what {@code explain --why} shows.
   *
   * @throws IllegalArgumentException if there is no such rule in force
   */
  public List<RuleTrial> tryRule(String id, Page page) {
    Judgement judgement = judge(page);
    return ruleBook.tryRule(
        id, judgement.blocks(), judgement.language(), judgement.declared().siteNames());
  }

  /** The ids of the rules in force. */
  public List<String> ruleIds() {
    return ruleBook.rules().stream().map(Rule::id).toList();
  }

  /**
   * Rules speak first, because they know the best reason; the body finder may strike only what is
   * left, and the voice what sounds like the site in what all have taken for the story. Whoever
   * hands over the body alone has chosen a story himself.
   */
  private Judgement judge(Page page, Decoded decoded) {
    Declared declared = metadataReader.read(decoded.document(), page.url(), page.fetched());
    Blocks blocks = blockReader.read(decoded);
    String language =
        LanguageGuess.of(blocks.prose(LANGUAGE_SAMPLE_CHARS), declared.metadata().language());
    Blocks judged = blocks.judgedBy(ruleBook.forPage(language, declared.siteNames()));
    if (onlyRules) {
      Blocks body = judged.judgedBy(ruleBook.voice());
      return new Judgement(declared, language, body, PageKind.ofBody(body), List.of());
    }
    StoryJudge storyJudge = bodyFinder.forPage(declared, language, page.url());
    Blocks story = judged.judgedBy(storyJudge);
    return new Judgement(
        declared,
        language,
        story.judgedBy(ruleBook.voice()),
        storyJudge.kind(story),
        storyJudge.likelihoods());
  }

  /** Loads the built-in rules when first asked for, and only once. */
  private static final class Standard {
    static final Cleancopy CLEANER = configure().build();
  }
}
