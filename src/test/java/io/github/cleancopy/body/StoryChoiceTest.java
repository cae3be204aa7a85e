package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Blocks;
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
  void aHeadlineThatStandsTwiceIsNoPartOfTheStory() {
    String first = "The ferry will run again from Monday, the council decided after a long debate.";
    assertThat(
            story(
                "<h1>Ferry to run again</h1><p>Town news</p><h1>Ferry to run again</h1><p>"
                    + first
                    + "</p>"))
        .containsExactly("Ferry to run again", "Town news", first);
  }
}
