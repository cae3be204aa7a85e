package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a WARC or WET file (ISO 28500), compressed record by record, as a whole, or not at all.
 * A damaged record is rejected with its place, and reading goes on at the next sound one.
 */
final class WarcSource implements PageSource {
  private final String name;
  private final WarcParts parts;
  private final int maxBlock;
  private final WarcPages pages;
  private @Nullable WarcPart part;
  private @Nullable WarcChunks chunks;
  private long record;
  private boolean broken;

  WarcSource(String name, BufferedInputStream in, Limits limits) throws IOException {
    this.name = name;
    this.parts = WarcParts.of(in);
    // An HTTP header and the framing of chunks take room beside the page itself.
    this.maxBlock = limits.bytes() + (limits.bytes() >> 2) + (1 << 16);
    this.pages = new WarcPages(limits);
  }

  @Override
  public @Nullable Finding next() {
    try {
      return broken ? null : nextRecord();
    } catch (IOException e) {
      broken = true;
      return new Reject(Origin.file(name), Opener.why("cannot read on in this file", e));
    }
  }

  private @Nullable Finding nextRecord() throws IOException {
    while (true) {
      WarcPart current = part == null ? openPart() : part;
      if (current == null) {
        return null;
      }
      Finding finding = nextInPart(current);
      if (finding != null) {
        return finding;
      }
      part = null;
    }
  }

  private @Nullable WarcPart openPart() throws IOException {
    part = parts.next();
    chunks = part == null ? null : new WarcChunks(part.content(), maxBlock);
    return part;
  }

  private @Nullable Finding nextInPart(WarcPart current) throws IOException {
    if (current.damage() != null) {
      part = null;
      return new Reject(new Origin(name, current.offset(), null), current.damage());
    }
    try {
      WarcChunk chunk = chunks == null ? null : chunks.next();
      return chunk == null ? null : read(chunk, current);
    } catch (IOException e) {
      record++;
      parts.recover();
      part = null;
      String reason = Opener.why("damaged record passed over", e);
      return new Reject(new Origin(name, current.offset(), record), reason);
    }
  }

  private Finding read(WarcChunk chunk, WarcPart current) {
    record++;
    long offset = current.compressed() ? current.offset() : chunk.offset();
    Origin origin = new Origin(name, offset, record);
    if (chunk.damage() != null) {
      return new Reject(origin, chunk.damage());
    }
    // A member of one record is vouched for by its checksum; within a longer one, damage may have
    // copied text from one record into another, and only the record's own digest tells.
    boolean doubtful = current.compressed() && !(chunk.lastInPart() && chunk.offset() == 0);
    return pages.read(chunk, origin, doubtful);
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      // Everything wanted from it was read; nothing is lost.
    }
  }
}
