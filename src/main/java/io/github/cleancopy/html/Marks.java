package io.github.cleancopy.html;

import io.github.cleancopy.block.NameSet;
import java.util.ArrayList;
import java.util.List;

/** What the inline elements of a block say of its text. */
final class Marks {
  // A block with more kinds of inline elements has no telling ones.
  private static final int MOST = 24;

  private final Names names;

  /** Names of elements, unread; the same kind of element has the same. */
  private final List<String> unread = new ArrayList<>();

  Marks(Names names) {
    this.names = names;
  }

  void add(Frame inline) {
    String marks = inline.marks();
    if (unread.size() < MOST && !unread.contains(marks)) {
      unread.add(marks);
    }
  }

  NameSet all() {
    return switch (unread.size()) {
      case 0 -> names.of("");
      case 1 -> names.of(unread.get(0));
      default -> names.of(String.join(" ", unread));
    };
  }

  void clear() {
    unread.clear();
  }
}
