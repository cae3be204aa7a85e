package io.github.cleancopy.html;

import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that is open while the page is walked. */
final class Frame {
  private static final String[] MARKING_ATTRIBUTES = {"class", "id", "itemprop", "rel"};

  final @Nullable Frame parent;
  final @Nullable Attributes attributes;
  final String tag;
  int attributeCount;

  /** How deep in the document it stands; the same for no two open elements. */
  final int depth;

  /** Whether its text stands apart; an inline element becomes one when a block opens in it. */
  boolean block;

  Kind kind = Kind.PARAGRAPH;
  int level;
  boolean bold;
  boolean preformatted;

  /** Whether it is a quotation whose marks the browser would write. */
  boolean quoted;

  boolean hidden;

  /** Target of the link that it is or is in. */
  @Nullable String link;

  /** Number of blocks before it. */
  int firstBlock;

  /** For a row: how many of its cells had text. */
  int cells;

  /** For a row: whether its cells hold more than the fields of a data table. */
  boolean layout;

  private @Nullable String marks;

  /** Made by {@link Containers} when the first block in it is written. */
  @Nullable Container container;

  private Frame(@Nullable Frame parent, @Nullable Attributes attributes, String tag, int depth) {
    this.parent = parent;
    this.attributes = attributes;
    this.tag = tag;
    this.depth = depth;
  }

  static Frame root(Container container) {
    Frame root = new Frame(null, null, "body", -1);
    root.block = true;
    root.container = container;
    return root;
  }

  Frame child(Element element, int depth) {
    int count = element.attributesSize();
    Attributes attributes = count > 0 ? element.attributes() : null;
    Frame child = new Frame(this, attributes, element.normalName(), depth);
    child.attributeCount = count;
    child.kind = kind;
    child.level = level;
    child.bold = bold;
    child.preformatted = preformatted;
    child.link = link;
    return child;
  }

  /** The frame around it, or itself when it is the outermost. */
  Frame parent() {
    return parent == null ? this : parent;
  }

  /** The value as the page writes it, or "". */
  String attribute(String name) {
    return attributes == null ? "" : attributes.get(name);
  }

  void become(Kind kind, int level) {
    this.kind = kind;
    this.level = level;
  }

  /** The nearest frame whose text stands apart, itself included. */
  Frame nearestBlock() {
    Frame f = this;
    while (!f.block) {
      f = f.parent();
    }
    return f;
  }

  /** The row it stands in, or null where none does or a table stands between. */
  @Nullable Frame row() {
    for (Frame f = parent; f != null; f = f.parent) {
      if (f.tag.equals("tr")) {
        return f;
      }
      if (f.tag.equals("table")) {
        return null;
      }
    }
    return null;
  }

  /** Whether text in it is a paragraph of running text. */
  boolean isPlain() {
    return kind == Kind.PARAGRAPH && row() == null;
  }

  boolean isCell() {
    return tag.equals("td") || tag.equals("th");
  }

  /** What it tells about the text in it: its tag, the words of class, id, itemprop and rel. */
  String marks() {
    String known = marks;
    if (known == null) {
      known = attributes == null ? tag : readMarks(attributes);
      marks = known;
    }
    return known;
  }

  private String readMarks(Attributes attributes) {
    String read = tag;
    for (String key : MARKING_ATTRIBUTES) {
      String value = attributes.get(key);
      read = value.isEmpty() ? read : read + " " + value;
    }
    return read;
  }
}
