package io.github.cleancopy.block;

import io.github.cleancopy.text.Text;
import java.util.List;
import java.util.Set;

/**
 * The unit of decision: a paragraph, heading, list item, caption or line of a text dump. Immutable.
 *
 * @param number position on the page, from 0, over all blocks
 * @param kind what it is
 * @param level 1 to 6 for a heading, nesting depth for a list item, else 0
 * @param text its text, tidied: one line, except code
 * @param links the links in it, in order, not overlapping
 * @param container the container that holds it (for {@code <p class="x">} the paragraph element
 *     itself)
 * @param marks tags, class and id words, itemprop and rel values of the inline elements in it:
 *     time, author, tag, em ...
 * @param bold whether all of its text is bold
 * @param words how many words its text has, see {@link Text#wordCount}
 */
public record Block(
    int number,
    Kind kind,
    int level,
    String text,
    List<Link> links,
    Container container,
    NameSet marks,
    boolean bold,
    int words) {

  public Block {
    links = List.copyOf(links);
  }

  public Block(
      int number,
      Kind kind,
      int level,
      String text,
      List<Link> links,
      Container container,
      Set<String> marks,
      boolean bold) {
    this(
        number,
        kind,
        level,
        text,
        links,
        container,
        NameSet.copyOf(marks),
        bold,
        Text.wordCount(text));
  }

  /** A line of a text dump. */
  public static Block line(int number, String text, Container root) {
    return new Block(number, Kind.PARAGRAPH, 0, text, List.of(), root, Set.of(), false);
  }

  /** A span of this block as a block of its own, with the links that lie in it. */
  public Block part(int start, int end) {
    List<Link> inside =
        links.stream()
            .filter(link -> link.start() >= start && link.end() <= end)
            .map(link -> new Link(link.start() - start, link.end() - start, link.target()))
            .toList();
    String span = text.substring(start, end);
    return new Block(
        number, kind, level, span, inside, container, marks, bold, Text.wordCount(span));
  }

  public boolean isHeading() {
    return kind == Kind.HEADING;
  }

  /** Share of its characters that are link text, 0 to 1. */
  public double linkDensity() {
    return text.isEmpty() ? 0 : (double) linkedLength() / text.length();
  }

  /** Characters of link text. */
  public int linkedLength() {
    int length = 0;
    for (int i = 0; i < links.size(); i++) {
      length += links.get(i).length();
    }
    return length;
  }
}
