package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.book;
import static io.github.cleancopy.furniture.Packs.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pleas of the site at the end of a paragraph that is none. */
class AddendaTest {
  private static final String LANGUAGE =
      """
      language: en
      cues:
        we: [us, our]
        you: [you, your]
        past: [closed]
      """;

  private static final String NEWSLETTER =
      """
      language: en
      category: newsletter
      cues:
        letter: [newsletter]
        ask: [sign up for, leave us]
        address: [your address]
        every: [every friday]
      rules:
        - {id: en.newsletter.ask, why: An ask., when: letter and ask and not quoted and words < 18}
        - {id: en.newsletter.address, why: A field., when: address and ask}
        - {id: en.newsletter.dispatch, why: When it comes., when: address and every and not past}
      """;

  private static final String RELATED =
      """
      language: en
      category: related-link
      cues:
        more: [read more]
      rules:
        - {id: en.related-link.label, why: A label., when: starts-with(more) and words < 12}
      """;

  private static final String FOLLOW =
      """
      language: en
      category: social-follow
      cues:
        follow: [follow us]
      rules:
        - {id: en.social-follow.ask, why: Asks to follow., when: follow and words < 14}
      """;

  private static final String AD =
      """
      language: en
      category: ad-notice
      cues:
        marker: [advertisement]
      rules:
        - {id: en.ad-notice.marker, why: A label., when: whole(marker)}
      """;

  private static final String DONATION =
      """
      language: en
      category: donation-appeal
      cues:
        support: [support]
      rules:
        - {id: en.donation-appeal.ask, why: An appeal., when: support and we}
      """;

  private static final RuleBook BOOK = book(LANGUAGE, NEWSLETTER, RELATED, FOLLOW, AD, DONATION);

  private static final String STORY =
      "The council closed the bridge over the canal, and the ferry that was to take its place lies "
          + "in the yard with a hole in its side, as it has since the spring floods came.";

  private static String left(String page) {
    return judged(BOOK, page).text();
  }

  @Test
  void aShortReportStaysWhereThePleaAfterItGoes() {
    Blocks judged = judged(BOOK, "The ferry runs on Sundays. Sign up for our newsletter.");

    assertThat(judged.text()).isEqualTo("The ferry runs on Sundays.");
    assertThat(judged.verdict(0).cuts())
        .containsExactly(new Cut(27, 54, "newsletter", "en.newsletter.ask", "An ask."));
  }

  @Test
  void aPleaGoesFromAParagraphThatNoRuleKnows() {
    assertThat(left(STORY + " Sign up for our newsletter!")).isEqualTo(STORY);
    assertThat(left(STORY + " Read more: Ferry has a hole")).isEqualTo(STORY);
    assertThat(left(STORY + " Sign up for our newsletter. Read more: Ferry has a hole"))
        .isEqualTo(STORY);
  }

  @Test
  void thereMustBeMoreToASentenceOfAStoryThanToALine() {
    String theirs = " He had them sign up for the newsletter.";
    String aside = " Men on the quay who sign up for our trips all get a newsletter by post.";

    assertThat(left(STORY + theirs)).isEqualTo(STORY + theirs);
    assertThat(left(STORY + aside)).isEqualTo(STORY + aside);
    assertThat(left(STORY + " Read more")).isEqualTo(STORY + " Read more");
  }

  @Test
  void whatSpeaksForTheSiteIsNoReport() {
    assertThat(left("We write about ferries. Sign up for our newsletter.")).isNotEmpty();
    assertThat(left("Our ferry is late again. Sign up for our newsletter.")).isEmpty();
    assertThat(left("Ferries are what you like. Sign up for our newsletter.")).isEmpty();
    assertThat(left("Read it first! Sign up for our newsletter.")).isEmpty();
    assertThat(left("New accounts only. Sign up for our newsletter.")).isEmpty();
    assertThat(left("The newsletter is about ferries. Sign up for our newsletter.")).isEmpty();
  }

  @Test
  void aReportOfAPleaIsOneWhereItTellsOfThePast() {
    assertThat(left("The paper closed the newsletter. Sign up for our newsletter."))
        .isEqualTo("The paper closed the newsletter.");
  }

  @Test
  void aPleaThatARuleRecognisesByItsFirstSentenceGoesAsAWhole() {
    assertThat(left("Five links to read every Friday. Leave us your address.")).isEmpty();
    assertThat(left("Five links to read on Fridays. Leave us your address."))
        .isEqualTo("Five links to read on Fridays.");
  }

  @Test
  void anAppealIsOneToItsFirstSentence() {
    assertThat(left("The law closed forty newsrooms. Support our work.")).isEmpty();
    String long_ = STORY + " Support our work.";
    assertThat(judged(book(LANGUAGE, NEWSLETTER), long_).text()).isEqualTo(long_);
  }

