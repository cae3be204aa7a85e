package io.github.cleancopy.html;

import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Link;
import io.github.cleancopy.page.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One pass over a document, without recursion, that writes its blocks. Used once. */
final class DomWalk {
  private static final int MOST_MARKS = 64;
  private static final int MOST_ATTRIBUTE_CHARS = 200;
  private static final Set<String> TELLING_ATTRIBUTES =
      Set.of(
          "role",
          "itemprop",
          "itemtype",
          "aria-label",
          "aria-hidden",
          "hidden",
          "data-component",
          "data-component-name",
          "data-testid",
          "data-type",
          "data-module",
          "data-name");
  private static final Set<String> BOLD_TAGS = Set.of("b", "strong");
  private static final Set<String> CAPTION_NAMES =
      Set.of("wp-caption-text", "wp-caption", "caption-text", "image-caption", "photo-caption");

  private final Limits limits;
  private final BlockList blocks;
  private final InlineText text = new InlineText();
  private final Set<String> marks = new LinkedHashSet<>();
  private Frame top;
  private int linkStart;
  private int containers;
  private int nodes;
  private int depth;

  DomWalk(Limits limits, BlockList blocks) {
    this.limits = limits;
    this.blocks = blocks;
    this.top = new Frame(null, "body", Set.of(), Map.of());
    this.top.block = true;
    this.top.container = blocks.root();
  }

  void walk(Document document) {
    Element body = document.body();
    Node start = body == null ? document : body;
    Node node = start;
    while (node != null && !isSpent()) {
      boolean entered = node != start ? enter(node) : true;
      if (entered && node.childNodeSize() > 0) {
        node = node.childNode(0);
        depth++;
        continue;
      }
      if (entered && node != start) {
        leave(node);
      }
      node = next(node, start);
    }
    flush();
  }

