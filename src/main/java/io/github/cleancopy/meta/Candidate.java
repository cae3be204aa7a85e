package io.github.cleancopy.meta;

/**
 * One wording of a field that the page offers.
 *
 * @param value as it would stand in the record
 * @param source where the page says so: "json-ld", "og:title", "h1", "time", "byline", "url" ...
 */
public record Candidate(String value, String source) {}
