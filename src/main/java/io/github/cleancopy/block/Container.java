package io.github.cleancopy.block;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the compact tree that is left of the page's markup: the elements that group blocks,
 * with what their authors called them. Immutable; equality is identity.
 *
 * <p>A text dump is a tree of one container, {@link #root()}.
 */
public final class Container {
  private final int number;
  private final @Nullable Container parent;
  private final int depth;
  private final String tag;
  private final NameSet names;
  private final Map<String, String> attributes;

  private Container(
      int number,
      @Nullable Container parent,
      String tag,
      Set<String> names,
      Map<String, String> attributes) {
    this.number = number;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.names = NameSet.copyOf(names);
    this.attributes = Map.copyOf(attributes);
  }

  /** The container of everything; its tag is "body" and it has no names. */
  public static Container root() {
    return new Container(0, null, "body", Set.of(), Map.of());
  }

  /**
   * @param number position in document order, from 1; a parent's number is smaller than its
   *     children's
   * @param names the words of its class and id: lower case, split at hyphens, underscores and case
   *     changes, and each class or id whole ("article-body" gives article, body, article-body)
   * @param attributes of role, itemprop, aria-label, data-component and the like, those it has
   */
  public Container child(
      int number, String tag, Set<String> names, Map<String, String> attributes) {
    return new Container(number, this, tag, names, attributes);
  }

  /** Position in document order; the root is 0 and a parent comes before its children. */
  public int number() {
    return number;
  }

  public @Nullable Container parent() {
    return parent;
  }

  public int depth() {
    return depth;
  }

  /** Lower case tag name. */
  public String tag() {
    return tag;
  }

  public NameSet names() {
    return names;
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  public boolean isNamed(String word) {
    return names.contains(word);
  }

  /** Whether it or a container around it has this tag. */
  public boolean isWithin(String tag) {
    return enclosing(tag) != null;
  }

  /** The nearest container with this tag, itself included, or null. */
  public @Nullable Container enclosing(String tag) {
    for (Container c = this; c != null; c = c.parent) {
      if (c.tag.equals(tag)) {
        return c;
      }
    }
    return null;
  }

  /**
   * Whether this is the other or stands somewhere inside it; takes as many steps as there are
   * levels between.
   */
  public boolean isInside(Container other) {
    Container c = this;
    while (c != null && c.depth > other.depth) {
      c = c.parent;
    }
    return c == other;
  }

  @Override
  public String toString() {
    String path = parent == null ? tag : parent + " > " + tag;
    return names.isEmpty() ? path : path + new java.util.TreeSet<>(names);
  }
}
