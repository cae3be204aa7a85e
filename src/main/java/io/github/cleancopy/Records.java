package io.github.cleancopy;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.text.Fingerprint;
import io.github.cleancopy.text.Text;
import java.util.List;

/** Puts the findings about a page together into its article. */
final class Records {
  private Records() {}

  static Article article(
      Page page,
      Decoded decoded,
      Blocks judged,
      Metadata metadata,
      Notices notices,
      Quality quality) {
    String text = judged.text();
    return new Article(
        page.name(),
        page.url(),
        metadata,
        text,
        kept(judged),
        judged.removals(),
        notices,
        quality,
        Fingerprint.of(text),
        new Source(page.origin(), decoded.mediaType(), decoded.charset()),
        page.extra());
  }

  static Quality quality(Blocks judged) {
    int words = Text.wordCount(judged.text());
    return new Quality(words, 0, 0, false, words > 50, judged.notes());
  }

  /** The running text and the fields, in page order. */
  private static List<KeptBlock> kept(Blocks judged) {
    return judged.all().stream()
        .filter(block -> !judged.verdict(block).strikes() && !judged.remainder(block).isEmpty())
        .map(block -> kept(judged, block))
        .toList();
  }

  private static KeptBlock kept(Blocks judged, Block block) {
    Verdict verdict = judged.verdict(block);
    Field field = verdict.field();
    String kind = field == null ? block.kind().label() : field.label();
    return new KeptBlock(block.number(), kind, judged.remainder(block), verdict.category());
  }
}
