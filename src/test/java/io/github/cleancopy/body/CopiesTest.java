package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
  /** Each letter is a block of five words, a small one a block of one. */
  @ParameterizedTest
  @CsvSource({
    "ABCABC, ...xxx",
    "ABCDABC, ....xxx",
    "ABCABCABC, ...xxxxxx",
    "ABCDEA, ......",
    "AXBXCXDXEX, ..........",
    "AAAAAAAAAA, ..........",
    "aAaBaCaABC, .......xxx",
    "ABC, ...",
  })
  void aStoryForSeveralScreensIsToldOnceAndARefrainAsOftenAsItIsSung(String page, String copies) {
    assertThat(marks(Copies.of(blocks(page), i -> true))).isEqualTo(copies);
  }

  @Test
  void whatIsNotPartOfTheStoryIsNoFirstTelling() {
    assertThat(marks(Copies.of(blocks("ABCABC"), i -> i >= 3))).isEqualTo("......");
  }

  private static List<Block> blocks(String page) {
    List<Block> blocks = new ArrayList<>();
    page.chars().forEach(letter -> blocks.add(block(blocks.size(), (char) letter)));
    return blocks;
  }

  private static String marks(boolean[] copies) {
    StringBuilder marks = new StringBuilder();
    IntStream.range(0, copies.length).forEach(i -> marks.append(copies[i] ? 'x' : '.'));
    return marks.toString();
  }

  private static Block block(int number, char letter) {
    String text = Character.isLowerCase(letter) ? "" + letter : (letter + " ").repeat(5).strip();
    return Block.line(number, text, Container.root());
  }
}
