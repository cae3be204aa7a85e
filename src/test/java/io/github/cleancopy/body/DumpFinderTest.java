package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.Voice;
import io.github.cleancopy.text.GramModel;
import io.github.cleancopy.text.GramTrainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpFinderTest {
  private static final String STORY =
      """
      The ferry between Lower Marnock and the island of Tay will stop running in October, the harbour board decided on Tuesday.
      Three hundred people live on the island, and the ferry is the only way for their children to reach the school on the mainland.
      A boat for eight passengers
      “We have asked for a smaller boat for six years,” said Ruth Abernethy, who keeps the shop beside the landing stage.
      The board said that repairs to the ferry would have cost more than the service earns in four years. It has offered a boat for eight passengers instead.
      A decision on the new boat is expected before the end of the month, when the county council meets in Marnock.""";

  @Test
  void menusBeforeAndFootersAfterAreStruckAndTheStoryStays() {
    Blocks judged =
        judged(
            """
            Home
            News
            Sport
            Weather
            Log in
            Ferry to Tay will stop in October
            """
                + STORY
                + """

                Most read
                Bakery wins county prize
                Storm closes coast road
                Choir sings in the harbour
                Contact
                Privacy
                Terms of use
                """);
    assertThat(judged.text()).isEqualTo(STORY.replace("\n", "\n\n"));
    assertThat(judged.removals())
        .extracting(Removal::text)
        .contains("Home", "Log in", "Bakery wins county prize", "Terms of use");
  }

  @Test
  void aBodyAloneStaysWhole() {
    assertThat(judged(STORY).text()).isEqualTo(STORY.replace("\n", "\n\n"));
  }

  @Test
  void aParagraphBetweenTwoAppealsStays() {
    String report = "The harbour board of Marnock meets again on Tuesday, its secretary told us.";
    String appeal = "Subscribe to our newsletter.\n";
    Blocks judged = judged(STORY + "\n" + appeal + report + "\n" + appeal);
    assertThat(judged.text()).endsWith(report);
  }

  @Test
  void aSingleLineStays() {
    assertThat(judged("Harbour board stops ferry").text()).isEqualTo("Harbour board stops ferry");
  }

  @Test
  void nothingAtAllIsNoTrouble() {
    assertThat(judged("").text()).isEmpty();
  }

  @Test
  void doubtfulProseBesideTheStoryStaysAndFurtherOffGoes() {
    String doubtful =
        "Of 1987 and 1988, the years 1989 and 1990 were the best for the boats of Tay.";
    String menu = "Home\nNews\nSport\nWeather\nContact";
    Blocks near = lines(STORY + "\n" + menu.substring(0, 9) + "\n" + doubtful + "\n" + menu);
    Blocks far = lines(STORY + "\n" + menu + "\n" + doubtful + "\n" + menu);

    assertThat(near.judgedBy(DumpFinderTest::byDigits).text()).endsWith(doubtful);
    assertThat(far.judgedBy(DumpFinderTest::byDigits).text()).doesNotContain(doubtful);
  }

  @Test
  void theAddressTellsWhichOfTwoLinesIsTheHeadline() {
    Blocks dump =
        lines("No boat for Tay\nIsland loses its only way to the mainland and to school\n" + STORY);
    String url = "https://marnock.example/news/no-boat-for-tay";
    List<Verdict> told =
        new DumpFinder(byDigits(), dump, url, text -> 0).verdicts(Declared.NOTHING, "en");
    List<Verdict> untold =
        new DumpFinder(byDigits(), dump, null, text -> 0).verdicts(Declared.NOTHING, "en");

    assertThat(told.get(0).field()).isEqualTo(Field.TITLE);
    assertThat(told.get(1).moves()).isFalse();
    assertThat(untold.get(1).field()).isEqualTo(Field.TITLE);
  }

  @Test
  void aHeadlineBelowTeasersIsTheBeginningWhenTheAddressTellsIt() {
    Blocks dump =
        lines(
            "The choir of Marnock sang in the harbour on Sunday, and two hundred people came.\n"
                + "No boat for Tay in winter\n"
                + STORY);
    String url = "https://marnock.example/news/no-boat-tay-winter";
    assertThat(
            new DumpFinder(byDigits(), dump, url, text -> 0)
                .verdicts(Declared.NOTHING, "en")
                .get(1)
                .field())
        .isEqualTo(Field.TITLE);
  }

  @Test
  void theModelsHearTheVoiceOfTheSiteAndTheToneAroundStories() throws IOException {
    List<GramTrainer.Sample> samples =
        List.of(
            new GramTrainer.Sample("Contact and terms of use", true, ""),
            new GramTrainer.Sample("The board said on Tuesday", false, ""));
    GramModel tone = GramModel.read(new GramTrainer(List.of()).train(samples));
    Blocks dump = lines("The board said no.\nTerms of use\nJoin us\nThe board said yes.");
    List<Verdict> verdicts =
        new DumpFinder(byEar(tone), dump, null, text -> text.startsWith("Join") ? 2 : 0)
            .verdicts(Declared.NOTHING, "en");
    assertThat(verdicts).extracting(Verdict::strikes).containsExactly(false, true, true, false);
  }

  /**
   * Models for which a line is no story that sounds like the site or what stands around stories.
   */
  private static DumpModels byEar(GramModel tone) {
    String trees = "\nbase 0\ntree\nsplit voice 1 0\nsplit tone 0 0\nleaf 5\nleaf -5\nleaf -5\n";
    return new DumpModels(
        tone,
        Model.parse("first", "features " + String.join(" ", DumpFirstLook.names()) + trees),
        Model.parse("second", "features " + String.join(" ", DumpSecondLook.names()) + trees));
  }

  /** Models for which a line with digits is doubtful, a short one none, and all others story. */
  private static DumpModels byDigits() {
    String trees =
        "\nbase 0\ntree\nsplit words 6 0\nleaf -5\nsplit digits 0.05 0\nleaf 5\nleaf -2\n";
    return new DumpModels(
        GramModel.MUTE,
        Model.parse("first", "features " + String.join(" ", DumpFirstLook.names()) + trees),
        Model.parse("second", "features " + String.join(" ", DumpSecondLook.names()) + trees));
  }

  private static List<Verdict> byDigits(Blocks blocks) {
    return new DumpFinder(byDigits(), blocks, null, text -> 0).verdicts(Declared.NOTHING, "en");
  }

  private static Blocks judged(String dump) {
    return lines(dump)
        .judgedBy(RuleBook.standard().forPage("en", List.of()))
        .judgedBy(
            BodyFinder.standard()
                .hearing(Voice.standard()::loudness)
                .forPage(Declared.NOTHING, "en", null));
  }

  private static Blocks lines(String dump) {
    List<Block> lines = new ArrayList<>();
    Container root = Container.root();
    dump.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(Block.line(lines.size(), line, root)));
    return Blocks.of(lines);
  }
}
