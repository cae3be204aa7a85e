package io.github.cleancopy.article;

import io.github.cleancopy.page.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from and how its bytes were read.
 *
 * @param mediaType text/html, text/plain ...
 * @param charset the charset the bytes were decoded with; null when the page came as a string
 */
public record Source(Origin origin, String mediaType, @Nullable String charset) {}
