package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asterisks that point to a struck footnote: with "* Recognised as a foreign agent" goes the mark
 * in "Ivan Somov* said". For one page.
 */
final class FootnoteMarks {
  private static final int MOST_STARS = 4;

  /** A list of all agents has some hundred; a block with more marks was written to be slow. */
  static final int MOST_MARKS = 1000;

  private final Map<Integer, Rule> ruleByStars = new HashMap<>();

  /** Remembers the mark that a struck block begins with. */
  void note(String text, Rule rule) {
    int stars = stars(text, 0);
    if (stars > 0 && stars <= MOST_STARS && text.length() > stars) {
      ruleByStars.putIfAbsent(stars, rule);
    }
  }

  /** The marks in a block that stays. */
  List<Cut> cuts(String text) {
    if (ruleByStars.isEmpty() || text.indexOf('*') < 0) {
      return List.of();
    }
    List<Cut> cuts = new ArrayList<>();
    for (int i = 1; i < text.length() && cuts.size() < MOST_MARKS; i++) {
      int stars = stars(text, i);
      Rule rule = ruleByStars.get(stars);
      if (rule != null && followsName(text, i) && endsWord(text, i + stars)) {
        cuts.add(new Cut(i, i + stars, rule.category(), rule.id(), rule.why()));
      }
      i += stars;
    }
    return cuts;
  }

  private static int stars(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    return end - from;
  }

  private static boolean followsName(String text, int i) {
    char c = text.charAt(i - 1);
    return Character.isLetter(c) || "»”\")".indexOf(c) >= 0;
  }

  private static boolean endsWord(String text, int i) {
    return i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
  }
}