  @Test
  void aPleaGoesFromTheStartOfAReportToo() {
    assertThat(left("Follow us on the pier. The ferry runs on Sundays."))
        .isEqualTo("The ferry runs on Sundays.");
    assertThat(left("Read more: Ferry has a hole. " + STORY)).isEqualTo(STORY);
    assertThat(left("Follow us today. The ferry runs on Sundays. Read more: A hole"))
        .isEqualTo("The ferry runs on Sundays.");
    assertThat(left("Follow us on the pier. Sundays, too!")).isEmpty();
  }

  @Test
  void aPointerMayBeGluedOn() {
    assertThat(left(STORY + "Read more: Ferry has a hole")).isEqualTo(STORY);
    assertThat(left(STORY + " READ MORE Ferry has a hole")).isEqualTo(STORY);
    assertThat(left(STORY + "READ MORE Ferry has a hole")).isEqualTo(STORY);
    assertThat(left(STORY + " Read more Ferry stories")).endsWith("stories");
    assertThat(left("He wrote for Harbor.Post and St.Peter. READ MORE Ferry has a hole"))
        .isEqualTo("He wrote for Harbor.Post and St.Peter.");
  }

  @Test
  void anAdvertisementIsAWordAlone() {
    assertThat(left(STORY + " Advertisement")).isEqualTo(STORY);
    assertThat(left(STORY + " Follow us! Advertisement")).isEqualTo(STORY);
    assertThat(left("The ferry runs on Sundays. Follow us today. Advertisement"))
        .isEqualTo("The ferry runs on Sundays.");
    assertThat(left(STORY + " Advertisement.")).endsWith("Advertisement.");
    assertThat(left(STORY + " Advertisement, advertisement, advertisement, advertisement."))
        .endsWith("advertisement.");
  }

  @Test
  void anAbbreviationEndsNoSentence() {
    String notice = "Read more: Ferry Inc. and others have a hole.";
    assertThat(left(notice)).isEmpty();
    assertThat(left("Read more: Ferry Inc. Others have a hole, too."))
        .isEqualTo("Others have a hole, too.");
  }

  @Test
  void aQuotedPleaIsTheSpeakers() {
    String quoted = "“The ferry runs on Sundays. Sign up for our newsletter.”";

    assertThat(left(STORY + " " + quoted)).isEqualTo(STORY + " " + quoted);
  }

  @Test
  void aPleaOfACategoryThatTheUserKeepsStays() {
    String page = "The ferry runs on Sundays. Sign up for our newsletter.";

    assertThat(judged(BOOK.keep(Set.of("newsletter")), page).text()).isEqualTo(page);
  }

  @Test
  void whatIsStruckBesideAPleaThatTheUserKeepsIsOnlyAnotherPlea() {
    String page = "The ferry runs on Sundays. Follow us today. Sign up for our newsletter.";

    assertThat(judged(BOOK.keep(Set.of("newsletter")), page).text())
        .isEqualTo("The ferry runs on Sundays. Sign up for our newsletter.");
    assertThat(judged(BOOK.keep(Set.of("social-follow")), page).text())
        .isEqualTo("The ferry runs on Sundays. Follow us today.");
  }

  @Test
  void aSignBeforeThePleaIsPartOfIt() {
    for (String sign : List.of("👉", "➡", "—", "-", "•", "|", "*", "▶️")) {
      assertThat(left("The ferry runs on Sundays. " + sign + " Follow us today!"))
          .as(sign)
          .isEqualTo("The ferry runs on Sundays.");
      assertThat(left(STORY + " " + sign + " Follow us today!")).as(sign).isEqualTo(STORY);
    }
  }

  @Test
  void aLabelIsFollowedByAHeadline() {
    for (String end :
        List.of("Read more: nothing helps as much.", "Read more: Twain, Poe and London.")) {
      assertThat(left(STORY + " " + end)).endsWith(end);
    }
  }

  @Test
  void whatTheUsersOwnRuleStrikesGoesAsAWhole() {
    RuleBook book =
        BOOK.plus(
            List.of(
                PackReader.read(
                    "mine.yaml",
                    """
                    language: en
                    category: newsletter
                    cues:
                      ours: [our newsletter]
                    rules:
                      - {id: en.newsletter.mine, why: Mine., when: ours}
                    """)));

    assertThat(judged(book, "The ferry runs on Sundays. Sign up for our newsletter.").text())
        .isEmpty();
  }

  @Test
  void anotherLanguagesWordForYouIsNone() {
    RuleBook both =
        book(
            LANGUAGE,
            NEWSLETTER,
            """
            language: xx
            cues:
              we: [ferry]
              you: [runs]
            """);
    Blocks page = ExamplePage.of("The ferry runs on Sundays. Sign up for our newsletter.").blocks();

    assertThat(page.judgedBy(both.forPage(null, List.of())).text())
        .isEqualTo("The ferry runs on Sundays.");
    assertThat(page.judgedBy(both.forPage("xx", List.of())).text()).isEmpty();
  }
}
