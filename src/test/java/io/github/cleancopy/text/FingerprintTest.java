package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String STORY =
      """
      The harbour of Port Ellis stayed closed for a third day after a freighter lost part of its cargo in the storm. \
      Divers found eleven containers on the sea bed, the port authority said, and four more are still missing. \
      Fishermen from the village complained that nobody had told them how long the ban would last, and that the \
      season for crab ends in two weeks. The shipping line offered to pay for the search but not for the lost catch.""";

  @Test
  void equalTextsHaveEqualFingerprints() {
    assertThat(Fingerprint.of(STORY)).isEqualTo(Fingerprint.of(new String(STORY.toCharArray())));
  }

  @Test
  void oneChangedWordChangesTheExactHashAndFewBitsOfTheSimhash() {
    Fingerprint changed = Fingerprint.of(STORY.replace("eleven", "twelve"));
    assertThat(changed.exact()).isNotEqualTo(Fingerprint.of(STORY).exact());
    assertThat(differingBits(changed, Fingerprint.of(STORY))).isLessThan(12);
  }

  @Test
  void anotherStoryDiffersInAboutHalfTheBits() {
    Fingerprint other =
        Fingerprint.of(
            "Parliament votes on Tuesday on a law that lets towns ban scooters at night.");
    assertThat(differingBits(other, Fingerprint.of(STORY))).isBetween(18, 46);
  }

  @Test
  void anEmptyTextHasOneToo() {
    assertThat(Fingerprint.of("").simhash()).isEqualTo("0000000000000000");
  }

  private static int differingBits(Fingerprint a, Fingerprint b) {
    return Long.bitCount(
        HexFormat.fromHexDigitsToLong(a.simhash()) ^ HexFormat.fromHexDigitsToLong(b.simhash()));
  }
}
