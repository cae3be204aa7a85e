package io.github.cleancopy.page;

/**
 * Input that is no page and was not expected to be one: a picture in a folder, a redirect in a
 * WARC. It is counted by kind and otherwise passed over.
 *
 * @param origin where it stood
 * @param kind a few words in the singular, such as "image" or "redirect"
 */
public record Skipped(Origin origin, String kind) implements Finding {}