  /** The node after this one and everything in it; leaves the elements that end before it. */
  private @Nullable Node next(Node node, Node start) {
    Node at = node;
    while (at != start) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      Node parent = at.parent();
      if (parent == null || parent == start) {
        return null;
      }
      at = parent;
      depth--;
      leave(at);
    }
    return null;
  }

  private boolean isSpent() {
    if (nodes++ >= limits.nodes()) {
      blocks.note("limit:nodes " + limits.nodes());
      return true;
    }
    return blocks.isFull();
  }

  /** Whether what is in the node is to be read. */
  private boolean enter(Node node) {
    if (node instanceof TextNode t) {
      append(t.getWholeText());
      return false;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String tag = element.normalName();
    return switch (Role.of(tag)) {
      case SKIPPED -> isShadowRoot(element, tag) && open(element, tag, true);
      case LINE_BREAK -> lineBreak();
      case RULE -> rule();
      case INPUT -> input(element);
      case BLOCK -> open(element, tag, true);
      case CONTROL -> open(element, tag, text.isBlank());
      case INLINE -> open(element, tag, false);
    };
  }

  private static boolean isShadowRoot(Element element, String tag) {
    return tag.equals("template") && element.hasAttr("shadowrootmode");
  }

  private boolean lineBreak() {
    if (top.preformatted) {
      text.append("\n", false);
    } else if (text.breakLine()) {
      flush();
    }
    return false;
  }

  private boolean rule() {
    flush();
    return false;
  }

  private boolean input(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("submit") || type.equals("button")) {
      flush();
      Frame control = new Frame(top, "input", Set.of(), Map.of());
      control.kind = Kind.CONTROL;
      control.block = true;
      top = control;
      append(element.attr("value"));
      flush();
      top = control.parent == null ? top : control.parent;
    }
    return false;
  }

  private void append(String words) {
    boolean blank = words.isBlank();
    if (blank && text.length() == 0) {
      return;
    }
    text.append(words, top.bold);
    if (!blank) {
      for (Frame f = top; f != null && !f.block; f = f.parent) {
        mark(f.tag);
        f.names.forEach(this::mark);
      }
    }
  }

  private void mark(String word) {
    if (marks.size() < MOST_MARKS) {
      marks.add(word);
    }
  }

  private boolean open(Element element, String tag, boolean block) {
    Set<String> names = Set.of();
    Map<String, String> telling = Map.of();
    String style = "";
    String href = null;
    Set<String> inlineMarks = new LinkedHashSet<>();
    if (element.attributesSize() > 0) {
      telling = new LinkedHashMap<>();
      names = new LinkedHashSet<>();
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        switch (key) {
          case "class", "id" -> names.addAll(Names.of(attribute.getValue()));
          case "style" -> style = head(attribute.getValue()).replace(" ", "");
          case "href" -> href = attribute.getValue();
          case "rel" -> inlineMarks.addAll(Names.of(attribute.getValue()));
          default -> {
            if (TELLING_ATTRIBUTES.contains(key)) {
              telling.put(key, head(attribute.getValue()));
            }
            if (key.equals("itemprop")) {
              inlineMarks.addAll(Names.of(attribute.getValue()));
            }
          }
        }
      }
    }
    boolean hidden =
        telling.containsKey("hidden")
            || style.contains("display:none")
            || style.contains("visibility:hidden");
    boolean apart = block || style.contains("display:block");
    if (hidden && !apart) {
      return false;
    }
    if (hidden) {
      telling = new LinkedHashMap<>(telling);
      telling.put("hidden", "true");
    }
    if (apart) {
      flush();
      promote();
    } else {
      names = new LinkedHashSet<>(names);
      names.addAll(inlineMarks);
    }
    Frame frame = new Frame(top, tag, names, telling);
    frame.block = apart;
    frame.bold |= BOLD_TAGS.contains(tag);
    top = frame;
    if (tag.equals("a") && href != null) {
      text.openLink(href);
      frame.link = href;
      linkStart = text.length();
    }
    describe(frame);
    return true;
  }

  private static String head(String value) {
    return value.length() <= MOST_ATTRIBUTE_CHARS
        ? value
        : value.substring(0, MOST_ATTRIBUTE_CHARS);
  }

  /** Inline elements around a block stand apart themselves. */
  private void promote() {
    for (Frame f = top; f != null && !f.block; f = f.parent) {
      f.block = true;
    }
  }

  private void describe(Frame frame) {
    switch (frame.tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        frame.kind = Kind.HEADING;
        frame.level = frame.tag.charAt(1) - '0';
      }
      case "li" -> {
        int outer =
            frame.parent != null && frame.parent.kind == Kind.LIST_ITEM ? frame.parent.level : 0;
        frame.kind = Kind.LIST_ITEM;
        frame.level = outer + 1;
      }
      case "dd", "dt" -> {
        frame.kind = Kind.LIST_ITEM;
        frame.level = 1;
      }
      case "blockquote" -> plain(frame, Kind.QUOTE);
      case "figure", "figcaption" -> plain(frame, Kind.CAPTION);
      case "table" -> plain(frame, Kind.PARAGRAPH);
      case "button", "label", "summary" -> {
        if (frame.block) {
          plain(frame, Kind.CONTROL);
        }
      }
      case "pre", "listing", "xmp", "plaintext" -> {
        plain(frame, Kind.CODE);
        frame.preformatted = true;
      }
      case "tr" -> frame.firstBlock = blocks.size();
      case "td", "th" -> frame.firstBlock = blocks.size();
      default -> {
        if (frame.block && frame.names.stream().anyMatch(CAPTION_NAMES::contains)) {
          plain(frame, Kind.CAPTION);
        }
      }
    }
  }

  private static void plain(Frame frame, Kind kind) {
    frame.kind = kind;
    frame.level = 0;
  }

  private void leave(Node node) {
    Frame frame = top;
    if (frame.block) {
      flush();
    }
    Frame outer = frame.parent;
    if (outer == null) {
      return;
    }
    top = outer;
    if (frame.tag.equals("a") && frame.link != null) {
      text.addLink(Math.min(linkStart, text.length()), frame.link);
    }
    if (frame.tag.equals("td") || frame.tag.equals("th")) {
      endCell(frame);
    } else if (frame.tag.equals("tr")) {
      endRow(frame);
    }
  }

  private void endCell(Frame cell) {
    Frame row = cell.enclosing("tr", "table");
    if (row != null && row.tag.equals("tr")) {
      int written = blocks.size() - cell.firstBlock;
      row.cells += Math.min(written, 1);
      row.layout |= written > 1;
    }
  }

  private void endRow(Frame row) {
    if (!row.layout && row.cells > 1) {
      blocks.joinFrom(row.firstBlock, container(row));
    }
    Frame outer = row.parent == null ? null : row.parent.enclosing("tr", "tr");
    if (outer != null && blocks.size() > row.firstBlock) {
      outer.layout = true;
    }
  }

  private void flush() {
    if (!text.isBlank()) {
      if (top.link != null) {
        text.addLink(Math.min(linkStart, text.length()), top.link);
      }
      write();
    }
    text.clear();
    marks.clear();
    linkStart = 0;
  }

  private void write() {
    Frame around = top;
    while (!around.block && around.parent != null) {
      around = around.parent;
    }
    List<Link> links = new ArrayList<>();
    String words = around.preformatted ? text.code() : text.text(links);
    blocks.add(around.kind, around.level, words, links, container(around), marks, text.isBold());
  }

  /** The frame's container; those around it are made first, so that numbers rise inwards. */
  private Container container(Frame frame) {
    List<Frame> unmade = new ArrayList<>();
    Frame f = frame;
    while (f.container == null && f.parent != null) {
      unmade.add(f);
      f = f.parent;
    }
    Container made = f.container == null ? blocks.root() : f.container;
    for (int i = unmade.size() - 1; i >= 0; i--) {
      Frame next = unmade.get(i);
      if (next.block) {
        made = made.child(++containers, next.tag, next.names, next.attributes);
      }
      next.container = made;
    }
    return made;
  }
}
