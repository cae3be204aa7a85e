package io.github.cleancopy.html;

import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that is open while the page is walked. */
final class Frame {
  private static final int MOST_ATTRIBUTE_CHARS = 200;
  private static final Set<String> TELLING_ATTRIBUTES =
      Set.of(
          "role",
          "itemprop",
          "itemtype",
          "aria-label",
          "aria-hidden",
          "data-component",
          "data-component-name",
          "data-testid",
          "data-test-id",
          "data-test",
          "data-qa",
          "data-type",
          "data-module",
          "data-block",
          "data-name");

  final @Nullable Frame parent;
  final @Nullable Element element;
  final String tag;

  /** How deep in the document it stands; the same for no two open elements. */
  final int depth;

  /** Whether its text stands apart; an inline element becomes one when a block opens in it. */
  boolean block;

  Kind kind = Kind.PARAGRAPH;
  int level;
  boolean bold;
  boolean preformatted;
  boolean hidden;

  /** Target of the link that it is or is in. */
  @Nullable String link;

  /** Number of blocks before it. */
  int firstBlock;

  /** For a row: how many of its cells had text. */
  int cells;

  /** For a row: whether its cells hold more than the fields of a data table. */
  boolean layout;

  private @Nullable Set<String> marks;

  /** Made when the first block in it is written, so that empty elements leave no container. */
  private @Nullable Container container;

  private Frame(@Nullable Frame parent, @Nullable Element element, String tag, int depth) {
    this.parent = parent;
    this.element = element;
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
    Frame child = new Frame(this, element, element.normalName(), depth);
    child.kind = kind;
    child.level = level;
    child.bold = bold;
    child.preformatted = preformatted;
    child.link = link;
    return child;
  }

  void become(Kind kind, int level) {
    this.kind = kind;
    this.level = level;
  }

  /** The nearest frame whose text stands apart, itself included. */
  Frame nearestBlock() {
    Frame f = this;
    while (!f.block && f.parent != null) {
      f = f.parent;
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

  /** What it tells about the text in it: its tag, the words of class, id, itemprop and rel. */
  Set<String> marks() {
    Set<String> made = marks;
    if (made == null) {
      made = new LinkedHashSet<>();
      made.add(tag);
      if (element != null && element.attributesSize() > 0) {
        made.addAll(names(element));
        made.addAll(Names.of(element.attributes().get("itemprop")));
        made.addAll(Names.of(element.attributes().get("rel")));
      }
      marks = made;
    }
    return made;
  }

  private static Set<String> names(Element element) {
    Set<String> names = Names.of(element.attributes().get("class"));
    String id = element.attributes().get("id");
    if (!id.isEmpty()) {
      names.addAll(Names.of(id));
    }
    return names;
  }

  /**
   * Its container. Those around it are made first, so that numbers rise inwards; an element that is
   * inline has that of the block around it.
   *
   * @param counter of containers made
   */
  Container container(Counter counter) {
    Deque<Frame> unmade = new ArrayDeque<>();
    Frame f = this;
    while (f.container == null && f.parent != null) {
      unmade.push(f);
      f = f.parent;
    }
    Container made = Objects.requireNonNull(f.container, "the root has a container");
    for (Frame inner : unmade) {
      made = inner.block ? inner.childOf(made, counter) : made;
      inner.container = made;
    }
    return made;
  }

  private Container childOf(Container outer, Counter counter) {
    if (element == null || element.attributesSize() == 0) {
      return outer.child(counter.next(), tag, Set.of(), Map.of());
    }
    return outer.child(counter.next(), tag, names(element), telling(element, hidden));
  }

  private static Map<String, String> telling(Element element, boolean hidden) {
    Map<String, String> telling = new HashMap<>();
    for (Attribute attribute : element.attributes()) {
      if (TELLING_ATTRIBUTES.contains(attribute.getKey())) {
        String value = attribute.getValue();
        telling.put(
            attribute.getKey(), value.substring(0, Math.min(value.length(), MOST_ATTRIBUTE_CHARS)));
      }
    }
    if (hidden) {
      telling.put("hidden", "true");
    }
    return telling;
  }

  /** Numbers from 1. */
  static final class Counter {
    private int last;

    int next() {
      return ++last;
    }
  }
}
