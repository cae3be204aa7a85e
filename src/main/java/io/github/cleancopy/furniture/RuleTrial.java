package io.github.cleancopy.furniture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one rule looked at one block.
 *
 * @param block the block's number
 * @param cues the rule's cues that were found in it, with the words that they were found in
 * @param failsAt the part of the rule's condition that does not hold, or what speaks for the block
 *     where all of it does; null if the rule recognises the block
 */
public record RuleTrial(int block, List<String> cues, @Nullable String failsAt) {
  public boolean holds() {
    return failsAt == null;
  }
}
