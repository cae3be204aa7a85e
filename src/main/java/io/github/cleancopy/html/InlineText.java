package io.github.cleancopy.html;

import io.github.cleancopy.block.Link;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The text that runs on since the last block ended, with its links. */
final class InlineText {
  private final StringBuilder raw = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private int visible;
  private int bold;
  private int visibleAtBreak;
  private boolean broken;

  boolean isBlank() {
    return visible == 0;
  }

  void append(String text, boolean isBold) {
    int before = visible;
    for (int i = 0; i < text.length(); i++) {
      visible += Text.isSpace(text.charAt(i)) ? 0 : 1;
    }
    bold += isBold ? visible - before : 0;
    raw.append(text);
  }

  /**
   * A break at which the text goes on in a new line; true if it is the second without text between.
   */
  boolean breakLine() {
    boolean second = broken && visible == visibleAtBreak;
    broken = true;
    visibleAtBreak = visible;
    raw.append('\n');
    return second;
  }

  int length() {
    return raw.length();
  }

  /** Two links that no space parts are still two things: menus are styled apart, not spaced. */
  void openLink(String target) {
    if (!links.isEmpty()) {
      Link last = links.get(links.size() - 1);
      if (last.end() == raw.length() && !last.target().equals(target)) {
        raw.append(' ');
      }
    }
  }

  void addLink(int start, String target) {
    if (start < raw.length()) {
      links.add(new Link(start, raw.length(), target));
    }
  }

  boolean isBold() {
    return visible > 0 && bold == visible;
  }

  /** The lines as they are, without trailing spaces and blank lines around them. */
  String code() {
    StringBuilder out = new StringBuilder(raw.length());
    for (String line : raw.toString().split("\\R", -1)) {
      out.append(line.replace('\t', ' ').stripTrailing()).append('\n');
    }
    return stripBlankLines(out);
  }

  private static String stripBlankLines(CharSequence lines) {
    int from = 0;
    int to = lines.length();
    while (from < to && lines.charAt(from) == '\n') {
      from++;
    }
    while (to > from && lines.charAt(to - 1) == '\n') {
      to--;
    }
    return lines.subSequence(from, to).toString();
  }

  String text(List<Link> placed) {
    int[] starts = new int[links.size()];
    int[] ends = new int[links.size()];
    for (int i = 0; i < links.size(); i++) {
      starts[i] = links.get(i).start();
      ends[i] = links.get(i).end();
    }
    String text = links.isEmpty() ? Text.tidy(raw) : tidy(starts, ends);
    for (int i = 0; i < links.size(); i++) {
      int start =
          starts[i] < text.length() && text.charAt(starts[i]) == ' ' ? starts[i] + 1 : starts[i];
      if (start < ends[i]) {
        placed.add(new Link(start, ends[i], links.get(i).target()));
      }
    }
    return text;
  }

  private String tidy(int[] starts, int[] ends) {
    int[] both = new int[2 * starts.length];
    for (int i = 0; i < starts.length; i++) {
      both[2 * i] = starts[i];
      both[2 * i + 1] = ends[i];
    }
    String text = Text.tidy(raw, both);
    for (int i = 0; i < starts.length; i++) {
      starts[i] = both[2 * i];
      ends[i] = both[2 * i + 1];
    }
    return text;
  }

  void clear() {
    raw.setLength(0);
    links.clear();
    visible = 0;
    bold = 0;
    broken = false;
    visibleAtBreak = 0;
  }
}
