package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story among a page's blocks: what is none of it is struck as {@code outside-story},
 * headline, standfirst, byline, date, captions and author notes move into their fields, the rest
 * stays. Immutable and thread-safe; cost is linear in the page.
 *
 * <p>On a page with markup two models look at every block, the second with the first one's opinion
 * of the whole page before it. A text dump has models of its own; so has a page whose markup tells
 * no more than a dump: nothing but bare paragraphs. Each verdict names the features that decided
 * it.
 */
public final class BodyFinder {
  private static final BodyFinder STANDARD = new BodyFinder(PageModels.ofResources());

  private final PageModels models;

  BodyFinder(PageModels models) {
    this.models = models;
  }

  /** With the models that come with the library. */
  public static BodyFinder standard() {
    return STANDARD;
  }

  /**
   * @param declared what the page says of itself; taken as a hint, never as the truth
   * @param language of the page, or null
   */
  public Judge forPage(Declared declared, @Nullable String language) {
    return blocks ->
        isDump(blocks)
            ? DumpFinder.judge(blocks, declared, language)
            : new PageJudge(models, blocks, declared, language).verdicts();
  }

  /** Whether the markup, if there is any, tells no more than where a line ends. */
  private static boolean isDump(Blocks blocks) {
    return blocks.all().stream().allMatch(BodyFinder::isLine);
  }

  private static boolean isLine(Block block) {
    Container at = block.container();
    boolean top = at.parent() == null || at.parent().parent() == null && at.names().isEmpty();
    return top && block.kind() == Kind.PARAGRAPH && block.links().isEmpty();
  }
}
