package io.github.cleancopy.furniture;

/**
 * Draws up which rules are worth trying on a block: those whose needs are all met, and those that
 * have none. A scratch pad for one thread.
 */
final class Shortlist {
  /** Room for the needs of a rule. */
  private static final int NEEDS = Condition.MOST_NEEDS;

  private final LanguageRules rules;
  private final RuleIndex index;
  private final IntList places = new IntList();

  // The needs of a rule that are met, a bit each, above the number of the round they were met in.
  private final int[] met;
  private int round;

  Shortlist(LanguageRules rules, RuleIndex index) {
    this.rules = rules;
    this.index = index;
    this.met = new int[index.size()];
  }

  /** The rules for the block that the passage has read, in order; good until the next call. */
  IntList draw(Passage passage) {
    round++;
    places.clear();
    for (int place : index.always()) {
      add(place);
    }
    int words = passage.block().words();
    CueFinder finder = passage.finder();
    for (int m = 0; m < finder.size; m++) {
      int end = index.end(finder.cue[m]);
      for (int a = index.first(finder.cue[m]); a < end; a++) {
        Trigger trigger = index.trigger(a);
        if (words <= trigger.mostWords() && finder.isAt(trigger.position(), m)) {
          meet(index.rule(a), index.need(a));
        }
      }
    }
    places.sort();
    return places;
  }

  private void meet(int place, int need) {
    int all = (1 << index.get(place).needs.size()) - 1;
    int before = met[place] >>> NEEDS == round ? met[place] & all : 0;
    int after = before | 1 << need;
    met[place] = round << NEEDS | after;
    if (after == all && before != all) {
      add(place);
    }
  }

  private void add(int place) {
    if (rules.areActive(place)) {
      places.add(place);
    }
  }
}
