package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule made ready: its condition and trims with their cues looked up, and what is known of them
 * without trying. Immutable to its users; a compiled rule's condition is parsed when it is first
 * asked for, since most rules of a program's life are never tried.
 */
final class Recogniser {
  private static final int[] NO_CUES = {};

  /**
   * @param trimCues of these cues one is found wherever a trim applies; null if nobody can say
   * @param trimsByPlace whether a trim asks for the block's neighbours or its place in the story
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Parsed(
      @Nullable Condition condition,
      List<TrimPattern> trims,
      int @Nullable [] trimCues,
      boolean trimsByPlace) {}

  final Rule rule;

  /** Whether the user brought it, and not Cleancopy. */
  final boolean own;

  /** The cues that the condition names outside of "not". */
  final int[] cues;

  /**
   * What is there wherever the rule applies: of each list one trigger pulls. Empty if facts alone
   * decide.
   */
  final List<List<Trigger>> needs;

  final boolean needsNeighbours;
  final boolean needsStruckNeighbour;

  /** All cues that its condition and its trims ask for. */
  final int[] allCues;

  private final CueNames names;
  private volatile @Nullable Parsed parsed;

  /** A built-in rule whose condition is known from an earlier parse. */
  Recogniser(
      Rule rule,
      CueNames names,
      int[] cues,
      List<List<Trigger>> needs,
      boolean needsNeighbours,
      boolean needsStruckNeighbour,
      int[] allCues) {
    this.rule = rule;
    this.own = false;
    this.names = names;
    this.cues = cues;
    this.needs = needs;
    this.needsNeighbours = needsNeighbours;
    this.needsStruckNeighbour = needsStruckNeighbour;
    this.allCues = allCues;
  }

  private Recogniser(Rule rule, boolean own, CueNames names, Parsed parsed, CueCounts counts) {
    this.rule = rule;
    this.own = own;
    this.names = names;
    this.parsed = parsed;
    Condition condition = parsed.condition();
    Set<Integer> named = new TreeSet<>();
    if (condition != null) {
      condition.addCues(named);
    }
    this.cues = toArray(named);
    this.needs = needs(parsed, counts);
    this.needsNeighbours = condition != null && condition.needsNeighbours();
    this.needsStruckNeighbour = condition != null && condition.needsStruckNeighbour();
    this.allCues = allCues(parsed);
  }

  /** The longest block, in words, on which it need be tried. */
  int mostWords() {
    int most = Trigger.ANY_LENGTH;
    for (List<Trigger> need : needs) {
      int itsMost = 0;
      for (Trigger trigger : need) {
        itsMost = Math.max(itsMost, trigger.mostWords());
      }
      most = Math.min(most, itsMost);
    }
    return most;
  }

  private static int[] allCues(Parsed parsed) {
    Set<Integer> all = new TreeSet<>();
    if (parsed.condition() != null) {
      parsed.condition().addAllCues(all);
    }
    parsed.trims().forEach(trim -> trim.addAllCues(all));
    return toArray(all);
  }

  /**
   * Reads a rule's condition and trims.
   *
   * @param own whether the user brought it
   * @param counts tell by which of its cues the rule is best announced
   * @throws RuleFileException if one cannot be read or names an unknown cue
   */
  static Recogniser of(Rule rule, boolean own, CueNames names, CueCounts counts) {
    return new Recogniser(rule, own, names, parse(rule, names), counts);
  }

  private static Parsed parse(Rule rule, CueNames names) {
    Condition condition = null;
    if (!rule.when().isEmpty()) {
      try {
        condition = ConditionParser.parse(rule.when(), names);
      } catch (CueSyntaxException e) {
        throw new RuleFileException(rule.file(), rule.whenLine(), e.problem());
      }
    }
    List<TrimPattern> trims = new ArrayList<>();
    for (Trim trim : rule.trims()) {
      try {
        trims.add(TrimPattern.of(trim, names));
      } catch (CueSyntaxException e) {
        throw new RuleFileException(rule.file(), trim.line(), e.problem());
      }
    }
    return new Parsed(
        condition,
        List.copyOf(trims),
        cues(trims),
        trims.stream().anyMatch(TrimPattern::needsNeighbours));
  }

  private static List<List<Trigger>> needs(Parsed parsed, CueCounts counts) {
    List<List<Set<Trigger>>> choices = new ArrayList<>();
    if (parsed.condition() != null) {
      choices.add(parsed.condition().needs(counts));
    }
    parsed.trims().forEach(trim -> choices.add(trim.needs(counts)));
    return Trigger.either(choices).stream().map(List::copyOf).toList();
  }

  private static int @Nullable [] cues(List<TrimPattern> trims) {
    List<List<Set<Trigger>>> choices =
        trims.stream().map(trim -> trim.needs(CueCounts.none())).toList();
    List<Set<Trigger>> needs = Trigger.either(choices);
    return needs.isEmpty()
        ? null
        : needs.get(0).stream().mapToInt(Trigger::cue).distinct().toArray();
  }

  private static int[] toArray(Collection<Integer> numbers) {
    return numbers.isEmpty() ? NO_CUES : numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private Parsed parsed() {
    Parsed known = parsed;
    if (known == null) {
      known = parse(rule, names);
      parsed = known;
    }
    return known;
  }

  /** Whether it has a condition under which it recognises a block: some rules only trim. */
  boolean hasCondition() {
    return !rule.when().isEmpty();
  }

  @Nullable Condition condition() {
    return hasCondition() ? parsed().condition() : null;
  }

  boolean hasTrims() {
    return !rule.trims().isEmpty();
  }

  /** Whether one of the trims may find something in a passage: a cue that it needs is there. */
  boolean mayTrim(Passage passage) {
    int[] cues = parsed().trimCues();
    return cues == null || passage.count(cues) > 0;
  }

  /** Whether a trim asks for the block's neighbours or its place in the story. */
  boolean trimsByPlace() {
    return hasTrims() && parsed().trimsByPlace();
  }

  List<TrimPattern> trims() {
    return hasTrims() ? parsed().trims() : List.of();
  }
}
