package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "stress marks, за\u0301мок горе\u0301л, замок горел",
    "capitals, The Ferry SANK, the ferry sank",
    "the modifier apostrophe, з\u02BCїзд партії, з'їзд партії",
    "dotted capital I, \u0130zmir limanı, i\u0307zmir limanı",
    "sigma at the end of a word, ΛΟΓΟΣ ΠΕΡΙ, λογος περι",
    "capitals beyond the basic plane, \uD83A\uDD00\uD83A\uDD01 text, \uD83A\uDD22\uD83A\uDD23 text",
    "full-width letters and middle dots, Ａ・Ｂ港, ａ・ｂ港",
  })
  void whatFoldsToTheSameHasTheSameSimhash(String what, String one, String other) {
    assertThat(Fingerprint.of(one).simhash()).isEqualTo(Fingerprint.of(other).simhash());
    assertThat(Fingerprint.of(one).exact()).isNotEqualTo(Fingerprint.of(other).exact());
  }

  @Test
  void theExactHashIsThatOfTheWholeTextInUtf8() throws NoSuchAlgorithmException {
    for (String text :
        List.of("", STORY, "“Gone,” " + STORY, "a\uD83D\uDEA2".repeat(400), "\uD83D".repeat(300))) {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertThat(Fingerprint.of(text).exact()).isEqualTo(HexFormat.of().formatHex(whole, 0, 8));
    }
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
