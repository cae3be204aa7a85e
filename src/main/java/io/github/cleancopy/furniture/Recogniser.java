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
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Parsed(
      @Nullable Condition condition, List<TrimPattern> trims, int @Nullable [] trimCues) {}

  final Rule rule;

  /** The cues that the condition names outside of "not". */
  final int[] cues;

  /** Of these cues one is found wherever the rule applies; null if facts alone decide. */
  final int @Nullable [] triggers;

  final boolean needsNeighbours;
  final boolean needsStruckNeighbour;

  private final CueNames names;
  private volatile @Nullable Parsed parsed;

  /** A rule whose condition is known from an earlier parse. */
  Recogniser(
      Rule rule,
      CueNames names,
      int[] cues,
      int @Nullable [] triggers,
      boolean needsNeighbours,
      boolean needsStruckNeighbour) {
    this.rule = rule;
    this.names = names;
    this.cues = cues;
    this.triggers = triggers;
    this.needsNeighbours = needsNeighbours;
    this.needsStruckNeighbour = needsStruckNeighbour;
  }

  private Recogniser(Rule rule, CueNames names, Parsed parsed) {
    this.rule = rule;
    this.names = names;
    this.parsed = parsed;
    Condition condition = parsed.condition();
    Set<Integer> named = new TreeSet<>();
    if (condition != null) {
      condition.addCues(named);
    }
    this.cues = toArray(named);
    this.triggers = triggers(parsed);
    this.needsNeighbours = condition != null && condition.needsNeighbours();
    this.needsStruckNeighbour = condition != null && condition.needsStruckNeighbour();
  }

  /**
   * Reads a rule's condition and trims.
   *
   * @throws RuleFileException if one cannot be read or names an unknown cue
   */
  static Recogniser of(Rule rule, CueNames names) {
    return new Recogniser(rule, names, parse(rule, names));
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
    return new Parsed(condition, List.copyOf(trims), triggers(trims));
  }

  private static int @Nullable [] triggers(Parsed parsed) {
    Set<Integer> all = new TreeSet<>();
    if (parsed.condition() != null && !addAll(parsed.condition().triggers(), all)) {
      return null;
    }
    for (TrimPattern trim : parsed.trims()) {
      if (!addAll(trim.triggers(), all)) {
        return null;
      }
    }
    return toArray(all);
  }

  private static int @Nullable [] triggers(List<TrimPattern> trims) {
    Set<Integer> all = new TreeSet<>();
    for (TrimPattern trim : trims) {
      if (!addAll(trim.triggers(), all)) {
        return null;
      }
    }
    return toArray(all);
  }

  private static boolean addAll(@Nullable Set<Integer> some, Set<Integer> all) {
    if (some != null) {
      all.addAll(some);
    }
    return some != null;
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

  /** Null for a rule that only trims. */
  @Nullable Condition condition() {
    return rule.when().isEmpty() ? null : parsed().condition();
  }

  /** Whether one of the trims may find something in a passage: a cue that it needs is there. */
  boolean mayTrim(Passage passage) {
    if (rule.trims().isEmpty()) {
      return false;
    }
    int[] cues = parsed().trimCues();
    return cues == null || passage.count(cues) > 0;
  }

  /** Whether a trim asks for the block's neighbours or its place in the story. */
  boolean trimsByPlace() {
    return trims().stream().anyMatch(TrimPattern::needsNeighbours);
  }

  List<TrimPattern> trims() {
    return rule.trims().isEmpty() ? List.of() : parsed().trims();
  }
}
