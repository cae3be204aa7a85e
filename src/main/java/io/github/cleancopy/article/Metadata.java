package io.github.cleancopy.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a story besides its text. What the page does not tell is null or empty, never
 * a guess.
 *
 * @param canonicalUrl the page's own statement of its address, absolute
 * @param site the publisher's name as it writes itself
 * @param host lower case, without "www."
 * @param language BCP 47
 * @param authors people, or agencies where no person signs
 * @param published ISO 8601: a day ("2026-03-12") or an instant with its zone where the page gives
 *     one
 * @param modified likewise
 * @param section the desk or rubric the story stands under
 * @param summary the page's own description of the story
 * @param image absolute address of the lead picture
 * @param captions texts of the pictures in the story, in page order
 * @param standfirst the visible deck between headline and story
 */
public record Metadata(
    @Nullable String canonicalUrl,
    @Nullable String site,
    @Nullable String host,
    @Nullable String language,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String section,
    List<String> tags,
    @Nullable String summary,
    @Nullable String image,
    List<String> captions,
    @Nullable String standfirst) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(
          null, null, null, null, null, List.of(), null, null, null, List.of(), null, null,
          List.of(), null);

  public Metadata {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    captions = List.copyOf(captions);
  }
}
