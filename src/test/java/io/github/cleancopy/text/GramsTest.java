package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {
  @ParameterizedTest
  @CsvSource({
    "Sign up today, SIGN UP TODAY",
    "Sign up today, Sign -- up: (today)",
    "42 members, 17 members",
    "a 12345 b, a 987654321 b",
    "“Please”, «Please»",
  })
  void theseTextsAreMadeOfTheSamePieces(String one, String other) {
    assertThat(grams(one)).isEqualTo(grams(other));
  }

  @ParameterizedTest
  @CsvSource({
    "we give you, you give we",
    "4 members, 42 members",
    "Please, Please!",
    "ああ, あい",
    "no, on",
  })
  void theseAreNot(String one, String other) {
    assertThat(grams(one)).isNotEqualTo(grams(other));
  }

  @Test
  void aWordOfAnotherFormSharesMostOfItsPieces() {
    Set<Integer> shared = new LinkedHashSet<>(grams("Unterstützung"));
    shared.retainAll(grams("unterstützen"));
    assertThat(shared).hasSizeGreaterThan(7);
  }

  @Test
  void aPieceThatStandsThereTwiceComesOnce() {
    List<Integer> found = new ArrayList<>();
    Grams.read("again again again again", (hash, start, end) -> found.add(hash));
    assertThat(found).doesNotHaveDuplicates().hasSize(4 + 3);
  }

  @Test
  void piecesTellTheWordsTheyComeFrom() {
    List<String> found = new ArrayList<>();
    String text = "Join us";
    Grams.read(text, (hash, start, end) -> found.add(text.substring(start, end)));
    assertThat(found).containsExactly("Join", "Join", "Join", "Join", "us", "Join us", "us");
  }

  @Test
  void aLongTextIsKnownByItsBeginning() {
    String many = "one two three four five ".repeat(100);
    assertThat(grams(many + "Subscribe")).isEqualTo(grams(many + "Regional"));
  }

  @Test
  void whatIsToldOfALongTextEndsWhereReadingStopped() {
    List<Integer> ends = new ArrayList<>();
    String read = "one two three four five ".repeat(30).strip();
    Grams.read(read + " and no more is read".repeat(100), (hash, start, end) -> ends.add(end));
    assertThat(ends).isNotEmpty().allMatch(end -> end <= read.length());
  }

  @Test
  void aWordWithoutEndHasItsPiecesOnceEach() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      word.append((char) ('a' + i / 26 % 26)).append((char) ('a' + i % 26));
    }
    List<Integer> found = new ArrayList<>();
    Grams.read(word.toString(), (hash, start, end) -> found.add(hash));
    assertThat(found).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
  }

  @Test
  void nothingIsNoTrouble() {
    assertThat(grams("")).hasSize(1);
    assertThat(grams(" ... ")).isEqualTo(grams(""));
  }

  private static Set<Integer> grams(String text) {
    Set<Integer> found = new LinkedHashSet<>();
    Grams.read(text, (hash, start, end) -> found.add(hash));
    return found;
  }
}
