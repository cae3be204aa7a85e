package io.github.cleancopy.block;

import org.jspecify.annotations.Nullable;

/**
 * A struck block or span, and why it was struck.
 *
 * @param block the block's number
 * @param category {@code ad-notice}, {@code outside-story} ...
 * @param rule the rule's id, or the judge's own word for it
 * @param reason a sentence for a person
 * @param text what was struck
 * @param start for a span: where it starts in the block's text, in UTF-16 units; null for a whole
 *     block
 * @param end for a span: where it ends, exclusive; null for a whole block
 */
public record Removal(
    int block,
    String category,
    String rule,
    String reason,
    String text,
    @Nullable Integer start,
    @Nullable Integer end) {

  static Removal of(Block block, Cut cut) {
    return new Removal(
        block.number(),
        cut.category(),
        cut.rule(),
        cut.reason(),
        block.text().substring(cut.start(), cut.end()),
        cut.start(),
        cut.end());
  }

  static Removal of(Block block, Verdict verdict, String text) {
    String category = verdict.category();
    if (category == null) {
      throw new IllegalStateException("block " + block.number() + " was struck without a category");
    }
    return new Removal(
        block.number(), category, verdict.rule(), verdict.reason(), text, null, null);
  }
}
