package io.github.cleancopy.body;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the verdicts on one page with markup. Used once. */
final class PageJudge {
  private final PageView page;
  private final StoryChoice choice;
  private final @Nullable Field[] fields;

  PageJudge(
      PageModels models,
      PageShape shape,
      Blocks blocks,
      Declared declared,
      @Nullable String language) {
    page = new PageView(shape, declared);
    choice = new StoryChoice(models, page, blocks);
    fields = new PageFields(page, choice, blocks, language).find();
  }

  /** How sure the second look is of each block, as log-odds. */
  double[] scores() {
    return choice.scores;
  }

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>(fields.length);
    for (int i = 0; i < fields.length; i++) {
      Field field = fields[i];
      if (field != null) {
        verdicts.add(move(field));
      } else {
        verdicts.add(choice.story[i] ? Verdict.OPEN : strike(i));
      }
    }
    return verdicts;
  }

  static Verdict move(Field field) {
    String reason =
        switch (field) {
          case TITLE -> "is the headline";
          case STANDFIRST -> "is the deck between headline and story";
          case BYLINE -> "names the author beside the headline";
          case DATE -> "gives the date beside the headline";
          case CAPTION -> "is the text of a picture";
          case AUTHOR_NOTE -> "tells who the author is";
        };
    return Verdict.move(field, "body.page." + field.label(), reason, List.of());
  }

  private Verdict strike(int i) {
    Outside outside = Outside.of(page, choice, i);
    return Verdict.strike("outside-story", outside.rule(), outside.reason(), choice.reasons(i));
  }
}
