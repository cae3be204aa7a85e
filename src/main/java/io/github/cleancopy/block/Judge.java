package io.github.cleancopy.block;

import java.util.List;

/** Decides about blocks. Stateless, or immutable: one judge may serve many threads. */
@FunctionalInterface
public interface Judge {
  /**
   * One verdict a block, in order. A judge sees earlier verdicts ({@link Blocks#verdict}) and
   * cannot revoke them: what it says of a block that is struck, moved or kept for good has no
   * effect.
   */
  List<Verdict> judge(Blocks blocks);
}
