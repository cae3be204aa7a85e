package io.github.cleancopy.html;

import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.DocumentType;
import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a page is and how it is encoded, and parses it. Thread-safe; never throws for a
 * page's content, but says in the notes what was wrong.
 */
public final class Decoder {
  // Root, body, and one element more than is read: whoever walks the tree sees that there is more.
  private static final int ABOVE_BODY = 3;

  private final Limits limits;

  public Decoder(Limits limits) {
    this.limits = limits;
  }

  public Decoded decode(Page page) {
    if (page.content() instanceof Content.Html html) {
      return html(html.html(), null, List.of());
    }
    if (page.content() instanceof Content.PlainText text) {
      return text(text.text(), null, List.of());
    }
    return bytes((Content.Bytes) page.content());
  }

  private Decoded bytes(Content.Bytes content) {
    List<String> notes = new ArrayList<>();
    if (content.limit() != null) {
      notes.add(content.limit());
    }
    byte[] bytes = content.bytes();
    DocumentType document = DocumentType.of(bytes);
    if (document != null) {
      return document(document, bytes, notes);
    }
    if (bytes.length > limits.bytes()) {
      bytes = Arrays.copyOf(bytes, limits.bytes());
      notes.add("limit:bytes " + limits.bytes());
    }
    return decoded(bytes, content.declaredType(), notes);
  }

  private Decoded decoded(byte[] bytes, @Nullable String declaredType, List<String> notes) {
    Encoding encoding = EncodingFinder.of(bytes, declaredType);
    String binary = encoding.name().startsWith("UTF-16") ? null : MediaTypes.binary(bytes);
    if (binary != null) {
      notes.add("unreadable:" + binary);
      return Decoded.unreadable(binary, notes);
    }
    String text = withoutMark(new String(bytes, encoding.charset()));
    return MediaTypes.isHtml(text, declaredType)
        ? html(text, encoding.name(), notes)
        : text(text, encoding.name(), notes);
  }

  private Decoded document(DocumentType type, byte[] bytes, List<String> notes) {
    if (bytes.length > limits.bytes()) {
      // Cut at its end it would be another document: that is where its table of parts stands.
      return unreadable(type, "limit:bytes " + limits.bytes(), notes);
    }
    try {
      Documents.Read read = Documents.read(type, bytes, limits);
      if (read.note() != null) {
        notes.add(read.note());
      }
      return html(read.html(), null, notes).as(type.mediaType());
    } catch (IOException e) {
      return unreadable(type, Documents.cause(e, limits), notes);
    }
  }

  private static Decoded unreadable(DocumentType type, String cause, List<String> notes) {
    notes.add("unreadable:" + type.mediaType() + " " + cause);
    return Decoded.unreadable(type.mediaType(), notes);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  Decoded html(String html, @Nullable String charset, List<String> earlier) {
    List<String> notes = new ArrayList<>(earlier);
    String source = cut(html, notes);
    MarkupSlimmer slimmer = MarkupSlimmer.of(source);
    Parser parser =
        Parser.htmlParser().setMaxDepth(limits.depth() + ABOVE_BODY).settings(slimmer.settings());
    return new Decoded(
        parser.parseInput(slimmer.rest(), ""), null, source, Decoded.HTML, charset, notes);
  }

  Decoded text(String text, @Nullable String charset, List<String> earlier) {
    List<String> notes = new ArrayList<>(earlier);
    return new Decoded(null, cut(text, notes), null, Decoded.TEXT, charset, notes);
  }

  private String cut(String source, List<String> notes) {
    if (source.isBlank()) {
      notes.add("empty:page");
    }
    if (source.length() <= limits.bytes()) {
      return source;
    }
    notes.add("limit:bytes " + limits.bytes());
    return source.substring(0, limits.bytes());
  }
}
