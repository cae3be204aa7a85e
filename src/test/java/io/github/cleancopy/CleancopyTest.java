package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Page;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleancopyTest {
  private static final Cleancopy CLEANCOPY = Cleancopy.standard();

  private static final String FERRY =
      """
      <!DOCTYPE html><html lang="en"><body>
      <article><h1>Ferry sails without its captain</h1>
      <p>The evening ferry left Kirk Skerry on Friday with eleven passengers and no captain.</p>
      <p>Passengers noticed at the second buoy, and <a href="/mowat">Jaik Mowat, a fisherman</a>, brought her home.</p>
      <p>Support our reporting with a monthly gift.</p>
      </article></body></html>
      """;

  @Test
  void aRecordTellsHowMuchOfThePageWasStruckAndHowMuchOfTheTextIsLinks() {
    Article article = CLEANCOPY.clean(FERRY, null);
    int struck = "Support our reporting with a monthly gift.".length();
    int title = article.title().length();
    int kept = article.text().replace("\n\n", "").length();
    assertThat(article.quality().removedShare())
        .isCloseTo((double) struck / (struck + title + kept), within(1e-9));
    assertThat(article.quality().linkDensity())
        .isCloseTo((double) "Jaik Mowat, a fisherman".length() / kept, within(1e-9));
  }

  @Test
  void theDayOfANoticeAboveTheHeadlineIsNotTheDayOfTheStory() {
    Article article =
        CLEANCOPY.cleanText(
            """
            Enjoying a page without ads?
            Since March 3, 2025, we have disabled all ads to make your reading calmer.
            Support us

            Ferry Sails to Kirk Skerry Without Its Captain

            The evening ferry left the pier with eleven passengers and no captain, the council said.

            Passengers noticed at the second buoy, and Jaik Mowat, a fisherman, brought her home.
            """,
            null);
    assertThat(article.removed()).extracting(Removal::category).contains("ad-notice");
    assertThat(article.metadata().published()).isNull();
  }

  @Test
  void aParsedDocumentStaysAsItWas() {
    Document document = Jsoup.parse(FERRY);
    String before = document.outerHtml();
    assertThat(CLEANCOPY.clean(document, null).text()).contains("Jaik Mowat");
    assertThat(document.outerHtml()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<html",
        "\u0000\u0001\u0002",
        "\ud800",
        "<p>\udc00 and \ud83d</p>",
        "<frameset><frame src=x></frameset>",
        "<script type='application/ld+json'>{\"@graph\":[{</script>"
      })
  void whateverComesAnArticleGoes(String rubbish) {
    assertThat(CLEANCOPY.clean(rubbish, "not a url")).isNotNull();
    assertThat(CLEANCOPY.cleanText(rubbish, null)).isNotNull();
    assertThat(CLEANCOPY.clean(Page.bytes(rubbish.getBytes(StandardCharsets.UTF_16), null, null)))
        .isNotNull();
  }

  @Test
  void nullForAPageIsAMistakeThatIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> CLEANCOPY.clean((String) null, null))
        .withMessage("html is null; a page without any is an empty string");
    assertThatNullPointerException()
        .isThrownBy(() -> CLEANCOPY.cleanText(null, null))
        .withMessageStartingWith("text is null");
    assertThatNullPointerException()
        .isThrownBy(() -> CLEANCOPY.clean((Document) null, null))
        .withMessage("document is null");
    assertThatNullPointerException()
        .isThrownBy(() -> CLEANCOPY.clean(Page.bytes(null, null, null)))
        .withMessageStartingWith("bytes is null");
  }

  @Test
  void anEmptyPageHasNoText() {
    Article article = CLEANCOPY.clean("", null);
    assertThat(article.text()).isEmpty();
    assertThat(article.quality().article()).isFalse();
    assertThat(article.quality().removedShare()).isZero();
  }
}
