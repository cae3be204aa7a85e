package io.github.cleancopy.body;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a text dump, and what they tell about one another: where the prose is, what is said
 * twice, which words are everywhere. Immutable; every question is answered in constant time after
 * linear preparation.
 */
final class DumpLines {
  private static final int COMMON_WORDS = 40;
  private static final int PROSE_WORTH_AT_MOST = 60;
  private static final double SHORT_LINE_COSTS = 7;
  // A date or a byline that stands alone; in a longer line they are said in passing.
  private static final int LONGEST_LABEL = 25;
  // A place to look from; what is moved into the title needs more (DumpFields).
  private static final double MOST_OF_HEADLINE = 0.6;

  private final List<DumpLine> lines;
  private final Sums prose;
  private final Sums proseLines;
  private final Sums shortLines;
  private final Sums sentenceLines;
  private final Sums words;
  private final Sums struckLines;
  private final Sums functionWords;
  private final Sums dates;
  private final Sums signatures;
  private final Sums times;
  private final DumpRhythm rhythm;
  private final DumpLandmarks landmarks;
  private final Slug slug;
  private final long[] said;
  private final int[] saidBefore;
  private final int[] saidAfter;
  private final Sums slugs;
  private final boolean[] struck;
  private final boolean[] dated;
  private final boolean[] signed;
  private final int[] struckBefore;
  private final int[] struckAfter;
  private final int[] pointerBefore;
  private final int[] proseBefore;
  private final int[] proseAfter;
  private final Map<String, Integer> copies = new HashMap<>();
  private final Map<String, Integer> proseStems = new HashMap<>();
  private final Set<String> common;
  private final Span run;

  /**
   * @param url of the page, or null
   * @param blocks with the rules' verdicts: what they struck is no prose, whatever it looks like
   */
  DumpLines(Blocks blocks, @Nullable String url) {
    slug = Slug.of(url);
    lines = blocks.all().stream().map(block -> new DumpLine(block.text())).toList();
    struck = new boolean[lines.size()];
    for (int i = 0; i < struck.length; i++) {
      struck[i] = blocks.verdict(i).strikes();
    }
    dated = new boolean[struck.length];
    signed = new boolean[struck.length];
    for (int i = 0; i < struck.length; i++) {
      DumpLine line = lines.get(i);
      dated[i] = line.words <= LONGEST_LABEL && DateText.find(line.text, null).isPresent();
      signed[i] = line.words <= LONGEST_LABEL && Bylines.looksLikeByline(line.text, null);
    }
    dates = sums(i -> dated[i] ? 1 : 0);
    signatures = sums(i -> signed[i] ? 1 : 0);
    times = sums(i -> lines.get(i).timeLike && lines.get(i).words <= LONGEST_LABEL ? 1 : 0);
    rhythm = new DumpRhythm(lines);
    landmarks = new DumpLandmarks(blocks);
    said = new long[struck.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = slug.saidBy(lines.get(i));
    }
    saidBefore = lastBefore(said.length, this::saysSlug);
    saidAfter = firstAfter(said.length, this::saysSlug);
    slugs = sums(i -> slug.isKnown() ? slug.share(said[i]) : 0);
    prose = sums(i -> isProse(i) ? lines.get(i).words : 0);
    proseLines = sums(i -> isProse(i) ? 1 : 0);
    struckLines = sums(i -> struck[i] ? 1 : 0);
    functionWords = sums(i -> struck[i] ? 0 : lines.get(i).functionWords);
    struckBefore = lastBefore(lines.size(), i -> struck[i]);
    struckAfter = firstAfter(lines.size(), i -> struck[i]);
    pointerBefore = lastBefore(lines.size(), i -> isPointer(blocks.verdict(i)));
    shortLines = sums(i -> lines.get(i).words < 6 ? 1 : 0);
    sentenceLines = sums(i -> lines.get(i).endsSentence ? 1 : 0);
    words = sums(i -> lines.get(i).words);
    proseBefore = lastBefore(lines.size(), this::isProse);
    proseAfter = firstAfter(lines.size(), this::isProse);
    run = Span.worthMost(lines.size(), this::worth);
    for (int i = 0; i < struck.length; i++) {
      count(i);
    }
    common = mostCommon(proseStems);
  }

  /** "Read more:", "Most read": teasers follow. */
  private static boolean isPointer(Verdict verdict) {
    return verdict.strikes() && "related-link".equals(verdict.category());
  }

  private void count(int i) {
    DumpLine line = lines.get(i);
    copies.merge(line.folded, 1, Integer::sum);
    if (isProse(i)) {
      line.stems.forEach(stem -> proseStems.merge(stem, 1, Integer::sum));
    }
  }

