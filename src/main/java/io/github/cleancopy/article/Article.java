package io.github.cleancopy.article;

import io.github.cleancopy.block.Removal;
import io.github.cleancopy.text.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clean record: the story, what is known about it, and the account of what was struck. Immutable.
 *
 * @param id the page's id
 * @param url the address the page was fetched from, or null
 * @param text paragraphs and sub-headings, separated by a blank line; no title, standfirst, byline,
 *     captions
 * @param blocks what was kept, in page order: the running text and the fields
 * @param removed every struck block or span, in page order
 * @param extra fields of the input that mean nothing to us
 */
public record Article(
    String id,
    @Nullable String url,
    Metadata metadata,
    String text,
    List<KeptBlock> blocks,
    List<Removal> removed,
    Notices notices,
    Quality quality,
    Fingerprint fingerprint,
    Source source,
    Map<String, Object> extra) {

  public Article {
    blocks = List.copyOf(blocks);
    removed = List.copyOf(removed);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** The headline, or null. */
  public @Nullable String title() {
    return metadata.title();
  }

  /** Whether the page is a story at all; when it is not, {@code quality().notes()} says why. */
  public boolean isStory() {
    return quality.article();
  }
}
