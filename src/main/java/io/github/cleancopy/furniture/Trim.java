package io.github.cleancopy.furniture;

/**
 * A span to cut out of a block that stays, and an example of what remains.
 *
 * @param cut the pattern, see {@link TrimPattern}
 * @param when what the block, or for {@code sentence} the sentence, must fulfil; "" for nothing
 * @param from an example
 * @param leaves what is left of it
 * @param line where it stands
 */
public record Trim(String cut, String when, String from, String leaves, int line) {}
