package io.github.cleancopy.html;

import io.github.cleancopy.block.Link;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that runs on since the last block ended, with its links. */
final class InlineText {
  // Narrower lines that stop in mid-sentence are verse or a postal address as often as wrapped
  // text.
  private static final int WRAPPED_LINE = 60;

  private final StringBuilder raw = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private int visible;
  private int bold;

  /** Whether a line break was the last thing but white space. */
  private boolean atLineEnd;

  private int lineStart;
  private boolean wrapped;

  /** Whether an inline element ended, or a link began, right after the last character. */
  private boolean seam;

  /** Whether no character is visible. */
  boolean isBlank() {
    return visible == 0;
  }

  int length() {
    return raw.length();
  }

  boolean isBold() {
    return visible > 0 && bold == visible;
  }

  void append(String text, boolean isBold) {
    int before = visible;
    for (int i = 0; i < text.length(); i++) {
      visible += text.charAt(i) > ' ' && !Text.isSpace(text.charAt(i)) ? 1 : 0;
    }
    bold += isBold ? visible - before : 0;
    if (visible > before) {
      atLineEnd = false;
    }
    raw.append(text);
  }

  /** The text goes on in a new line; true if nothing stands between this break and the last. */
  boolean breakLine() {
    boolean second = atLineEnd;
    atLineEnd = true;
    raw.append('\n');
    return second;
  }

  boolean endsLine() {
    return atLineEnd;
  }

  /**
   * Whether the line that just ended breaks off in mid-sentence: it goes on in lower case, or lines
   * before it did so and it is as wide as they are.
   */
  boolean breaksOffBefore(String words) {
    String line = Text.tidy(raw.substring(lineStart));
    boolean open = !line.isEmpty() && !endsSentence(line);
    boolean goesOn = open && (startsLower(words) || (wrapped && line.length() >= WRAPPED_LINE));
    wrapped |= goesOn;
    lineStart = raw.length();
    return goesOn;
  }

  private static boolean endsSentence(String line) {
    return ".!?:;\u2026\u201D\u00BB\"\u3002\uFF01\uFF1F\u0964\u061F\u06D4)"
            .indexOf(line.charAt(line.length() - 1))
        >= 0;
  }

  private static boolean startsLower(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!Text.isSpace(words.charAt(i))) {
        return Character.isLowerCase(words.charAt(i));
      }
    }
    return false;
  }

  /** Two links that no space parts are still two things: menus are styled apart, not spaced. */
  void startLink(String target) {
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

  /** The lines as they are, without trailing spaces and blank lines around them. */
  String code() {
    StringBuilder out = new StringBuilder(raw.length());
    int from = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || raw.charAt(i) == '\n') {
        out.append(codeLine(raw.substring(from, i))).append('\n');
        from = i + 1;
      }
    }
    return withoutBlankLinesAround(out);
  }

  /** As {@link Text#tidy}, but the spaces stay as many as they are. */
  private static String codeLine(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      out.append(
          Text.isSpace(c)
              ? " "
              : c < 0x7F && c >= ' ' ? String.valueOf(c) : Text.tidy(codePoint(line, i)));
      i += isPair(line, i) ? 1 : 0;
    }
    return out.toString().stripTrailing();
  }

  private static String codePoint(String line, int i) {
    return line.substring(i, i + (isPair(line, i) ? 2 : 1));
  }

  private static boolean isPair(String line, int i) {
    return i + 1 < line.length() && Character.isSurrogatePair(line.charAt(i), line.charAt(i + 1));
  }

  private static String withoutBlankLinesAround(CharSequence lines) {
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

  /** One line of text; its links are added to the list. */
  String tidied(List<Link> placed) {
    int[] ends = new int[2 * links.size()];
    for (int i = 0; i < links.size(); i++) {
      ends[2 * i] = links.get(i).start();
      ends[2 * i + 1] = links.get(i).end();
    }
    String text = Text.tidy(raw, ends);
    for (int i = 0; i < links.size(); i++) {
      Link link = placed(text, ends[2 * i], ends[2 * i + 1], links.get(i).target());
      if (link != null) {
        placed.add(link);
      }
    }
    return text;
  }

  private static @Nullable Link placed(String text, int start, int end, String target) {
    int first = start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    return first < end ? new Link(first, end, target) : null;
  }

  void closeInline() {
    seam = true;
  }

  void clear() {
    raw.setLength(0);
    links.clear();
    visible = 0;
    bold = 0;
    atLineEnd = false;
    lineStart = 0;
    wrapped = false;
    seam = false;
  }
}
