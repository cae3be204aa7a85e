package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.block.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules to a page. Immutable and thread-safe: what changes lives in a {@link Session}.
 *
 * <p>First what each block says of itself; sure hits are struck and become seeds. Then what
 * neighbours say: a likely hit beside a struck block joins its run, as weak edges join strong ones
 * in edge detection with hysteresis (Canny 1986). Last the spans inside the blocks that stay.
 */
final class RuleJudge implements Judge {
  /**
   * A longer line is prose, as for {@link PageView}. On the development pages boxes enclose 560
   * lines; a bar of 9 would leave 39 of them, sentences of offers.
   */
  private static final int LONGEST_ENCLOSED_WORDS = 18;

  /** So many of its words are a rule's own where a line is small print and no report. */
  private static final double MOSTLY = 0.5;

  private static final String COPYRIGHT = "copyright-notice";

  /** In these a site names itself; others name networks and persons. */
  private static final Set<String> NAMING =
      Set.of("donation-appeal", "newsletter", "subscription", "ad-block-appeal", COPYRIGHT);

  private static final Pattern APOSTROPHE = Pattern.compile("['’]");

  private static final Verdict REPORT = Verdict.commend("tells what somebody said or did");

  private final LanguageRules rules;
  private final RuleIndex index;
  private final List<String> siteNames;
  private final Set<String> keep;

  RuleJudge(LanguageRules rules, List<String> siteNames, Set<String> keep) {
    this.rules = rules;
    this.index = rules.index;
    this.siteNames = List.copyOf(siteNames);
    this.keep = keep;
  }

  @Override
  public List<Verdict> judge(Blocks blocks) {
    return blocks.size() == 0 ? List.of() : new Session(blocks).verdicts();
  }

  /**
   * What the rules saw in a block.
   *
   * @param cues names of the cues found, with the words that they were found in
   * @param failure the part of the rule's condition that does not hold, or what speaks for the
   *     block where all of it does; null if the rule recognises it
   */
  record Trace(List<String> cues, @Nullable String failure) {}

  /** Looks at one block again, for the author of a rule. */
  Trace trace(Blocks judged, int number, @Nullable Rule rule) {
    Session session = new Session(judged);
    session.learnNames();
    session.page.findStory();
    return session.trace(judged.get(number), rule);
  }

  /** The work on one page. */
  private final class Session {
    /**
     * Lines that a box may enclose without a word of its own to betray them. Where a third may
     * stand there, development dumps lose headlines of other stories; where only one may, half as
     * many lines go.
     */
    private static final int MOST_ENCLOSED = 2;

    private static final int SHORTEST_SERIES = 3;

    /** Runs grow to both sides until nothing changes; a page never needed more. */
    private static final int MOST_PASSES = 4;

    private final Blocks blocks;

    /** Of the site. */
    private final List<String> names;

    private final PageView page;
    private final Passage passage;
    private final Reporting reporting;
    private final Objections objections;
    private final @Nullable Hit[] hits;
    private final @Nullable Hit[] likely;
    private final Shortlist shortlist;
    private final IntList asking = new IntList();
    private final IntList trimming = new IntList();

    /** The rules that ask for a block's neighbours, by block. */
    private final int[] @Nullable [] later;

    /** The rules that trim a block whose neighbours they ask for, by block. */
    private final int[] @Nullable [] trimLater;

    private final List<Cut>[] trims;
    private final Addenda addenda;

    /** What was added to the ends of paragraphs, by block. */
    private final @Nullable List<Cut>[] ends;

    private final Verdict[] enclosed;

    /** Blocks that report: the voice, which knows no grammar, is told so. */
    private final boolean[] reports;

    private final FootnoteMarks footnotes = new FootnoteMarks();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Session(Blocks blocks) {
      this.blocks = blocks;
      this.page = new PageView(blocks);
      this.names = new ArrayList<>(siteNames);
      names.addAll(
          SelfReferences.withoutSubjects(SelfReferences.spelled(blocks, siteNames), blocks));
      Tokens tokens =
          new Tokens(rules.cues, rules.vocabulary.classes(), SelfReferences.withArticle(names));
      CueFinder finder = new CueFinder(rules.askedFor(0), tokens);
      this.passage = new Passage(finder, rules, page, blocks.get(0));
      this.reporting = new Reporting(rules, passage);
      this.objections = new Objections(rules, passage, reporting);
      this.shortlist = new Shortlist(rules);
      this.hits = new @Nullable Hit[blocks.size()];
      this.likely = new @Nullable Hit[blocks.size()];
      this.later = new int[blocks.size()][];
      this.trimLater = new int[blocks.size()][];
      this.trims = new List[blocks.size()];
      this.addenda = new Addenda(index, passage, reporting, objections, shortlist);
      Arrays.fill(trims, List.of());
      this.ends = new List[blocks.size()];
      this.enclosed = new Verdict[blocks.size()];
      this.reports = new boolean[blocks.size()];
    }

