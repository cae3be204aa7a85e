package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.book;
import static io.github.cleancopy.furniture.Packs.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Appeals come in runs: a sure line takes the likely ones beside it along, and nothing else. */
class RunsTest {
  private static final RuleBook BOOK =
      book(
          """
          language: en
          cues:
            reported-speech: [said]
            past: [drowned, had]
            you: [you, your]
            we: [we, our]
          """,
          """
          language: en
          category: newsletter
          cues:
            sign-up: [sign up]
            often: [every friday]
          rules:
            - {id: en.newsletter.sure, why: Asks., when: sign-up}
            - {id: en.newsletter.likely, why: Promises., when: often and not past and not you and words < 9, strength: likely}
          """,
          """
          language: en
          category: related-link
          cues:
            head: [read more]
          rules:
            - {id: en.related-link.head, why: Points., when: whole(head)}
            - {id: en.related-link.teaser, why: A headline after it., when: after related-link and not sentence and words < 12}
          """,
          """
          language: en
          category: share-bar
          cues:
            service: [facebook, reddit, email]
          rules:
            - {id: en.share-bar.name, why: A service., when: whole(service), strength: series}
          """,
          """
          language: en
          category: subscription
          cues:
            offer: [subscribe]
          rules:
            - {id: en.subscription.late, why: After the story., when: offer and after-story}
          """);

  private static final String PROSE =
      "The council closed two of the five bridges over the river on Tuesday. ".repeat(5).strip();

  private static String left(String page) {
    return judged(BOOK, page).text();
  }

