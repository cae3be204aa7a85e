package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningsTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/io/github/cleancopy/text/meanings");

  private static final Meanings MEANINGS =
      of(
          Map.of(
              "en", "WE|we us\nHELP|help* aid\nPAPER|paper*\n",
              "de", "WE|wir uns\nHELP|hilf* helft\nPAPER|zeitung*\n",
              "ja", "HELP|助け\nPAPER|新聞 新聞社\n",
              "hi", "HELP|मदद\nPAPER|अख़बार*\n"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Help our paper.",
        "papers, HELPED",
        "aid for a newcomer among papers",
        "The paper-help",
        "Hilf der Zeitung",
        "Zeitungen: hilfst du?",
        "新聞を助けて",
        "अख़बारों की मदद"
      })
  void theSameIsMeantInAnyWordsAndLanguages(String text) {
    assertThat(pairs(text)).isEqualTo(pairs("help paper")).hasSize(3);
  }

  @Test
  void aWordIsWholeUnlessItsBeginningIsEnough() {
    assertThat(pairs("aiding the paper")).isEqualTo(pairs("paper"));
    assertThat(pairs("unhelpful paper")).isEqualTo(pairs("paper"));
  }

  @Test
  void theLongestBeginningTells() {
    Meanings both = of(Map.of("en", "LIGHT|sun*\nDAY|sunday*\n"));
    assertThat(pairs(both, "Sundays")).isEqualTo(pairs(both, "sunday"));
    assertThat(pairs(both, "sunset")).isNotEqualTo(pairs(both, "sunday")).hasSize(1);
  }

  @Test
  void aTextIsReadInTheLanguageThatKnowsMostOfIt() {
    Meanings both =
        of(Map.of("en", "TOXIN|poison\nPRESENT|gift\nFOR|for\n", "de", "TOXIN|gift\nFOR|für\n"));
    assertThat(pairs(both, "gift für")).isEqualTo(pairs(both, "poison for"));
    assertThat(pairs(both, "gift for")).isNotEqualTo(pairs(both, "poison for"));
  }

  @Test
  void whatIsSaidTwiceIsMeantOnce() {
    assertThat(pairs("help help us help")).isEqualTo(pairs("us help")).hasSize(3);
  }

  @Test
  void aLongTextIsKnownByItsBeginning() {
    assertThat(pairs("help ".repeat(2_000) + "paper")).isEqualTo(pairs("help"));
  }

  @Test
  void eachLanguageHasAFileAndNamesOnlyWhatOthersHave() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(Meanings.LANGUAGES);
    }
    List<String> english = names(FOLDER.resolve("en.txt"));
    for (String language : Meanings.LANGUAGES) {
      assertThat(names(FOLDER.resolve(language + ".txt")))
          .as(language)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(100)
          .isSubsetOf(english);
    }
  }

  /**
   * An entry that no text can reach, or that another line has taken, would be there for nothing.
   */
  @Test
  void everyEntryOfEveryFileIsReadAndStandsOnce() throws IOException {
    for (String language : Meanings.LANGUAGES) {
      Set<String> seen = new HashSet<>();
      for (String line : Files.readAllLines(FOLDER.resolve(language + ".txt"))) {
        Meanings alone = of(Map.of(language, line));
        for (String entry : line.substring(line.indexOf('|') + 1).split(" ")) {
          assertThat(seen.add(entry)).as("%s: %s stands twice", language, entry).isTrue();
          assertThat(pairs(alone, entry.replace("*", ""))).as(language + ": " + entry).hasSize(1);
        }
      }
    }
  }

  private static List<String> names(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\\|")[0]).toList();
  }

  private static Meanings of(Map<String, String> files) {
    return Meanings.of(language -> files.getOrDefault(language, ""));
  }

  private static Set<Integer> pairs(String text) {
    return pairs(MEANINGS, text);
  }

  private static Set<Integer> pairs(Meanings meanings, String text) {
    Set<Integer> pairs = new TreeSet<>();
    meanings.pairs(text, pairs::add);
    return pairs;
  }
}
