package io.github.cleancopy.html;

import io.github.cleancopy.page.Limits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The HTML that a document becomes, within the limits of a page. */
final class DocumentHtml {
  private static final int LONGEST_ENDING = 5;
  private static final Set<String> INLINE = Set.of("b", "i");

  // Markup of office documents is many times their text; only a trap unpacks to more.
  private static final int UNPACKED = 8;

  // What is held of a page of a PDF takes about ten times the room that it has in the file.
  private static final int HELD = 4;

  private final Limits limits;
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private int steps;
  private int found;
  private long instructions;
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

  /** A line ends after a block only: within one it would tear a word. */
  void close(String tag) {
    if (!tag.equals("br")) {
      body.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
    }
  }

  /** How much of the body is written. */
  int written() {
    return body.length();
  }

  /** Puts one element in the place of what was written last. */
  void replaceFrom(int written, String tag, String text) {
    body.setLength(written);
    element(tag, text);
  }

  void text(CharSequence text) {
    escape(text, body);
  }

  /** Counts one more piece of work; false when it is too much, and then reading should end. */
  boolean step() {
    if (limitHit == null && steps++ >= limits.steps()) {
      limitHit = "limit:steps " + limits.steps();
    }
    if (limitHit == null && Math.max(found, body.length()) > limits.bytes()) {
      limitHit = "limit:bytes " + limits.bytes();
    }
    return limitHit == null;
  }

  /** As {@link #step()}, for letters that are kept before any of them is written. */
  boolean found(int letters) {
    found += letters;
    return step();
  }

  /** How large the parts of a packed document may be together. */
  long mostUnpacked() {
    return (long) limits.bytes() * UNPACKED;
  }

  /** How many bytes of instructions a page of a PDF may have. */
  long mostHeld() {
    return limits.bytes() / HELD;
  }

  /**
   * Whether so many bytes of instructions can be read, after all those before; what cannot is a
   * limit. Numbers between instructions are no steps, and pages can share them.
   */
  boolean hasRoomFor(long more) {
    instructions += more;
    if (more > mostHeld() || instructions > mostUnpacked()) {
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
