package io.github.cleancopy.furniture;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Words that make a number a sum of money or a date; they come from the cues {@code currency} and
 * {@code month} of the languages. Immutable.
 *
 * @param currencies sorted hashes of words
 * @param months sorted hashes of words
 */
@SuppressWarnings("ArrayRecordComponent")
record WordClasses(long[] currencies, long[] months) {
  static final WordClasses NONE = new WordClasses(new long[0], new long[0]);

  WordClasses plus(WordClasses more) {
    return new WordClasses(union(currencies, more.currencies), union(months, more.months));
  }

  private static long[] union(long[] a, long[] b) {
    return LongStream.concat(Arrays.stream(a), Arrays.stream(b)).sorted().distinct().toArray();
  }

  boolean isCurrency(long hash) {
    return Arrays.binarySearch(currencies, hash) >= 0;
  }

  boolean isMonth(long hash) {
    return Arrays.binarySearch(months, hash) >= 0;
  }
}
