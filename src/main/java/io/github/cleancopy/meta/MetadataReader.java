package io.github.cleancopy.meta;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.block.Blocks;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says about itself. Sources in order of trust: JSON-LD, microdata, OpenGraph and
 * {@code article:*}, other meta elements, {@code <time>}, the visible byline and date line next to
 * the headline, the address. What no source says stays null.
 *
 * <p>Stateless and thread-safe; never throws for a page's content. One pass over the document; the
 * number and size of candidates are bounded.
 */
public final class MetadataReader {

  /**
   * What the markup declares, before anything visible is read.
   *
   * @param document the parsed page, or null for a text dump; it is not changed
   * @param url the address the page was fetched from, or null
   * @param fetched when that was, or null: no date of a later day is believed
   */
  public Declared read(
      @Nullable Document document, @Nullable String url, @Nullable Instant fetched) {
    return markup(document, url, fetched, false).declared();
  }

  /**
   * For a person who asks: what was found for each field, where, and what else the page offers.
   *
   * @param judged the page's blocks with the verdicts on them
   */
  public List<Choice> explain(
      @Nullable Document document,
      @Nullable String url,
      @Nullable Instant fetched,
      Blocks judged,
      @Nullable String language) {
    Markup markup = markup(document, url, fetched, true);
    Completion completion =
        new Completion(
            markup.declared(), judged, language, new FetchDay(fetched), markup.choices());
    completion.metadata();
    return markup.choices().all();
  }

  private static Markup markup(
      @Nullable Document document, @Nullable String url, @Nullable Instant fetched, boolean all) {
    PageFacts facts = document == null ? new PageFacts() : PageScan.of(document);
    return new Markup(facts, url, new FetchDay(fetched), all);
  }

  /**
   * The declared metadata with what only the visible page tells: blocks moved to a field of their
   * own, and the byline and date line by the headline.
   *
   * @param language of the text as it was guessed, or null; it stands in the record
   * @param fetched when the page was fetched, from which "2 hours ago" counts, or null
   */
  public Metadata complete(
      Declared declared, Blocks judged, @Nullable String language, @Nullable Instant fetched) {
    return new Completion(declared, judged, language, new FetchDay(fetched), new Choices())
        .metadata();
  }
}
