package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.page.Limits;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodyFinderTest {
  private static final String HEAD =
      """
      <header><nav><ul><li><a href="/">Front page</a></li><li><a href="/town">Town</a></li>
      <li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
      """;
  private static final String STORY =
      """
      <p>The harbour ferry will run again from Monday, the town council decided on Thursday evening
      after a debate of three hours, in which nineteen residents spoke.</p>
      <p>Mayor Ilse Brandt said the repairs of the landing stage had cost less than was feared, and
      that the money left over would pay for a second boat in the summer months.</p>
      <h2>What changes for commuters</h2>
      <p>Tickets stay at two crowns, but the first boat leaves at half past five, an hour earlier
      than before, because the shipyard has moved the start of its morning shift.</p>
      <p>The crew had asked for a covered deck. It will be built over the winter, according to the
      harbour master, who promised that no crossing would be cancelled for it.</p>
      """;
  private static final String FOOT =
      """
      <footer><ul><li><a href="/imprint">Imprint</a></li><li><a href="/jobs">Jobs</a></li>
      <li><a href="/contact">Contact</a></li></ul><p>All rights reserved.</p></footer>
      """;

  private static Blocks judged(String body) {
    String page = "<html><body>" + body + "</body></html>";
    Blocks blocks = new BlockReader(Limits.standard()).read(Decoded.html(page));
    return blocks.judgedBy(BodyFinder.standard().forPage(Declared.NOTHING, "en", null));
  }

  private static String paragraphs(Blocks blocks) {
    return blocks.text();
  }

  private static List<String> moved(Blocks blocks, Field field) {
    return blocks.moved(field).stream().map(Block::text).toList();
  }

  private static String plain(String html) {
    return judgedNothing("<div>" + html + "</div>");
  }

  private static String judgedNothing(String html) {
    return new BlockReader(Limits.standard())
        .read(Decoded.html("<html><body>" + html + "</body></html>"))
        .text();
  }

  @Test
  void theStoryStaysAndMenuHeadlineAndFooterGo() {
    Blocks page =
        judged(
            HEAD
                + "<main><article><h1>Ferry to run again</h1><div class='article-body'>"
                + STORY
                + "</div></article></main>"
                + FOOT);

    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
    assertThat(moved(page, Field.TITLE)).containsExactly("Ferry to run again");
    assertThat(page.removals())
        .extracting(Removal::text)
        .containsExactly(
            "Front page",
            "Town",
            "Sport",
            "Weather",
            "Imprint",
            "Jobs",
            "Contact",
            "All rights reserved.");
  }

  @Test
  void aPageInsideAFormKeepsItsStory() {
    Blocks page =
        judged(
            "<form action='/'>"
                + HEAD
                + "<div><h1>Ferry to run again</h1>"
                + STORY
                + "</div>"
                + FOOT
                + "</form>");

    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
  }

  @Test
  void aStoryThatAnAdSplitsIntoTwoContainersStaysWhole() {
    String[] halves = STORY.split("<h2>");
    Blocks page =
        judged(
            HEAD
                + "<div class='wrap'><h1>Ferry to run again</h1><div class='text'>"
                + halves[0]
                + "</div><div class='ad-slot'><a href='/ad'>Shoes for less</a></div>"
                + "<div class='text'><h2>"
                + halves[1]
                + "</div></div>"
                + FOOT);

    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
  }

  @Test
  void aShortListAndAQuoteAmidTheStoryStay() {
    String list =
        "<ul><li>Pier Street</li><li>Salt market</li></ul><blockquote>No boat, no bread.</blockquote>";
    String story = STORY.replace("<h2>", list + "<h2>");
    Blocks page =
        judged(HEAD + "<article><h1>Ferry to run again</h1>" + story + "</article>" + FOOT);

    assertThat(paragraphs(page)).isEqualTo(plain(story));
  }

  @Test
  void theFirstOfTheParagraphsIsNoDeckThoughItIsCalledLead() {
    String story = STORY.replaceFirst("<p>", "<p class='lead'>");
    Blocks page =
        judged(HEAD + "<article><h1>Ferry to run again</h1>" + story + "</article>" + FOOT);

    assertThat(paragraphs(page)).isEqualTo(plain(story));
    assertThat(moved(page, Field.STANDFIRST)).isEmpty();
  }

  @Test
  void aDeckAboveTheStorysContainerIsOne() {
    Blocks page =
        judged(
            HEAD
                + "<article><h1>Ferry to run again</h1><div class='standfirst'>The council lets the"
                + " boat sail from Monday, and a second one may follow.</div><div class='text'>"
                + STORY
                + "</div></article>"
                + FOOT);

    assertThat(moved(page, Field.STANDFIRST))
        .containsExactly(
            "The council lets the boat sail from Monday, and a second one may follow.");
    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
  }

  @Test
  void theLinkedHeadlineOfAnArticleWithinTheArticleGoes() {
    String teaser =
        "<article><a href='/boats'><header><h3>Second boat is for sale</h3></header></a></article>";
    Blocks page =
        judged(
            HEAD
                + "<article><h1>Ferry to run again</h1>"
                + STORY.replace("<h2>", teaser + "<h2>")
                + "</article>"
                + FOOT);

    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
  }

  @Test
  void bylineAndDateThatStandAmongTheParagraphsAreMoved() {
    Blocks page =
        judged(
            HEAD
                + "<div><h1>Ferry to run again</h1><p>By Ilka Ferber</p>"
                + "<p>Published on 15 December 2025</p>"
                + STORY
                + "</div>"
                + FOOT);

    assertThat(moved(page, Field.BYLINE)).containsExactly("By Ilka Ferber");
    assertThat(moved(page, Field.DATE)).containsExactly("Published on 15 December 2025");
    assertThat(paragraphs(page)).isEqualTo(plain(STORY));
  }

  @Test
  void whatIsToldOfTheAuthorBelowAFewLinksIsANote() {
    String links = "<p><a href=\"/t\">Town</a></p><p><a href=\"/f\">Ferry</a></p>".repeat(4);
    String note = "Ada Reed has written about boats and harbours for eleven years.";
    Blocks page =
        judged(
            "<article><h1>Ferry runs again</h1>%s</article><div class=\"tags\">%s</div>"
                    .formatted(STORY, links)
                + "<div class=\"author-bio\"><p>%s</p></div>%s".formatted(note, FOOT));
    assertThat(moved(page, Field.AUTHOR_NOTE)).containsExactly(note);
  }

  @Test
  void aDateFarAboveTheHeadlineIsTodaysOrThatOfAnotherStory() {
    String menu = "<p><a href=\"/t\">Town</a></p><p><a href=\"/f\">Ferry</a></p>";
    String day = "<p class=\"date\">8 January 2026</p>";
    Blocks page =
        judged(
            day + menu + menu + "<article><h1>Ferry runs again</h1>" + STORY + "</article>" + FOOT);
    assertThat(moved(page, Field.DATE)).isEmpty();
    Blocks near =
        judged(menu + menu + day + "<article><h1>Ferry runs again</h1>" + STORY + "</article>");
    assertThat(moved(near, Field.DATE)).containsExactly("8 January 2026");
  }

  @Test
  void whatThePageHidesIsCalledHidden() {
    Blocks page =
        new BlockReader(Limits.standard())
            .read(Decoded.html("<html><body><div aria-hidden='true'><p>Twice told.</p></div>"));
    int said =
        page.all().stream()
            .flatMap(
                block -> Stream.iterate(block.container(), Objects::nonNull, Container::parent))
            .mapToInt(container -> NameWords.of(container.attributes()))
            .reduce(0, (a, b) -> a | b);

    assertThat(said & NameWords.bit("hidden")).isNotZero();
  }

  @Test
  void everyBlockThatGoesTellsWhatDecided() {
    Blocks page = judged(HEAD + "<article><h1>Ferry</h1>" + STORY + "</article>" + FOOT);

    for (Block block : page.all()) {
      if (page.verdict(block).strikes()) {
        assertThat(page.verdict(block).category()).isEqualTo("outside-story");
        assertThat(page.verdict(block).rule()).startsWith("body.page.");
        assertThat(page.verdict(block).evidence()).isNotEmpty();
      }
    }
  }

  @Test
  void aPageOfLinksGivesNoStoryAndNoException() {
    Blocks page = judged(HEAD + FOOT);

    assertThat(page.text()).isEmpty();
    assertThat(page.removals()).hasSize(page.size());
  }

  @Test
  void anEmptyPageIsJudgedToo() {
    assertThat(judged("").size()).isZero();
  }
}
