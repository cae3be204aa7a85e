package io.github.cleancopy.html;

import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text dump, tidied, without the blank ones.
 *
 * @param hadMarkup whether leftovers of markup were taken out of them
 */
record TextLines(List<String> lines, boolean hadMarkup) {

  static TextLines of(String dump) {
    List<String> raw = split(dump);
    boolean mayHaveMarkup =
        LeftMarkup.mayStandIn(dump) && raw.stream().noneMatch(LeftMarkup::isSpokenOfIn);
    List<String> lines = new ArrayList<>(raw.size());
    boolean hadMarkup = false;
    for (String each : raw) {
      String text = mayHaveMarkup ? LeftMarkup.takenFrom(each) : each;
      hadMarkup |= !text.equals(each);
      String line = Text.tidy(text);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return new TextLines(lines, hadMarkup);
  }

  private static List<String> split(String dump) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= dump.length(); i++) {
      if (i == dump.length() || isLineEnd(dump.charAt(i))) {
        lines.add(dump.substring(from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
