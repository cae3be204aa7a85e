package io.github.cleancopy.meta;

import io.github.cleancopy.text.DateText;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the wordings of a title: the visible headline before what is written for search
 * engines, without the site's name. A title that itself contains a bar or a dash stays whole.
 */
final class Titles {
  private static final int LONGEST_TITLE = 400;

  /** Two wordings that share this much of the shorter one are of the same story. */
  private static final double SAME_STORY = 0.5;

  /** What sites put between headline, section and name. */
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " > ", " : ", "｜", "|",
    " ― ", "－", "ㅣ", ": "
  };

  /** Marks with which a separator begins; a colon may part a headline in two. */
  private static final String SEPARATING = "|-–—·•»«/>｜―－ㅣ";

  private static final Set<String> LABELS = Set.of("title:", "titel:", "titre:", "título:");

  private static final int MOST_AFFIXES = 4;

  private final SiteNames site;
  private final @Nullable String section;
  private final boolean news;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<TitleWords> words = new ArrayList<>();
  private final List<Spot> headings = new ArrayList<>();
  private final List<Spot> subHeadings = new ArrayList<>();
  private final List<String> raw = new ArrayList<>();

  /** Made when all are added. */
  private @Nullable List<String> wordings;

  /**
   * @param news whether a newsroom describes the page: it then writes its headlines itself, and no
   *     plug-in for search engines does
   */
  Titles(SiteNames site, @Nullable String section, boolean news) {
    this.site = site;
    this.section = section;
    this.news = news;
  }

  void add(@Nullable String value, String source) {
    String title = Strings.plain(value);
    if (!title.isEmpty() && title.length() <= LONGEST_TITLE) {
      raw.add(title);
      words.add(TitleWords.of(title));
      candidates.add(new Candidate(title, source));
    }
  }

  void addHeading(Spot heading) {
    if (mayBeTitle(heading)) {
      headings.add(heading);
    }
  }

  /** Where the h1 is the site's logo or stands in a menu, the headline is an h2. */
  void addSubHeading(Spot heading) {
    if (mayBeTitle(heading)) {
      subHeadings.add(heading);
    }
  }

  private boolean mayBeTitle(Spot heading) {
    boolean title = !heading.text().isEmpty() && heading.text().length() <= LONGEST_TITLE;
    return title && !heading.aside() && !site.isSite(heading.text());
  }

  /** Every wording as the page has it, without doubles. */
  List<String> wordings() {
    List<String> known = wordings;
    if (known == null) {
      Set<String> different = new LinkedHashSet<>();
      headings.forEach(heading -> different.add(heading.text()));
      different.addAll(raw);
      known = List.copyOf(different);
      wordings = known;
    }
    return known;
  }

  /** The headline's element, or null where no heading is one. */
  @Nullable Spot heading() {
    Spot best = null;
    double most = 0;
    for (Spot heading : headings) {
      double like = likeness(heading.text());
      if (like > most) {
        best = heading;
        most = like;
      }
    }
    if (most >= SAME_STORY) {
      return best;
    }
    Spot declared = declaredSubHeading();
    if (declared != null) {
      return declared;
    }
    boolean alone = headings.size() == 1 && Text.wordCount(headings.get(0).text()) >= 3;
    return alone || candidates.isEmpty() && !headings.isEmpty() ? headings.get(0) : null;
  }

  /** The sub-heading that says exactly what the markup declares. */
  private @Nullable Spot declaredSubHeading() {
    for (Spot heading : subHeadings) {
      String loose = Strings.loose(heading.text());
      for (Candidate candidate : candidates) {
        if (Text.wordCount(heading.text()) >= 3
            && Strings.loose(bare(candidate.value())).equals(loose)) {
          return heading;
        }
      }
    }
    return null;
  }

  /**
   * As the markup spells the sub-heading, and without the kicker where another wording has none:
   * "Harbour works: Bridge closed for the winter".
   */
  private String declared(String heading) {
    String best = heading;
    String loose = Strings.loose(heading);
    for (Candidate candidate : candidates) {
      String bare = bare(candidate.value());
      String other = Strings.loose(bare);
      boolean shorter = isHeadline(bare) && other.length() < Strings.loose(best).length();
      best = other.equals(loose) && best.equals(heading) ? bare : best;
      best = shorter && loose.endsWith(other) ? bare : best;
    }
    return best;
  }

  private double likeness(String heading) {
    TitleWords own = TitleWords.of(heading);
    double most = 0;
    for (TitleWords other : words) {
      most = Math.max(most, own.overlap(other));
    }
    return most;
  }

  /**
   * Candidates as they would stand in the record, the chosen first.
   *
   * @param heading the headline's element, see {@link #heading}
   * @param all whether to go on after the first, for somebody who wants to see the others
   */
  List<Candidate> ranked(@Nullable Spot heading, boolean all) {
    List<Candidate> ranked = new ArrayList<>();
    Candidate twice = news ? saidTwice() : null;
    if (twice != null) {
      ranked.add(twice);
    }
    if (heading != null) {
      boolean first = headings.contains(heading);
      String title = first ? bare(heading.text()) : declared(heading.text());
      ranked.add(new Candidate(title, first ? "h1" : "h2"));
    }
    for (Candidate candidate : candidates) {
      if (!all && !ranked.isEmpty()) {
        return ranked;
      }
      String bare = bare(candidate.value());
      if (!bare.isEmpty() && !site.isSite(bare)) {
        ranked.add(new Candidate(bare, candidate.source()));
      }
    }
    return ranked;
  }

  /** The headline that a newsroom gives in JSON-LD and in OpenGraph alike. */
  private @Nullable Candidate saidTwice() {
    for (Candidate one : candidates) {
      for (Candidate other : candidates) {
        if (one.source().equals("json-ld")
            && other.source().equals("og:title")
            && Strings.loose(bare(one.value())).equals(Strings.loose(bare(other.value())))) {
          return new Candidate(bare(other.value()), "json-ld and og:title");
        }
      }
    }
    return null;
  }

  /** Without the site's name, and the section's beside it, at either end. */
  private String bare(String title) {
    String known = agreed(title);
    if (known != null) {
      return known;
    }
    String bare = title;
    for (int i = 0; i < MOST_AFFIXES; i++) {
      String shorter = withoutAffix(bare, i > 0);
      if (shorter.equals(bare)) {
        return bare;
      }
      bare = shorter;
    }
    return bare;
  }

  /**
   * Another wording where this is that with something behind a separator ("Bridge closed-Local|
   * Harbour Post"), or with a date or a label before it ("12 Mar 2026 Bridge closed", "Title:
   * Bridge closed").
   */
  private @Nullable String agreed(String title) {
    for (String wording : wordings()) {
      if (wording.length() < title.length() && isHeadline(wording)) {
        String behind = title.startsWith(wording) ? title.substring(wording.length()) : "";
        int start = title.length() - wording.length();
        String before = title.endsWith(wording) ? title.substring(0, start) : "";
        if (isTail(behind) || isDateOrLabel(before.strip())) {
          return wording;
        }
      }
    }
    return null;
  }

  private static boolean isHeadline(String wording) {
    return Text.wordCount(wording) >= 3;
  }

  /** A separator between spaces, or one without them before the site's name at the end. */
  private boolean isTail(String text) {
    String tail = text.strip();
    if (tail.isEmpty() || SEPARATING.indexOf(tail.charAt(0)) < 0) {
      return false;
    }
    int last = tail.length() - 1;
    while (SEPARATING.indexOf(tail.charAt(last)) < 0) {
      last--;
    }
    return text.charAt(0) == ' ' || site.isSite(tail.substring(last + 1));
  }

  private static boolean isDateOrLabel(String text) {
    boolean label = text.endsWith(":") && text.indexOf(' ') < 0 && LABELS.contains(Text.fold(text));
    return label
        || DateText.find(text, null)
            .filter(date -> date.start() == 0 && date.end() == text.length())
            .isPresent();
  }

  private String withoutAffix(String title, boolean siteIsGone) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && isAffix(title.substring(last + separator.length()), siteIsGone)) {
        return title.substring(0, last).strip();
      }
      int first = title.indexOf(separator);
      if (first > 0 && isAffix(title.substring(0, first), siteIsGone)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  private boolean isAffix(String part, boolean siteIsGone) {
    if (part.isBlank() || Text.wordCount(part) > 6) {
      return part.isBlank();
    }
    return site.isSite(part)
        || (siteIsGone && section != null && Strings.loose(part).equals(Strings.loose(section)));
  }
}
