package io.github.cleancopy.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares about itself in its markup, before anything visible is read. Stages take it
 * as a hint, not as the truth. Of a text dump only the address is known.
 *
 * @param metadata the declared values; captions and standfirst are empty here
 * @param titles every declared wording of the title, the most trusted first: h1, JSON-LD,
 *     OpenGraph, title element ...
 * @param siteNames what the publisher calls itself: og:site_name, JSON-LD publisher, host without
 *     its ending
 * @param type the declared type, lower case, as schema.org or OpenGraph says it ("newsarticle",
 *     "product"), or null
 * @param body the story as JSON-LD's articleBody or a state object tells it, plain text, or null
 * @param paywalled whether the page declares that it is not free to read
 */
public record Declared(
    Metadata metadata,
    List<String> titles,
    List<String> siteNames,
    @Nullable String type,
    @Nullable String body,
    boolean paywalled) {

  /** A page that declares nothing. */
  public static final Declared NOTHING =
      new Declared(Metadata.NONE, List.of(), List.of(), null, null, false);

  public Declared {
    titles = List.copyOf(titles);
    siteNames = List.copyOf(siteNames);
  }
}
