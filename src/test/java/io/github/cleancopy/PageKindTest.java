package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Article;
import org.junit.jupiter.api.Test;

class PageKindTest {
  private static final Cleancopy CLEANER = Cleancopy.standard();

  @Test
  void aFlashOfThreeSentencesIsAStory() {
    Article flash =
        CLEANER.clean(
            """
            <html><head><title>Ferry stops at Marnock</title></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
            <article><h1>Ferry stops at Marnock</h1>
            <p>The ferry from Marnock stopped on Tuesday after its engine caught fire. Nobody was hurt.</p>
            <p>The harbour board expects it to run again in three weeks, its chairman said.</p>
            </article></body></html>""",
            "https://marnock.example/news/2026/03/ferry-stops-at-marnock");
    assertThat(flash.quality().article()).isTrue();
    assertThat(flash.quality().notes()).isEmpty();
  }

  @Test
  void aSectionFrontIsNone() {
    StringBuilder page = new StringBuilder("<html><body><h1>Sport</h1><div class='grid'>");
    for (int i = 0; i < 20; i++) {
      page.append("<div class='card'><h3><a href='/s/%d'>".formatted(i))
          .append("Rowers of the upper lake win their race number %d</a></h3></div>".formatted(i));
    }
    Article front = CLEANER.clean(page + "</div></body></html>", "https://marnock.example/sport/");
    assertThat(front.quality().article()).isFalse();
    assertThat(front.quality().notes()).containsExactly("no-story:listing");
  }

  @Test
  void anEmptyShellIsNoneAndInventsNoText() {
    Article shell =
        CLEANER.clean("<html><body><div id='root'></div><script>go()</script></body></html>", null);
    assertThat(shell.quality().article()).isFalse();
    assertThat(shell.quality().notes()).contains("no-story:empty");
    assertThat(shell.text()).isEmpty();
  }
}
