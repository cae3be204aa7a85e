package io.github.cleancopy.body;

import io.github.cleancopy.block.Field;
import io.github.cleancopy.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a dump are the story's headline, byline, date and captions, by where they stand
 * and what they look like.
 */
final class DumpFields {
  private static final int HEADLINE_WITHIN = 40;
  private static final int LONGEST_HEADLINE = 40;
  private static final int LONGEST_BYLINE = 25;
  private static final int LONGEST_DATE = 14;
  private static final int DATE_ABOVE_HEADLINE = 6;

  private final DumpLines dump;
  private final boolean[] open;
  private final boolean[] story;
  private final Set<String> known;
  private final @Nullable Field[] fields;
  private final int start;
  private final int end;

  /**
   * @param open lines no earlier judge has spoken on
   * @param story lines found to be story
   * @param known words of the title that the page's address or markup tells
   */
  DumpFields(DumpLines dump, boolean[] open, boolean[] story, Set<String> known) {
    this.dump = dump;
    this.open = open;
    this.story = story;
    this.known = known;
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

  private int firstProse() {
    for (int i = 0; i < dump.size(); i++) {
      if (open[i] && story[i] && dump.line(i).isProse() && !isCreditedPicture(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastProse() {
    for (int i = dump.size() - 1; i >= 0; i--) {
      if (open[i] && story[i] && dump.line(i).isProse()) {
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
    double like = Math.min(line.words, 12) / 12.0 + 2 * dump.topicShare(i) + 3 * knownShare(line);
    like -= ends(line) ? 0.7 : 0;
    like -= 0.02 * (start - i);
    like -= line.separators > 1 || line.glued > 1 ? 0.5 : 0;
    return like + (dump.copies(i) > 1 ? 0.2 : 0);
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

  private void datesAndBylines(int headline) {
    int from =
        headline < 0
            ? Math.max(0, start - DATE_ABOVE_HEADLINE)
            : Math.max(0, headline - DATE_ABOVE_HEADLINE);
    for (int i = from; i < start; i++) {
      if (!open[i] || fields[i] != null) {
        continue;
      }
      if (isSigned(i)) {
        fields[i] = Field.BYLINE;
      } else if (isDate(i)) {
        fields[i] = Field.DATE;
      }
    }
    for (int i = Math.max(0, headline); i < start; i++) {
      if (open[i] && fields[i] == null && isNameBesideDate(i)) {
        fields[i] = Field.BYLINE;
      }
    }
  }

  private boolean isSigned(int i) {
    DumpLine line = dump.line(i);
    return line.words >= 2 && line.words <= LONGEST_BYLINE && Signatures.opens(line);
  }

  private boolean isDate(int i) {
    return dump.line(i).words <= LONGEST_DATE && Signatures.hasDate(dump.line(i).text);
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

  /** What a line says that is a byline or a date; to be replaced by the shared vocabulary. */
  private static final class Signatures {
    private static final List<String> LEADS =
        List.of(
            "by ", "by:", "von ", "par ", "por ", "di ", "av ", "af ", "door ", "text:", "text ",
            "автор", "текст", "autor", "autora", "yazan", "penulis", "oleh ", "文/", "記者", "记者",
            "作者");

    static boolean opens(DumpLine line) {
      return LEADS.stream().anyMatch(line.folded::startsWith)
              && line.capitals >= 0.5
              && !line.endsSentence
          || line.folded.endsWith(" 기자");
    }

    static boolean hasDate(String text) {
      int run = 0;
      int groups = 0;
      boolean year = false;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isDigit(c)) {
          run++;
        } else if (run > 0) {
          groups++;
          year |= run == 4 && (text.startsWith("20", i - 4) || text.startsWith("19", i - 4));
          run = 0;
        }
      }
      return year && (groups > 1 || Text.wordCount(text) <= 6);
    }
  }
}
