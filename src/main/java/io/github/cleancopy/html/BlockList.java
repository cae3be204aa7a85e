package io.github.cleancopy.html;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.page.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The blocks read so far, numbered, within the page's limits. */
final class BlockList {
  // A table cell of three lines may be a remark; more is a paragraph in a table that only arranges.
  private static final int LONGEST_FIELD = 250;
  // Some pages wrap the whole story in a figure.
  private static final int LONGEST_CAPTION = 1_500;
  private static final int MOST_CAPTION_BLOCKS = 8;

  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Container root = Container.root();

  BlockList(Limits limits) {
    this.limits = limits;
  }

  Container root() {
    return root;
  }

  List<Block> list() {
    return blocks;
  }

  Set<String> notes() {
    return notes;
  }

  void note(String note) {
    notes.add(note);
  }

  int size() {
    return blocks.size();
  }

  boolean isFull() {
    return blocks.size() >= limits.blocks();
  }

  /** More was to come. */
  void noteFull() {
    note("limit:blocks " + limits.blocks());
  }

  void addLine(String line) {
    add(Kind.PARAGRAPH, 0, line, List.of(), root, Set.of(), false);
  }

  /** Adds the text as a block, or as several when it is longer than a block may be. */
  void add(
      Kind kind,
      int level,
      String text,
      List<Link> links,
      Container container,
      Set<String> marks,
      boolean bold) {
    if (text.length() <= limits.blockChars()) {
      append(kind, level, text, links, container, marks, bold);
      return;
    }
    note("limit:block-chars " + limits.blockChars());
    for (int from = 0; from < text.length(); ) {
      int to = endOfPart(text, from);
      append(
          kind,
          level,
          text.substring(from, to).strip(),
          linksIn(links, from, to),
          container,
          marks,
          bold);
      from = to;
    }
  }

  /** The last space that fits, so that no word is torn; a surrogate pair is never torn. */
  private int endOfPart(String text, int from) {
    int end = from + limits.blockChars();
    if (end >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', end);
    if (space > from + limits.blockChars() / 2) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static List<Link> linksIn(List<Link> links, int from, int to) {
    List<Link> inside = new ArrayList<>();
    for (Link link : links) {
      int start = Math.max(link.start(), from);
      int end = Math.min(link.end(), to);
      if (start < end) {
        inside.add(new Link(start - from, end - from, link.target()));
      }
    }
    return inside;
  }

  private void append(
      Kind kind,
      int level,
      String text,
      List<Link> links,
      Container container,
      Set<String> marks,
      boolean bold) {
    if (isFull()) {
      noteFull();
    } else if (!text.isEmpty()) {
      blocks.add(new Block(blocks.size(), kind, level, text, links, container, marks, bold));
    }
  }

  /**
   * Whether the last block is a paragraph of one capital letter: where the next one begins in lower
   * case, that is its first letter, set apart for its size.
   */
  boolean endsWithInitial() {
    if (blocks.isEmpty()) {
      return false;
    }
    Block last = blocks.get(blocks.size() - 1);
    String text = last.text();
    return text.length() == 1
        && Character.isUpperCase(text.charAt(0))
        && last.kind() == Kind.PARAGRAPH
        && last.links().isEmpty();
  }

  /** Takes that letter off the list. */
  String takeInitial() {
    return blocks.remove(blocks.size() - 1).text();
  }

  /** Whether the block is too long for a field of a data table. */
  boolean isLong(int number) {
    return number < blocks.size() && blocks.get(number).text().length() > LONGEST_FIELD;
  }

  /**
   * Makes the paragraphs from the given one on another kind, unless they are a whole story.
   *
   * @param around the kind of all text where they stand: the pictures of a series stand in items
   */
  void recast(int first, Kind around, Kind kind) {
    if (blocks.size() - first > MOST_CAPTION_BLOCKS || lengthFrom(first) > LONGEST_CAPTION) {
      return;
    }
    for (int i = first; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (b.kind() == Kind.PARAGRAPH || b.kind() == Kind.LIST_ITEM && around == b.kind()) {
        blocks.set(
            i,
            new Block(
                i, kind, 0, b.text(), b.links(), b.container(), b.marks(), b.bold(), b.words()));
      }
    }
  }

  private int lengthFrom(int first) {
    int length = 0;
    for (int i = first; i < blocks.size(); i++) {
      length += blocks.get(i).text().length();
    }
    return length;
  }

  /** Makes one block of those from the given one on: the cells of a table row. */
  void joinFrom(int first, Container container) {
    List<Block> cells = new ArrayList<>(blocks.subList(first, blocks.size()));
    blocks.subList(first, blocks.size()).clear();
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    Set<String> marks = new LinkedHashSet<>();
    boolean bold = true;
    for (Block cell : cells) {
      if (!text.isEmpty()) {
        text.append(" | ");
      }
      int shift = text.length();
      text.append(cell.text());
      cell.links()
          .forEach(l -> links.add(new Link(l.start() + shift, l.end() + shift, l.target())));
      marks.addAll(cell.marks());
      bold &= cell.bold();
    }
    add(Kind.TABLE, 0, text.toString(), links, container, marks, bold);
  }
}
