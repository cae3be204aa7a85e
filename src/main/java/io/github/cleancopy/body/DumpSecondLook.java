package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLines.Span;
import io.github.cleancopy.body.DumpLines.Sums;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the second look at a dump goes by: the first look's opinion of the line, of its neighbours
 * and of the whole page, and whether the line speaks of what the story speaks of.
 */
final class DumpSecondLook {
  private static final double SURE = 3;
  private static final double LIKELY = 0.5;
  private static final int LEAD_LINES = 5;
  private static final int FEWEST_WORDS = 4;

  private final DumpLines dump;
  private final double[] likely;
  private final Sums mass;
  private final Sums words;
  private final Sums lines;
  private final Span story;
  private final int[] before;
  private final int[] after;
  private final Map<String, Integer> topic;
  private final Sums content;
  private final Sums ofLead;
  private final DumpParts parts;

  /** A line of a dump at second look. */
  private record At(DumpSecondLook story, int i) {
    double likely(int step) {
      int at = i + step;
      return at < 0 || at >= story.likely.length ? 0 : story.likely[at];
    }

    double mass(int from, int to) {
      return story.mass.between(i + from, i + to);
    }
  }

  private record Feature(String name, ToDoubleFunction<At> value) {}

  private static final List<Feature> OWN =
      List.of(
          new Feature("likely", at -> at.likely(0)),
          new Feature("likely-before", at -> at.likely(-1)),
          new Feature("likely-before-2", at -> at.likely(-2)),
          new Feature("likely-after", at -> at.likely(1)),
          new Feature("likely-after-2", at -> at.likely(2)),
          new Feature("likely-4-before", at -> at.mass(-4, 0)),
          new Feature("likely-4-after", at -> at.mass(1, 5)),
          new Feature("likely-10-before", at -> at.mass(-10, 0)),
          new Feature("likely-10-after", at -> at.mass(1, 11)),
          new Feature("story-above", at -> at.story.words.between(0, at.i)),
          new Feature("story-below", at -> at.story.words.between(at.i + 1, Integer.MAX_VALUE)),
          new Feature("story-share-below", DumpSecondLook::shareBelow),
          new Feature(
              "story-lines-below", at -> at.story.lines.between(at.i + 1, Integer.MAX_VALUE)),
          new Feature("story-lines-10-after", at -> at.story.lines.between(at.i + 1, at.i + 11)),
          new Feature("since-story", at -> Math.min(DumpLines.FAR, at.i - at.story.before[at.i])),
          new Feature("until-story", at -> Math.min(DumpLines.FAR, at.story.after[at.i] - at.i)),
          new Feature("from-story", at -> at.story.story.away(at.i)),
          new Feature("story-lines", at -> at.story.story.length()),
          new Feature("story-of-all", at -> at.story.mass.all() / at.story.likely.length),
          new Feature("story-topic", DumpSecondLook::topic),
          new Feature("lead-topic", at -> at.story.leadShare(at.i, at.i + 1)),
          new Feature("lead-topic-5-before", at -> at.story.leadShare(at.i - 5, at.i)),
          new Feature("lead-topic-5-after", at -> at.story.leadShare(at.i + 1, at.i + 6)),
          new Feature("lead-topic-15-before", at -> at.story.leadShare(at.i - 15, at.i)),
          new Feature("lead-topic-15-after", at -> at.story.leadShare(at.i + 1, at.i + 16)),
          new Feature(
              "dates-in-story-above",
              at -> at.story.dump.labels().dates(at.story.story.start(), at.i)),
          new Feature(
              "signed-in-story-above",
              at -> at.story.dump.labels().signatures(at.story.story.start(), at.i)),
          new Feature("part-words", at -> at.story.parts.words(at.i)),
          new Feature("part-words-above", at -> at.story.partAbove(at.i)),
          new Feature("part-of-largest", at -> at.story.parts.ofLargest(at.i)),
          new Feature("part-number", at -> at.story.parts.number(at.i)),
          new Feature("part-topic", at -> at.story.partTopic(at.i)),
          new Feature("part-slug", at -> at.story.parts.slug(at.i)),
          new Feature("part-slugs", at -> at.story.partSlugs(at.i)),
          new Feature("likely-before-3", at -> at.likely(-3)),
          new Feature("likely-after-3", at -> at.likely(3)));

