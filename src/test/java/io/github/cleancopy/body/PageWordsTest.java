package io.github.cleancopy.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the words of a page's blocks have in common with each other and with what it declares. */
class PageWordsTest {
  private static final int GOLDEN_INVERSE =
      BigInteger.valueOf(0x9E3779B1L).modInverse(BigInteger.ONE.shiftLeft(Integer.SIZE)).intValue();

  private static final int CROWD = 1 << 14;

  @Test
  void differentNumbersAreCountedAsTheyComeHoweverManyThereAre() {
    IntIndex index = new IntIndex(1);
    for (int i = 0; i < 500; i++) {
      assertThat(index.add(i * 77)).isEqualTo(i);
    }
    assertThat(index.add(0)).isZero();
    assertThat(index.find(77 * 499)).isEqualTo(499);
    assertThat(index.find(1)).isNegative();
    assertThat(index.size()).isEqualTo(500);
  }

  /**
   * Keys that a multiplication by 2^32 over the golden ratio, the usual hash, sends to one place:
   * their products differ in the bits that it leaves out.
   */
  @Test
  void numbersThatAreMadeToCrowdOnePlaceCostNoMoreThanOthers() {
    int[] crowd = IntStream.range(0, CROWD).map(i -> aimed(i)).toArray();
    int[] others = IntStream.range(0, CROWD).map(i -> i * 77).toArray();

    assertThat(crowd).doesNotHaveDuplicates();
    assertThat(nanos(crowd)).isLessThan(50 * nanos(others));
  }

  private static int aimed(int i) {
    int product = i & 0x7F | i >>> 7 << 25;
    return product * GOLDEN_INVERSE;
  }

  /** At best of a few times, so that neither a cold start nor a busy machine counts. */
  private static long nanos(int[] keys) {
    long best = Long.MAX_VALUE;
    for (int time = 0; time < 5; time++) {
      long start = System.nanoTime();
      IntIndex index = new IntIndex(keys.length);
      for (int key : keys) {
        index.add(key);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void aFilterLosesNoneThatIsNumberedAndTellsMostOthers() {
    IntIndex index = new IntIndex(1);
    for (int i = 0; i < 500; i++) {
      index.add(i * 77);
    }
    IntFilter filter = index.filter();

    assertThat(IntStream.range(0, 500)).allMatch(i -> filter.mayHave(i * 77));
    assertThat(IntStream.range(0, 500).filter(i -> filter.mayHave(i * 77 + 1)).count())
        .isLessThan(50);
  }

  @Test
  void aBlockIsAsLikeATitleAsTheyShareWords() {
    Likeness likeness =
        new Likeness(
            traits("Goose blocks ferry, ferry waits", "By Ada Quill, harbour", "Menu"),
            List.of("Goose blocks ferry", "Harbour news"),
            List.of("The ferry waits for a goose"),
            List.of("Ada Quill"));

    assertThat(likeness.title).containsExactly(0.75f, 0.2f, 0);
    assertThat(likeness.summary).containsExactly(3f / 7, 0, 0);
    assertThat(likeness.author).containsExactly(0, 0.5f, 0);
  }

  @Test
  void runsOfWordsThatStandElsewhereAreSeenBeforeOrAfter() {
    BlockRuns runs =
        new BlockRuns(traits("one two three four five", "Menu", "two three four five", "Menu"));

    assertThat(runs.seenBefore(0)).isZero();
    assertThat(runs.seenAfter(0)).isEqualTo(0.5f);
    assertThat(runs.seenBefore(2)).isEqualTo(1);
    assertThat(runs.seenBefore(3)).isEqualTo(1);
    assertThat(runs.sharedWith(TextTraits.of("zero one two three four").words))
        .containsExactly(0.5f, 0, 0, 0);
  }

  private static TextTraits[] traits(String... texts) {
    return Stream.of(texts).map(TextTraits::of).toArray(TextTraits[]::new);
  }
}
