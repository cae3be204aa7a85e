package io.github.cleancopy.html;

import io.github.cleancopy.text.Text;

/** Preformatted text, in which spaces and line ends count. */
final class CodeText {
  private CodeText() {}

  /**
   * Tidied line by line: without trailing spaces and what is invisible, without blank lines before
   * and after; spaces inside the lines stay as many as they are.
   */
  static String tidy(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int end = 0; // behind the last character that is no space
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n' || c == '\r') {
        out.setLength(end);
        end = endLine(out, end, c == '\r' && raw.startsWith("\n", i + 1));
      } else if (Text.isSpace(c)) {
        out.append(' ');
      } else {
        out.append(visible(raw, i));
        i += isPair(raw, i) ? 1 : 0;
        end = out.length();
      }
    }
    return stripLines(out, end);
  }

  private static int endLine(StringBuilder out, int end, boolean carriageReturn) {
    if (!carriageReturn && end > 0) {
      out.append('\n');
    }
    return out.length();
  }

  private static String visible(String raw, int i) {
    char c = raw.charAt(i);
    if (c > ' ' && c < 0x7F) {
      return String.valueOf(c);
    }
    return Text.tidy(raw.substring(i, i + (isPair(raw, i) ? 2 : 1)));
  }

  private static boolean isPair(String raw, int i) {
    return i + 1 < raw.length() && Character.isSurrogatePair(raw.charAt(i), raw.charAt(i + 1));
  }

  private static String stripLines(StringBuilder out, int end) {
    int to = end;
    while (to > 0 && out.charAt(to - 1) == '\n') {
      to--;
    }
    return out.substring(0, to);
  }
}
