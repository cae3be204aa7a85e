package io.github.cleancopy.body;

import io.github.cleancopy.block.Field;
import io.github.cleancopy.text.Bylines;
import io.github.cleancopy.text.DateText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a dump are the story's headline, byline, date and captions, by where they stand
 * and what they look like.
 */
final class DumpFields {
  private static final int HEADLINE_WITHIN = 40;
  private static final int LONGEST_HEADLINE = 30;
  // Kicker, headline, byline, date, caption and its credit may part headline and story.
  private static final int HEAD_LINES = 8;
  private static final double MOST_OF_HEADLINE = 0.7;

  /** What a line of a dump can be besides story. */
  static final Set<Field> ALL = EnumSet.of(Field.TITLE, Field.BYLINE, Field.DATE, Field.CAPTION);

  private static final int LONGEST_BYLINE = 25;
  private static final int LONGEST_DATE = 14;
  private static final int DATE_ABOVE_HEADLINE = 6;
  private static final int DECK_LINES = 4;

  private final DumpLines dump;
  private final boolean[] open;
  private final boolean[] story;
  private final Set<String> known;
  private final @Nullable String language;
  private final @Nullable Field[] fields;
  private final int start;
  private final int end;

  /**
   * @param open lines no earlier judge has spoken on
   * @param story lines found to be story
   * @param known words of the title that the page's markup tells
   * @param language of the page, or null
   */
  DumpFields(
      DumpLines dump,
      boolean[] open,
      boolean[] story,
      Set<String> known,
      @Nullable String language) {
    this.dump = dump;
    this.open = open;
    this.story = story;
    this.known = known;
    this.language = language;
    this.fields = new Field[dump.size()];
    this.start = firstProse();
    this.end = lastProse();
  }

  /** The field of each line, or null. */
  @Nullable Field[] find() {
    if (start >= 0) {
      captions();
      int headline = headline();
      if (headline >= 0) {
        fields[headline] = Field.TITLE;
      }
      datesAndBylines(headline);
    }
    return fields;
  }

