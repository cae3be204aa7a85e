package io.github.cleancopy.html;

import io.github.cleancopy.page.Limits;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page after its type and charset were found out: a document for HTML, a string for a text dump,
 * neither for what we cannot read. The document is only ever read, never changed.
 *
 * @param document the parsed page, or null
 * @param text the text dump, or null
 * @param source of the document, where it was parsed here; null for a document that a caller parsed
 * @param mediaType as it was detected: {@code text/html}, {@code text/plain}, {@code
 *     application/pdf} ...
 * @param charset name of the encoding the bytes were read with; null where the page came as a
 *     string
 * @param notes what went wrong, as stable codes with a detail: {@code limit:bytes 16777216}, {@code
 *     empty:page}, {@code unreadable:application/zip}; of a document with the cause, {@code
 *     unreadable:application/pdf locked}, {@code damaged}, {@code no-parser} or {@code limit:bytes
 *     N}
 */
public record Decoded(
    @Nullable Document document,
    @Nullable String text,
    @Nullable String source,
    String mediaType,
    @Nullable String charset,
    List<String> notes) {

  static final String HTML = "text/html";
  static final String TEXT = "text/plain";

  public Decoded {
    notes = List.copyOf(notes);
  }

  /** An HTML page that is already a string. */
  public static Decoded html(String html) {
    return new Decoder(Limits.standard()).html(html, null, List.of());
  }

  /** A text dump: all visible text of a page, or its body alone, without markup. */
  public static Decoded text(String text) {
    return new Decoder(Limits.standard()).text(text, null, List.of());
  }

  /** A document that a caller parsed; it stays the caller's and is not changed. */
  public static Decoded of(Document document) {
    return new Decoded(document, null, null, HTML, null, List.of());
  }

  /** The same, made of a document of another type. */
  Decoded as(String documentType) {
    return new Decoded(document, text, source, documentType, charset, notes);
  }

  static Decoded unreadable(String mediaType, List<String> notes) {
    return new Decoded(null, null, null, mediaType, null, notes);
  }
}
