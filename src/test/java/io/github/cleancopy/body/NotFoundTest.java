package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotFoundTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Page not found;                                   true
          404 | Tidewater Post;                             true
          Error 404 - The Kirk Skerry Times;                true
          Sorry, that page can’t be found;                  true
          Seite nicht gefunden – Lichtung;                  true
          Oups ! Cette page n'existe plus;                  true
          Страница не найдена;                              true
          お探しのページは見つかりませんでした｜潮新聞;            true
          पृष्ठ नहीं मिला;                                     true
          ไม่พบหน้าที่คุณต้องการ;                                true
          404 houses flooded in Eastwick;                   false
          Missing ferry not found after a week of searches; false
          Lost page of the harbour's log found;             false
          """)
  void aTitleThatOnlySaysThatThereIsNoSuchPage(String title, boolean told) {
    assertThat(NotFound.isTold(title)).isEqualTo(told);
  }

  @Test
  void aPageThatIsNotThereTellsNoStoryHoweverItsServerAnswered() {
    Article gone =
        page("Page not found", "<p>The page that you are looking for has moved or never was.</p>");
    assertThat(gone.quality().article()).isFalse();
    assertThat(gone.quality().notes()).contains("no-story:other");
    String story = "<p>On Friday the keeper of Skarn Point light looked for its log in vain.</p>";
    assertThat(page("Page not found", story.repeat(6)).quality().article()).isTrue();
  }

  private static Article page(String title, String body) {
    String html = "<html><body><article><h1>" + title + "</h1>" + body + "</article></body></html>";
    return Cleancopy.standard().clean(html, "https://tidewaterpost.example/gone");
  }
}
