package io.github.cleancopy.html;

import io.github.cleancopy.html.HtmlTag.Rule;
import java.util.Arrays;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open while a tree is built, the innermost at the top, and the formatting
 * that is opened again where text goes on (HTML Standard, 13.2.4.2 and 13.2.4.3).
 */
final class OpenTags {
  private static final HtmlTag P = HtmlTag.named("p");
  private static final HtmlTag BUTTON = HtmlTag.named("button");

  private Element[] elements = new Element[64];
  private HtmlTag[] tags = new HtmlTag[64];
  private int size;

  /** How many of each are open, by number; of the others only those that were. */
  private final int[] counts = new int[HtmlTag.count()];

  /** Formatting elements, open or to be opened again; null where an element bars the way back. */
  private @Nullable Element[] formatting = new Element[16];

  private @Nullable HtmlTag[] formattingTags = new HtmlTag[16];
  private int formattings;

  int size() {
    return size;
  }

  Element element() {
    return elements[size - 1];
  }

  HtmlTag tag() {
    return tags[size - 1];
  }

  boolean isOpen(HtmlTag tag) {
    return counts[tag.number] > 0;
  }

  void push(HtmlTag tag, Element element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
      tags = Arrays.copyOf(tags, 2 * size);
    }
    elements[size] = element;
    tags[size++] = tag;
    counts[tag.number]++;
  }

  void pop() {
    counts[tags[--size].number]--;
  }

  /** Closes what is inside the nearest element of this name, and that. */
  void popThrough(HtmlTag tag) {
    while (tag() != tag) {
      pop();
    }
    pop();
  }

  /** Whether such an element is open and no table cell or the like begins inside it. */
  boolean isInScope(HtmlTag tag) {
    return isInScope(tag, null, null);
  }

  /** The same, and no list. */
  boolean isInListScope(HtmlTag tag, HtmlTag ordered, HtmlTag unordered) {
    return isInScope(tag, ordered, unordered);
  }

  private boolean isInScope(HtmlTag tag, @Nullable HtmlTag border, @Nullable HtmlTag other) {
    if (!isOpen(tag)) {
      return false;
    }
    for (int i = size - 1; i >= 0; i--) {
      HtmlTag at = tags[i];
      if (at == tag) {
        return true;
      }
      if (at.border || at == border || at == other) {
        return false;
      }
    }
    return false;
  }

  boolean isParagraphInScope() {
    return isInScope(P, BUTTON, null);
  }

  void closeParagraph() {
    if (isParagraphInScope()) {
      closeImplied(P);
      popThrough(P);
    }
  }

  /** Closes elements whose end tags may be missing, down to one of the given name. */
  void closeImplied(@Nullable HtmlTag but) {
    while (tag().implied && tag() != but) {
      pop();
    }
  }

  /** Whether a heading is open and in scope. */
  boolean isHeadingInScope() {
    for (int i = size - 1; i >= 0 && !tags[i].border; i--) {
      if (tags[i].rule == Rule.HEADING) {
        return true;
      }
    }
    return false;
  }

  /** Before the start of a list item: ends the one before it, but not one that it is in. */
  void closeSibling(Rule rule) {
    for (int i = size - 1; i > 0; i--) {
      HtmlTag at = tags[i];
      if (at.rule == rule) {
        closeImplied(at);
        popThrough(at);
        return;
      }
      if (at.special && at.rule != Rule.PARAGRAPH && !isTransparent(at)) {
        return;
      }
    }
  }

  private static boolean isTransparent(HtmlTag tag) {
    return tag.name.equals("div") || tag.name.equals("address");
  }

  /** The end tag of an element in the line. */
  void close(HtmlTag tag) {
    if (!isOpen(tag)) {
      return;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (tags[i] == tag) {
        closeImplied(tag);
        popThrough(tag);
        return;
      }
      if (tags[i].special) {
        return;
      }
    }
  }

  /** Takes an element out, wherever it stands; what is in it stays open. */
  void remove(Element element) {
    int at = indexOf(element);
    counts[tags[at].number]--;
    System.arraycopy(elements, at + 1, elements, at, size - at - 1);
    System.arraycopy(tags, at + 1, tags, at, size - at - 1);
    size--;
  }

  /** Whether this very element is open and in scope. */
  boolean isInScope(Element element) {
    for (int i = size - 1; i >= 0; i--) {
      if (elements[i] == element) {
        return true;
      }
      if (tags[i].border) {
        return false;
      }
    }
    return false;
  }

  private int indexOf(Element element) {
    int at = size - 1;
    while (at >= 0 && elements[at] != element) {
      at--;
    }
    return at;
  }

  /** The part of a table that is innermost, or the table or a template; null outside of them. */
  @Nullable HtmlTag tablePart() {
    for (int i = size - 1; i >= 0; i--) {
      switch (tags[i].rule) {
        case TABLE, CAPTION, COLUMNS, ROWS, ROW, CELL, TEMPLATE -> {
          return tags[i];
        }
        default -> {}
      }
    }
    return null;
  }

  /** Whether it is the innermost table, or open in that. */
  boolean isOpenInTable(HtmlTag tag) {
    for (int i = size - 1; i >= 0; i--) {
      if (tags[i] == tag) {
        return true;
      }
      if (tags[i].rule == Rule.TABLE || tags[i].rule == Rule.TEMPLATE) {
        return false;
      }
    }
    return false;
  }

  // ---- formatting

  /** Whether text that comes now opens formatting again. */
  boolean willReopen() {
    Element last = formattings == 0 ? null : formatting[formattings - 1];
    return last != null && indexOf(last) < 0;
  }

  /** Opens again the formatting that ended with a block around it. */
  void reopen() {
    if (!willReopen()) {
      return;
    }
    int first = formattings - 1;
    while (first > 0 && isToReopen(formatting[first - 1])) {
      first--;
    }
    for (int i = first; i < formattings; i++) {
      Element before = formatting[i];
      HtmlTag tag = formattingTags[i];
      if (before != null && tag != null) {
        Attributes attributes = before.attributesSize() == 0 ? null : before.attributes().clone();
        Element again = new Element(tag.tag, null, attributes);
        element().appendChild(again);
        push(tag, again);
        formatting[i] = again;
      }
    }
  }

  private boolean isToReopen(@Nullable Element element) {
    return element != null && indexOf(element) < 0;
  }

  /** Remembers the formatting element that was just opened. */
  void addFormatting() {
    addFormatting(tag(), element());
  }

  /** Formatting from before is not opened again inside the element that was just opened. */
  void addBar() {
    addFormatting(null, null);
  }

  private void addFormatting(@Nullable HtmlTag tag, @Nullable Element element) {
    if (formattings == formatting.length) {
      formatting = Arrays.copyOf(formatting, 2 * formattings);
      formattingTags = Arrays.copyOf(formattingTags, 2 * formattings);
    }
    formatting[formattings] = element;
    formattingTags[formattings++] = tag;
  }

  /** How many elements of this name are remembered since the last bar. */
  int formattings(HtmlTag tag) {
    int count = 0;
    for (int i = formattings - 1; i >= 0 && formattingTags[i] != null; i--) {
      count += formattingTags[i] == tag ? 1 : 0;
    }
    return count;
  }

  /** How many there are, bars and all. */
  int formattings() {
    return formattings;
  }

  /** Forgets what was remembered since the last bar, and that. */
  void dropToBar() {
    while (formattings > 0 && formattingTags[--formattings] != null) {}
  }

  /**
   * The end tag of a formatting element; false where a block begins in the element and goes on
   * behind it, so that both must be taken apart.
   */
  boolean closeFormatting(HtmlTag tag) {
    int at = formattings - 1;
    while (at >= 0 && formattingTags[at] != null && formattingTags[at] != tag) {
      at--;
    }
    Element element = at < 0 ? null : formatting[at];
    if (element == null) {
      close(tag);
      return true;
    }
    int open = indexOf(element);
    if (open >= 0 && !isInScope(element)) {
      return true;
    }
    for (int i = open + 1; open >= 0 && i < size; i++) {
      if (tags[i].special) {
        return false;
      }
    }
    forget(at);
    while (open >= 0 && size > open) {
      pop();
    }
    return true;
  }

  private void forget(int at) {
    System.arraycopy(formatting, at + 1, formatting, at, formattings - at - 1);
    System.arraycopy(formattingTags, at + 1, formattingTags, at, formattings - at - 1);
    formattings--;
  }
}
