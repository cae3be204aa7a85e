package io.github.cleancopy.furniture;

import java.util.regex.Pattern;

/** The name that stands before a bracket or an asterisk: "politician Ivan Somov* said". */
final class NameBefore {
  private static final int MOST_WORDS = 4;

  /** A person has two names; a third is a patronymic, or a job that begins the sentence. */
  private static final int NAMES = 2;

  private static final Pattern PATRONYMIC =
      Pattern.compile(
          "(?:ич|вна|чна|ich|vna|chna)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NameBefore() {}

  /**
   * Up to four capitalised words that end where the cut begins, without the job that a sentence
   * begins with ("Писатель Антон Ветров"), or a title in quotes; "" if none.
   */
  static String find(String text, int cut) {
    int end = cut;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '*')) {
      end--;
    }
    if (end > 0 && "»”\"".indexOf(text.charAt(end - 1)) >= 0) {
      return quoted(text, end);
    }
    int start = end;
    int at = end;
    for (int words = 0; words < MOST_WORDS; words++) {
      int word = wordStart(text, at);
      if (word == at || !Character.isUpperCase(text.charAt(word))) {
        break;
      }
      start = word;
      at = word > 0 && text.charAt(word - 1) == ' ' ? word - 1 : word;
    }
    return withoutJob(text, start, end);
  }

  private static String withoutJob(String text, int start, int end) {
    String name = text.substring(start, end);
    String[] words = name.split(" ");
    boolean hasJob =
        words.length > NAMES
            && beginsSentence(text, start)
            && !PATRONYMIC.matcher(words[1]).find()
            && !PATRONYMIC.matcher(words[2]).find();
    return hasJob ? name.substring(words[0].length() + 1) : name;
  }

  private static boolean beginsSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0 && " «“\"—–-".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || ".!?…".indexOf(text.charAt(before)) >= 0;
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || isInside(text, start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isInside(String text, int i) {
    char c = text.charAt(i);
    return (c == '-' || c == '.' || c == '’' || c == '\'')
        && i > 0
        && Character.isLetter(text.charAt(i - 1));
  }

  private static String quoted(String text, int end) {
    char opening = text.charAt(end - 1) == '»' ? '«' : text.charAt(end - 1) == '”' ? '“' : '"';
    int open = text.lastIndexOf(opening, end - 2);
    return open < 0 || end - open > 80 ? "" : text.substring(open + 1, end - 1);
  }
}
