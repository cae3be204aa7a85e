package io.github.cleancopy.furniture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a rule applies: cues and facts joined by and, or, not. Immutable. */
public sealed interface Condition {

  /** Whether the passage fulfils it. */
  boolean holds(Passage passage);

  /** The part of it that the passage does not fulfil, for the author of a rule. */
  String failure(Passage passage);

  /** Whether it asks for more than the block itself: its neighbours or its place in the story. */
  boolean needsNeighbours();

  /** Whether it can hold only beside a struck block. */
  default boolean needsStruckNeighbour() {
    return false;
  }

  /** Whether the block's place, without a look at its words, is enough to say that it fails. */
  default boolean isRuledOut(Passage passage) {
    return false;
  }

  /** Adds the cues that are named outside of "not". */
  void addCues(Set<Integer> cues);

  /** Of these cues one is found wherever the condition holds; null if nobody can say. */
  @Nullable Set<Integer> triggers();

  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      for (Condition part : parts) {
        if (!part.holds(passage)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String failure(Passage passage) {
      return parts.stream()
          .filter(p -> !p.holds(passage))
          .map(p -> p.failure(passage))
          .collect(Collectors.joining(" and "));
    }

    @Override
    public boolean needsNeighbours() {
      return parts.stream().anyMatch(Condition::needsNeighbours);
    }

    @Override
    public boolean needsStruckNeighbour() {
      return parts.stream().anyMatch(Condition::needsStruckNeighbour);
    }

    @Override
    public boolean isRuledOut(Passage passage) {
      for (Condition part : parts) {
        if (part.isRuledOut(passage)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void addCues(Set<Integer> cues) {
      parts.forEach(p -> p.addCues(cues));
    }

    @Override
    public @Nullable Set<Integer> triggers() {
      Set<Integer> fewest = null;
      for (Condition part : parts) {
        Set<Integer> triggers = part.triggers();
        if (triggers != null && (fewest == null || triggers.size() < fewest.size())) {
          fewest = triggers;
        }
      }
      return fewest;
    }
  }

  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      for (Condition part : parts) {
        if (part.holds(passage)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String failure(Passage passage) {
      return parts.stream()
          .map(p -> p.failure(passage))
          .collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public boolean needsNeighbours() {
      return parts.stream().anyMatch(Condition::needsNeighbours);
    }

    @Override
    public boolean needsStruckNeighbour() {
      return parts.stream().allMatch(Condition::needsStruckNeighbour);
    }

    @Override
    public boolean isRuledOut(Passage passage) {
      for (Condition part : parts) {
        if (!part.isRuledOut(passage)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void addCues(Set<Integer> cues) {
      parts.forEach(p -> p.addCues(cues));
    }

    @Override
    public @Nullable Set<Integer> triggers() {
      Set<Integer> all = new TreeSet<>();
      for (Condition part : parts) {
        Set<Integer> triggers = part.triggers();
        if (triggers == null) {
          return null;
        }
        all.addAll(triggers);
      }
      return all;
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      return !part.holds(passage);
    }

    @Override
    public String failure(Passage passage) {
      return "not " + part;
    }

    @Override
    public boolean needsNeighbours() {
      return part.needsNeighbours();
    }

    @Override
    public void addCues(Set<Integer> cues) {}

    @Override
    public @Nullable Set<Integer> triggers() {
      return null;
    }

    @Override
    public String toString() {
      return "not " + part;
    }
  }

  /** A cue is found. */
  record HasCue(String name, int cue) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      return passage.has(cue);
    }

    @Override
    public String failure(Passage passage) {
      return name;
    }

    @Override
    public boolean needsNeighbours() {
      return false;
    }

    @Override
    public void addCues(Set<Integer> cues) {
      cues.add(cue);
    }

    @Override
    public Set<Integer> triggers() {
      return Set.of(cue);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A question about cues: whole(a, b), together(a, b), quoted(a), opens(a), ends-with(a). */
  @SuppressWarnings("ArrayRecordComponent")
  record AboutCues(CueFact fact, String text, int[] cues) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      return fact.holds(passage, cues);
    }

    @Override
    public String failure(Passage passage) {
      return text;
    }

    @Override
    public boolean needsNeighbours() {
      return false;
    }

    @Override
    public void addCues(Set<Integer> all) {
      for (int cue : cues) {
        all.add(cue);
      }
    }

    @Override
    public Set<Integer> triggers() {
      Set<Integer> all = new TreeSet<>();
      addCues(all);
      return all;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A yes-or-no fact: "whole-block", "question", "in aside|form", "next-to newsletter". */
  record Is(Fact fact, String text, List<String> values) implements Condition {
    @Override
    public boolean holds(Passage passage) {
      return fact.holds(passage, values);
    }

    @Override
    public boolean needsNeighbours() {
      return fact.needsNeighbours();
    }

    @Override
    public boolean needsStruckNeighbour() {
      return fact.needsStruckNeighbour();
    }

    @Override
    public boolean isRuledOut(Passage passage) {
      return fact.needsNeighbours() && !fact.holds(passage, values);
    }

    @Override
    public String failure(Passage passage) {
      return text;
    }

    @Override
    public void addCues(Set<Integer> cues) {}

    @Override
    public @Nullable Set<Integer> triggers() {
      return null;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A number compared: {@code words < 12}, {@code count(ask, newsroom, thanks) >= 2}. */
  @SuppressWarnings("ArrayRecordComponent")
  record Compared(Quantity quantity, String text, int[] cues, String operator, double limit)
      implements Condition {
    @Override
    public boolean holds(Passage passage) {
      double value = quantity.of(passage, cues);
      return switch (operator) {
        case "<" -> value < limit;
        case "<=" -> value <= limit;
        case ">" -> value > limit;
        case ">=" -> value >= limit;
        default -> value == limit;
      };
    }

    @Override
    public String failure(Passage passage) {
      return text + " (it is " + Math.round(quantity.of(passage, cues) * 100) / 100.0 + ")";
    }

    @Override
    public boolean needsNeighbours() {
      return false;
    }

    @Override
    public void addCues(Set<Integer> all) {
      for (int cue : cues) {
        all.add(cue);
      }
    }

    @Override
    public @Nullable Set<Integer> triggers() {
      boolean atLeastOne =
          cues.length > 0 && (operator.equals(">") || limit >= 1) && operator.charAt(0) != '<';
      if (!atLeastOne) {
        return null;
      }
      Set<Integer> all = new TreeSet<>();
      addCues(all);
      return all;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
