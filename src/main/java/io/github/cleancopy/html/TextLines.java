package io.github.cleancopy.html;

import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text dump, tidied, without the blank ones. */
final class TextLines {
  private TextLines() {}

  static List<String> of(String dump) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= dump.length(); i++) {
      if (i == dump.length() || isLineEnd(dump.charAt(i))) {
        String line = Text.tidy(dump.substring(from, i));
        if (!line.isEmpty()) {
          lines.add(line);
        }
        from = i + 1;
      }
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
