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
  private final ToDoubleFunction<String> voice;

  BodyFinder(PageModels models, DumpModels dumpModels) {
    this(models, dumpModels, text -> 0);
  }

  private BodyFinder(PageModels models, DumpModels dumpModels, ToDoubleFunction<String> voice) {
    this.models = models;
    this.dumpModels = dumpModels;
    this.voice = voice;
  }

  /** With the models that come with the library; hears no voice. */
  public static BodyFinder standard() {
    return Standard.FINDER;
  }

  /**
   * This one, which asks about the lines of a dump.
   *
   * @param voice how much a text sounds like a site speaking to its reader, in log-odds
   */
  public BodyFinder hearing(ToDoubleFunction<String> voice) {
    return new BodyFinder(models, dumpModels, voice);
  }

  /**
   * @param declared what the page says of itself; taken as a hint, never as the truth
   * @param language of the page, or null
   * @param url of the page, or null
   */
  public StoryJudge forPage(Declared declared, @Nullable String language, @Nullable String url) {
    return new StoryJudge(models, dumpModels, declared, language, url, voice);
  }
}
