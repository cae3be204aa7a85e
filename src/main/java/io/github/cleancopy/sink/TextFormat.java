package io.github.cleancopy.sink;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.text.Text;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The story as plain text: title, standfirst, paragraphs, with a blank line between. In a stream a
 * form feed on a line of its own ends each story. Stateless.
 */
public final class TextFormat implements ArticleFormat {
  private final boolean separated;

  private TextFormat(boolean separated) {
    this.separated = separated;
  }

  /** For many stories one after the other. */
  public static TextFormat separated() {
    return new TextFormat(true);
  }

  /** For one story a file. */
  public static TextFormat alone() {
    return new TextFormat(false);
  }

  @Override
  public byte[] bytes(Article article) {
    StringBuilder out = new StringBuilder(article.text().length() + 256);
    append(out, article.metadata().title());
    append(out, article.metadata().standfirst());
    append(out, article.text());
    out.append(separated ? "\n\f\n" : "\n");
    return Text.wellFormed(out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n\n").append(part);
    }
  }
}