  /**
   * @param first the first look's log-odds of every line
   */
  DumpSecondLook(DumpLines dump, double[] first) {
    this.dump = dump;
    int size = dump.size();
    likely = new double[size];
    for (int i = 0; i < size; i++) {
      likely[i] = 1 / (1 + Math.exp(-first[i]));
    }
    mass = new Sums(size, i -> likely[i]);
    words = new Sums(size, i -> likely[i] > LIKELY ? dump.line(i).words : 0);
    lines = new Sums(size, i -> likely[i] > LIKELY ? 1 : 0);
    story = Span.worthMost(size, i -> Math.max(-SURE, Math.min(SURE, first[i])));
    before = DumpLines.lastBefore(size, i -> likely[i] > LIKELY);
    after = DumpLines.firstAfter(size, i -> likely[i] > LIKELY);
    parts = new DumpParts(dump, likely);
    topic = dump.vocabulary().of(this::isOfStory);
    Map<String, Integer> lead = dump.vocabulary().of(lead()::contains);
    double[] all = new double[size];
    double[] shared = new double[size];
    for (int i = 0; i < size; i++) {
      if (dump.line(i).words >= FEWEST_WORDS && !dump.isStruck(i)) {
        Map<String, Integer> own = dump.vocabulary().content(i);
        all[i] = own.size();
        shared[i] = DumpWords.shared(own, lead, false);
      }
    }
    content = new Sums(size, i -> all[i]);
    ofLead = new Sums(size, i -> shared[i]);
  }

  /** The first paragraphs of the story, which say what it is about. */
  private Set<Integer> lead() {
    Set<Integer> lead = new HashSet<>();
    for (int i = story.start(); i < story.end() && lead.size() < LEAD_LINES; i++) {
      if (isOfStory(i) && dump.isProse(i)) {
        lead.add(i);
      }
    }
    return lead;
  }

  /** Share of the words of some lines that the lead uses too: another story has few of them. */
  private double leadShare(int from, int to) {
    return ofLead.between(from, to) / Math.max(1, content.between(from, to));
  }

  private double partAbove(int i) {
    return words.between(parts.start(i), i);
  }

  private double partSlugs(int i) {
    double lines = Math.max(1, parts.end(i) - parts.start(i));
    return dump.headline().shares(parts.start(i), parts.end(i)) / lines;
  }

  private double partTopic(int i) {
    return leadShare(parts.start(i), parts.end(i));
  }

  private boolean isOfStory(int i) {
    return likely[i] > LIKELY && story.away(i) == 0;
  }

  static List<String> names() {
    List<String> names = new ArrayList<>(DumpFirstLook.names());
    OWN.forEach(feature -> names.add(feature.name()));
    return names;
  }

  /**
   * @param first the features of the first look at the line
   */
  float[] of(float[] first, int i) {
    At at = new At(this, i);
    float[] values = new float[first.length + OWN.size()];
    System.arraycopy(first, 0, values, 0, first.length);
    for (int f = 0; f < OWN.size(); f++) {
      values[first.length + f] = (float) OWN.get(f).value().applyAsDouble(at);
    }
    return values;
  }

  private static double shareBelow(At at) {
    Sums words = at.story.words;
    return words.between(at.i + 1, Integer.MAX_VALUE) / Math.max(1, words.all());
  }

  private static double topic(At at) {
    DumpSecondLook of = at.story;
    return of.dump.vocabulary().topicShare(at.i, of.topic, of.isOfStory(at.i));
  }
}
