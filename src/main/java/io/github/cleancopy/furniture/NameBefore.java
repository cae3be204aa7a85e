package io.github.cleancopy.furniture;

/** The name that stands before a bracket or an asterisk: "politician Ivan Somov* said". */
final class NameBefore {
  private static final int MOST_WORDS = 4;

  private NameBefore() {}

  /**
   * Up to four capitalised words that end where the cut begins, or a title in quotes; "" if none.
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
    return text.substring(start, end);
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
