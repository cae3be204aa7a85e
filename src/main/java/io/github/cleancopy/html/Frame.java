package io.github.cleancopy.html;

import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element that is open while the page is walked. */
final class Frame {
  final @Nullable Frame parent;
  final String tag;
  final Set<String> names;
  final Map<String, String> attributes;

  /** Whether its text stands apart; an inline element becomes one when a block opens in it. */
  boolean block;

  Kind kind = Kind.PARAGRAPH;
  int level;
  boolean bold;
  boolean preformatted;

  /** Target of the link that it is or is in. */
  @Nullable String link;

  /** Made when the first block in it is written, so that empty elements leave no container. */
  @Nullable Container container;

  /** For a row: number of blocks before it; cells that had text; whether a cell had several. */
  int firstBlock;

  int cells;
  boolean layout;

  Frame(@Nullable Frame parent, String tag, Set<String> names, Map<String, String> attributes) {
    this.parent = parent;
    this.tag = tag;
    this.names = names;
    this.attributes = attributes;
    if (parent != null) {
      kind = parent.kind;
      level = parent.level;
      bold = parent.bold;
      preformatted = parent.preformatted;
      link = parent.link;
    }
  }

  /** The nearest element around it, itself included, with one of the tags, or null. */
  @Nullable Frame enclosing(String one, String other) {
    for (Frame f = this; f != null; f = f.parent) {
      if (f.tag.equals(one) || f.tag.equals(other)) {
        return f;
      }
    }
    return null;
  }
}
