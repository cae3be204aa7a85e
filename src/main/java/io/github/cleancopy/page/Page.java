package io.github.cleancopy.page;

import io.github.cleancopy.text.Fingerprint;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page as it was scraped. Immutable, except that {@link Content.Bytes} are not copied.
 *
 * @param id the id the input gives the page, or null: then {@link #name()} makes one
 * @param url the address the page was fetched from, or null
 * @param fetched when it was fetched, or null where the input does not tell
 * @param content the page itself
 * @param origin where the page stood in the input
 * @param extra fields of the input that mean nothing to us and are handed through, in their order
 */
public record Page(
    @Nullable String id,
    @Nullable String url,
    @Nullable Instant fetched,
    Content content,
    Origin origin,
    Map<String, Object> extra)
    implements Finding {

  public Page {
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  public static Page html(String html, @Nullable String url) {
    return new Page(null, url, null, new Content.Html(html), Origin.NONE, Map.of());
  }

  public static Page text(String text, @Nullable String url) {
    return new Page(null, url, null, new Content.PlainText(text), Origin.NONE, Map.of());
  }

  /** A page of unknown type and charset; {@code declaredType} is its HTTP Content-Type, or null. */
  public static Page bytes(byte[] bytes, @Nullable String declaredType, @Nullable String url) {
    return new Page(null, url, null, new Content.Bytes(bytes, declaredType), Origin.NONE, Map.of());
  }

  /** The same page, known to be fetched then. */
  public Page fetchedAt(Instant time) {
    return new Page(id, url, time, content, origin, extra);
  }

  /**
   * The id given, else 16 hex digits of the SHA-256 of the url, else of the file and record number.
   */
  public String name() {
    if (id != null) {
      return id;
    }
    return Fingerprint.shortHash(url != null ? url : origin.toString());
  }
}
