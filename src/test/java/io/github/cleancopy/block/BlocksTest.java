package io.github.cleancopy.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final String STORY = "The ferry (we recommend it) sails again on Monday.";

  @Test
  void aStruckBlockLeavesTheTextAndStandsInTheAccount() {
    Blocks judged =
        blocks("Advertisement", STORY)
            .judgedBy(striking("Advertisement", "ad-notice", "en.ad.label"));
    assertThat(judged.text()).isEqualTo(STORY);
    assertThat(judged.removals())
        .containsExactly(
            new Removal(0, "ad-notice", "en.ad.label", "because", "Advertisement", null, null));
  }

  @Test
  void aDroppedBlockStaysDroppedUnderTheFirstRuleThatDroppedIt() {
    Blocks judged =
        blocks("Advertisement")
            .judgedBy(striking("Advertisement", "ad-notice", "first"))
            .judgedBy(striking("Advertisement", "outside-story", "second"))
            .judgedBy(saying("Advertisement", Verdict.OPEN));
    assertThat(judged.removals()).extracting(Removal::rule).containsExactly("first");
  }

  @Test
  void aBlockKeptByTheUsersWishIsNotStruckLater() {
    Blocks judged =
        blocks("Advertisement")
            .judgedBy(saying("Advertisement", Verdict.keep("ad-notice", "r", "why", List.of())))
            .judgedBy(striking("Advertisement", "outside-story", "body"));
    assertThat(judged.text()).isEqualTo("Advertisement");
    assertThat(judged.verdict(0).category()).isEqualTo("ad-notice");
  }

  @Test
  void aLabelledBlockCanStillBeStruckButKeepsItsLabelOtherwise() {
    Judge label = saying(STORY, Verdict.label("correction", "r", "why", List.of()));
    assertThat(
            blocks(STORY)
                .judgedBy(label)
                .judgedBy(saying(STORY, Verdict.OPEN))
                .verdict(0)
                .category())
        .isEqualTo("correction");
    assertThat(
            blocks(STORY).judgedBy(label).judgedBy(striking(STORY, "outside-story", "body")).text())
        .isEmpty();
  }

  @Test
  void aTrimmedSentenceReadsOnAndTheCutStandsInTheAccount() {
    Blocks judged =
        blocks(STORY)
            .judgedBy(saying(STORY, Verdict.trim(List.of(cut(STORY, "(we recommend it)")))));
    assertThat(judged.text()).isEqualTo("The ferry sails again on Monday.");
    assertThat(judged.removals())
        .containsExactly(
            new Removal(0, "ad-notice", "trim", "because", "(we recommend it)", 10, 27));
  }

  @Test
  void whatIsLeftOfATrimmedBlockIsAccountedForWhenTheBlockIsStruckLater() {
    Blocks judged =
        blocks(STORY)
            .judgedBy(saying(STORY, Verdict.trim(List.of(cut(STORY, "(we recommend it)")))))
            .judgedBy(striking(STORY, "outside-story", "body"));
    assertThat(judged.text()).isEmpty();
    assertThat(judged.removals())
        .extracting(Removal::text)
        .containsExactly("(we recommend it)", "The ferry sails again on Monday.");
  }

  @Test
  void cutsOfTwoJudgesBothApplyAndTheEarlierWinsWhereTheyOverlap() {
    Judge first = saying(STORY, Verdict.trim(List.of(cut(STORY, "(we recommend it)"))));
    Judge second =
        saying(
            STORY,
            Verdict.trim(List.of(cut(STORY, "recommend it) sails"), cut(STORY, " on Monday"))));
    Blocks judged = blocks(STORY).judgedBy(first).judgedBy(second);
    assertThat(judged.text()).isEqualTo("The ferry sails again.");
  }

  @Test
  void aMovedBlockIsNeitherTextNorRemoved() {
    Blocks judged =
        blocks("By Ann Poe", STORY)
            .judgedBy(saying("By Ann Poe", Verdict.move(Field.BYLINE, "byline", "why", List.of())));
    assertThat(judged.text()).isEqualTo(STORY);
    assertThat(judged.removals()).isEmpty();
    assertThat(judged.moved(Field.BYLINE)).extracting(Block::text).containsExactly("By Ann Poe");
  }

  @Test
  void aJudgeThatForgetsABlockIsAProgrammingError() {
    assertThatThrownBy(() -> blocks(STORY).judgedBy(blocks -> List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("0 verdicts for 1 blocks");
  }

  @Test
  void proseIsTakenFromLongBlocksWhereThereAreAny() {
    String paragraph =
        "The ferry company said on Friday that its two ships had passed the inspection.";
    assertThat(blocks("Home", paragraph).prose(1000).strip()).isEqualTo(paragraph);
    assertThat(blocks("Home", "News").prose(1000)).contains("Home", "News");
  }

  private static Blocks blocks(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(Block.line(blocks.size(), line, Container.root()));
    }
    return Blocks.of(blocks);
  }

  private static Judge striking(String text, String category, String rule) {
    return saying(text, Verdict.strike(category, rule, "because", List.of()));
  }

  private static Judge saying(String text, Verdict verdict) {
    return blocks ->
        blocks.all().stream().map(b -> b.text().equals(text) ? verdict : Verdict.OPEN).toList();
  }

  private static Cut cut(String text, String span) {
    int start = text.indexOf(span);
    return new Cut(start, start + span.length(), "ad-notice", "trim", "because");
  }
}
