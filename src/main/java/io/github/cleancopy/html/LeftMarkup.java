package io.github.cleancopy.html;

import io.github.cleancopy.text.Tag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * What HTML left in a line of a text dump: tags of inline elements and character references. Rules
 * do not know a line by its words while they stand in it: "&lt;b&gt;Read more:&lt;/b&gt; Ferry
 * strike". A tag goes where its partner stands in the line too, or at an edge of the line; a line
 * with any other tag of HTML is code, and its tags stay. Linear in the length of the line.
 */
final class LeftMarkup {
  private static final Set<String> INLINE =
      Set.of("b", "i", "em", "strong", "span", "a", "u", "font", "small");
  private static final String BREAK = "br";

  /** {@code &CounterClockwiseContourIntegral;} is the longest there is. */
  private static final int LONGEST_REFERENCE = 33;

  private final String line;
  private final List<Tag> tags = new ArrayList<>();

  /** For each tag the index of its partner, or -1. */
  private final int[] partners;

  private LeftMarkup(String line) {
    this.line = line;
    for (int i = line.indexOf('<'); i >= 0; i = line.indexOf('<', i + 1)) {
      Tag tag = Tag.at(line, i);
      if (tag != null && org.jsoup.parser.Tag.isKnownTag(tag.name())) {
        tags.add(tag);
      }
    }
    this.partners = partners();
  }

  private int[] partners() {
    int[] found = new int[tags.size()];
    Map<String, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      found[i] = -1;
      Tag tag = tags.get(i);
      Deque<Integer> same = open.computeIfAbsent(tag.name(), name -> new ArrayDeque<>());
      if (!tag.closing()) {
        same.push(i);
      } else if (!same.isEmpty()) {
        found[i] = same.pop();
        found[found[i]] = i;
      }
    }
    return found;
  }

  /** Whether the dump can hold any. */
  static boolean mayStandIn(String dump) {
    return dump.indexOf('&') >= 0 || dump.indexOf('<') >= 0;
  }

  /** Whether the line tells of tags, "the &lt;br&gt; of old": its dump has them to show them. */
  static boolean isSpokenOfIn(String line) {
    return line.indexOf('<') >= 0 && new LeftMarkup(line).isSpokenOf();
  }

  private boolean isSpokenOf() {
    for (int i = 0; i < partners.length; i++) {
      int partner = partners[i];
      if (tags.get(i).isNamedIn(line) && (partner < 0 || tags.get(partner).isNamedIn(line))) {
        return true;
      }
    }
    return false;
  }

  /** The line without any; the line itself where there is none. */
  static String takenFrom(String line) {
    String text = line.indexOf('<') < 0 ? line : new LeftMarkup(line).withoutTags();
    return text.indexOf('&') < 0 ? text : withoutReferences(text);
  }

  private String withoutTags() {
    if (!tags.stream().allMatch(tag -> INLINE.contains(tag.name()) || isBreak(tag))) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int from = 0;
    for (int i = 0; i < partners.length; i++) {
      Tag tag = tags.get(i);
      if (partners[i] >= 0 || isBreak(tag) || standsAtAnEdge(tag)) {
        out.append(line, from, tag.start()).append(isBreak(tag) ? " " : "");
        from = tag.end();
      }
    }
    return from == 0 ? line : out.append(line, from, line.length()).toString();
  }

  private static boolean isBreak(Tag tag) {
    return tag.name().equals(BREAK);
  }

  private boolean standsAtAnEdge(Tag tag) {
    boolean first = tag.opensLine(line);
    boolean last = tag.endsLine(line);
    return (first && (last || tag.introduces(line))) || (last && tag.continues(line));
  }

  /** Only those that end with their semicolon: "AT&amp;T" and "?a=1&amp;copy=2" are none. */
  private static String withoutReferences(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      if (!isReference(text, i)) {
        out.append(text, from, i).append("&amp;");
        from = i + 1;
      }
    }
    return Parser.unescapeEntities(out.append(text, from, text.length()).toString(), true);
  }

  private static boolean isReference(String text, int start) {
    int end = start + 1;
    int bound = Math.min(text.length(), start + LONGEST_REFERENCE);
    while (end < bound && isReferenceChar(text.charAt(end))) {
      end++;
    }
    return end > start + 2 && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isReferenceChar(char c) {
    return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}
