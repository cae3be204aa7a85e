package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Cut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of the site's own that were added to the ends of a paragraph: "The bridge is
 * shut. Sign up for our newsletter." Each is looked at as if it were a block; what is left is none
 * of the site's. A scratch pad for one thread.
 */
final class Addenda {
  private static final String RELATED = "related-link";
  private static final String AD = "ad-notice";

  /**
   * What sites add to the end of a paragraph of news. Appeals are left out: "The law closed
   * newsrooms last year" is as often the first sentence of one as the last of a story.
   */
  private static final Set<String> AT_END = Set.of("newsletter", "social-follow", RELATED, AD);

  /** And to its start, where the small print of a newsletter would look like a report. */
  private static final Set<String> AT_START = Set.of("social-follow", RELATED, AD);

  /** So many sentences at most are an addendum. */
  private static final int MOST_SENTENCES = 4;

  /** In a paragraph that no rule recognised, a first or last sentence of more tokens is none. */
  private static final int LONGEST = 30;

  /** "Advertisement -", in tokens or words. */
  private static final int LONGEST_MARKER = 3;

  /** Tokens before the colon of a label: "On the same topic:". */
  private static final int LONGEST_LABEL = 6;

  /** "New accounts only." is small print; a shorter sentence tells nobody what happened. */
  private static final int FEWEST_WORDS = 4;

  /** So much of what is no line of its own must be said in a rule's words. */
  private static final double MOSTLY = 0.6;

  private static final String COLONS = ":：";

  private final RuleIndex index;
  private final Passage passage;
  private final Reporting reporting;
  private final Objections objections;
  private final Shortlist shortlist;

  /** A sentence of a block. */
  private record Sentence(int start, int end, boolean isQuoted) {
    Block of(Block block) {
      return block.part(start, end);
    }
  }

  Addenda(
      RuleIndex index,
      Passage passage,
      Reporting reporting,
      Objections objections,
      Shortlist shortlist) {
    this.index = index;
    this.passage = passage;
    this.reporting = reporting;
    this.objections = objections;
    this.shortlist = shortlist;
  }

  /**
   * What goes from the ends of a block; empty if nothing does, or if all of it is the site's.
   *
   * @param whole the rule that recognised the block as a whole, null if none did
   */
  List<Cut> cuts(Block block, @Nullable Hit whole) {
    if (block.isHeading() || whole != null && (whole.isContent() || whole.recogniser().own)) {
      return List.of();
    }
    passage.read(block);
    if (passage.sentences() < 2 || whole == null && !mayBeginOrEndInOne()) {
      return List.of();
    }
    List<Sentence> sentences = sentences(block);
    List<Cut> cuts = new ArrayList<>();
    int to = sentences.size();
    while (to > 1 && cuts.size() < MOST_SENTENCES) {
      Cut cut = cut(block, sentences.get(to - 1), AT_END, whole);
      if (cut == null) {
        break;
      }
      cuts.add(0, cut);
      to--;
    }
    int from = 0;
    while (from < to - 1 && from < MOST_SENTENCES) {
      boolean isDivided = beginsLikeOne(block.text(), sentences.get(from + 1));
      Cut cut = isDivided ? cut(block, sentences.get(from), AT_START, whole) : null;
      if (cut == null) {
        break;
      }
      cuts.add(from, cut);
      from++;
    }
    boolean isSafe = cuts.isEmpty() || whole == null || isReport(block, sentences, from, to, whole);
    return isSafe ? cuts : List.of();
  }

  private boolean mayBeginOrEndInOne() {
    Tokens tokens = passage.finder().tokens;
    int first = 0;
    while (tokens.sentence[first] == tokens.sentence[0]) {
      first++;
    }
    int last = tokens.size;
    while (tokens.sentence[last - 1] == tokens.sentence[tokens.size - 1]) {
      last--;
    }
    return mayBeOne(tokens, 0, first) || mayBeOne(tokens, last, tokens.size);
  }

  /** Whether a sentence is short, and begins with a label or has the site's "we" or name. */
  private boolean mayBeOne(Tokens tokens, int from, int to) {
    if (to - from > LONGEST) {
      return false;
    }
    passage.narrow(from, to);
    return to - from <= LONGEST_MARKER
        || reporting.isOfSite()
        || passage.hasSite()
        || passage.isInCapitals(from, from + 2)
        || beginsWithLabel(tokens, from, to);
  }

