package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpLandmarks.Kind;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the first look at a dump goes by: each line, its neighbours, where the prose is, and what
 * the rules have struck. Hardly a word is among it (function words, months, words for "by" and
 * "photo"), so it holds for languages never seen.
 */
final class DumpFirstLook {
  private DumpFirstLook() {}

  /** A line of a dump. */
  record At(DumpLines dump, int i) {
    DumpLine line() {
      return dump.line(i);
    }

    DumpLine near(int step) {
      return dump.near(i + step);
    }
  }

  record Feature(String name, ToDoubleFunction<At> value) {}

  static final List<Feature> ALL =
      List.of(
          // the line itself
          new Feature("words", at -> at.line().words),
          new Feature("letters", at -> Math.min(at.line().text.length(), 2000)),
          new Feature("ends-sentence", at -> flag(at.line().endsSentence)),
          new Feature("ends-open", at -> flag(at.line().endsOpen)),
          new Feature("starts-lower", at -> flag(at.line().startsLower)),
          new Feature("bullet", at -> flag(at.line().bullet)),
          new Feature("sentences", at -> at.line().sentences),
          new Feature("commas", at -> perWord(at.line(), at.line().commas)),
          new Feature("quotes", at -> at.line().quotes),
          new Feature("separators", at -> perWord(at.line(), at.line().separators)),
          new Feature("glued", at -> perWord(at.line(), at.line().glued)),
          new Feature("capitals", at -> at.line().capitals),
          new Feature("upper", at -> at.line().upper),
          new Feature("digits", at -> at.line().digits),
          new Feature("word-length", at -> at.line().wordLength),
          new Feature("time", at -> flag(at.line().timeLike)),
          new Feature("address", at -> flag(at.line().addressLike)),
          new Feature("copies", at -> at.dump().vocabulary().copies(at.i())),
          new Feature("common", at -> at.dump().vocabulary().commonShare(at.i())),
          new Feature("topic", at -> at.dump().vocabulary().topicShare(at.i())),
          new Feature("opens-quote", at -> flag(at.line().opensQuote)),
          new Feature("opens-digit", at -> flag(at.line().opensDigit)),
          new Feature("asks", at -> flag(at.line().asks)),
          new Feature("dated", at -> flag(at.dump().labels().isDated(at.i()))),
          new Feature("signed", at -> flag(at.dump().labels().isSigned(at.i()))),
          new Feature("credit", at -> Credits.standard().of(at.line().text).ordinal()),
          new Feature("function-words", at -> perWord(at.line(), at.line().functionWords)),
          // its neighbours
          new Feature("as-long-as-before", at -> likeness(at.line(), at.near(-1))),
          new Feature("as-long-as-after", at -> likeness(at.line(), at.near(1))),
          new Feature("capitals-before", at -> at.near(-1).capitals),
          new Feature("capitals-after", at -> at.near(1).capitals),
          new Feature("dated-before", at -> flag(at.dump().labels().isDated(at.i() - 1))),
          new Feature("dated-after", at -> flag(at.dump().labels().isDated(at.i() + 1))),
          new Feature("signed-before", at -> flag(at.dump().labels().isSigned(at.i() - 1))),
          new Feature("signed-after", at -> flag(at.dump().labels().isSigned(at.i() + 1))),
          // what rules have struck
          new Feature("struck", at -> flag(at.dump().isStruck(at.i()))),
          new Feature("struck-before", at -> flag(at.dump().isStruck(at.i() - 1))),
          new Feature("struck-after", at -> flag(at.dump().isStruck(at.i() + 1))),
          new Feature("struck-3-before", at -> at.dump().landmarks().struck(at.i() - 3, at.i())),
          new Feature("struck-3-after", at -> at.dump().landmarks().struck(at.i() + 1, at.i() + 4)),
          new Feature("struck-10-before", at -> at.dump().landmarks().struck(at.i() - 10, at.i())),
          new Feature(
              "struck-10-after", at -> at.dump().landmarks().struck(at.i() + 1, at.i() + 11)),
          new Feature("since-struck", at -> at.dump().landmarks().sinceStruck(at.i())),
          new Feature("until-struck", at -> at.dump().landmarks().untilStruck(at.i())),
          new Feature("since-pointer", at -> at.dump().landmarks().sincePointer(at.i())),
          new Feature("words-before", at -> at.near(-1).words),
          new Feature("words-after", at -> at.near(1).words),
          new Feature("words-before-2", at -> at.near(-2).words),
          new Feature("words-after-2", at -> at.near(2).words),
          new Feature("sentence-before", at -> flag(at.near(-1).endsSentence)),
          new Feature("sentence-after", at -> flag(at.near(1).endsSentence)),
          new Feature("open-before", at -> flag(at.near(-1).endsOpen)),
          new Feature("bullet-before", at -> flag(at.near(-1).bullet)),
          new Feature("bullet-after", at -> flag(at.near(1).bullet)),
          new Feature("time-before", at -> flag(at.near(-1).timeLike)),
          new Feature("time-after", at -> flag(at.near(1).timeLike)),
          new Feature("copies-before", at -> copies(at, -1)),
          new Feature("copies-after", at -> copies(at, 1)),
          // its surroundings
          new Feature("function-words-5-before", at -> functions(at, -5, 0)),
          new Feature("function-words-5-after", at -> functions(at, 1, 6)),
          new Feature("prose-3-before", at -> before(at, 3)),
          new Feature("prose-3-after", at -> after(at, 3)),
          new Feature("prose-10-before", at -> before(at, 10)),
          new Feature("prose-10-after", at -> after(at, 10)),
          new Feature("prose-30-before", at -> before(at, 30)),
          new Feature("prose-30-after", at -> after(at, 30)),
          new Feature("prose-lines-10", at -> at.dump().proseLines(at.i() - 10, at.i() + 11)),
          new Feature("short-5-before", at -> at.dump().shortLines(at.i() - 5, at.i())),
          new Feature("short-5-after", at -> at.dump().shortLines(at.i() + 1, at.i() + 6)),
          new Feature("short-15-before", at -> at.dump().shortLines(at.i() - 15, at.i())),
          new Feature("short-15-after", at -> at.dump().shortLines(at.i() + 1, at.i() + 16)),
          new Feature("sentences-5-before", at -> at.dump().sentenceLines(at.i() - 5, at.i())),
          new Feature("sentences-5-after", at -> at.dump().sentenceLines(at.i() + 1, at.i() + 6)),
          new Feature("since-prose", at -> at.dump().sinceProse(at.i())),
          new Feature("until-prose", at -> at.dump().untilProse(at.i())),
          // lists and tables repeat one pattern
          new Feature("alike", at -> at.dump().rhythm().alike(at.i())),
          new Feature("monotony", at -> at.dump().rhythm().monotony(at.i())),
          new Feature("pattern", at -> at.dump().rhythm().pattern(at.i())),
          new Feature("same-opening", at -> at.dump().rhythm().sameOpening(at.i())),
          new Feature("same-ending", at -> at.dump().rhythm().sameEnding(at.i())),
          new Feature("dates-10-before", at -> at.dump().labels().dates(at.i() - 10, at.i())),
          new Feature("dates-10-after", at -> at.dump().labels().dates(at.i() + 1, at.i() + 11)),
          new Feature("signed-10-before", at -> at.dump().labels().signatures(at.i() - 10, at.i())),
          new Feature(
              "signed-10-after", at -> at.dump().labels().signatures(at.i() + 1, at.i() + 11)),
          new Feature("times-10-before", at -> at.dump().labels().times(at.i() - 10, at.i())),
          new Feature("times-10-after", at -> at.dump().labels().times(at.i() + 1, at.i() + 11)),
          // the site's own voice
          new Feature("voice", at -> at.dump().voice().at(at.i())),
          new Feature("voice-before", at -> at.dump().voice().at(at.i() - 1)),
          new Feature("voice-after", at -> at.dump().voice().at(at.i() + 1)),
          new Feature("voice-3-before", at -> at.dump().voice().mean(at.i() - 3, at.i())),
          new Feature("voice-3-after", at -> at.dump().voice().mean(at.i() + 1, at.i() + 4)),
          new Feature("voice-10-before", at -> at.dump().voice().mean(at.i() - 10, at.i())),
          new Feature("voice-10-after", at -> at.dump().voice().mean(at.i() + 1, at.i() + 11)),
          new Feature("voice-peak", at -> at.dump().voice().loudestBeside(at.i())),
          // what is said around stories
          new Feature("tone", at -> at.dump().tone().at(at.i())),
          new Feature("tone-before", at -> at.dump().tone().at(at.i() - 1)),
          new Feature("tone-after", at -> at.dump().tone().at(at.i() + 1)),
          new Feature("tone-3-before", at -> at.dump().tone().mean(at.i() - 3, at.i())),
          new Feature("tone-3-after", at -> at.dump().tone().mean(at.i() + 1, at.i() + 4)),
          new Feature("tone-10-before", at -> at.dump().tone().mean(at.i() - 10, at.i())),
          new Feature("tone-10-after", at -> at.dump().tone().mean(at.i() + 1, at.i() + 11)),
          new Feature("tone-peak", at -> at.dump().tone().loudestBeside(at.i())),
          // landmarks
          new Feature("since-comments", at -> since(at, Kind.COMMENTS)),
          new Feature("until-comments", at -> until(at, Kind.COMMENTS)),
          new Feature("comments-above", at -> at.dump().landmarks().comments(0, at.i())),
          new Feature(
              "comments-20", at -> at.dump().landmarks().comments(at.i() - 20, at.i() + 21)),
          new Feature("since-legal", at -> since(at, Kind.LEGAL)),
          new Feature("until-legal", at -> until(at, Kind.LEGAL)),
          new Feature("since-sharing", at -> since(at, Kind.SHARING)),
          new Feature("until-sharing", at -> until(at, Kind.SHARING)),
          new Feature("since-offers", at -> since(at, Kind.OFFERS)),
          new Feature("until-offers", at -> until(at, Kind.OFFERS)),
          // the headline, as the address tells it
          new Feature("slug", at -> at.dump().headline().share(at.i())),
          new Feature("slugs-10-before", at -> at.dump().headline().shares(at.i() - 10, at.i())),
          new Feature("slugs-10-after", at -> at.dump().headline().shares(at.i() + 1, at.i() + 11)),
          new Feature("since-slug", at -> at.dump().headline().since(at.i())),
          new Feature("until-slug", at -> at.dump().headline().until(at.i())),
          // its place on the page
          new Feature("place", at -> (double) at.i() / at.dump().size()),
          new Feature("from-top", at -> at.i()),
          new Feature("from-bottom", at -> at.dump().size() - 1 - at.i()),
          new Feature("prose-above", at -> share(at, 0, at.i())),
          new Feature("prose-below", at -> share(at, at.i() + 1, at.dump().size())),
          new Feature("from-run", at -> at.dump().run().away(at.i())),
          new Feature("run-lines", at -> at.dump().run().length()),
          new Feature("run-share", DumpFirstLook::runShare),
          // the page
          new Feature("lines", at -> at.dump().size()),
          new Feature("prose-of-all", DumpFirstLook::proseOfAll));

