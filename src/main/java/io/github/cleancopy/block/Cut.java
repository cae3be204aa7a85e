package io.github.cleancopy.block;

/**
 * A span struck inside a block that otherwise stays.
 *
 * @param start in UTF-16 units of the block's text
 * @param end exclusive
 */
public record Cut(int start, int end, String category, String rule, String reason) {}
