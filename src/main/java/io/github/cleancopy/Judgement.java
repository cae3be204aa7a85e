package io.github.cleancopy;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.body.PageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page before it becomes an article: every block with its verdict.
 *
 * @param declared what the page says about itself
 * @param language BCP 47, or null when neither the page nor its text tells
 * @param blocks all blocks of the page, judged
 * @param kind what the page as a whole is
 * @param story for each block how likely the body finder thinks it story, 0 to 1; empty where only
 *     the rules were asked
 */
public record Judgement(
    Declared declared,
    @Nullable String language,
    Blocks blocks,
    PageKind kind,
    List<Double> story) {

  public Judgement {
    story = List.copyOf(story);
  }
}
