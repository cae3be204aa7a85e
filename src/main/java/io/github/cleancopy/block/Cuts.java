package io.github.cleancopy.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Arithmetic on the spans struck inside a block. */
final class Cuts {
  private Cuts() {}

  /** The cuts of two judges in order of position; where two overlap, the earlier judge's stands. */
  static List<Cut> merge(List<Cut> first, List<Cut> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<Cut> merged = new ArrayList<>(first);
    for (Cut cut : second) {
      if (first.stream().noneMatch(other -> overlaps(cut, other))) {
        merged.add(cut);
      }
    }
    merged.sort(Comparator.comparingInt(Cut::start));
    return merged;
  }

  private static boolean overlaps(Cut a, Cut b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** The text without the cuts: no doubled space, none before a closing mark, none at the ends. */
  static String remainder(String text, List<Cut> cuts) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (Cut cut : cuts) {
      append(out, text.substring(from, cut.start()));
      from = cut.end();
    }
    append(out, text.substring(from));
    return out.toString().strip();
  }

  private static void append(StringBuilder out, String part) {
    boolean glued = !out.isEmpty() && !part.isEmpty();
    if (glued && endsWithSpace(out) && part.charAt(0) == ' ') {
      part = part.substring(1);
    } else if (glued && endsWithSpace(out) && ",.;:!?)»”".indexOf(part.charAt(0)) >= 0) {
      out.setLength(out.length() - 1);
    }
    out.append(part);
  }

  private static boolean endsWithSpace(StringBuilder out) {
    return out.charAt(out.length() - 1) == ' ';
  }
}
