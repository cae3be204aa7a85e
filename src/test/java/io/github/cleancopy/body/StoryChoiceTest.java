package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.meta.MetadataReader;
import io.github.cleancopy.page.Limits;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StoryChoiceTest {
  /** Looks that take everything for the story. */
  private static final PageModels TRUSTFUL =
      new PageModels(trustful(StoryFeatures.NAMES), trustful(ContextFeatures.NAMES));

  private static Model trustful(List<String> features) {
    return Model.parse(
        "trustful", "features " + String.join(" ", features) + "\nbase 2\ntree\nleaf 0.5\n");
  }

  private static List<String> story(String html) {
    String url = "https://paper.example/1";
    Declared declared =
        new MetadataReader().read(Jsoup.parse("<title>Ferry to run again</title>"), url, null);
    Blocks blocks = new BlockReader(Limits.standard()).read(Decoded.html(html));
    PageView page = new PageView(new PageShape(blocks.all()), declared);
    StoryChoice choice = new StoryChoice(TRUSTFUL, page, blocks);
    return IntStream.range(0, blocks.size())
        .filter(i -> choice.story[i])
        .mapToObj(i -> blocks.all().get(i).text())
        .toList();
  }

  @Test
  void aHeadlineThatStandsTwiceIsToldOnce() {
    String first = "The ferry will run again from Monday, the council decided after a long debate.";
    assertThat(
            story(
                "<h1>Ferry to run again</h1><p>Town news</p><h1>Ferry to run again</h1><p>"
                    + first
                    + "</p>"))
        .containsExactly("Ferry to run again", "Town news", first);
  }

  @Test
  void whatTheUserKeepsSaysTheSameOfTheBlocksAroundIt() {
    Blocks blocks =
        new BlockReader(Limits.standard())
            .read(
                Decoded.html(
                    "<p>The ferry will run again from Monday.</p><p>Sign up for our newsletter.</p>"
                        + "<p>Once a week, free.</p>"));
    Verdict struck = Verdict.strike("newsletter", "en.newsletter.sign-up", "", List.of());
    Verdict kept = Verdict.keep("newsletter", "en.newsletter.sign-up", "", List.of());

    assertThat(storyBeside(kept, blocks)).isEqualTo(storyBeside(struck, blocks)).isFalse();
    assertThat(storyBeside(Verdict.OPEN, blocks)).isTrue();
  }

  /** Whether looks that take nothing below struck blocks for the story take the last one for it. */
  private static boolean storyBeside(Verdict verdict, Blocks blocks) {
    String wary = "base 2\ntree\nsplit since-struck 1.5 0\nleaf -4\nleaf 0.5\n";
    PageModels models =
        new PageModels(
            TRUSTFUL.first(),
            Model.parse(
                "wary", "features " + String.join(" ", ContextFeatures.NAMES) + "\n" + wary));
    PageView page = new PageView(new PageShape(blocks.all()), Declared.NOTHING);
    Blocks judged = blocks.judgedBy(all -> List.of(Verdict.OPEN, verdict, Verdict.OPEN));
    return new StoryChoice(models, page, judged).story[2];
  }
}
