package io.github.cleancopy.meta;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open while a document is walked, each with the place of its next child. A
 * node's own way to its next sibling leads over its parent every time; this one does not.
 */
final class OpenElements {
  private Element[] elements = new Element[64];
  private int[] next = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(Element element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    elements[size] = element;
    next[size++] = 0;
  }

  Element pop() {
    return elements[--size];
  }

  /** The next child of the innermost element, or null when it has no more. */
  @Nullable Node nextChild() {
    Element element = elements[size - 1];
    int child = next[size - 1]++;
    return child < element.childNodeSize() ? element.childNode(child) : null;
  }
}
