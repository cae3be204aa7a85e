package io.github.cleancopy.html;

import io.github.cleancopy.page.Limits;
import org.jspecify.annotations.Nullable;

/** The HTML that a document becomes, within the limits of a page. */
final class DocumentHtml {
  private static final int LONGEST_ENDING = 5;

  private final Limits limits;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private int steps;
  private @Nullable String limitHit;

  DocumentHtml(Limits limits) {
    this.limits = limits;
  }

  /**
   * What the document says of itself, under a name that pages use too; nothing where it is null.
   */
  void meta(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      head.append("<meta name=\"").append(name).append("\" content=\"");
      escape(value.strip(), head);
      head.append("\">");
    }
  }

  /** The title, unless it is only the name of the file that the document was made of. */
  void title(@Nullable String title) {
    if (title == null || title.isBlank() || isFileName(title)) {
      return;
    }
    head.append("<title>");
    escape(title.strip(), head);
    head.append("</title>");
    meta("dc.title", title);
  }

  private static boolean isFileName(String title) {
    String name = title.strip();
    int dot = name.lastIndexOf('.');
    boolean hasEnding = dot > 0 && name.length() - dot <= LONGEST_ENDING && dot < name.length() - 1;
    return name.startsWith("Microsoft Word - ") || (hasEnding && name.indexOf(' ') < 0);
  }

  /** An element with text and nothing else. */
  void element(String tag, String text) {
    open(tag);
    text(text);
    close(tag);
  }

  void open(String tag) {
    body.append('<').append(tag).append('>');
  }

  void close(String tag) {
    body.append("</").append(tag).append(">\n");
  }

  void text(CharSequence text) {
    escape(text, body);
  }

  /** Counts one more piece of work; false when it is too much, and then reading should end. */
  boolean step() {
    if (limitHit == null && steps++ >= limits.steps()) {
      limitHit = "limit:steps " + limits.steps();
    }
    if (limitHit == null && body.length() > limits.bytes()) {
      limitHit = "limit:bytes " + limits.bytes();
    }
    return limitHit == null;
  }

  /** The limit that was hit, as a note; null when none was. */
  @Nullable String limitHit() {
    return limitHit;
  }

  private static void escape(CharSequence text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(text.charAt(i));
      }
    }
  }

  @Override
  public String toString() {
    return "<!doctype html><html><head>" + head + "</head><body>\n" + body + "</body></html>";
  }
}
