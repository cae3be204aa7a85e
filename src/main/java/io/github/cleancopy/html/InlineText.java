package io.github.cleancopy.html;

import io.github.cleancopy.block.Link;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The text that runs on since the last block ended, tidied as it comes, with its links. */
final class InlineText {
  // Narrower lines that stop in mid-sentence are verse or a postal address as often as wrapped
  // text.
  private static final int WRAPPED_LINE = 60;

  private static final String SENTENCE_ENDS =
      ".!?:;)\"\u2026\u201D\u00BB\u3002\uFF01\uFF1F\u0964\u061F\u06D4";

  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private boolean gap;
  private int boldLength;

  /** Whether a line break was the last thing but white space. */
  private boolean atLineEnd;

  private int lineStart;
  private boolean wrapped;

  /** Where an inline element ended, and where another opened right behind it; else -1. */
  private int closed = -1;

  private int seam = -1;

  boolean isBlank() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  boolean isBold() {
    return boldLength == text.length();
  }

  void append(String words, boolean isBold) {
    int before = text.length();
    gap |= seam == before && before > 0 && isGlued(text.charAt(before - 1), words.charAt(0));
    gap = Text.tidyOnto(text, words, gap);
    if (text.length() > before) {
      boldLength += isBold ? text.length() - before : 0;
      atLineEnd = false;
    }
  }

  void closeInline() {
    closed = text.length();
  }

  /** An inline element opens that a page may style as a thing of its own: a date, a name. */
  void openInline() {
    seam = closed == text.length() && !gap ? closed : -1;
  }

  /** "12 May" and "By Ann Lee" in two elements read as two, though no space parts them. */
  private static boolean isGlued(char last, char first) {
    return (Character.isLowerCase(last) || Character.isDigit(last)) && Character.isUpperCase(first);
  }

  /** Code: every space and line end counts. */
  void appendAsIs(String words, boolean isBold) {
    text.append(words);
    boldLength += isBold ? words.length() : 0;
  }

  /** The text goes on in a new line; true if nothing stands between this break and the last. */
  boolean breakLine() {
    boolean second = atLineEnd;
    atLineEnd = true;
    gap = true;
    return second;
  }

  boolean endsLine() {
    return atLineEnd && !text.isEmpty();
  }

  /**
   * Whether the line that just ended breaks off in mid-sentence: it goes on in lower case, or lines
   * before it did so and it is as wide as they are.
   */
  boolean breaksOffBefore(String words) {
    boolean open = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    boolean wide = wrapped && text.length() - lineStart >= WRAPPED_LINE;
    boolean goesOn = open && (wide || startsLower(words));
    wrapped |= goesOn;
    lineStart = text.length();
    return goesOn;
  }

  /** Whether it goes on with something: its first character is in lower case. */
  boolean startsLower() {
    return startsLower(text);
  }

  /** Puts this before all of it, glued. */
  void beginWith(String initial) {
    text.insert(0, initial);
    int shift = initial.length();
    links.replaceAll(l -> new Link(l.start() + shift, l.end() + shift, l.target()));
  }

  private static boolean startsLower(CharSequence words) {
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
      gap |= last.end() == text.length() && !last.target().equals(target);
    }
  }

  /** A link from here to the end of the text so far. */
  void addLink(int start, String target) {
    int first = start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    if (first < text.length()) {
      links.add(new Link(first, text.length(), target));
    }
  }

  List<Link> links() {
    return links;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  void clear() {
    if (!text.isEmpty()) {
      text.setLength(0);
      links.clear();
    }
    gap = false;
    boldLength = 0;
    atLineEnd = false;
    lineStart = 0;
    wrapped = false;
    closed = -1;
    seam = -1;
  }
}
