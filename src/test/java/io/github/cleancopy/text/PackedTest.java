package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static final int[] NUMBERS = {
    0, 1, 127, 128, -1, 16_383, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE, 5
  };

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Packed.Writer out = new Packed.Writer();
    for (int number : NUMBERS) {
      out.write(number);
    }
    out.write(NUMBERS);
    out.write((byte) -7);
    out.write(new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE});
    out.write("née");
    out.write("нет");
    out.write("");
    out.write(List.of("née", "§", "नहीं", "née"));

    Packed.Reader in = new Packed.Reader(ByteBuffer.wrap(bytes(out)));
    for (int number : NUMBERS) {
      assertThat(in.number()).isEqualTo(number);
    }
    assertThat(in.numbers()).isEqualTo(NUMBERS);
    assertThat(in.oneByte()).isEqualTo((byte) -7);
    assertThat(in.longs()).containsExactly(Long.MIN_VALUE, -1, 0, Long.MAX_VALUE);
    assertThat(in.string()).isEqualTo("née");
    assertThat(in.string()).isEqualTo("нет");
    assertThat(in.string()).isEmpty();
    assertThat(in.strings()).containsExactly("née", "§", "नहीं", "née");
  }

  @Test
  void numbersThatAreCloseTakeOneByteEach() throws IOException {
    Packed.Writer out = new Packed.Writer();
    out.write(new int[] {1_000_000, 1_000_010, 1_000_005, 1_000_060});
    assertThat(bytes(out)).hasSize(Integer.BYTES + 1 + 3 + 1 + 1 + 1);
  }

  @Test
  void aStringThatComesTwiceIsKeptOnce() throws IOException {
    String sentence = "A label that sets the editorial text apart from an advertisement.";
    Packed.Writer once = new Packed.Writer();
    once.write(sentence);
    Packed.Writer twice = new Packed.Writer();
    twice.write(sentence);
    twice.write(sentence);
    assertThat(bytes(twice)).hasSize(bytes(once).length + 2);
  }

  @Test
  void whatIsCutShortIsRefused() throws IOException {
    Packed.Writer out = new Packed.Writer();
    out.write(NUMBERS);
    byte[] bytes = bytes(out);
    assertThatThrownBy(() -> new Packed.Reader(ByteBuffer.wrap(Arrays.copyOf(bytes, 20))))
        .hasMessage("some bytes are missing");
  }

  private static byte[] bytes(Packed.Writer packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
