package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the spans that the trims of the rules cut out of a block. */
final class Trimmer {
  /** How far {@code ...} reaches in a trim, in characters: about twelve words. */
  private static final int GAP_CHARACTERS = 90;

  /** A block with more cuts than this was written to be slow. */
  static final int MOST_CUTS = 200;

  /** A paragraph that ends in an ask has one or two such sentences. */
  private static final int MOST_SENTENCES = 8;

  private static final String SENTENCE_ENDS = ".!?…»”\"";
  private static final String OPENING = "«“„\"";

  /** Cues of one pattern are found one after the other, so they are near in the list, too. */
  private static final int NEARBY = 64;

  private int anchorMatch;

  private final Passage passage;
  private final CueFinder finder;
  private final Tokens tokens;
  private final String text;
  private final Rule rule;
  private final List<Cut> cuts;

  private Trimmer(Passage passage, Rule rule, List<Cut> cuts) {
    this.passage = passage;
    this.finder = passage.finder();
    this.tokens = finder.tokens;
    this.text = tokens.text;
    this.rule = rule;
    this.cuts = cuts;
  }

  /** The cuts of some rules, not overlapping; of two that overlap the longer one stands. */
  static List<Cut> cuts(Passage passage, RuleIndex index, int[] places, Set<String> keep) {
    List<Cut> cuts = new ArrayList<>();
    for (int place : places) {
      Recogniser recogniser = index.get(place);
      if (!keep.contains(recogniser.rule.category())) {
        new Trimmer(passage, recogniser.rule, cuts).apply(recogniser.trims());
      }
    }
    return disjoint(cuts);
  }

  /** The longer ones of two lists where they overlap, in order. */
  static List<Cut> disjoint(List<Cut> some, List<Cut> others) {
    List<Cut> all = new ArrayList<>(some);
    all.addAll(others);
    return disjoint(all);
  }

  private static List<Cut> disjoint(List<Cut> cuts) {
    if (cuts.isEmpty()) {
      return List.of();
    }
    cuts.sort(Comparator.comparingInt((Cut c) -> c.start() - c.end()).thenComparingInt(Cut::start));
    TreeMap<Integer, Cut> chosen = new TreeMap<>();
    for (Cut cut : cuts) {
      Map.Entry<Integer, Cut> before = chosen.lowerEntry(cut.end());
      if (before == null || before.getValue().end() <= cut.start()) {
        chosen.put(cut.start(), cut);
      }
    }
    return List.copyOf(chosen.values());
  }

  private void apply(List<TrimPattern> trims) {
    for (TrimPattern trim : trims) {
      passage.named(trim.cues());
      if (trim.isSentence()) {
        cutSentences(trim);
      } else if (trim.when() == null || trim.when().holds(passage)) {
        cutSpans(trim);
      }
    }
  }

  private void cutSpans(TrimPattern trim) {
    int anchor = trim.anchor();
    if (trim.parts().get(anchor).type() == TrimPattern.Type.LITERAL) {
      cutLiterals(trim, anchor);
      return;
    }
    int cue = trim.parts().get(anchor).cue();
    for (int m = 0; m < finder.size && cuts.size() < MOST_CUTS; m++) {
      if (finder.cue[m] == cue) {
        anchorMatch = m;
        int start = left(trim, anchor - 1, tokens.start[finder.from[m]]);
        int end = right(trim, anchor + 1, tokens.end[finder.to[m] - 1]);
        if (start >= 0 && end >= 0) {
          add(start, end);
        }
      }
    }
  }

  private void cutLiterals(TrimPattern trim, int anchor) {
    String literal = trim.parts().get(anchor).text();
    int at = text.indexOf(literal);
    while (at >= 0 && cuts.size() < MOST_CUTS) {
      int end = at + literal.length();
      if (isWholeWord(at, end)) {
        int from = left(trim, anchor - 1, at);
        int to = right(trim, anchor + 1, end);
        if (from >= 0 && to >= 0) {
          add(from, to);
        }
      }
      at = text.indexOf(literal, end);
    }
  }

  private boolean isWholeWord(int start, int end) {
    boolean before = start > 0 && isInside(text.charAt(start - 1));
    boolean after = end < text.length() && isInside(text.charAt(end));
    return !before && !after;
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '/';
  }

  private void add(int start, int end) {
    cuts.add(new Cut(start, end, rule.category(), rule.id(), rule.why()));
  }

  /** Where the parts up to {@code part} begin that end before {@code at}; -1 if they do not. */
  private int left(TrimPattern trim, int part, int at) {
    if (part < 0) {
      return at;
    }
    int tight = skipSpaceLeft(at);
    TrimPattern.Part wanted = trim.parts().get(part);
    return switch (wanted.type()) {
      case LITERAL -> left(trim, part - 1, literalBefore(wanted.text(), tight));
      case START -> tight == 0 ? 0 : -1;
      case BORDER -> endsBefore(tight) ? left(trim, part - 1, at) : -1;
      case GAP -> gapLeft(trim, part, at);
      case CUE -> left(trim, part - 1, cueBefore(wanted.cue(), tight));
      default -> -1;
    };
  }

