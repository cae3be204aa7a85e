package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The body finder at work on one page. For one thread. */
public final class StoryJudge implements Judge {
  private final PageModels models;
  private final DumpModels dumpModels;
  private final Declared declared;
  private final @Nullable String language;
  private final @Nullable String url;
  private final ToDoubleFunction<String> voice;
  private @Nullable PageShape known;
  private double[] scores = {};

  StoryJudge(
      PageModels models,
      DumpModels dumpModels,
      Declared declared,
      @Nullable String language,
      @Nullable String url,
      ToDoubleFunction<String> voice) {
    this.models = models;
    this.dumpModels = dumpModels;
    this.declared = declared;
    this.language = language;
    this.url = url;
    this.voice = voice;
  }

  @Override
  public List<Verdict> judge(Blocks blocks) {
    if (isDump(blocks)) {
      DumpFinder finder = new DumpFinder(dumpModels, blocks, url, voice);
      scores = finder.scores;
      return finder.verdicts(declared, language);
    }
    PageJudge judge = new PageJudge(models, shape(blocks), blocks, declared, language);
    scores = judge.scores();
    return judge.verdicts();
  }

  /**
   * For each block that was judged how likely it is story by its looks and place, 0 to 1. What was
   * decided also hangs on the blocks around it and on what the rules said before.
   */
  public List<Double> likelihoods() {
    return Arrays.stream(scores).map(score -> 1 / (1 + Math.exp(-score))).boxed().toList();
  }

  /**
   * Whether the page tells a story, and if not, what it is instead.
   *
   * @param judged the page with every judge's verdict
   */
  public PageKind kind(Blocks judged) {
    return PageKind.of(new PageSigns(shape(judged), judged, declared, url));
  }

  private PageShape shape(Blocks blocks) {
    PageShape shape = known;
    if (shape == null || shape.blocks != blocks.all()) {
      shape = new PageShape(blocks.all());
      known = shape;
    }
    return shape;
  }

  /** Whether the markup, if there is any, tells no more than where a line ends. */
  private static boolean isDump(Blocks blocks) {
    return blocks.all().stream().allMatch(StoryJudge::isLine);
  }

  private static boolean isLine(Block block) {
    Container at = block.container();
    boolean top = at.parent() == null || at.parent().parent() == null && at.names().isEmpty();
    return top && block.kind() == Kind.PARAGRAPH && block.links().isEmpty();
  }
}
