package io.github.cleancopy;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.body.PageKind;
import io.github.cleancopy.furniture.NoticeReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.text.Fingerprint;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        NoticeReader.isCutShort(judged, notices) ? quality.cutShort() : quality,
        Fingerprint.of(text),
        new Source(page.origin(), decoded.mediaType(), decoded.charset()),
        page.extra());
  }

  /**
   * @param kind what the page as a whole is
   */
  static Quality quality(Blocks judged, PageKind kind) {
    int words = 0;
    for (Block block : judged.kept()) {
      words += words(judged, block);
    }
    List<String> notes = Stream.concat(judged.notes().stream(), kind.notes().stream()).toList();
    return new Quality(
        words, removedShare(judged), linkDensity(judged), false, kind.isStory(), notes);
  }

  private static int words(Blocks judged, Block block) {
    return judged.verdict(block).cuts().isEmpty()
        ? block.words()
        : Text.wordCount(judged.remainder(block));
  }

  private static double removedShare(Blocks judged) {
    long all = 0;
    for (Block block : judged.all()) {
      all += block.text().length();
    }
    long struck = 0;
    for (Removal removal : judged.removals()) {
      struck += removal.text().length();
    }
    return share(struck, all);
  }

  private static double linkDensity(Blocks judged) {
    long all = 0;
    long linked = 0;
    for (Block block : judged.kept()) {
      all += judged.remainder(block).length();
      linked += keptLinkLength(block, judged.verdict(block).cuts());
    }
    return share(linked, all);
  }

  private static int keptLinkLength(Block block, List<Cut> cuts) {
    int length = block.linkedLength();
    for (Link link : block.links()) {
      for (Cut cut : cuts) {
        length -=
            Math.max(0, Math.min(link.end(), cut.end()) - Math.max(link.start(), cut.start()));
      }
    }
    return length;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The running text and the fields, in page order. */
  private static List<KeptBlock> kept(Blocks judged) {
    List<KeptBlock> kept = new ArrayList<>();
    for (Block block : judged.all()) {
      if (!judged.verdict(block).strikes() && !judged.remainder(block).isEmpty()) {
        kept.add(kept(judged, block));
      }
    }
    return List.copyOf(kept);
  }

  private static KeptBlock kept(Blocks judged, Block block) {
    Verdict verdict = judged.verdict(block);
    Field field = verdict.field();
    String kind = field == null ? block.kind().label() : field.label();
    return new KeptBlock(block.number(), kind, judged.remainder(block), verdict.category());
  }
}
