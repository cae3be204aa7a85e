package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Sums;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How much the lines around a line look alike. Paragraphs of a story differ from one another; lists
 * of teasers, comments and rows of a table repeat one pattern: picture, headline, date, picture,
 * headline, date. Linear: every question looks at a fixed number of lines.
 */
final class DumpRhythm {
  private static final int AROUND = 10;
  private static final int LONGEST_PATTERN = 6;
  private static final int[] WORDS_OF_A_CLASS = {2, 5, 9, 15, 30};

  private final int[] shapes;
  private final String[] openings;
  private final String[] endings;
  private final Sums[] repeats = new Sums[LONGEST_PATTERN + 1];

  DumpRhythm(List<DumpLine> lines) {
    int size = lines.size();
    shapes = new int[size];
    openings = new String[size];
    endings = new String[size];
    for (int i = 0; i < size; i++) {
      DumpLine line = lines.get(i);
      shapes[i] = shape(line);
      openings[i] = line.stems.isEmpty() ? line.folded : line.stems.get(0);
      endings[i] = line.stems.isEmpty() ? line.folded : line.stems.get(line.stems.size() - 1);
    }
    for (int p = 1; p <= LONGEST_PATTERN; p++) {
      int period = p;
      repeats[p] =
          new Sums(size, i -> i + period < size && shapes[i] == shapes[i + period] ? 1 : 0);
    }
  }

  /** Lines of one shape could be exchanged in a list without anybody noticing. */
  private static int shape(DumpLine line) {
    int words = 0;
    while (words < WORDS_OF_A_CLASS.length && line.words > WORDS_OF_A_CLASS[words]) {
      words++;
    }
    int shape = words;
    shape = 2 * shape + (line.endsSentence ? 1 : 0);
    shape = 2 * shape + (line.endsOpen ? 1 : 0);
    shape = 2 * shape + (line.bullet ? 1 : 0);
    shape = 2 * shape + (line.timeLike ? 1 : 0);
    return 2 * shape + (line.digits > 0.2 ? 1 : 0);
  }

  /** Share of the lines around it that have its shape. */
  double alike(int i) {
    return share(i, at -> shapes[at] == shapes[i]);
  }

  /** Share of the lines around it that open with its first word. */
  double sameOpening(int i) {
    return share(i, at -> openings[at].equals(openings[i]));
  }

  /** Share of the lines around it that end with its last word. */
  double sameEnding(int i) {
    return share(i, at -> endings[at].equals(endings[i]));
  }

  private double share(int i, IntPredicate same) {
    int count = 0;
    int all = 0;
    for (int at = Math.max(0, i - AROUND); at <= Math.min(shapes.length - 1, i + AROUND); at++) {
      if (at != i) {
        all++;
        count += same.test(at) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) count / all;
  }

  /** How much of what is around it has the shape of its next line. */
  double monotony(int i) {
    return repeats[1].between(i - AROUND, i + AROUND) / (2 * AROUND);
  }

  /** How much of what is around it has the shape of the line two, three ... six further on. */
  double pattern(int i) {
    double most = 0;
    for (int p = 2; p <= LONGEST_PATTERN; p++) {
      double same = repeats[p].between(i - AROUND, i + AROUND + 1 - p);
      most = Math.max(most, same / (2 * AROUND + 1 - p));
    }
    return most;
  }
}
