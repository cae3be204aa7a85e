package io.github.cleancopy.html;

import io.github.cleancopy.block.Container;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/**
 * Makes containers of elements, each when the first block in it is written, so that empty elements
 * leave none.
 */
final class Containers {
  private static final int MOST_ATTRIBUTE_CHARS = 200;

  /** Attributes that are kept with the container. */
  static final Set<String> TELLING_ATTRIBUTES =
      Set.of(
          "role",
          "itemprop",
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

  private final Names names;
  private final Deque<Frame> without = new ArrayDeque<>();
  private int made;

  Containers(Names names) {
    this.names = names;
  }

  /**
   * The frame's container. Those around it are made first, so that numbers rise inwards; an inline
   * element has that of the block around it.
   */
  Container of(Frame frame) {
    Container known = frame.container;
    return known == null ? makeAll(frame) : known;
  }

  private Container makeAll(Frame frame) {
    Frame f = frame;
    Container container = f.container;
    while (container == null) {
      without.push(f);
      f = f.parent();
      container = f.container;
    }
    while (!without.isEmpty()) {
      Frame inner = without.pop();
      container = inner.block ? make(inner, container) : container;
      inner.container = container;
    }
    return container;
  }

  private Container make(Frame frame, Container outer) {
    String id = frame.attribute("id");
    String classes = frame.attribute("class");
    int naming = (id.isEmpty() ? 0 : 1) + (classes.isEmpty() ? 0 : 1);
    Map<String, String> telling =
        frame.attributes != null && (frame.attributeCount > naming || frame.hidden)
            ? telling(frame.attributes, frame.hidden)
            : Map.of();
    String both = id.isEmpty() ? classes : classes.isEmpty() ? id : classes + " " + id;
    return outer.child(++made, frame.tag, names.of(both), telling);
  }

  private static Map<String, String> telling(Attributes attributes, boolean hidden) {
    Map<String, String> telling = new HashMap<>();
    for (Attribute attribute : attributes) {
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
}
