package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgoTextTest {
  private static final Instant FETCHED = Instant.parse("2026-03-12T02:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 hour ago | 2026-03-12
          Updated 3 Hours Ago | 2026-03-11
          3h ago | 2026-03-11
          5 min read, 3 hrs ago | 2026-03-11
          vor 2 Tagen | 2026-03-10
          Il y a 3 heures | 2026-03-11
          hace 3 horas | 2026-03-11
          Há 3 horas | 2026-03-11
          3 ore fa | 2026-03-11
          3 uur geleden | 2026-03-11
          för 3 timmar sedan | 2026-03-11
          for 3 timer siden | 2026-03-11
          3 godziny temu | 2026-03-11
          3 часа назад | 2026-03-11
          3 години тому | 2026-03-11
          3 saat önce | 2026-03-11
          3 jam yang lalu | 2026-03-11
          3 giờ trước | 2026-03-11
          3小时前发布 | 2026-03-11
          3時間前 | 2026-03-11
          3시간 전 | 2026-03-11
          """)
  void aLineSaysHowManyHoursOrDaysAgo(String line, String day) {
    assertThat(AgoText.find(line, FETCHED)).map(DateText.Found::iso).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 hours agonising",
        "2 weeks ago",
        "hours ago",
        "20263 hours ago",
        "13 uur",
        "3 hours"
      })
  void whatTellsNoDayIsNone(String line) {
    assertThat(AgoText.find(line, FETCHED)).isEmpty();
  }

  @Test
  void theSpanCoversWhatWasReadAndNoMore() {
    String line = "Anna Ried, vor 3 Stunden, Wien";
    DateText.Found found = AgoText.find(line, FETCHED).orElseThrow();
    assertThat(line.substring(found.start(), found.end())).isEqualTo("vor 3 Stunden");
  }
}
