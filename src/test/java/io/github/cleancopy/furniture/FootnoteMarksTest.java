package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Cut;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asterisks whose footnote was struck. */
class FootnoteMarksTest {
  private static final Rule RULE = Packs.rule("{x: [recognised]}", "x").rules().get(0);

  private static FootnoteMarks after(String footnote) {
    FootnoteMarks marks = new FootnoteMarks();
    marks.note(footnote, RULE);
    return marks;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ivan Somov* said so.           | Ivan Somov said so.
          He wrote “North”*, and left.   | He wrote “North”, and left.
          The last word is Somov*        | The last word is Somov
          A field of a*b squares         | A field of a*b squares
          Somov** has another footnote.  | Somov** has another footnote.
          It cost 5* euros.              | It cost 5* euros.
          """)
  void goWhereTheyFollowANameAndEndAWord(String text, String left) {
    StringBuilder rest = new StringBuilder(text);
    List<Cut> cuts = after("* Recognised as an agent").cuts(text);
    for (int i = cuts.size() - 1; i >= 0; i--) {
      rest.delete(cuts.get(i).start(), cuts.get(i).end());
    }
    assertThat(rest).hasToString(left);
  }

  @Test
  void areCutSoOftenAndNotMore() {
    assertThat(after("* Recognised as an agent").cuts("Somov* ".repeat(5000)))
        .hasSize(FootnoteMarks.MOST_MARKS);
  }
}
