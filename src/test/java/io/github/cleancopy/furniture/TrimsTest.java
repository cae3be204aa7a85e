package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.book;
import static io.github.cleancopy.furniture.Packs.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Cut;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is cut out of a block that stays. */
class TrimsTest {
  private static final RuleBook BOOK =
      book(
          """
          language: en
          category: social-follow
          cues:
            follow: [follow]
            service: [telegram]
          rules:
            - id: en.social-follow.tail
              why: Asks to follow.
              trims:
                - cut: sentence
                  when: follow and service and not quoted
                  from: The bridge is shut. Follow us on Telegram.
                  leaves: The bridge is shut.
          """,
          """
          language: en
          category: newsletter
          cues:
            letter: [letter]
          rules:
            - {id: en.newsletter.long, why: A long one., when: letter and words > 900}
          """,
          """
          language: en
          category: app-promo
          cues:
            app: [our app]
          rules:
            - id: en.app-promo.tail
              why: Points to the app, where no story stands above.
              trims:
                - cut: sentence
                  when: app and not in-story
                  from: The bridge is shut. Get our app.
                  leaves: The bridge is shut.
          """);

  @Test
  void aBlockThatIsNothingButCutsIsCutSoOftenAndNotMore() {
    RuleBook book =
        book(
            """
            language: en
            category: foreign-agent-notice
            cues:
              status: [agent]
            rules:
              - id: en.foreign-agent-notice.mark
                why: A mark.
                trims:
                  - cut: '"(" status ")"'
                    from: Ivan (agent) said so.
                    leaves: Ivan said so.
            """);

    List<Cut> cuts = judged(book, "Ivan (agent) said. ".repeat(600)).verdict(0).cuts();

    assertThat(cuts).hasSize(Trimmer.MOST_CUTS);
    assertThat(cuts).isSortedAccordingTo(Comparator.comparingInt(Cut::start));
  }

  @Test
  void ofTwoCutsThatOverlapTheLongerOneStands() {
    assertThat(Trimmer.disjoint(List.of(cut(0, 4), cut(10, 14)), List.of(cut(3, 12), cut(14, 16))))
        .containsExactly(cut(3, 12), cut(14, 16));
    assertThat(Trimmer.disjoint(List.of(cut(5, 9), cut(0, 3)), List.of(cut(3, 5))))
        .containsExactly(cut(0, 3), cut(3, 5), cut(5, 9));
  }

  private static Cut cut(int start, int end) {
    return new Cut(start, end, "newsletter", "en.newsletter.test", "A test.");
  }

  private static String left(String page) {
    return judged(BOOK, page).text();
  }

  @Test
  void aSentenceAtTheEndGoes() {
    assertThat(left("The bridge is shut. Follow us on Telegram.")).isEqualTo("The bridge is shut.");
  }

  @Test
  void theQuotationMarkBehindASentenceThatGoesStays() {
    assertThat(left("Follow us on Telegram. “The bridge is shut,” she wrote."))
        .isEqualTo("“The bridge is shut,” she wrote.");
  }

  @Test
  void quotedMeansTheWordsThatTheTrimItselfAsksFor() {
    assertThat(left("A letter came. “Follow them on Telegram,” it read."))
        .isEqualTo("A letter came. “Follow them on Telegram,” it read.");
    assertThat(left("A “letter” came. Follow us on Telegram.")).isEqualTo("A “letter” came.");
  }

  @Test
  void aTrimMayAskWhereTheStoryIs() {
    String prose =
        "The bridge over the canal was shut for good on Friday, and ".repeat(9) + "rain.";
    assertThat(left(prose + "\nThe ferry runs. Get our app.\n" + prose))
        .contains("The ferry runs. Get our app.");
    assertThat(left(prose + "\nThe ferry runs. Get our app."))
        .endsWith("The ferry runs.")
        .doesNotContain("our app");
  }
}
