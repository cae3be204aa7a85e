package io.github.cleancopy.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page's notices told, struck or kept, so that the fact survives the cut.
 *
 * @param foreignAgent whom a "foreign agent" or "undesirable" notice names; one empty-handed notice
 *     names the site
 * @param sponsored the sponsor, or the notice's own words where it names none; null when nothing is
 *     sponsored
 * @param paywalled whether the page says that only a part is free to read
 * @param syndicatedFrom who published the story first, as the page says
 * @param corrected the text of a correction or editor's note
 */
public record Notices(
    List<String> foreignAgent,
    @Nullable String sponsored,
    boolean paywalled,
    @Nullable String syndicatedFrom,
    @Nullable String corrected) {

  public static final Notices NONE = new Notices(List.of(), null, false, null, null);

  public Notices {
    foreignAgent = List.copyOf(foreignAgent);
  }
}
