package io.github.cleancopy.meta;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a story appeared and was changed, according to the markup and the address. */
final class MarkupDates {
  /** Elements behind the headline after which even the only time is a teaser's. */
  private static final int FAR = 600;

  private final PageFacts facts;
  private final JsonLd jsonLd;
  private final @Nullable Spot heading;
  private final @Nullable String url;
  private final @Nullable String language;

  private final FetchDay fetchDay;

  /** Whether somebody wants to see all candidates. */
  private final boolean all;

  MarkupDates(
      PageFacts facts,
      JsonLd jsonLd,
      @Nullable Spot heading,
      @Nullable String url,
      @Nullable String language,
      FetchDay fetchDay,
      boolean all) {
    this.facts = facts;
    this.jsonLd = jsonLd;
    this.heading = heading;
    this.url = url;
    this.language = language;
    this.fetchDay = fetchDay;
    this.all = all;
  }

  Dates published() {
    Dates dates = new Dates(language, fetchDay, all);
    dates.add(jsonLd.text("datePublished"), "json-ld");
    if (dates.isSettled()) {
      return dates;
    }
    boolean several = saySeveral(facts.items("datepublished"));
    if (!several) {
      addItems(dates, "datepublished");
    }
    addMetas(dates, MetaNames.PUBLISHED);
    if (several) {
      addNearest(dates, facts.items("datepublished"), "microdata");
    }
    if (dates.isSettled()) {
      return dates;
    }
    dates.add(jsonLd.text("dateCreated", "uploadDate"), "json-ld");
    addTimes(dates);
    addItems(dates, "datecreated");
    addNamed(dates);
    dates.add(Addresses.day(url), "url");
    return dates;
  }

  Dates modified() {
    Dates dates = new Dates(language, fetchDay, all);
    dates.add(jsonLd.text("dateModified"), "json-ld");
    addItems(dates, "datemodified");
    addMetas(dates, MetaNames.MODIFIED);
    for (Spot time : facts.times) {
      if (!time.aside() && saysModified(time)) {
        add(dates, time, "time");
      }
    }
    return dates;
  }

  private void addMetas(Dates dates, List<String> names) {
    for (String name : names) {
      dates.add(facts.meta(name), name);
    }
  }

  /** The earliest of the page's own meta elements called published: "w-published-date". */
  private void addNamed(Dates dates) {
    if (!dates.candidates().isEmpty()) {
      return;
    }
    Dates named = new Dates(language, fetchDay, true);
    for (String name : facts.metaNames()) {
      if (name.contains("publish") && !name.contains("publisher")) {
        named.add(facts.meta(name), name);
      }
    }
    named.candidates().stream()
        .min(Comparator.comparing(Candidate::value))
        .ifPresent(earliest -> dates.add(earliest.value(), earliest.source()));
  }

  private void addItems(Dates dates, String name) {
    for (Spot spot : facts.items(name)) {
      dates.add(spot.aside() ? null : spot.value(), "microdata");
    }
  }

  /** Time elements that are called published, else those near the headline, else the only one. */
  private void addTimes(Dates dates) {
    List<Spot> times =
        facts.times.stream().filter(time -> !time.aside() && !saysModified(time)).toList();
    for (Spot time : times) {
      if (time.name().contains("publi") || time.name().contains("pubdate")) {
        add(dates, time, "time");
      }
    }
    addNearest(dates, times, "time");
    if (dates.candidates().isEmpty() && !saySeveral(times)) {
      times.stream()
          .filter(time -> heading == null || time.distanceTo(heading) <= FAR)
          .forEach(time -> add(dates, time, "time"));
    }
  }

  /** Those near the headline, the nearest below it first: above it stand dates of the day. */
  private void addNearest(Dates dates, List<Spot> spots, String source) {
    spots.stream()
        .filter(spot -> !spot.aside() && spot.isNear(heading))
        .sorted(Comparator.comparingInt(spot -> spot.distanceTo(heading)))
        .forEach(spot -> add(dates, spot, source));
  }

  private static boolean saySeveral(List<Spot> spots) {
    return spots.stream().map(spot -> head(spot.value())).distinct().count() > 1;
  }

  private static String head(String value) {
    return value.substring(0, Math.min(10, value.length()));
  }

  private static void add(Dates dates, Spot time, String source) {
    if (!dates.add(time.machine(), source)) {
      dates.add(time.text(), source);
    }
  }

  private static boolean saysModified(Spot time) {
    return time.name().contains("modif") || time.name().contains("updat");
  }
}
