package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Blocks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the name of the site is found in the text. */
class SelfReferencesTest {
  private static final RuleBook BOOK =
      book(
          """
          language: en
          category: donation-appeal
          cues:
            ask: ["support {site}"]
            gift: [donation]
          rules:
            - {id: en.donation-appeal.ask, why: An appeal., when: ask and not quoted}
            - {id: en.donation-appeal.gift, why: A gift., when: gift}
          """,
          """
          language: en
          category: copyright-notice
          cues:
            sign: ["©", all rights reserved]
          rules:
            - {id: en.copyright-notice.sign, why: Rights., when: sign}
          """);

  private static String left(String page, String... names) {
    return page(page).judgedBy(BOOK.forPage("en", List.of(names))).text();
  }

  private static Blocks page(String lines) {
    return ExamplePage.of(lines).blocks();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nationsherald    | Support The Nation's Herald!
          nationsherald    | Support the Nation’s Herald!
          thenationsherald | Support The Nation's Herald!
          thenationsherald | Support the Nation's Herald!
          voiceofharbor    | Support Voice of Harbor!
          hafenbote        | Support Hafen-Bote!
          vestnik-severa   | Support Vestnik Severa!
          """)
  void theAddressRunsTogetherWhatThePageSpells(String host, String plea) {
    assertThat(left("The bridge is shut.\n" + plea, host)).isEqualTo("The bridge is shut.");
    assertThat(left("The bridge is shut.\n" + plea, "eveningclarion")).contains(plea);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nationsherald | They would support the nations herald all the way.
          nationsherald | Support The Nation's Heralds!
          nationsherald | Support A Nation's Herald!
          fordex        | Support Ford Exports!
          afp           | Support A FP!
          """)
  void otherWordsAreNotItsName(String host, String line) {
    assertThat(left(line, host)).isEqualTo(line);
  }

  @Test
  void aNoticeOfRightsNamesTheSite() {
    String plea = "Support The Nation's Herald!";

    assertThat(left("The bridge is shut.\n" + plea)).contains(plea);
    for (String notice :
        List.of(
            "© 2026 The Nation's Herald. All rights reserved.",
            "© The Nation's Herald, 2019–2026",
            "Copyright © 2026 by The Nation's Herald | All rights reserved")) {
      assertThat(left("The bridge is shut.\n" + plea + "\n" + notice))
          .as(notice)
          .isEqualTo("The bridge is shut.");
      assertThat(left(notice + "\nThe bridge is shut.\n" + plea)).isEqualTo("The bridge is shut.");
    }
  }

  @Test
  void threePleasNameTheSiteForAFourth() {
    String first = "Your donation keeps The Nation's Herald alive.\n";
    String second = "A donation to The Nation's Herald is free of tax.\n";
    String third = "The Nation's Herald thanks you for a donation.\n";
    String story = "The bridge is shut.";
    String plea = "\nSupport the Nation’s Herald!";

    assertThat(left(first + second + third + story + plea)).isEqualTo(story);
    assertThat(left(first + second + story + plea)).as("may be about it").contains("Support");
    assertThat(left(first + first + first + story + plea)).as("one plea").contains("Support");
  }

  @Test
  void whatThePageIsAboutIsNotItsSite() {
    String plea = "Support Oak Valley!";
    String notice = "\n© 2026 Oak Valley";
    String story =
        "The pool of Oak Valley lost so much water in the spring that the town had to close it, and"
            + " nobody knows when it will be open again.\n";

    assertThat(left(story.repeat(3) + plea + notice)).doesNotContain(plea);
    assertThat(left(story.repeat(4) + plea + notice)).contains(plea);
    assertThat(left(story.repeat(3) + plea, "oakvalley")).doesNotContain(plea);
    assertThat(left(story.repeat(4) + plea, "oakvalley")).contains(plea);
  }

  @Test
  void whoTookThePhotoIsNotTheSite() {
    String line = "Support Anna Berg!";

    assertThat(left(line + "\nPhoto © Anna Berg. All rights reserved.")).isEqualTo(line);
  }

  @Test
  void whatOthersQuoteIsNoPleaOfTheSite() {
    String report = "“Support The Nation's Herald,” the banner on the bridge read.";

    assertThat(left(report + "\n© 2026 The Nation's Herald")).isEqualTo(report);
  }

  @Test
  void ofNamesThatOverlapTheLongestCounts() {
    Set<String> own =
        Set.of(
            "Give to Harbor Post Weekly now.",
            "Harbor Post Weekly thanks you.",
            "Harbor Post Weekly is free.",
            "Join Us Now");

    assertThat(SelfReferences.repeated(own, Set.of(), Set.of("Give", "Join", "Us")::contains))
        .containsExactly("Harbor Post Weekly");
  }
}
