package io.github.cleancopy.page;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a WARC file that can be read on its own: a member of a gzip file, a frame of a
 * Zstandard file, or the whole of an uncompressed one.
 *
 * @param offset where it begins in the file as it is stored
 * @param content the records in it; fails where the stretch is damaged
 * @param compressed whether a record's place in {@code content} says nothing about its place in the
 *     file
 * @param damage for a stretch that holds nothing to be read: what it is instead
 */
record WarcPart(long offset, InputStream content, boolean compressed, @Nullable String damage) {
  static WarcPart damaged(long offset, String damage) {
    return new WarcPart(offset, InputStream.nullInputStream(), true, damage);
  }
}