  private double worth(int i) {
    DumpLine line = lines.get(i);
    return isProse(i)
        ? Math.min(line.words, PROSE_WORTH_AT_MOST)
        : Math.min(line.words * 0.5, 5) - SHORT_LINE_COSTS;
  }

  private static Set<String> mostCommon(Map<String, Integer> counts) {
    return new HashSet<>(
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 2)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COMMON_WORDS)
            .map(Map.Entry::getKey)
            .toList());
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
    return !struck[i] && lines.get(i).isProse();
  }

  /** Whether a rule has struck it; beyond the ends none has. */
  boolean isStruck(int i) {
    return i >= 0 && i < struck.length && struck[i];
  }

  /** Whether it is short and gives a date. */
  boolean isDated(int i) {
    return i >= 0 && i < dated.length && dated[i];
  }

  /** Whether it reads like a byline. */
  boolean isSigned(int i) {
    return i >= 0 && i < signed.length && signed[i];
  }

  /** Short lines that give a date, from one line up to another, exclusive. */
  double dates(int from, int to) {
    return dates.between(from, to);
  }

  /** Lines that read like a byline. */
  double signatures(int from, int to) {
    return signatures.between(from, to);
  }

  /** Short lines with a time of day, as tickers and comments have. */
  double times(int from, int to) {
    return times.between(from, to);
  }

  /** How much of the headline in the page's address the line says; -1 where it tells none. */
  double slug(int i) {
    return slug.share(said[i]);
  }

  /** Likewise lines from one up to another, exclusive, together. */
  double slug(int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all |= said[i];
    }
    return slug.share(all);
  }

  /** The same, added up over the lines. */
  double slugs(int from, int to) {
    return slugs.between(from, to);
  }

  private boolean saysSlug(int i) {
    return slug.share(said[i]) >= MOST_OF_HEADLINE;
  }

  /** How many lines back most of the headline in the page's address is said. */
  int sinceSlug(int i) {
    return Math.min(FAR, i - saidBefore[i]);
  }

  int untilSlug(int i) {
    return Math.min(FAR, saidAfter[i] - i);
  }

  DumpRhythm rhythm() {
    return rhythm;
  }

  DumpLandmarks landmarks() {
    return landmarks;
  }

  double struckLines(int from, int to) {
    return struckLines.between(from, to);
  }

  int sinceStruck(int i) {
    return Math.min(FAR, i - struckBefore[i]);
  }

  int untilStruck(int i) {
    return Math.min(FAR, struckAfter[i] - i);
  }

  /** How many lines back the last pointer to other stories stands. */
  int sincePointer(int i) {
    return Math.min(FAR, i - pointerBefore[i]);
  }

  /** Share of function words, "the", "of", "und", from one line up to another, exclusive. */
  double functionShare(int from, int to) {
    return functionWords.between(from, to) / Math.max(1, words.between(from, to));
  }

  /** How often the line is said on the page. */
  int copies(int i) {
    return copies.getOrDefault(lines.get(i).folded, 1);
  }

  /** Share of its words that are among the most common of the page's prose: "the", "und", "の". */
  double commonShare(int i) {
    List<String> stems = lines.get(i).stems;
    return stems.isEmpty()
        ? 0
        : (double) stems.stream().filter(common::contains).count() / stems.size();
  }

  /** Share of its other words that prose elsewhere on the page uses too. */
  double topicShare(int i) {
    return topicShare(lines.get(i), proseStems, isProse(i));
  }

  /**
   * @param counts how often the lines of some part of the page use each word
   * @param counted whether this line is one of them
   */
  double topicShare(DumpLine line, Map<String, Integer> counts, boolean counted) {
    Map<String, Integer> own = content(line);
    return own.isEmpty() ? 0 : (double) shared(own, counts, counted) / own.size();
  }

  /** The words of a line that are not everywhere on the page, with how often it says them. */
  Map<String, Integer> content(DumpLine line) {
    Map<String, Integer> own = new HashMap<>();
    line.stems.forEach(stem -> own.merge(stem, 1, Integer::sum));
    own.keySet().removeAll(common);
    own.keySet().removeIf(stem -> stem.length() < 2);
    return own;
  }

  /** How many of a line's words others use too. */
  static long shared(Map<String, Integer> own, Map<String, Integer> counts, boolean counted) {
    return own.entrySet().stream()
        .filter(e -> counts.getOrDefault(e.getKey(), 0) > (counted ? (int) e.getValue() : 0))
        .count();
  }

  Sums sums(IntToDoubleFunction value) {
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

  /** Words used by these lines, with how often. */
  Map<String, Integer> stemsOf(IntPredicate which) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (which.test(i)) {
        lines.get(i).stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      }
    }
    return counts;
  }

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

  List<DumpLine> all() {
    return new ArrayList<>(lines);
  }
}
