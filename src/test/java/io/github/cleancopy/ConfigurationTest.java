package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cleancopy.furniture.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final String LETTER = "Sign up for our newsletter.";
  private static final String GIFT = "Please support our journalism with a donation.";
  private static final String STORY = "The ferry sailed at nine, said the harbour master.";
  private static final String PAGE = String.join("\n", STORY, LETTER, GIFT);

  @TempDir Path folder;

  @Test
  void whatIsNamedLaterIsAddedToWhatWasNamedBefore() {
    assertThat(text(Cleancopy.configure())).isEqualTo(STORY);
    assertThat(text(Cleancopy.configure().keeping("newsletter").keeping("donation-appeal")))
        .contains(LETTER, GIFT);
    assertThat(text(Cleancopy.configure().only("newsletter").only("donation-appeal")))
        .isEqualTo(STORY);
  }

  @Test
  void onlyTheCategoriesNamedStrikeAlsoWithRulesThatAreAddedLater() throws IOException {
    String pack =
        """
        language: en
        category: event-promo
        cues:
          ferry: [the ferry]
        rules:
          - id: en.event-promo.ferry
            why: A test.
            when: ferry
            strikes: [Take the ferry.]
        """;
    var packs = PackFiles.read(Files.writeString(folder.resolve("ferry.yaml"), pack));
    assertThat(text(Cleancopy.configure().only("newsletter").rules(packs)))
        .isEqualTo(text(Cleancopy.configure().rules(packs).only("newsletter")))
        .contains(STORY);
  }

  @Test
  void aCategoryThatThereIsNotIsNamedWithTheOneThatWasMeant() {
    assertThatThrownBy(() -> Cleancopy.configure().keeping("newslettr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown category 'newslettr': did you mean newsletter?");
    assertThatThrownBy(() -> Cleancopy.configure().only("newslettr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Configuration configuration) {
    return configuration.onlyRules().build().cleanText(PAGE, null).text();
  }
}
