package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Article;
import java.util.List;
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

  @Test
  void whatTheUserKeepsOfTheFurnitureMakesNoStory() {
    String appeal =
        "Please support our independent journalism with a monthly donation, because without our"
            + " readers we could not send a reporter to the harbour.";
    String page =
        "<html><head><title>Support us</title></head><body><article><h1>Support us</h1>"
            + "<p>%s</p>".formatted(appeal).repeat(6)
            + "</article></body></html>";
    for (Configuration configuration :
        List.of(Cleancopy.configure(), Cleancopy.configure().onlyRules())) {
      Article struck = configuration.build().clean(page, null);
      Article kept = configuration.keeping("donation-appeal").build().clean(page, null);
      assertThat(struck.quality().notes()).containsExactly("no-story:empty");
      assertThat(kept.quality().notes()).containsExactly("no-story:empty");
      assertThat(kept.text()).contains(appeal);
    }
  }

  @Test
  void whatTheUserKeepsOfADumpsFurnitureMovesNoEndOfItsStory() {
    String dump =
        """
        Ferry stops at Marnock after fire in its engine
        By Ann Hill
        12 March 2026
        The ferry from Marnock stopped on Tuesday after its engine caught fire, and nobody was hurt.
        The harbour board expects it to run again in three weeks, its chairman said on the quay.
        Two buses an hour carry the passengers round the bay until then, which takes them ninety minutes.
        The fish market opened later than usual, because the ice had come by the same boat for years.
        Leave a comment
        Tom Reed
        I have taken that boat for thirty years and it never burned before, so who pays now for my fish?
        Reply
        Mary Low
        They should have bought the new engine when they had the money for it, as we all told them then.
        Reply
        """;
    String kept =
        Cleancopy.configure().keeping("comment-prompt").build().cleanText(dump, null).text();
    assertThat(kept).contains("Leave a comment").contains("Reply");
    assertThat(kept.replaceAll("(?m)^(Leave a comment|Reply)$\\s*", "").strip())
        .isEqualTo(CLEANER.cleanText(dump, null).text());
  }
}