  /** Each list of lines in a container of its own, all of one kind and in one article. */
  @SafeVarargs
  private static String leftOfWrapped(List<String>... wrappers) {
    Container article = Container.root().child(1, "article", Set.of(), Map.of());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < wrappers.length; i++) {
      Container wrapper = article.child(i + 2, "div", Set.of("text"), Map.of());
      for (String line : wrappers[i]) {
        blocks.add(Block.line(blocks.size(), line, wrapper));
      }
    }
    return Blocks.of(blocks).judgedBy(BOOK.forPage("en", List.of())).text();
  }

  @Test
  void aLikelyLineGoesWithASureOneOnEitherSide() {
    assertThat(left("Every Friday\nSign up\nEvery Friday at seven")).isEmpty();
    assertThat(left("Every Friday")).isEqualTo("Every Friday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"The court sits every Friday.", "Soup comes every Friday at noon."})
  void aLikelySentenceThatSpeaksToNobodyStays(String line) {
    assertThat(left("Sign up\n" + line)).isEqualTo(line);
    assertThat(left(line + "\nSign up")).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Every Friday.",
        "We write every Friday at noon.",
        "Soup comes every Friday at noon"
      })
  void aLikelyLineOfTheSiteGoesAndOneThatIsNoSentence(String line) {
    assertThat(left("Sign up\n" + line)).isEmpty();
  }

  @Test
  void aLikelyLineOfAnotherBoxStays() {
    String sign = "[in aside] Sign up\n";

    assertThat(left("[story]\n" + sign + "[in aside] Every Friday")).doesNotContain("Friday");
    assertThat(left("[story]\n" + sign + "[in section] Every Friday")).endsWith("Every Friday");
  }

  @Test
  void aLikelyLineGoesBesideASureOneOfTheStoryItself() {
    assertThat(left("[in main] Sign up\n[in main] Every Friday\n~ [in main] " + PROSE))
        .isEqualTo(PROSE);
  }

  @Test
  void aListBelongsToTheLinesAroundIt() {
    assertThat(left("Sign up\n[in ul] Every Friday\n~ " + PROSE)).isEqualTo(PROSE);
  }

  @Test
  void wrappersOfSingleLinesAreNoBoxes() {
    assertThat(leftOfWrapped(List.of(PROSE), List.of("Sign up"), List.of("Every Friday")))
        .isEqualTo(PROSE);
    assertThat(leftOfWrapped(List.of(PROSE), List.of("Sign up"), List.of("Every Friday", PROSE)))
        .contains("Every Friday");
  }

  @Test
  void aRunIsNotCarriedOverALineOfReporting() {
    assertThat(left("Sign up\nThe mayor said no.\nEvery Friday"))
        .isEqualTo("The mayor said no.\n\nEvery Friday");
  }

  @Test
  void aLineWithoutAWordOfItsOwnGoesWhenTheBoxEnclosesIt() {
    assertThat(left("Sign up\nWhat the city talks about\nSign up")).isEmpty();
    assertThat(judged(BOOK, "Sign up\nWhat the city talks about\nSign up").removals())
        .extracting(Removal::reason)
        .contains("A short line between two struck lines of one box.");
  }

  @Test
  void onlyBoxesOfThePublisherEncloseLines() {
    String line = "What the city talks about";

    assertThat(left("Facebook\nReddit\nEmail\n" + line + "\nFacebook\nReddit\nEmail"))
        .isEqualTo(line);
  }

  @Test
  void aHeadlineBetweenTwoBoxesStays() {
    assertThat(left("Sign up\nFerry stops at Marnock pier\nBy Ann Hill\nSign up"))
        .isEqualTo("Ferry stops at Marnock pier\n\nBy Ann Hill");
  }

  @Test
  void aParagraphOfReportingBetweenTwoBoxesStays() {
    String paragraph =
        "The council closed two of the five bridges on Tuesday, and the ferries were full by noon,"
            + " because nobody had thought of the market.";
    assertThat(left("Sign up\n" + paragraph + "\nSign up")).isEqualTo(paragraph);
    assertThat(left("Sign up\nHe said no.\nSign up")).isEqualTo("He said no.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two of the candidates drowned on the way home.",
        "The crane still stands.",
        "Three of them wept.",
        "The guards had no lamp",
      })
  void aSentenceOfReportingBetweenTwoAppealsOfADumpStays(String line) {
    assertThat(left("Sign up\n" + line + "\nSign up")).isEqualTo(line);
    assertThat(left("Sign up\n" + line + "\nThe crane still stands.\nSign up")).startsWith(line);
  }

  @Test
  void aSentenceThatSpeaksToItsReaderGoesWithTheBoxAndWithMarkupAnyThatTellsOfNoPast() {
    assertThat(left("Sign up\nIt takes a minute of your time.\nSign up")).isEmpty();

    String sign = "[in aside] Sign up\n";
    assertThat(left("[story]\n" + sign + "[in aside] It takes a minute.\n" + sign))
        .doesNotContain("minute");
    assertThat(left("[story]\n" + sign + "[in aside] Two men drowned.\n" + sign))
        .endsWith("Two men drowned.");
  }

  @Test
  void aBoxEnclosesOnlyWhatStandsInIt() {
    String line = "What the city talks about";
    String sign = "[in aside] Sign up\n";

    assertThat(left("[story]\n" + sign + "[in aside] " + line + "\n" + sign)).doesNotContain(line);
    assertThat(left("[story]\n" + sign + "[in section] " + line + "\n" + sign)).endsWith(line);
  }

  @Test
  void headlinesFollowTheLineThatAnnouncesThem() {
    assertThat(left("Read more\nBridge to close\nFerries full by noon\nThe mayor resigned."))
        .isEqualTo("The mayor resigned.");
    assertThat(left("Bridge to close\nRead more")).isEqualTo("Bridge to close");
  }

  @Test
  void aListHasAShortHeadingAndASubheadingHasProseAfterIt() {
    RuleBook lists =
        book(
            """
            language: en
            category: related-link
            cues:
              head: [read more]
            rules:
              - {id: en.related-link.head, why: Points., when: starts-with(head)}
              - {id: en.related-link.list, why: A headline., when: announced and not before-prose}
            """);
    assertThat(judged(lists, "Read more now\nBridge to close\nFerries full\n[story]").text())
        .startsWith("Ferries full")
        .doesNotContain("Bridge to close");
    assertThat(
            judged(lists, "Read more of what he said at noon\nBridge to close\nFerries full")
                .text())
        .isEqualTo("Bridge to close\n\nFerries full");
  }

  @Test
  void threeNamesInARowAreAShareBar() {
    assertThat(left("Facebook\nReddit\nEmail")).isEmpty();
    assertThat(left("Facebook\nReddit")).isEqualTo("Facebook\n\nReddit");
  }

  @Test
  void aRuleMayAskWhereTheStoryIs() {
    assertThat(left("[story]\nSubscribe")).doesNotContain("Subscribe");
    assertThat(left("Subscribe\n[story]")).contains("Subscribe");
  }
}
