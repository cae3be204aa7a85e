package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.text.GramModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DumpEarTest {
  /** Hears nothing but exclamations. */
  private final DumpEar ear =
      new DumpEar(
          lines("Join!", "Every morning", "Sign up!!", "The ferry stops."),
          text -> text.chars().filter(c -> c == '!').count());

  @Test
  void ofLinesSideBySideItTellsTheMeanAndTheLoudest() {
    assertThat(ear.at(2)).isEqualTo(2);
    assertThat(ear.mean(0, 3)).isEqualTo(1);
    assertThat(ear.loudestBeside(1)).isEqualTo(2);
  }

  @Test
  void beyondTheEndsItHearsNothing() {
    assertThat(ear.at(-1)).isZero();
    assertThat(ear.at(4)).isZero();
    assertThat(ear.mean(-3, 2)).isEqualTo(0.5);
    assertThat(ear.mean(4, 7)).isZero();
    assertThat(ear.loudestBeside(3)).isEqualTo(2);
  }

  @Test
  void fromOneThatKnowsNothingItHearsNothing() {
    DumpEar deaf = new DumpEar(lines("Join!", "Every morning"), GramModel.MUTE::score);
    assertThat(deaf.at(0)).isZero();
    assertThat(deaf.mean(1, 2)).isZero();
    assertThat(deaf.loudestBeside(0)).isZero();
  }

  private static List<DumpLine> lines(String... lines) {
    return Stream.of(lines).map(DumpLine::new).toList();
  }
}