    List<Verdict> verdicts() {
      for (Block block : blocks.all()) {
        if (blocks.verdict(block).isOpen()) {
          judgeAlone(block);
        }
      }
      judgeAgain(learnNames());
      page.findStory();
      judgeByPlace();
      strikeSeries();
      growRuns();
      encloseLines();
      noteFootnotes();
      List<Verdict> verdicts = new ArrayList<>(blocks.size());
      for (Block block : blocks.all()) {
        verdicts.add(verdict(block));
      }
      return verdicts;
    }

    /** What the site calls itself in its own blocks may be all that others have of it. */
    private List<String> learnNames() {
      Set<String> own = new HashSet<>();
      Set<String> rights = new HashSet<>();
      for (Block block : blocks.all()) {
        String category = category(block);
        if (category != null && NAMING.contains(category)) {
          own.add(block.text());
          if (category.equals(COPYRIGHT)) {
            rights.add(block.text());
          }
        }
      }
      List<String> repeated = SelfReferences.repeated(own, rights, this::isCommon);
      List<String> learned =
          SelfReferences.withoutSubjects(SelfReferences.unknown(repeated, names), blocks);
      if (names.addAll(learned)) {
        passage.callSite(SelfReferences.withArticle(names));
      }
      return learned;
    }

    private @Nullable String category(Block block) {
      Hit hit = hits[block.number()];
      return hit == null ? blocks.verdict(block).category() : hit.rule().category();
    }

    private void judgeAgain(List<String> learned) {
      if (learned.isEmpty()) {
        return;
      }
      Predicate<String> naming = SelfReferences.naming(learned);
      for (Block block : blocks.all()) {
        boolean isOpen = hits[block.number()] == null && blocks.verdict(block).isOpen();
        if (isOpen && naming.test(block.text())) {
          judgeAlone(block);
        }
      }
    }

    private boolean isCommon(String word) {
      long hash = Tokens.hash(APOSTROPHE.split(word, 2)[0]);
      return rules.cues.stream().anyMatch(cues -> cues.knows(hash));
    }

    private void judgeAlone(Block block) {
      asking.clear();
      trimming.clear();
      passage.read(block);
      IntList listed = shortlist.draw(passage);
      for (int i = 0; i < listed.size(); i++) {
        tryRule(listed.get(i), block.number());
      }
      later[block.number()] = asking.toArray();
      reports[block.number()] |= reporting.isReport();
      trim(block);
      cutAddenda(block);
      settle(block.number());
    }

    /** A report that ends in a plea of the site is no plea: only its end goes. */
    private void cutAddenda(Block block) {
      int number = block.number();
      Hit hit = hits[number];
      List<Cut> cuts = addenda.cuts(block, hit);
      boolean isKept = hit != null && keep.contains(hit.rule().category());
      List<Cut> wanted = cuts.stream().filter(cut -> !keep.contains(cut.category())).toList();
      if (cuts.isEmpty() || isKept && wanted.isEmpty()) {
        return;
      }
      ends[number] = wanted;
      hits[number] = null;
      likely[number] = null;
      later[number] = null;
    }

    private void tryRule(int place, int number) {
      Recogniser recogniser = index.get(place);
      if (recogniser.hasTrims() && recogniser.mayTrim(passage)) {
        trimming.add(place);
      }
      if (recogniser.needsNeighbours) {
        asking.add(place);
      } else if (recogniser.hasCondition() && holds(recogniser)) {
        note(recogniser, place, number);
      }
    }

    private void trim(Block block) {
      int[] places = trimming.toArray();
      boolean byPlace = false;
      for (int place : places) {
        byPlace |= index.get(place).trimsByPlace();
      }
      if (byPlace) {
        trimLater[block.number()] = places;
      } else if (places.length > 0) {
        trims[block.number()] = Trimmer.cuts(passage, index, places, keep);
      }
    }

    private void note(Recogniser recogniser, int place, int number) {
      Rule rule = recogniser.rule;
      @Nullable Hit[] best = rule.sure() ? hits : likely;
      Hit other = best[number];
      if (other == null || other.isBeatenBy(recogniser, place)) {
        best[number] = new Hit(recogniser, place, evidence(recogniser));
      }
    }

    private boolean holds(Recogniser recogniser) {
      Condition condition = recogniser.condition();
      if (condition == null) {
        return false;
      }
      int number = passage.block().number();
      if (!condition.holds(passage.named(recogniser.cues))) {
        return false;
      }
      Objection objection = objections.to(recogniser);
      reports[number] |= objection != null && objection.isReport();
      return objection == null;
    }

