package io.github.cleancopy.html;

/**
 * The places a template keeps for what a script will put there: {@code $$ADVERT$$}, {@code
 * {{WIDGET_3}}}. Like tags, they are no text of the story.
 */
final class Placeholders {
  private static final String[][] MARKS = {{"$$", "$$"}, {"{{", "}}"}, {"%%", "%%"}, {"[[", "]]"}};
  private static final int LONGEST = 40;

  private Placeholders() {}

  static String without(String text) {
    String left = text;
    for (String[] mark : MARKS) {
      left = left.contains(mark[0]) ? without(left, mark[0], mark[1]) : left;
    }
    return left;
  }

  private static String without(String text, String open, String close) {
    StringBuilder left = new StringBuilder(text.length());
    int done = 0;
    for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      int end = endOfName(text, at + open.length());
      if (at >= done && end > at + open.length() && text.startsWith(close, end)) {
        left.append(text, done, at);
        done = end + close.length();
      }
    }
    return left.append(text, done, text.length()).toString();
  }

  /** Behind the capitals, digits and underscores from here. */
  private static int endOfName(String text, int from) {
    int end = from;
    int most = Math.min(text.length(), from + LONGEST);
    while (end < most && isNameChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameChar(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
