package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://tay.example/news/2026/ferry-island-stops-october    | Island ferry stops in October        | 1.0
          https://tay.example/news/2026/ferry-island-stops-october    | The island keeps its school          | 0.25
          https://tay.example/news/2026/ferry-island-stops-october    | Bakery wins county prize             | 0.0
          https://tay.example/ferry_island_stops.html?from=front-page | Front page: no ferry to the island   | 0.67
          https://tay.example/angsten-oker-pa-oya                     | Angsten øker på øya                  | 1.0
          https://tay.example/faehre-ueber-muendung                   | Fähre über die Mündung               | 1.0
          https://tay.example/kaerlighed-strasse                      | Kærlighed in der Straße              | 1.0
          https://tay.example/u.s.-ferry-stops-october                | U.S. ferry stops in October          | 1.0
          https://tay.example/island-ferry-stops#at_medium=mail&at_campaign=x | Island ferry stops           | 1.0
          https://tay.example/aerial-view                             | An aerial view                       | 1.0
          https://tay.example/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-%D0%BE%D1%81%D1%82%D1%80%D0%BE%D0%B2 | Паром на остров | 1.0
          """)
  void lineSaysAShareOfTheHeadlineInTheAddress(String url, String line, double share) {
    assertThat(said(url, line)).isEqualTo(share, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "https://tay.example/",
    "https://tay.example/news/8147221",
    "https://tay.example/news/the-of-and",
    "https://tay.example/a%ZZ",
    "nowhere"
  })
  void anAddressWithoutWordsTellsNothing(String url) {
    assertThat(Slug.of(url).isKnown()).isFalse();
    assertThat(said(url, "Island ferry stops")).isEqualTo(-1);
  }

  @Test
  void nobodyNeedsToKnowTheAddress() {
    assertThat(Slug.of(null)).isSameAs(Slug.NONE);
  }

  @Test
  void anAddressOfAMillionWordsIsReadToItsLimit() {
    assertThat(said("https://tay.example/" + "ferry-island-".repeat(1_000_000), "Ferry"))
        .isEqualTo(0.5, within(0.01));
  }

  private static double said(String url, String line) {
    Slug slug = Slug.of(url);
    return slug.share(slug.saidBy(new DumpLine(line)));
  }
}