    private List<String> evidence(Recogniser recogniser) {
      List<String> evidence = new ArrayList<>();
      for (int cue : recogniser.cues) {
        if (passage.has(cue)) {
          evidence.add(rules.vocabulary.name(cue));
        }
      }
      passage.captured(recogniser.cues).forEach(name -> evidence.add(NoticeReader.NAME + name));
      if (!recogniser.rule.tells().isEmpty()) {
        evidence.add(NoticeReader.TELLS + recogniser.rule.tells());
      }
      return evidence;
    }

    /** Rules that ask for the place in the story, which is known now. */
    private void judgeByPlace() {
      for (int i = 0; i < blocks.size(); i++) {
        Hit known = hits[i];
        if (tryLater(i, false) && hits[i] != known) {
          settle(i);
        }
      }
    }

    /** Three blocks in a row that one series rule recognises need no other seed. */
    private void strikeSeries() {
      int from = 0;
      for (int i = 0; i <= blocks.size(); i++) {
        if (i == blocks.size() || !isSeries(i) || !isSame(from, i)) {
          strikeSeries(from, i);
          from = i;
        }
      }
    }

    private boolean isSeries(int i) {
      Hit hit = likely[i];
      return hits[i] == null && hit != null && hit.rule().strength() == Rule.Strength.SERIES;
    }

    private boolean isSame(int a, int b) {
      Hit first = likely[a];
      Hit second = likely[b];
      return isSeries(a)
          && first != null
          && second != null
          && first.rule().category().equals(second.rule().category());
    }

    private void strikeSeries(int from, int end) {
      if (end - from < SHORTEST_SERIES) {
        return;
      }
      for (int i = from; i < end; i++) {
        if (isSeries(i)) {
          hits[i] = likely[i];
          settle(i);
        }
      }
    }

    private void growRuns() {
      boolean grown = true;
      for (int pass = 0; grown && pass < MOST_PASSES; pass++) {
        grown = false;
        for (int i = 0; i < blocks.size(); i++) {
          grown |= join(i);
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
          grown |= join(i);
        }
      }
    }

    private boolean join(int i) {
      boolean beside = page.struck(i - 1) != null || page.struck(i + 1) != null;
      if (!beside || hits[i] != null || !page.hasNews(i) || !blocks.verdict(i).isOpen()) {
        return false;
      }
      page.noteSeen(i);
      if (!tryLater(i, true) && likely[i] != null && standsBeside(likely[i], i)) {
        hits[i] = likely[i];
      }
      return settle(i);
    }

    /** Makes a seed of a block that was recognised. */
    private boolean settle(int i) {
      Hit hit = hits[i];
      if (hit != null && !hit.isContent()) {
        page.strike(i, hit.rule().category());
      }
      return hit != null;
    }

    /**
     * Tries the rules that ask for more than the block; whether a sure one recognised it. Where one
     * did before, only the user's own have something to add.
     */
    private boolean tryLater(int i, boolean beside) {
      int[] places = later[i];
      if (places == null) {
        return false;
      }
      boolean known = hits[i] != null;
      passage.moveTo(blocks.get(i));
      for (int place : places) {
        Recogniser recogniser = index.get(place);
        if (known && !recogniser.own) {
          continue;
        }
        if ((beside || !recogniser.needsStruckNeighbour) && !isRuledOut(recogniser)) {
          passage.read(blocks.get(i));
          if (holds(recogniser)) {
            note(recogniser, place, i);
          }
        }
      }
      return hits[i] != null;
    }

    private boolean isRuledOut(Recogniser recogniser) {
      Condition condition = recogniser.condition();
      return condition == null || condition.isRuledOut(passage);
    }

    private boolean standsBeside(Hit hit, int i) {
      return (joins(hit, i, i - 1) || joins(hit, i, i + 1)) && !isStatement(hit, i);
    }

    private boolean joins(Hit hit, int i, int neighbour) {
      String category = page.struck(neighbour);
      return category != null
          && Categories.standTogether(hit.rule().category(), category)
          && page.standTogether(blocks.get(neighbour), blocks.get(i));
    }

    /**
     * Whether it tells of something beside what the rule recognised. What only its neighbours make
     * furniture is said by one to the other.
     */
    private boolean isStatement(Hit hit, int i) {
      passage.read(blocks.get(i));
      return reporting.isStatement(hit.rule()) && passage.coverage(hit.recogniser().cues) < MOSTLY;
    }

    /**
     * A short line between two struck lines of one box has no voice of its own, and goes too. In a
     * dump, where nobody can tell whether it stands in the box, a sentence goes only if it speaks
     * to its reader; of 422 lines of furniture in the development dumps this leaves none more.
     */
    private void encloseLines() {
      for (int i = 1; i + 1 < blocks.size(); i++) {
        String before = page.struck(i - 1);
        if (page.struck(i) == null && before != null && Categories.isPublisher(before)) {
          encloseFrom(i, before);
        }
      }
    }