  private int gapLeft(TrimPattern trim, int part, int at) {
    for (int i = at; i >= 0 && at - i <= GAP_CHARACTERS; i--) {
      int start = left(trim, part - 1, i);
      if (start >= 0) {
        return start;
      }
      if (i > 0 && endsSentence(i - 1)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a sentence ends there, or nothing stands before. */
  private boolean endsBefore(int at) {
    return at == 0 || SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Whether a sentence begins there, with a word that is not all capitals, or nothing follows. */
  private boolean beginsAt(int at) {
    if (at == text.length()) {
      return true;
    }
    int next = at + 1;
    boolean small = next < text.length() && !Character.isUpperCase(text.charAt(next));
    return Character.isUpperCase(text.charAt(at)) ? small : OPENING.indexOf(text.charAt(at)) >= 0;
  }

  private int literalBefore(String literal, int end) {
    int start = end - literal.length();
    return start >= 0 && matches(literal, start) ? start : -1;
  }

  private int cueBefore(int cue, int end) {
    for (int m = firstNearby(); m < lastNearby(); m++) {
      if (finder.cue[m] == cue && tokens.end[finder.to[m] - 1] == end) {
        return tokens.start[finder.from[m]];
      }
    }
    return -1;
  }

  private int right(TrimPattern trim, int part, int at) {
    if (at < 0) {
      return -1;
    }
    if (part == trim.parts().size()) {
      return at;
    }
    int tight = skipSpaceRight(at);
    TrimPattern.Part wanted = trim.parts().get(part);
    return switch (wanted.type()) {
      case LITERAL -> right(trim, part + 1, literalAfter(wanted.text(), tight));
      case END -> tight == text.length() ? tight : -1;
      case BORDER -> beginsAt(tight) ? right(trim, part + 1, at) : -1;
      case GAP -> gapRight(trim, part, at);
      case CUE -> right(trim, part + 1, cueAfter(wanted.cue(), tight));
      case LINK -> right(trim, part + 1, linkAfter(tight));
      default -> -1;
    };
  }

  private int gapRight(TrimPattern trim, int part, int at) {
    for (int i = at; i <= text.length() && i - at <= GAP_CHARACTERS; i++) {
      int end = right(trim, part + 1, i);
      if (end >= 0) {
        return end;
      }
      if (i < text.length() && endsSentence(i)) {
        return -1;
      }
    }
    return -1;
  }

  private int literalAfter(String literal, int start) {
    return matches(literal, start) ? start + literal.length() : -1;
  }

  private int cueAfter(int cue, int start) {
    int end = -1;
    for (int m = firstNearby(); m < lastNearby(); m++) {
      if (finder.cue[m] == cue && tokens.start[finder.from[m]] == start) {
        end = Math.max(end, tokens.end[finder.to[m] - 1]);
      }
    }
    return end;
  }

  private int firstNearby() {
    return Math.max(0, anchorMatch - NEARBY);
  }

  private int lastNearby() {
    return Math.min(finder.size, anchorMatch + NEARBY);
  }

  private int linkAfter(int start) {
    for (Link link : passage.block().links()) {
      if (link.start() <= start + 1 && link.end() > start) {
        return link.end();
      }
    }
    return -1;
  }

  private boolean matches(String literal, int start) {
    return start >= 0 && text.startsWith(literal, start);
  }

  private boolean endsSentence(int i) {
    char c = text.charAt(i);
    boolean mark = c == '.' || c == '!' || c == '?' || c == '。';
    return mark && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
  }

  private int skipSpaceLeft(int at) {
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  private int skipSpaceRight(int at) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Cuts sentences from the head and from the tail, never all of them. */
  private void cutSentences(TrimPattern trim) {
    List<int[]> sentences = tokens.sentences();
    int first = 0;
    int last = sentences.size();
    int fewest = Math.max(1, sentences.size() - MOST_SENTENCES);
    while (last - first > fewest && fulfils(sentences.get(last - 1), trim)) {
      last--;
    }
    while (last - first > fewest && fulfils(sentences.get(first), trim)) {
      first++;
    }
    passage.narrow(0, tokens.size);
    if (first > 0) {
      add(0, tokens.sentenceStart(sentences.get(first)[0]));
    }
    if (last < sentences.size()) {
      add(tokens.sentenceStart(sentences.get(last)[0]), text.length());
    }
  }

  private boolean fulfils(int[] sentence, TrimPattern trim) {
    passage.narrow(sentence[0], sentence[1]);
    Condition when = trim.when();
    return when != null && when.holds(passage);
  }
}
