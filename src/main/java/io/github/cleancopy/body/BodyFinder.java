package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Judge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story among a page's blocks: what is none of it is struck as {@code outside-story},
 * headline, standfirst, byline, date, captions and author notes move into their fields, the rest
 * stays. Immutable and thread-safe; cost is linear in the page.
 *
 * <p>On a page with markup two models look at every block, the second with the first one's opinion
 * of the whole page before it. A text dump, whose blocks all stand in the root, has models of its
 * own. Each verdict names the features that decided it.
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

  private static boolean isDump(Blocks blocks) {
    List<Block> all = blocks.all();
    return all.stream().allMatch(block -> block.container().parent() == null);
  }
}
