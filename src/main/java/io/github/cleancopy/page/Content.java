package io.github.cleancopy.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page consists of: bytes whose type is still to be found out, or a string whose type is
 * known.
 */
public sealed interface Content {

  /**
   * Bytes as they came from a server or a file.
   *
   * @param bytes the body; owned by the page from now on, neither copied nor changed
   * @param declaredType the Content-Type of the HTTP header, or null
   * @param limit which limit was hit when they were unpacked, for the record's notes; or null
   */
  record Bytes(byte[] bytes, @Nullable String declaredType, @Nullable String limit)
      implements Content {
    public Bytes {
      Objects.requireNonNull(bytes, "bytes is null; a page without any has an array of none");
    }

    /** Bytes of which nothing was left out. */
    public Bytes(byte[] bytes, @Nullable String declaredType) {
      this(bytes, declaredType, null);
    }
  }

  /** An HTML page already decoded. */
  record Html(String html) implements Content {
    public Html {
      Objects.requireNonNull(html, "html is null; a page without any is an empty string");
    }
  }

  /** A text dump already decoded: all visible text of a page, or its body alone, without markup. */
  record PlainText(String text) implements Content {
    public PlainText {
      Objects.requireNonNull(text, "text is null; a page without any is an empty string");
    }
  }
}
