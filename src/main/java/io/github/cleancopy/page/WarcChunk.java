package io.github.cleancopy.page;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one WARC record as they stand in its stretch of the file.
 *
 * @param offset where it begins in the stretch
 * @param head its header, with the blank line that ends it
 * @param block what follows the header; its beginning only, where {@code cut}
 * @param cut whether the block is longer than what may be held of it
 * @param lastInPart whether nothing but white space follows in the stretch
 * @param damage why it cannot be read, or null when it is sound
 */
record WarcChunk(
    long offset,
    byte[] head,
    byte[] block,
    boolean cut,
    boolean lastInPart,
    @Nullable String damage) {

  static WarcChunk damaged(long offset, String damage) {
    return new WarcChunk(offset, new byte[0], new byte[0], false, false, damage);
  }
}
