package io.github.cleancopy.furniture;

/**
 * Draws up which rules are worth trying on a block: those whose needs are all met, and those that
 * have none. A scratch pad for one thread.
 */
final class Shortlist {
  /** Room for the needs of a rule. */
  private static final int NEEDS = Condition.MOST_NEEDS;

  private final Announcements announcements;
  private final int[] always;
  private final IntList places = new IntList();

  // The needs of a rule that are met, a bit each, above the number of the round they were met in.
  private final int[] met;

  // The round in which a cue was last heard.
  private final int[] heard;
  private int round;

  Shortlist(LanguageRules rules) {
    this.announcements = rules.announcements;
    this.always = rules.index.always();
    this.met = new int[rules.index.size()];
    this.heard = new int[rules.cueCount()];
  }

  /** The rules for the block that the passage has read, in order; good until the next call. */
  IntList draw(Passage passage) {
    round++;
    places.clear();
    places.addAll(always);
    int words = passage.block().words();
    CueFinder finder = passage.finder();
    for (int m = 0; m < finder.size; m++) {
      int cue = finder.cue[m];
      boolean tellsMore = heard[cue] != round || announcements.dependsOnPosition(cue);
      if (tellsMore && announcements.matters(cue, words)) {
        hear(finder, m, words);
      }
      heard[cue] = round;
    }
    places.sort();
    return places;
  }

  private void hear(CueFinder finder, int match, int words) {
    int cue = finder.cue[match];
    int end = announcements.end(cue);
    int positions = finder.positions(announcements.positions(cue), match);
    for (int a = announcements.first(cue); a < end; a++) {
      if (words <= announcements.mostWords(a) && announcements.isMadeAt(positions, a)) {
        meet(announcements.rule(a), announcements.need(a));
      }
    }
  }

  private void meet(int place, int need) {
    int all = announcements.needs(place);
    int before = met[place] >>> NEEDS == round ? met[place] & all : 0;
    int after = before | need;
    met[place] = round << NEEDS | after;
    if (after == all && before != all) {
      places.add(place);
    }
  }
}
