package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DumpRhythmTest {
  private static final String TICKER =
      """
      14:05
      Ferry to Tay delayed by fog until noon at least
      13:40
      Harbour board meets again on Tuesday after the holidays
      13:12
      Council of Marnock names a new school after its poet
      12:55
      Storm closes the coast road between Marnock and Lower Tay
      """;
  private static final String STORY =
      """
      The ferry between Lower Marnock and the island of Tay will stop running in October.
      A boat for eight passengers
      “We have asked for a smaller boat for six years,” said Ruth Abernethy, who keeps the shop beside the landing stage and has counted passengers every summer since the old pier burned down.
      Nobody answered.
      The board said that repairs would have cost more than the service earns in four years.
      It met on Tuesday.
      """;

  @Test
  void aTickerRepeatsItsPatternAndAStoryHasNone() {
    assertThat(rhythm(TICKER).pattern(4)).isGreaterThan(2 * rhythm(STORY).pattern(3));
  }

  @Test
  void linesOfAMenuAreAllAlike() {
    DumpRhythm menu = rhythm("Home\nNews\nSport\nWeather\nContact\n" + STORY);
    assertThat(menu.alike(2)).isEqualTo(0.4);
    assertThat(rhythm("Home\n".repeat(12)).monotony(6)).isGreaterThan(rhythm(STORY).monotony(3));
  }

  @Test
  void teasersThatOpenOrEndWithTheSameWordAreCounted() {
    DumpRhythm teasers = rhythm("Video: Fog on Tay\nVideo: Storm\nFerry more\nPier more\nPoet");
    assertThat(teasers.sameOpening(0)).isEqualTo(0.25);
    assertThat(teasers.sameEnding(2)).isEqualTo(0.25);
  }

  @Test
  void oneLineHasNobodyToResemble() {
    assertThat(rhythm("Home").alike(0)).isZero();
    assertThat(rhythm("Home").pattern(0)).isZero();
  }

  private static DumpRhythm rhythm(String dump) {
    Stream<DumpLine> lines = dump.lines().map(DumpLine::new);
    return new DumpRhythm(List.copyOf(lines.toList()));
  }
}
