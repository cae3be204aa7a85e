package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {
  /** Many times what is read at once, a part of it, and a class of the platform's image. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/io/github/cleancopy/furniture/voice.bin",
        "/io/github/cleancopy/rules/packs.txt",
        "/java/lang/String.class"
      })
  void allBytesAreRead(String name) throws IOException {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      assertThat(Resources.bytes(Resources.class, name)).isEqualTo(in.readAllBytes());
    }
  }

  @Test
  void thereIsNoneThatIsNotThere() {
    assertThat(Resources.bytes(Resources.class, "nothing.bin")).isNull();
  }
}
