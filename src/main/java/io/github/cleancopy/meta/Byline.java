package io.github.cleancopy.meta;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that is called a byline; it is read only when somebody asks whom it names.
 *
 * @param place in document order
 * @param aside whether it stands in a menu, a footer or the like
 */
record Byline(Element element, int place, boolean aside) {
  private static final int MOST_NAMES = 6;

  boolean isNear(@Nullable Spot heading) {
    return Spot.isNear(place, heading);
  }

  /**
   * The names in elements of their own, which nothing but the style sheet parts, with bars between
   * them; "" where it is no such list.
   */
  String names() {
    Element list = element;
    List<Element> children = children(list);
    while (children.size() == 1) {
      list = children.get(0);
      children = children(list);
    }
    if (children.size() < 2 || children.size() > MOST_NAMES) {
      return "";
    }
    List<String> names = new ArrayList<>(children.size());
    for (Element child : children) {
      names.add(PageScan.text(child));
    }
    boolean whole = PageScan.text(list).equals(String.join(" ", names));
    return whole ? String.join("|", names) : "";
  }

  /** Its elements, and no more of them than matter. */
  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < element.childNodeSize() && children.size() <= MOST_NAMES; i++) {
      if (element.childNode(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