  private static boolean beginsWithLabel(Tokens tokens, int from, int to) {
    int last = Math.min(to - 1, from + LONGEST_LABEL);
    for (int i = tokens.end[from]; i < tokens.start[last]; i++) {
      if (COLONS.indexOf(tokens.text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<Sentence> sentences(Block block) {
    passage.read(block);
    Tokens tokens = passage.finder().tokens;
    List<Sentence> sentences = new ArrayList<>();
    for (int[] bounds : tokens.sentences()) {
      int start = tokens.sentenceStart(bounds[0]);
      boolean isLast = bounds[1] == tokens.size;
      int end = isLast ? tokens.text.length() : tokens.sentenceStart(bounds[1]);
      sentences.add(new Sentence(start, end, passage.isQuoted(bounds[0])));
    }
    return sentences;
  }

  private @Nullable Cut cut(
      Block block, Sentence sentence, Set<String> categories, @Nullable Hit whole) {
    if (sentence.isQuoted() || !beginsLikeOne(block.text(), sentence)) {
      return null;
    }
    Hit own = recognise(sentence.of(block), categories);
    boolean isLast = sentence.end() == block.text().length();
    if (own == null || !isAddendum(own, whole, isLast)) {
      return null;
    }
    Rule rule = own.rule();
    return new Cut(sentence.start(), sentence.end(), rule.category(), rule.id(), rule.why());
  }

  /**
   * Not so what follows the full stop of an abbreviation: "Ferry Inc. and others". Georgian letters
   * are small ones that begin sentences.
   */
  private static boolean beginsLikeOne(String text, Sentence sentence) {
    char first = text.charAt(sentence.start());
    return Character.toTitleCase(first) == first;
  }

  /** The best of the sure rules of some categories that recognise a part of a block. */
  private @Nullable Hit recognise(Block part, Collection<String> categories) {
    Hit best = null;
    for (int place : places(part, categories)) {
      Recogniser one = index.get(place);
      boolean isBetter = best == null || best.isBeatenBy(one, place);
      best = isBetter ? new Hit(one, place, List.of()) : best;
    }
    return best;
  }

  /** The places of the sure rules of some categories that recognise a part of a block. */
  private List<Integer> places(Block part, Collection<String> categories) {
    passage.read(part);
    IntList listed = shortlist.draw(passage);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Recogniser one = index.get(listed.get(i));
      if (categories.contains(one.rule.category()) && recognises(one)) {
        places.add(listed.get(i));
      }
    }
    return places;
  }

  private boolean recognises(Recogniser one) {
    Condition condition = one.condition();
    return condition != null
        && one.rule.sure()
        && !one.needsNeighbours
        && condition.holds(passage.named(one.cues))
        && objections.to(one) == null;
  }

  /**
   * Whether a sentence that a rule recognises is one that sites add: a label with a headline, the
   * word for an advertisement, or one that names the site. In a paragraph that no rule recognised
   * most of it must be the rule's words: most rules are made for lines of their own.
   */
  private boolean isAddendum(Hit own, @Nullable Hit whole, boolean isLast) {
    int[] cues = own.recogniser().cues;
    if (own.rule().category().equals(RELATED)) {
      return passage.isLabelledInCapitals(cues)
          || passage.isLabelled(cues) && (whole != null || announcesHeadline(cues, isLast));
    }
    if (own.rule().category().equals(AD)) {
      return (whole == null || !whole.rule().category().equals(AD))
          && passage.words() <= LONGEST_MARKER
          && passage.isWhole(cues)
          && !passage.endsWith(Reporting.FULL_STOPS);
    }
    return whole != null
        || (reporting.isOfSite() || passage.hasSite()) && passage.coverage(cues) > MOSTLY;
  }

  /** A headline has no full stop where nothing follows it, and begins with a capital. */
  private boolean announcesHeadline(int[] cues, boolean isLast) {
    return !passage.isWhole(cues)
        && !(isLast && passage.endsWith(Reporting.FULL_STOPS))
        && passage.hasCapitalAfter(COLONS);
  }

  /**
   * Whether the sentences between are none of the pleas around them: no rule needs them to
   * recognise one, and each tells of something. "Five links every Friday. Leave us your address" is
   * one plea.
   */
  private boolean isReport(Block block, List<Sentence> sentences, int from, int to, Hit whole) {
    Set<Integer> itsOwn = new HashSet<>();
    if (from > 0) {
      itsOwn.addAll(places(block.part(0, sentences.get(from).start()), Categories.FURNITURE));
    }
    if (to < sentences.size()) {
      Block end = block.part(sentences.get(to).start(), block.text().length());
      itsOwn.addAll(places(end, Categories.FURNITURE));
    }
    if (!itsOwn.containsAll(places(block, Categories.FURNITURE))) {
      return false;
    }
    for (Sentence sentence : sentences.subList(from, to)) {
      if (recognise(sentence.of(block), Categories.FURNITURE) != null || !tells(whole)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it speaks to nobody, and is in the past, or speaks not of the site and has no word of a
   * plea.
   */
  private boolean tells(Hit whole) {
    Rule rule = whole.rule();
    if (passage.words() < FEWEST_WORDS || !reporting.isStatement(rule)) {
      return false;
    }
    return reporting.tellsOfThePast(rule) || !announces(whole.recogniser());
  }

  /** Whether it has a word for which the rule was tried. */
  private boolean announces(Recogniser one) {
    for (List<Trigger> need : one.needs) {
      for (Trigger trigger : need) {
        if (passage.has(trigger.cue())) {
          return true;
        }
      }
    }
    return false;
  }
}
