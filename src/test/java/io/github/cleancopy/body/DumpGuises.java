package io.github.cleancopy.body;

import io.github.cleancopy.body.DumpCorpus.Dump;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Dumps made of two, so that forests learn kinds of pages of which the evaluation data has few: a
 * page that goes on with its next story as one scrolls, and a story among the menus and teasers of
 * another site. Both are of one fold, and no page of the other folds is ever seen in them; and of
 * one half of the sites, so that the voice that has not heard the one has not heard the other.
 */
final class DumpGuises {
  // Kicker, headline, byline, date and picture of the next story.
  private static final int HEAD_LINES = 6;
  private static final int LINES_BETWEEN = 4;
  private static final double TRUST = 0.5;
  private static final String NEXT = "+next";
  private static final String SITE = "+site";

  private final List<Dump> dumps;
  private final int folds;

  DumpGuises(List<Dump> dumps, int folds) {
    this.dumps = dumps.stream().filter(d -> storyStart(d) < storyEnd(d)).toList();
    this.folds = folds;
  }

  /** Two made of every eight. */
  List<Dump> all() {
    List<Dump> made = new ArrayList<>();
    for (int i = 0; i < dumps.size(); i++) {
      long lot = lot(dumps.get(i).id()) % 8;
      Dump other = lot < 2 ? partner(i, lot == 0) : null;
      if (other != null) {
        made.add(lot == 0 ? scrolled(dumps.get(i), other) : moved(dumps.get(i), other));
      }
    }
    return made;
  }

  /** Whether it is a dump made of two. */
  static boolean isMade(Dump dump) {
    return dump.id().endsWith(NEXT) || dump.id().endsWith(SITE);
  }

  private static long lot(String id) {
    CRC32 sum = new CRC32();
    sum.update(("guise " + id).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** The next dump of the same set and fold, of the same site where it has another. */
  private @Nullable Dump partner(int i, boolean sameSite) {
    Dump own = dumps.get(i);
    Dump found = null;
    for (int step = 1; step < dumps.size(); step++) {
      Dump other = dumps.get((i + step) % dumps.size());
      if (other.fold(folds) != own.fold(folds)
          || other.fold(TrainDumpModels.HALVES) != own.fold(TrainDumpModels.HALVES)
          || !set(other).equals(set(own))) {
        continue;
      }
      if (sameSite && other.host().equals(own.host())) {
        return other;
      }
      found = found == null && !other.host().equals(own.host()) ? other : found;
    }
    return found;
  }

  /** Sets of many languages name a country in each id; two languages are never on one page. */
  private static String set(Dump dump) {
    int slash = dump.id().indexOf('/');
    return slash < 0 ? dump.id().replaceAll("[0-9].*", "") : dump.id().substring(0, slash);
  }

  /** Below the story stands the next one, headline, byline and all. */
  private static Dump scrolled(Dump own, Dump next) {
    Lines lines = new Lines();
    int end = Math.min(own.lines().size(), storyEnd(own) + LINES_BETWEEN);
    lines.add(own, 0, end, true);
    lines.add(next, Math.max(0, storyStart(next) - HEAD_LINES), next.lines().size(), false);
    return lines.dump(own, NEXT);
  }

  /** The story as another site would show it. */
  private static Dump moved(Dump own, Dump site) {
    Lines lines = new Lines();
    lines.add(site, 0, Math.max(0, storyStart(site) - HEAD_LINES), false);
    int head = Math.max(0, storyStart(own) - HEAD_LINES);
    lines.add(own, head, storyEnd(own), true);
    lines.add(site, storyEnd(site), site.lines().size(), false);
    return lines.dump(own, SITE);
  }

  private static int storyStart(Dump dump) {
    int i = 0;
    while (i < dump.yes().length && !dump.yes()[i]) {
      i++;
    }
    return i;
  }

  private static int storyEnd(Dump dump) {
    int i = dump.yes().length;
    while (i > 0 && !dump.yes()[i - 1]) {
      i--;
    }
    return i;
  }

  private static final class Lines {
    private final List<String> lines = new ArrayList<>();
    private final List<Boolean> yes = new ArrayList<>();
    private final List<Double> weight = new ArrayList<>();

    void add(Dump from, int start, int end, boolean own) {
      for (int i = start; i < end; i++) {
        lines.add(from.lines().get(i));
        yes.add(own && from.yes()[i]);
        weight.add(TRUST * from.weight()[i]);
      }
    }

    Dump dump(Dump own, String guise) {
      return DumpCorpus.dump(
          own.id() + guise, own.host(), own.url(), own.labelled(), lines, yes, weight);
    }
  }
}
