package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rules are worth trying once a cue is found: a rule that needs one of some cues is tried
 * only where one of them is. Immutable.
 */
final class RuleIndex {
  /** A rule with what its condition names. */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(
      int place, Rule rule, int[] cues, boolean needsNeighbours, boolean needsStruckNeighbour) {}

  private static final int[] NONE = {};

  private final List<Entry> entries = new ArrayList<>();
  private final int[][] byCue;
  private final List<String> cueNames;

  /** Rules that no cue announces: facts alone decide. */
  private final int[] always;

  /** Cues of reported speech, in all languages. */
  final int[] reportedSpeech;

  RuleIndex(List<Rule> rules, List<String> cueNames, int[] reportedSpeech) {
    this.cueNames = cueNames;
    this.reportedSpeech = reportedSpeech;
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < cueNames.size(); i++) {
      lists.add(List.of());
    }
    List<Integer> unannounced = new ArrayList<>();
    for (int place = 0; place < rules.size(); place++) {
      add(place, rules.get(place), lists, unannounced);
    }
    byCue = lists.stream().map(RuleIndex::toArray).toArray(int[][]::new);
    always = toArray(unannounced);
  }

  private void add(int place, Rule rule, List<List<Integer>> lists, List<Integer> unannounced) {
    Condition condition = rule.condition();
    Set<Integer> named = new TreeSet<>();
    boolean neighbours = false;
    boolean struck = false;
    if (condition != null) {
      condition.addCues(named);
      neighbours = condition.needsNeighbours();
      struck = condition.needsStruckNeighbour();
    }
    entries.add(new Entry(place, rule, toArray(named), neighbours, struck));
    Set<Integer> triggers = triggers(rule);
    if (triggers == null) {
      unannounced.add(place);
      return;
    }
    for (int cue : triggers) {
      if (lists.get(cue).isEmpty()) {
        lists.set(cue, new ArrayList<>());
      }
      lists.get(cue).add(place);
    }
  }

  private static @Nullable Set<Integer> triggers(Rule rule) {
    Set<Integer> all = new TreeSet<>();
    if (rule.condition() != null) {
      Set<Integer> triggers = rule.condition().triggers();
      if (triggers == null) {
        return null;
      }
      all.addAll(triggers);
    }
    for (Trim trim : rule.trims()) {
      Trim.Part anchor = trim.anchorPart();
      if (anchor != null && anchor.type() == Trim.Type.CUE) {
        all.add(anchor.cue());
        continue;
      }
      Set<Integer> triggers = trim.when() == null ? null : trim.when().triggers();
      if (triggers == null) {
        return null;
      }
      all.addAll(triggers);
    }
    return all;
  }

  private static int[] toArray(java.util.Collection<Integer> numbers) {
    return numbers.isEmpty() ? NONE : numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return entries.size();
  }

  Entry entry(int place) {
    return entries.get(place);
  }

  int[] announcedBy(int cue) {
    return byCue[cue];
  }

  String cueName(int cue) {
    return cueNames.get(cue);
  }

  int[] always() {
    return always;
  }
}
