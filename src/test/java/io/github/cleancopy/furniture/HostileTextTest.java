package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A block as long as a block may be, made of what the finder likes least, costs no more than its
 * length.
 */
class HostileTextTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest(name = "{0} again and again")
  @ValueSource(
      strings = {
        "support us ",
        "support-our-support-our-",
        "your your our we you donate ",
        "* ",
        "*",
        "18 ",
        "$5 ",
        "(признан ",
        "иностранным агентом ",
        "Follow us on Telegram. ",
        "\"donate\" ",
        "“donate ",
        "«‘“donate ",
        "support us, said the ",
        "FacebookTwitter",
        "広告",
        "。",
        "can't ",
        "e\u0301",
        "Read more: ",
      })
  void isReadInTime(String piece) {
    String text = piece.repeat(LENGTH / piece.length()).strip();
    Blocks blocks = Blocks.of(List.of(Block.line(0, text, Container.root())));

    Blocks judged =
        assertTimeout(
            Duration.ofSeconds(20),
            () -> blocks.judgedBy(RuleBook.standard().forPage(null, List.of("Support us"))));

    assertThat(judged.size()).isEqualTo(1);
  }
}
