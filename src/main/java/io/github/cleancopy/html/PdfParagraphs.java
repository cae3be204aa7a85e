package io.github.cleancopy.html;

import io.github.cleancopy.html.PdfReader.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the lines of a PDF together. A paragraph ends where the next begins by its place on the page
 * or by other letters; it goes on over the end of a page where the sentence does. Larger letters
 * than those of most of the text make a heading, and so do bold ones on a short line.
 */
final class PdfParagraphs {
  private static final float CLEARLY_LARGER = 1.15f;
  private static final float OTHER_SIZE = 0.1f;
  private static final int LONGEST_HEADING = 200;
  private static final String SENTENCE_ENDS = ".!?…。！？:\"”»’)";

  private final List<Line> lines;
  private final float usualSize;
  private final Set<String> hyphened = new HashSet<>();

  PdfParagraphs(List<Line> lines) {
    this.lines = lines;
    this.usualSize = usualSize(lines);
    for (Line line : lines) {
      for (String word : line.text().split(" ", -1)) {
        if (word.indexOf('-') > 0 && !word.endsWith("-")) {
          hyphened.add(word);
        }
      }
    }
  }

  /** The size of most letters. */
  private static float usualSize(List<Line> lines) {
    Map<Float, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  void writeTo(DocumentHtml html) {
    List<Line> paragraph = new ArrayList<>();
    boolean hasTitle = false;
    for (Line line : lines) {
      if (!paragraph.isEmpty() && isBreak(paragraph.get(paragraph.size() - 1), line)) {
        hasTitle |= write(paragraph, hasTitle, html);
        paragraph.clear();
      }
      paragraph.add(line);
    }
    if (!paragraph.isEmpty()) {
      write(paragraph, hasTitle, html);
    }
  }

  private static boolean isBreak(Line before, Line line) {
    boolean otherLetters =
        Math.abs(before.size() - line.size()) > OTHER_SIZE * before.size()
            || before.bold() != line.bold();
    if (before.page() == line.page() || otherLetters) {
      return otherLetters || line.beginsParagraph();
    }
    char last = before.text().charAt(before.text().length() - 1);
    return SENTENCE_ENDS.indexOf(last) >= 0 || !Character.isLowerCase(line.text().codePointAt(0));
  }

  /** Returns whether it was the title. */
  private boolean write(List<Line> paragraph, boolean hasTitle, DocumentHtml html) {
    String text = joined(paragraph);
    Line first = paragraph.get(0);
    boolean larger = first.size() > usualSize * CLEARLY_LARGER;
    boolean heading = (larger || first.bold()) && text.length() <= LONGEST_HEADING;
    boolean title = heading && larger && !hasTitle;
    html.element(title ? "h1" : heading ? "h2" : "p", text);
    return title;
  }

  private String joined(List<Line> paragraph) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (Line line : paragraph) {
      if (text.isEmpty()) {
        text.append(line.text());
      } else if (!isWordTorn(text, line.text())) {
        text.append(' ').append(line.text());
      } else {
        if (!isHyphened(before, line.text())) {
          text.setLength(text.length() - 1);
        }
        text.append(line.text());
      }
      before = line.text();
    }
    return text.toString();
  }

  /** "light-" and "house": a hyphen after a letter, and a small letter below it. */
  private static boolean isWordTorn(CharSequence before, String line) {
    int end = before.length();
    char last = before.charAt(end - 1);
    return (last == '-' || last == '\u00AD' || last == '\u2010')
        && end > 1
        && Character.isLetter(before.charAt(end - 2))
        && Character.isLowerCase(line.codePointAt(0));
  }

  /** Whether the document writes this word with its hyphen within a line too. */
  private boolean isHyphened(String before, String line) {
    int start = before.lastIndexOf(' ') + 1;
    int end = line.indexOf(' ');
    return hyphened.contains(before.substring(start) + (end < 0 ? line : line.substring(0, end)));
  }
}
