package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.html.BlockReader;
import io.github.cleancopy.html.Decoded;
import io.github.cleancopy.page.Limits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StruckAroundTest {
  private final Blocks blocks =
      new BlockReader(Limits.standard())
          .read(
              Decoded.html(
                  """
                  <div><p>The council met.</p><p>It voted at nine.</p></div>
                  <div><p>Sign up for our letter.</p><p>Once a week, free.</p><p>Send.</p></div>
                  <p>The mayor left early.</p>"""));

  @Test
  void tellsHowMuchOfTheContainerIsStruckAndHowFarTheNextIs() {
    assertThat(around(3, 2, 4)).containsExactly(2f / 3, 1, 1, 1, 1);
    assertThat(around(0, 2, 4)).containsExactly(0, 40, 2, 0, 2);
    assertThat(around(5, 2, 4)).containsExactly(2f / 6, 1, 40, 2, 0);
  }

  @Test
  void whereNothingIsStruckItIsNowhere() {
    assertThat(around(3)).containsExactly(0, 40, 40, 0, 0);
  }

  private float[] around(int block, int... struck) {
    boolean[] open = new boolean[blocks.size()];
    Arrays.fill(open, true);
    for (int i : struck) {
      open[i] = false;
    }
    float[] features = new float[StruckAround.NAMES.size()];
    new StruckAround(new PageShape(blocks.all()).tree, open).fill(block, features, 0);
    return features;
  }
}
