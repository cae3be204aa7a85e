package io.github.cleancopy.article;

import org.jspecify.annotations.Nullable;

/**
 * A block that was kept, in the running text or in a field of its own.
 *
 * @param block its number in page order over kept and struck
 * @param kind paragraph, heading, list-item ...; for a moved block the field: title, byline,
 *     caption ...
 * @param text its text less what was cut
 * @param category what it was recognised as (correction, editors-note ...), or null
 */
public record KeptBlock(int block, String kind, String text, @Nullable String category) {}