  /** Where the story begins: its first prose, unless that is a long headline above more of it. */
  private int firstProse() {
    int first = -1;
    for (int i = toldHeadline() + 1; i < dump.size(); i++) {
      if (isProseOfStory(i) && !isCreditedPicture(i) && !isAmidFurniture(i)) {
        if (!isHeadlineByForm(dump.line(i))) {
          return first < 0 || i - first <= HEAD_LINES ? i : first;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  /**
   * The first line that says most of the headline in the page's address and has more of the story
   * below it than above, or -1.
   */
  private int toldHeadline() {
    int above = 0;
    int all = proseOfStory();
    for (int i = 0; i < dump.size() && 2 * above < all; i++) {
      if (open[i]
          && dump.headline().share(i) >= MOST_OF_HEADLINE
          && isHeadlineByForm(dump.line(i))) {
        return i;
      }
      above += isProseOfStory(i) ? 1 : 0;
    }
    return -1;
  }

  /** "Top Official Accused of Discussing Sanctions with Moscow Before Inauguration - Reports". */
  private static boolean isHeadlineByForm(DumpLine line) {
    return line.words <= LONGEST_HEADLINE && line.sentences == 0 && !ends(line);
  }

  private int proseOfStory() {
    int all = 0;
    for (int i = 0; i < dump.size(); i++) {
      all += isProseOfStory(i) ? 1 : 0;
    }
    return all;
  }

  private boolean isProseOfStory(int i) {
    return open[i] && story[i] && dump.isProse(i);
  }

  /** Between two lines that rules have struck it is what is left of an appeal, not a beginning. */
  private boolean isAmidFurniture(int i) {
    return i > 0 && !open[i - 1] && i + 1 < open.length && !open[i + 1];
  }

  private int lastProse() {
    for (int i = dump.size() - 1; i >= 0; i--) {
      if (isProseOfStory(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isCreditedPicture(int i) {
    return Credits.standard().of(dump.line(i).text) != Credits.Kind.NONE;
  }

  private void captions() {
    for (int i = Math.max(0, start - HEADLINE_WITHIN);
        i <= Math.min(dump.size() - 1, end + 2);
        i++) {
      if (open[i] && isCaption(i)) {
        fields[i] = Field.CAPTION;
      }
    }
  }

  private boolean isCaption(int i) {
    return switch (Credits.standard().of(dump.line(i).text)) {
      case NONE -> false;
      case AGENCY -> i < end && (i < start || !dump.line(i).endsSentence);
      case SURE, WHOLE -> true;
    };
  }

  /** The line above the story that is most like a headline, or -1. */
  private int headline() {
    int best = -1;
    double most = 0.8;
    for (int i = Math.max(0, start - HEADLINE_WITHIN); i < start; i++) {
      double like = open[i] && fields[i] == null ? likeHeadline(i) : 0;
      if (like > most) {
        best = i;
        most = like;
      }
    }
    return best;
  }

  private double likeHeadline(int i) {
    DumpLine line = dump.line(i);
    if (line.words < 3 || line.words > LONGEST_HEADLINE || isDate(i) || isSigned(i)) {
      return 0;
    }
    double like =
        Math.min(line.words, 12) / 12.0
            + 2 * dump.vocabulary().topicShare(i)
            + 3 * knownShare(line);
    like += 3 * Math.max(0, dump.headline().share(i));
    like -= ends(line) ? 0.7 : 0;
    like -= 0.02 * (start - i);
    like += headsSignature(i) ? 0.6 : 0;
    like -= line.separators > 0 ? 0.2 : 0;
    like -= line.separators > 1 || line.glued > 1 ? 0.5 : 0;
    return like + (dump.vocabulary().copies(i) > 1 ? 0.2 : 0);
  }

  /** Whether the next line gives the date or names the author. */
  private boolean headsSignature(int i) {
    int next = i + 1;
    return next < start && open[next] && fields[next] == null && (isDate(next) || isSigned(next));
  }

  private static boolean ends(DumpLine line) {
    return (line.endsSentence && !line.text.endsWith("?") && !line.text.endsWith("!"))
        || line.endsOpen;
  }

  private double knownShare(DumpLine line) {
    Set<String> own = new HashSet<>(line.stems);
    long shared = own.stream().filter(known::contains).count();
    return known.isEmpty() || own.isEmpty()
        ? 0
        : (double) shared / Math.max(own.size(), known.size());
  }

  /** Above the story, and between a deck that opens it and its next paragraph. */
  private void datesAndBylines(int headline) {
    int head = headline < 0 ? start : headline;
    int end = headEnd();
    for (int i = Math.max(0, head - DATE_ABOVE_HEADLINE); i < end; i++) {
      if (isFree(i) && isSigned(i)) {
        fields[i] = Field.BYLINE;
      } else if (isFree(i) && isDate(i)) {
        fields[i] = Field.DATE;
      }
    }
    for (int i = Math.max(0, headline); i < end; i++) {
      if (isFree(i) && isNameBesideDate(i)) {
        fields[i] = Field.BYLINE;
      }
    }
  }

  private boolean isFree(int i) {
    return open[i] && fields[i] == null && i != start;
  }

  private int headEnd() {
    int end = start + 1;
    while (end < Math.min(dump.size(), start + DECK_LINES) && !dump.isProse(end)) {
      end++;
    }
    return end;
  }

  private boolean isSigned(int i) {
    DumpLine line = dump.line(i);
    return line.words >= 2
        && line.words <= LONGEST_BYLINE
        && (Bylines.signature(line.text).isPresent()
            || Bylines.looksLikeByline(line.text, language));
  }

  private boolean isDate(int i) {
    return dump.line(i).words <= LONGEST_DATE
        && DateText.find(dump.line(i).text, language).isPresent();
  }

  /** "Ada Example" on a line of its own, with a date or a byline beside it. */
  private boolean isNameBesideDate(int i) {
    DumpLine line = dump.line(i);
    boolean name =
        line.words >= 2
            && line.words <= 5
            && line.capitals > 0.99
            && line.digits == 0
            && !line.endsSentence
            && !line.endsOpen
            && line.upper < 0.6;
    return name && (isOf(i - 1) || isOf(i + 1));
  }

  private boolean isOf(int i) {
    return i >= 0 && i < fields.length && (fields[i] == Field.DATE || fields[i] == Field.BYLINE);
  }
}
