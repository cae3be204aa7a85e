package io.github.cleancopy.html;

import io.github.cleancopy.block.Kind;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes blocks while elements open and close around text: which text belongs together, what kind
 * of block it is, and where it stood.
 */
final class BlockWriter {
  private static final String QUOTATION_MARKS =
      "\"'\u201C\u201D\u201E\u2018\u2019\u201A\u00AB\u00BB\u2039\u203A\u300C\u300E";

  private final BlockList blocks;
  private final Names names = new Names();
  private final Containers containers;
  private final InlineText text = new InlineText();
  private final Marks marks;
  private Frame top;
  private int linkStart;

  BlockWriter(BlockList blocks) {
    this.blocks = blocks;
    this.containers = new Containers(names);
    this.marks = new Marks(names);
    this.top = Frame.root(blocks.root());
  }

  /** Whether no text stands before this place in its block. */
  boolean isAtStart() {
    return text.isBlank();
  }

  void text(String words) {
    if (top.preformatted) {
      text.appendAsIs(words, top.bold);
      return;
    }
    if (text.endsLine() && !words.isBlank() && !continuesLine(words)) {
      flush();
    }
    int before = text.length();
    text.append(words, top.bold);
    if (text.length() > before) {
      mark();
    }
  }

  /**
   * Whether the text after a line break belongs to the paragraph before it. A line is a paragraph
   * of its own, except where there is no room for paragraphs, in a heading or table cell, and where
   * a sentence plainly goes on.
   */
  private boolean continuesLine(String words) {
    Frame around = top.nearestBlock();
    return around.kind == Kind.HEADING
        || around.kind == Kind.CONTROL
        || around.isCell()
        || text.breaksOffBefore(words);
  }

  private void mark() {
    for (Frame f = top; !f.block; f = f.parent()) {
      marks.add(f);
    }
  }

  void lineBreak() {
    if (top.preformatted) {
      text.appendAsIs("\n", top.bold);
    } else if (text.breakLine() && top.nearestBlock().kind != Kind.HEADING) {
      flush();
    }
  }

  void input(Element input) {
    String type = input.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("submit") || type.equals("button")) {
      open(input, top.depth + 1, true);
      top.become(Kind.CONTROL, 0);
      text(input.attr("value"));
      close(top.depth);
    }
  }

  /** Whether what is in the element is to be read; then it is closed at the same depth. */
  boolean open(Element element, int depth, boolean isBlock) {
    Frame frame = top.child(element, depth);
    frame.block = isBlock;
    if (frame.attributes != null && !look(frame, frame.attributes)) {
      return false;
    }
    if (frame.block) {
      flush();
      standApart();
    } else {
      text.openInline();
    }
    frame.firstBlock = blocks.size();
    top = frame;
    if (frame.tag.equals("a")) {
      openLink(frame);
    }
    ElementKind.describe(frame);
    if (frame.tag.equals("q") && !bringsMarks(element)) {
      frame.quoted = true;
      text("\u201C");
    }
    return true;
  }

  /** Takes in what the attributes say of the element; false when it is to be passed over. */
  private boolean look(Frame frame, Attributes attributes) {
    String style = Visibility.style(attributes);
    frame.hidden = Visibility.isHidden(attributes, style, names);
    frame.block |= Visibility.hasDeclaration(style, "display:block");
    frame.bold |= style.contains("font-weight:bold") || style.contains("font-weight:700");
    if (frame.hidden && !frame.block) {
      // Inside a sentence it is a tooltip or an aid; alone it may be a story behind a paywall.
      frame.block = isAtStart();
      return frame.block;
    }
    return true;
  }

  /** Inline elements around a block stand apart themselves. */
  private void standApart() {
    for (Frame f = top; !f.block; f = f.parent()) {
      f.block = true;
    }
  }

  /** Whether a quotation has its marks in its text, and needs none from the browser. */
  private static boolean bringsMarks(Element quotation) {
    Node first = quotation;
    while (first.childNodeSize() > 0) {
      first = first.childNode(0);
    }
    String words = first instanceof TextNode text ? text.getWholeText().strip() : "";
    return !words.isEmpty() && QUOTATION_MARKS.indexOf(words.charAt(0)) >= 0;
  }

  private void openLink(Frame frame) {
    String target = frame.attribute("href");
    if (!target.isEmpty()) {
      text.startLink(target);
      frame.link = target;
      linkStart = text.length();
    }
  }

  /** Closes the element that was opened at this depth, if one was. */
  void close(int depth) {
    Frame frame = top;
    if (frame.depth != depth) {
      return;
    }
    if (frame.quoted) {
      text("\u201D");
    }
    if (frame.block) {
      flush();
    } else {
      text.closeInline();
    }
    if (frame.tag.equals("a")) {
      endLink();
    }
    top = frame.parent();
    finish(frame);
  }

  private void endLink() {
    if (top.link != null) {
      text.addLink(Math.min(linkStart, text.length()), top.link);
    }
  }

  private void finish(Frame frame) {
    switch (frame.tag) {
      case "td", "th" -> endCell(frame);
      case "tr" -> endRow(frame);
      default -> {
        if (frame.block
            && blocks.size() > frame.firstBlock
            && ElementKind.isCaption(frame, names)) {
          blocks.recast(frame.firstBlock, frame.kind, Kind.CAPTION);
        }
      }
    }
  }

  private void endCell(Frame cell) {
    Frame row = cell.row();
    if (row != null) {
      int written = blocks.size() - cell.firstBlock;
      row.cells += Math.min(written, 1);
      row.layout |= written > 1 || blocks.isLong(cell.firstBlock);
    }
  }

  /** Fields of a data table make one block; a table that only arranges the page leaves no trace. */
  private void endRow(Frame row) {
    if (!row.layout && row.cells > 1) {
      blocks.joinFrom(row.firstBlock, containers.of(row));
    }
  }

  /** Ends the block. */
  void flush() {
    if (!text.isBlank()) {
      endLink();
      Frame around = top.nearestBlock();
      if (blocks.endsWithInitial() && around.isPlain() && text.startsLower()) {
        text.beginWith(blocks.takeInitial());
      }
      write(around);
      marks.clear();
    }
    text.clear();
    linkStart = 0;
  }

  private void write(Frame around) {
    String words = text.toString();
    blocks.add(
        around.kind,
        around.level,
        around.preformatted ? CodeText.tidy(words) : words,
        text.links(),
        containers.of(around),
        marks.all(),
        text.isBold());
  }

  void end() {
    while (top.depth >= 0) {
      close(top.depth);
    }
    flush();
  }
}
