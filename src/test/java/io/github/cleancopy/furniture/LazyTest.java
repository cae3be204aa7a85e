package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {
  @Test
  void itIsMadeOnceAndByTheFirstWhoAsks() {
    AtomicInteger made = new AtomicInteger();
    Lazy<Integer> lazy = Lazy.by(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(IntStream.range(0, 1000).parallel().map(i -> lazy.get()).distinct().toArray())
        .containsExactly(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void whoMayFailIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    Lazy<String> lazy =
        Lazy.by(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return "there";
            });
    assertThatThrownBy(lazy::get).hasMessage("not yet");
    assertThat(lazy.get()).isEqualTo("there");
  }
}
