package io.github.cleancopy.body;

import io.github.cleancopy.block.Blocks;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a text dump, and what they tell about one another: where the prose is, what is said
 * twice, which words are everywhere. Immutable; every question is answered in constant time after
 * linear preparation.
 */
final class DumpLines {
  private static final int PROSE_WORTH_AT_MOST = 60;
  private static final double SHORT_LINE_COSTS = 7;
  private static final int SHORT = 6;

  /**
   * The models in use learnt from a voice that found the lines of dumps this much louder than
   * today's, in log-odds, and told them further apart (least squares over 7,698 lines, correlation
   * .98). Neither matters to models that are trained anew.
   */
  private static final double LOUDER = 0.68;

  private static final double FURTHER_APART = 1.21;

  private final List<DumpLine> lines;
  private final DumpLandmarks landmarks;
  private final DumpRhythm rhythm;
  private final DumpLabels labels;
  private final DumpHeadline headline;
  private final DumpEar voice;
  private final DumpEar tone;
  private final DumpWords vocabulary;
  private final Sums prose;
  private final Sums proseLines;
  private final Sums shortLines;
  private final Sums sentenceLines;
  private final Sums words;
  private final Sums functionWords;
  private final int[] proseBefore;
  private final int[] proseAfter;
  private final Span run;

  /**
   * @param blocks with the rules' verdicts: what they struck is no prose, whatever it looks like
   * @param url of the page, or null
   * @param voice how much a text sounds like the site speaking to its reader, in log-odds
   * @param tone how much a text sounds like what stands around stories
   */
  DumpLines(
      Blocks blocks,
      @Nullable String url,
      ToDoubleFunction<String> voice,
      ToDoubleFunction<String> tone) {
    TextTraits.Reader reader = new TextTraits.Reader();
    lines = blocks.all().stream().map(block -> new DumpLine(block.text(), reader)).toList();
    landmarks = new DumpLandmarks(blocks);
    rhythm = new DumpRhythm(lines);
    labels = new DumpLabels(lines);
    headline = new DumpHeadline(lines, url);
    this.voice = new DumpEar(lines, text -> LOUDER + FURTHER_APART * voice.applyAsDouble(text));
    this.tone = new DumpEar(lines, tone);
    vocabulary = new DumpWords(lines, this::isProse);
    prose = sums(i -> isProse(i) ? line(i).words : 0);
    proseLines = sums(i -> isProse(i) ? 1 : 0);
    shortLines = sums(i -> line(i).words < SHORT ? 1 : 0);
    sentenceLines = sums(i -> line(i).endsSentence ? 1 : 0);
    words = sums(i -> line(i).words);
    functionWords = sums(i -> isStruck(i) ? 0 : line(i).functionWords);
    proseBefore = lastBefore(lines.size(), this::isProse);
    proseAfter = firstAfter(lines.size(), this::isProse);
    run = Span.worthMost(lines.size(), this::worth);
  }

  private double worth(int i) {
    DumpLine line = lines.get(i);
    return isProse(i)
        ? Math.min(line.words, PROSE_WORTH_AT_MOST)
        : Math.min(line.words * 0.5, 5) - SHORT_LINE_COSTS;
  }

  int size() {
    return lines.size();
  }

  DumpLine line(int i) {
    return lines.get(i);
  }

  /** The line there, or an empty one beyond the ends. */
  DumpLine near(int i) {
    return i < 0 || i >= lines.size() ? NOTHING : lines.get(i);
  }

  private static final DumpLine NOTHING = new DumpLine("");

  /** The stretch of lines that holds most prose with fewest short lines between. */
  Span run() {
    return run;
  }

  /**
   * Words in lines of prose from one line up to another, exclusive; beyond the ends there is none.
   */
  double prose(int from, int to) {
    return prose.between(from, to);
  }

  double proseLines(int from, int to) {
    return proseLines.between(from, to);
  }

  double shortLines(int from, int to) {
    return shortLines.between(from, to);
  }

  double sentenceLines(int from, int to) {
    return sentenceLines.between(from, to);
  }

  double words(int from, int to) {
    return words.between(from, to);
  }

  /** How many lines back the nearest prose stands; a hundred where there is none. */
  int sinceProse(int i) {
    return Math.min(FAR, i - proseBefore[i]);
  }

  int untilProse(int i) {
    return Math.min(FAR, proseAfter[i] - i);
  }

  boolean isProse(int i) {
    return !isStruck(i) && lines.get(i).isProse();
  }

  /** Whether a rule has struck it; beyond the ends none has. */
  boolean isStruck(int i) {
    return landmarks.isStruck(i);
  }

  /** Where the rules have struck what. */
  DumpLandmarks landmarks() {
    return landmarks;
  }

  DumpRhythm rhythm() {
    return rhythm;
  }

  DumpLabels labels() {
    return labels;
  }

  DumpHeadline headline() {
    return headline;
  }

  /** The site speaking to its reader. */
  DumpEar voice() {
    return voice;
  }

  /** What stands around stories: menus, teasers, comments. */
  DumpEar tone() {
    return tone;
  }

  DumpWords vocabulary() {
    return vocabulary;
  }

  /** Share of function words, "the", "of", "und", from one line up to another, exclusive. */
  double functionShare(int from, int to) {
    return functionWords.between(from, to) / Math.max(1, words.between(from, to));
  }

  private Sums sums(IntToDoubleFunction value) {
    return new Sums(lines.size(), value);
  }

  /** For each place the last earlier one of this kind; far off where there is none. */
  static int[] lastBefore(int size, IntPredicate kind) {
    int[] at = new int[size];
    int last = -FAR;
    for (int i = 0; i < size; i++) {
      at[i] = last;
      last = kind.test(i) ? i : last;
    }
    return at;
  }

  static int[] firstAfter(int size, IntPredicate kind) {
    int[] at = new int[size];
    int next = size + FAR;
    for (int i = size - 1; i >= 0; i--) {
      at[i] = next;
      next = kind.test(i) ? i : next;
    }
    return at;
  }

  /** Further than any line that bears on this one. */
  static final int FAR = 100;

  /** Lines from start up to end, exclusive. */
  record Span(int start, int end) {
    /** The stretch whose worth is greatest; empty where nothing is worth anything. */
    static Span worthMost(int size, IntToDoubleFunction worth) {
      Span best = new Span(0, 0);
      double most = 0;
      double sum = 0;
      int start = 0;
      for (int i = 0; i < size; i++) {
        if (sum <= 0) {
          sum = 0;
          start = i;
        }
        sum += worth.applyAsDouble(i);
        if (sum > most) {
          most = sum;
          best = new Span(start, i + 1);
        }
      }
      return best;
    }

    /** 0 within; below 0 so many lines before; above 0 so many after. */
    int away(int i) {
      return i < start ? i - start : i >= end ? i - end + 1 : 0;
    }

    int length() {
      return end - start;
    }
  }

  /** Sums over stretches of lines, by their running total. */
  static final class Sums {
    private final double[] before;

    Sums(int size, IntToDoubleFunction value) {
      before = new double[size + 1];
      for (int i = 0; i < size; i++) {
        before[i + 1] = before[i] + value.applyAsDouble(i);
      }
    }

    double between(int from, int to) {
      int last = before.length - 1;
      int a = Math.max(0, Math.min(from, last));
      int b = Math.max(a, Math.min(to, last));
      return before[b] - before[a];
    }

    double all() {
      return before[before.length - 1];
    }
  }
}
