package io.github.cleancopy.html;

import io.github.cleancopy.page.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a document, without recursion, that tells a {@link BlockWriter} what it meets. Used
 * once.
 */
final class DomWalk {
  private final Limits limits;
  private final BlockList blocks;
  private final BlockWriter writer;
  private int depth;
  private int nodes;
  private long letters;

  DomWalk(Limits limits, BlockList blocks) {
    this.limits = limits;
    this.blocks = blocks;
    this.writer = new BlockWriter(blocks);
  }

  void walk(Document document) {
    read(document.body());
    writer.end();
  }

  /** Adds the story that a script tells, in a container of its own: script, named after its key. */
  void append(ScriptedStory story) {
    Element script = new Element("script").addClass("state-object").addClass(story.field());
    depth = 0;
    writer.open(script, depth++, true);
    read(Jsoup.parseBodyFragment(story.html()).body());
    writer.end();
  }

  private void read(Element start) {
    Node node = firstChild(start);
    while (node != null && !isSpent()) {
      Node child = enter(node) ? firstChild(node) : null;
      if (child != null) {
        node = child;
        depth++;
      } else {
        node = next(node, start);
      }
    }
  }

  private static @Nullable Node firstChild(Node node) {
    return node.childNodeSize() > 0 ? node.childNode(0) : null;
  }

  /** The node after this one and everything in it; closes the elements that end before it. */
  private @Nullable Node next(Node node, Element start) {
    Node at = node;
    while (true) {
      writer.close(depth);
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      Node parent = at.parentNode();
      if (parent == null || parent == start) {
        return null;
      }
      at = parent;
      depth--;
    }
  }

  private boolean isSpent() {
    if (nodes++ >= limits.nodes()) {
      blocks.note("limit:nodes " + limits.nodes());
      return true;
    }
    if (nodes + letters > limits.steps()) {
      blocks.note("limit:steps " + limits.steps());
      return true;
    }
    if (blocks.isFull()) {
      blocks.noteFull();
      return true;
    }
    return false;
  }

  /** Whether what is in the node is to be read. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      letters += text.getWholeText().length();
      writer.text(text.getWholeText());
      return false;
    }
    return node instanceof Element element && enter(element, element.normalName());
  }

  private boolean enter(Element element, String tag) {
    return switch (Role.of(tag)) {
      case SKIPPED -> isShadowRoot(element, tag) && open(element, true);
      case READING_AID -> hasParentheses(element) && open(element, false);
      case LINE_BREAK -> {
        writer.lineBreak();
        yield false;
      }
      case RULE -> {
        writer.flush();
        yield false;
      }
      case INPUT -> {
        writer.input(element);
        yield false;
      }
      case BLOCK -> open(element, true);
      case CONTROL -> open(element, writer.isAtStart());
      case INLINE -> open(element, false);
    };
  }

  private static boolean isShadowRoot(Element element, String tag) {
    return tag.equals("template") && element.hasAttr("shadowrootmode");
  }

  /** "弾劾(だんがい)" can be read; without its parentheses the aid would run into the word. */
  private static boolean hasParentheses(Element aid) {
    Element before = aid.previousElementSibling();
    return aid.normalName().equals("rp") || (before != null && before.normalName().equals("rp"));
  }

  private boolean open(Element element, boolean block) {
    if (depth >= limits.depth()) {
      blocks.note("limit:dom-depth " + limits.depth());
      return true;
    }
    return writer.open(element, depth, block);
  }
}