    private void encloseFrom(int first, String category) {
      int end = first;
      while (end < blocks.size() && end - first < MOST_ENCLOSED && isColourless(end)) {
        end++;
      }
      if (end == first || !category.equals(page.struck(end))) {
        return;
      }
      for (int i = first; i < end; i++) {
        if (!isSameBox(first - 1, i, end)) {
          return;
        }
      }
      for (int i = first; i < end; i++) {
        enclosed[i] =
            Verdict.strike(category, Enclosed.ID, Enclosed.WHY, List.of("between=" + category));
        page.strike(i, category);
      }
    }

    private boolean isSameBox(int before, int i, int after) {
      Block block = blocks.get(i);
      return !isBoxed(block)
          || (page.shareBox(blocks.get(before), blocks.get(after))
              && page.shareBox(blocks.get(before), block));
    }

    /** Whether the page's markup tells where boxes begin and end; a dump has none. */
    private boolean isBoxed(Block block) {
      return block.container().parent() != null;
    }

    private boolean isColourless(int i) {
      Block block = blocks.get(i);
      if (page.struck(i) != null
          || hits[i] != null
          || !blocks.verdict(i).isOpen()
          || page.isHeadline(block)
          || block.words() > LONGEST_ENCLOSED_WORDS) {
        return false;
      }
      passage.read(block);
      return !reports[i] && !reporting.tellsOfThePast() && (isFragment() || isBoxed(block));
    }

    /** Whether it is a label, a slogan or an order, or speaks to its reader. */
    private boolean isFragment() {
      return !passage.endsWith(Reporting.FULL_STOPS) || reporting.isToReader();
    }

    private Verdict verdict(Block block) {
      int i = block.number();
      if (enclosed[i] != null) {
        return kept(enclosed[i]);
      }
      List<Cut> cuts = cuts(block);
      Hit hit = hits[i];
      if (hit == null) {
        Verdict open = reports[i] ? REPORT : Verdict.OPEN;
        return cuts.isEmpty() ? open : open.trimmed(cuts);
      }
      Rule rule = hit.rule();
      if (hit.isContent()) {
        return Verdict.label(rule.category(), rule.id(), rule.why(), hit.evidence()).trimmed(cuts);
      }
      return kept(Verdict.strike(rule.category(), rule.id(), rule.why(), hit.evidence()));
    }

    Trace trace(Block block, @Nullable Rule rule) {
      passage.readAll(block);
      CueFinder finder = passage.finder();
      List<String> found = new ArrayList<>();
      for (int m = 0; m < finder.size; m++) {
        String words = finder.tokens.text(finder.from[m], finder.to[m]);
        found.add(rules.vocabulary.name(finder.cue[m]) + " '" + words + "'");
      }
      return new Trace(found.stream().distinct().toList(), failure(rule));
    }

    private @Nullable String failure(@Nullable Rule rule) {
      for (int place = 0; rule != null && place < index.size(); place++) {
        Recogniser recogniser = index.get(place);
        Condition condition = recogniser.condition();
        boolean isIt = recogniser.rule.id().equals(rule.id());
        if (isIt && condition != null) {
          return failure(condition, recogniser);
        }
      }
      return null;
    }

    private @Nullable String failure(Condition condition, Recogniser recogniser) {
      if (!condition.holds(passage.named(recogniser.cues))) {
        return condition.failure(passage);
      }
      Objection objection = objections.to(recogniser);
      return objection == null ? null : objection.reason;
    }

    private List<Cut> cuts(Block block) {
      boolean struck = page.struck(block.number()) != null;
      if (struck || !blocks.verdict(block).isOpen()) {
        return List.of();
      }
      List<Cut> marks = footnotes.cuts(block.text());
      List<Cut> trims = trims(block);
      List<Cut> end = ends[block.number()];
      List<Cut> cuts = marks.isEmpty() ? trims : Trimmer.disjoint(trims, marks);
      return end == null ? cuts : Trimmer.disjoint(cuts, end);
    }

    private List<Cut> trims(Block block) {
      int[] places = trimLater[block.number()];
      if (places == null) {
        return trims[block.number()];
      }
      passage.read(block);
      return Trimmer.cuts(passage, index, places, keep);
    }

    /** Struck footnotes leave asterisks behind that point to nothing. */
    private void noteFootnotes() {
      for (Block block : blocks.all()) {
        Hit hit = hits[block.number()];
        if (hit != null && !keep.contains(hit.rule().category())) {
          footnotes.note(block.text(), hit.rule());
        }
      }
    }

    private Verdict kept(Verdict strike) {
      String category = strike.category();
      return category != null && keep.contains(category)
          ? Verdict.keep(category, strike.rule(), strike.reason(), strike.evidence())
          : strike;
    }
  }
}
