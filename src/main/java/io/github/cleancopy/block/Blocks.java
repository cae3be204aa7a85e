package io.github.cleancopy.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one page in page order, with the verdict on each. Immutable and thread-safe.
 *
 * <p>{@link #judgedBy} is the only way to drop: every character of the blocks is in exactly one of
 * {@link #text()}, a moved block, or {@link #removals()}.
 */
public final class Blocks {
  /** Longer than menu entries and most headlines, in scripts without spaces too. */
  private static final int LONG_BLOCK_CHARS = 60;

  private final List<Block> blocks;
  private final List<Verdict> verdicts;
  private final List<String> notes;

  // Many ask for these; whichever thread asks first, all work out the same.
  private @Nullable List<Block> kept;
  private @Nullable List<Block> moved;
  private @Nullable List<Removal> removals;

  private Blocks(List<Block> blocks, List<Verdict> verdicts, List<String> notes) {
    this.blocks = blocks;
    this.verdicts = verdicts;
    this.notes = notes;
  }

  public static Blocks of(List<Block> blocks) {
    return of(blocks, List.of());
  }

  /**
   * @param notes what went wrong while the page was read, as stable codes with a detail:
   *     "limit:blocks 40000"
   * @throws IllegalArgumentException if the blocks are not numbered 0, 1, 2 ...
   */
  public static Blocks of(List<Block> blocks, List<String> notes) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).number() != i) {
        throw new IllegalArgumentException(
            "block " + blocks.get(i).number() + " stands at place " + i);
      }
    }
    return new Blocks(
        List.copyOf(blocks), Collections.nCopies(blocks.size(), Verdict.OPEN), List.copyOf(notes));
  }

  /** These blocks with the judge's verdicts added to the earlier ones. */
  public Blocks judgedBy(Judge judge) {
    List<Verdict> said = judge.judge(this);
    if (said.size() != blocks.size()) {
      throw new IllegalStateException(said.size() + " verdicts for " + blocks.size() + " blocks");
    }
    List<Verdict> merged = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      merged.add(verdicts.get(i).then(said.get(i)));
    }
    return new Blocks(blocks, List.copyOf(merged), notes);
  }

  /** All blocks, kept, moved and struck. */
  public List<Block> all() {
    return blocks;
  }

  public int size() {
    return blocks.size();
  }

  /** What went wrong while the page was read: "limit:blocks 40000". */
  public List<String> notes() {
    return notes;
  }

  public Block get(int number) {
    return blocks.get(number);
  }

  public Verdict verdict(int number) {
    return verdicts.get(number);
  }

  public Verdict verdict(Block block) {
    return verdicts.get(block.number());
  }

  /** The blocks that are part of the running text. */
  public List<Block> kept() {
    List<Block> known = kept;
    if (known == null) {
      known = where(block -> verdict(block).keeps() && !remainder(block).isEmpty());
      kept = known;
    }
    return known;
  }

  /** The blocks moved to a field. */
  public List<Block> moved(Field field) {
    List<Block> known = moved;
    if (known == null) {
      known = where(block -> verdict(block).moves());
      moved = known;
    }
    List<Block> found = new ArrayList<>();
    for (Block block : known) {
      if (verdict(block).field() == field) {
        found.add(block);
      }
    }
    return List.copyOf(found);
  }

  private List<Block> where(Predicate<Block> condition) {
    List<Block> found = new ArrayList<>();
    for (Block block : blocks) {
      if (condition.test(block)) {
        found.add(block);
      }
    }
    return List.copyOf(found);
  }

  /** A block's text less what was cut out of it. */
  public String remainder(Block block) {
    List<Cut> cuts = verdict(block).cuts();
    return cuts.isEmpty() ? block.text() : Cuts.remainder(block.text(), cuts);
  }

  /** The running text: kept blocks, separated by a blank line. */
  public String text() {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : kept()) {
      paragraphs.add(remainder(block));
    }
    return String.join("\n\n", paragraphs);
  }

  /**
   * Up to so many characters of the page's longer blocks, whatever their verdict; of all blocks
   * when none is long. What to look at in order to tell the language.
   */
  public String prose(int maxChars) {
    String prose = joined(LONG_BLOCK_CHARS, maxChars);
    return prose.isEmpty() ? joined(0, maxChars) : prose;
  }

  private String joined(int minBlockChars, int maxChars) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      if (out.length() < maxChars && block.text().length() >= minBlockChars) {
        out.append(block.text(), 0, Math.min(block.text().length(), maxChars)).append('\n');
      }
    }
    return out.toString();
  }

  /** Every struck block and span, in page order. */
  public List<Removal> removals() {
    List<Removal> known = removals;
    if (known == null) {
      known = findRemovals();
      removals = known;
    }
    return known;
  }

  private List<Removal> findRemovals() {
    List<Removal> found = new ArrayList<>();
    for (Block block : blocks) {
      Verdict verdict = verdict(block);
      for (Cut cut : verdict.cuts()) {
        found.add(Removal.of(block, cut));
      }
      if (verdict.strikes() && !remainder(block).isEmpty()) {
        found.add(Removal.of(block, verdict, remainder(block)));
      }
    }
    return List.copyOf(found);
  }
}
