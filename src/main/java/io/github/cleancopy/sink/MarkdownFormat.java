package io.github.cleancopy.sink;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The story as Markdown (CommonMark): title, byline, standfirst, then its blocks as headings,
 * lists, quotes, code and paragraphs. In a stream a rule ends each story. Stateless.
 */
public final class MarkdownFormat implements ArticleFormat {
  private static final Set<String> FIELDS =
      Set.of("title", "standfirst", "byline", "date", "author-note");
  private static final String SPECIAL = "\\`*_[]<>";
  private static final String SPECIAL_AT_START = "#+-=~|";

  private final boolean separated;

  private MarkdownFormat(boolean separated) {
    this.separated = separated;
  }

  /** For many stories one after the other. */
  public static MarkdownFormat separated() {
    return new MarkdownFormat(true);
  }

  /** For one story a file. */
  public static MarkdownFormat alone() {
    return new MarkdownFormat(false);
  }

  @Override
  public byte[] bytes(Article article) {
    StringBuilder out = new StringBuilder(article.text().length() + 512);
    Metadata metadata = article.metadata();
    append(out, "# ", metadata.title(), "\n\n");
    append(out, "", byline(article), "\n\n");
    append(out, "**", metadata.standfirst(), "**\n\n");
    boolean inList = false;
    for (KeptBlock block : article.blocks()) {
      if (isStory(block, metadata)) {
        boolean item = block.kind().equals("list-item");
        out.append(inList && !item ? "\n" : "").append(markdown(block));
        inList = item;
      }
    }
    out.append(inList ? "\n" : "").append(separated ? "---\n\n" : "");
    return Text.wellFormed(out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isStory(KeptBlock block, Metadata metadata) {
    boolean caption = block.kind().equals("caption") && metadata.captions().contains(block.text());
    return !caption && !FIELDS.contains(block.kind());
  }

  private static String markdown(KeptBlock block) {
    return switch (block.kind()) {
      case "heading" -> "## " + escaped(block.text()) + "\n\n";
      case "list-item" -> "- " + escaped(block.text()) + "\n";
      case "quote" -> "> " + escaped(block.text()) + "\n\n";
      case "code" -> fenced(block.text());
      default -> escaped(block.text()) + "\n\n";
    };
  }

  /** A fence longer than any run of backticks in the code. */
  private static String fenced(String code) {
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    return fence + "\n" + code + "\n" + fence + "\n\n";
  }

  private static @Nullable String byline(Article article) {
    StringJoiner line = new StringJoiner(" · ");
    if (!article.metadata().authors().isEmpty()) {
      line.add(String.join(", ", article.metadata().authors()));
    }
    if (article.metadata().published() != null) {
      line.add(article.metadata().published());
    }
    return line.length() == 0 ? null : line.toString();
  }

  private static void append(
      StringBuilder out, String before, @Nullable String text, String after) {
    if (text != null && !text.isEmpty()) {
      out.append(before).append(escaped(text)).append(after);
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = SPECIAL.indexOf(c) >= 0 || (i == 0 && SPECIAL_AT_START.indexOf(c) >= 0);
      out.append(special ? "\\" : "").append(c);
    }
    return numbered(text) ? out.insert(text.indexOf('.'), '\\').toString() : out.toString();
  }

  /** Whether a paragraph begins like an item of a numbered list: "1948. Ein Jahr ...". */
  private static boolean numbered(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits > 0 && digits < text.length() && text.charAt(digits) == '.';
  }
}
