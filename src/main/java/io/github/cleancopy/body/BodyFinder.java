package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story among a page's blocks: what is none of it is struck as {@code outside-story},
 * headline, standfirst, byline, date, captions and author notes move into their fields, the rest
 * stays. Immutable and thread-safe; cost is linear in the page.
 *
 * <p>On a page with markup two models look at every block, the second with the first one's opinion
 * of the whole page before it. A text dump has models of its own, which also hear how loud the
 * site's voice is in each line, before the voice itself judges; so has a page whose markup tells no
 * more than a dump: nothing but bare paragraphs. Each verdict names the features that decided it.
 */
public final class BodyFinder {
  /** Read when asked for: a trial of other models needs none of these. */
  private static final class Standard {
    static final BodyFinder FINDER =
        new BodyFinder(PageModels.ofResources(), DumpModels.ofResources());
  }

  private final PageModels models;
  private final DumpModels dumpModels;

  BodyFinder(PageModels models, DumpModels dumpModels) {
    this.models = models;
    this.dumpModels = dumpModels;
  }

  /** With the models that come with the library. */
  public static BodyFinder standard() {
    return Standard.FINDER;
  }

  /**
   * @param declared what the page says of itself; taken as a hint, never as the truth
   * @param language of the page, or null
   * @param url of the page, or null
   * @param voice how much a text sounds like a site speaking to its reader, in log-odds; asked
   *     about the lines of a dump
   */
  public StoryJudge forPage(
      Declared declared,
      @Nullable String language,
      @Nullable String url,
      ToDoubleFunction<String> voice) {
    return new StoryJudge(models, dumpModels, declared, language, url, voice);
  }
}
