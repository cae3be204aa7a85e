package io.github.cleancopy.html;

import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.page.Limits;
import java.util.List;

/**
 * Reads a decoded page as blocks: the elements of a document in one pass, or the lines of a text
 * dump. A page whose markup shows no story is asked for one in its scripts. Thread-safe. Linear in
 * the size of the page and bounded by its limits; what was cut short is in the notes of the blocks.
 */
public final class BlockReader {
  private static final String MARKUP_LEFT = "markup:left in text";

  private final Limits limits;

  public BlockReader(Limits limits) {
    this.limits = limits;
  }

  /** No blocks when the page was unreadable or empty. */
  public Blocks read(Decoded page) {
    BlockList blocks = new BlockList(limits);
    page.notes().forEach(blocks::note);
    if (page.document() != null) {
      DomWalk walk = new DomWalk(limits, blocks);
      walk.walk(page.document());
      ScriptedStory.of(page, blocks.list()).ifPresent(walk::append);
    } else if (page.text() != null) {
      TextLines lines = TextLines.of(page.text());
      if (lines.hadMarkup()) {
        blocks.note(MARKUP_LEFT);
      }
      addLines(lines.lines(), blocks);
    }
    return Blocks.of(blocks.list(), List.copyOf(blocks.notes()));
  }

  private void addLines(List<String> lines, BlockList blocks) {
    long steps = 0;
    for (String line : lines) {
      if (steps > limits.steps()) {
        blocks.note("limit:steps " + limits.steps());
        return;
      }
      steps += 1 + line.length();
      blocks.addLine(line);
    }
  }
}
