package io.github.cleancopy.meta;

import io.github.cleancopy.text.Text;
import java.util.HashSet;
import java.util.Set;

/** The words of a wording of a title, to see whether another is of the same story. */
final class TitleWords {
  private final String text;
  private final Set<String> words;
  private final String loose;

  private TitleWords(String text, Set<String> words) {
    this.text = text;
    this.words = words;
    this.loose = Strings.loose(text);
  }

  /** Folded words; an ideograph is a word. */
  static TitleWords of(String text) {
    Set<String> words = new HashSet<>();
    String folded = Text.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Text.isWordChar(folded.charAt(i));
      boolean alone = inside && Text.isIdeograph(folded.charAt(i));
      if (start >= 0 && (!inside || alone)) {
        words.add(folded.substring(start, i));
        start = -1;
      }
      if (alone) {
        words.add(folded.substring(i, i + 1));
      } else if (inside && start < 0) {
        start = i;
      }
    }
    return new TitleWords(text, words);
  }

  String text() {
    return text;
  }

  /** As {@link Strings#loose} spells it. */
  String loose() {
    return loose;
  }

  /** Whether the other has the same letters and digits. */
  boolean saysTheSame(String other) {
    boolean near = other.length() >= loose.length() && other.length() <= 2 * text.length() + 10;
    return near && Strings.loose(other).equals(loose);
  }

  /** Share of the words of the shorter that the longer has too, 0 to 1. */
  double overlap(TitleWords other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return 0;
    }
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.min(words.size(), other.words.size());
  }
}
