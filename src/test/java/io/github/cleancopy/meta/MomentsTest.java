package io.github.cleancopy.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  @ParameterizedTest(name = "{0} before {1}: {2}")
  @CsvSource({
    "2026-03-12T14:05:00+01:00, 2026-03-12T14:06:00+01:00, true",
    "2026-03-12T14:05:00+01:00, 2026-03-12T14:05:00+01:00, false",
    "2026-03-12T14:05:00+02:00, 2026-03-12T13:30:00+00:00, true",
    "2026-03-12T14:05+02:00,    2026-03-12T13:30+00:00,    true",
    "2026-03-12T14:05+00:00,    2026-03-12T14:30+02:00,    false",
    "2026-03-12T23:05,          2026-03-12T23:30,          false",
    "2026-03-12,                2026-03-13T00:10:00Z,      true",
  })
  void instantsTellWhereBothHaveAZoneElseDays(String one, String other, boolean before) {
    assertThat(Moments.isBefore(one, other)).isEqualTo(before);
  }
}
