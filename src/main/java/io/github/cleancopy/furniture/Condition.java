package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When a rule applies: cues and facts joined by and, or, not. Immutable. */
public sealed interface Condition {
  /** So many needs tell whether a look at a block pays. */
  int MOST_NEEDS = 2;

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

  /** Adds all cues that it asks for, those inside of "not" too. */
  default void addAllCues(Set<Integer> cues) {
    addCues(cues);
  }

  /**
   * What is there wherever the condition holds: of each of the sets one trigger pulls, the rarest
   * set first, at most {@link #MOST_NEEDS} of them. Empty if nobody can say.
   */
  default List<Set<Trigger>> needs(CueCounts counts) {
    return List.of();
  }

  /** The longest block, in words, for which it can hold. */
  default int mostWords() {
    return Trigger.ANY_LENGTH;
  }

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
    public void addAllCues(Set<Integer> cues) {
      parts.forEach(p -> p.addAllCues(cues));
    }

    @Override
    public int mostWords() {
      int fewest = Trigger.ANY_LENGTH;
      for (Condition part : parts) {
        fewest = Math.min(fewest, part.mostWords());
      }
      return fewest;
    }

    @Override
    public List<Set<Trigger>> needs(CueCounts counts) {
      List<Set<Trigger>> needs = new ArrayList<>();
      for (Condition part : parts) {
        needs.addAll(part.needs(counts));
      }
      return counts.rarest(needs).stream().map(need -> Trigger.within(mostWords(), need)).toList();
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
    public void addAllCues(Set<Integer> cues) {
      parts.forEach(p -> p.addAllCues(cues));
    }

    @Override
    public int mostWords() {
      int most = 0;
      for (Condition part : parts) {
        most = Math.max(most, part.mostWords());
      }
      return most;
    }

    @Override
    public List<Set<Trigger>> needs(CueCounts counts) {
      return Trigger.either(parts.stream().map(part -> part.needs(counts)).toList());
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
    public void addAllCues(Set<Integer> cues) {
      part.addAllCues(cues);
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
    public List<Set<Trigger>> needs(CueCounts counts) {
      return List.of(Set.of(Trigger.anywhere(cue)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A question about cues: whole(a, b), together(a, b), quoted-cue(a), opens(a), ends-with(a). */
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
    public List<Set<Trigger>> needs(CueCounts counts) {
      if (fact == CueFact.TOGETHER) {
        return Arrays.stream(cues)
            .mapToObj(cue -> Set.of(Trigger.anywhere(cue)))
            .sorted(Comparator.comparingLong(counts::of))
            .limit(MOST_NEEDS)
            .toList();
      }
      return List.of(Trigger.of(cues, fact.position()));
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
    public List<Set<Trigger>> needs(CueCounts counts) {
      if (cues.length == 0 || fewest() < 1) {
        return List.of();
      }
      int fewest = quantity == Quantity.COUNT ? fewest() : 1;
      return List.of(Trigger.of(counts.rarest(cues, fewest), Position.ANYWHERE));
    }

    /** The least whole number that fulfils it. */
    private int fewest() {
      return switch (operator) {
        case "<", "<=" -> 0;
        case ">" -> (int) Math.floor(limit) + 1;
        default -> (int) Math.ceil(limit);
      };
    }

    @Override
    public int mostWords() {
      if (quantity != Quantity.WORDS) {
        return Trigger.ANY_LENGTH;
      }
      return switch (operator) {
        case "<" -> (int) Math.ceil(limit) - 1;
        case "<=", "=" -> (int) Math.floor(limit);
        default -> Trigger.ANY_LENGTH;
      };
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