  static List<String> names() {
    return ALL.stream().map(Feature::name).toList();
  }

  static float[] of(DumpLines dump, int i) {
    At at = new At(dump, i);
    float[] values = new float[ALL.size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = (float) ALL.get(f).value().applyAsDouble(at);
    }
    return values;
  }

  private static double flag(boolean is) {
    return is ? 1 : 0;
  }

  private static double perWord(DumpLine line, int count) {
    return (double) count / Math.max(1, line.words);
  }

  /** 1 for lines of the same length, near 0 for a label and a paragraph. */
  private static double likeness(DumpLine a, DumpLine b) {
    return (double) Math.min(a.words, b.words) / Math.max(1, Math.max(a.words, b.words));
  }

  private static double since(At at, Kind kind) {
    return at.dump().landmarks().since(kind, at.i());
  }

  private static double until(At at, Kind kind) {
    return at.dump().landmarks().until(kind, at.i());
  }

  private static double functions(At at, int from, int to) {
    return at.dump().functionShare(at.i() + from, at.i() + to);
  }

  private static double copies(At at, int step) {
    int i = at.i() + step;
    return i < 0 || i >= at.dump().size() ? 0 : at.dump().vocabulary().copies(i);
  }

  private static double before(At at, int lines) {
    return at.dump().prose(at.i() - lines, at.i());
  }

  private static double after(At at, int lines) {
    return at.dump().prose(at.i() + 1, at.i() + 1 + lines);
  }

  private static double share(At at, int from, int to) {
    return at.dump().prose(from, to) / Math.max(1, at.dump().prose(0, at.dump().size()));
  }

  private static double runShare(At at) {
    DumpLines.Span run = at.dump().run();
    return share(at, run.start(), run.end());
  }

  private static double proseOfAll(At at) {
    int all = at.dump().size();
    return at.dump().prose(0, all) / Math.max(1, at.dump().words(0, all));
  }
}
