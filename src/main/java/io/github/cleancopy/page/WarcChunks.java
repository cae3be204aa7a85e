package io.github.cleancopy.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a WARC record ends and the next begins. A record counts as sound only when it ends as
 * the standard says, or when what follows it is the next one, or the end: a damaged length would
 * otherwise take in a piece of its neighbour. After damage it goes on at the next line that begins
 * with {@code WARC/1.}.
 */
final class WarcChunks {
  private static final byte[] RECORD_START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RECORD_END = {'\r', '\n', '\r', '\n'};
  private static final int MAX_HEAD = 1 << 16;
  private static final int MAX_SEPARATOR = 64;
  // The next record's own first bytes may be damaged; that is no fault of the record before it.
  private static final int FORGIVEN = 2;

  private final RetainingInput in;
  private final int maxBlock;

  /**
   * @param maxBlock bytes of a block that are held; the rest of it is passed over
   */
  WarcChunks(InputStream part, int maxBlock) {
    this.in =
        part instanceof RetainingInput retaining
            ? retaining
            : new RetainingInput(part, Math.max(maxBlock, 1 << 20));
    this.maxBlock = maxBlock;
  }

  /** The next record, or null at the end of the stretch. Fails where the stretch is damaged. */
  @Nullable WarcChunk next() throws IOException {
    skipSeparator();
    in.retain();
    if (in.isAtEnd()) {
      return null;
    }
    long start = in.position();
    if (!in.startsWith(RECORD_START)) {
      return damaged(start, start, "no WARC header where a record should begin");
    }
    byte[] head = readHead();
    long length = head == null ? -1 : contentLength(head);
    if (head == null || length < 0) {
      return damaged(start, start + 1, head == null ? "header does not end" : "no Content-Length");
    }
    byte[] block = in.readNBytes((int) Math.min(length, maxBlock));
    long missing = length - block.length - skip(length - block.length);
    if (missing > 0) {
      return damaged(start, start + 1, "record ends " + missing + " bytes early");
    }
    boolean ended = isEnd(in.peek(RECORD_END.length));
    boolean separated = skipSeparator();
    boolean last = in.isAtEnd();
    if (!last && !ended && !(separated && nextLooksLikeARecord())) {
      return damaged(start, start + 1, "another length than its header says");
    }
    return new WarcChunk(start, head, block, block.length < length, last, null);
  }

  private long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count) {
      long n = in.skip(count - skipped);
      if (n == 0) {
        break;
      }
      skipped += n;
    }
    return skipped;
  }

  /** Line ends between records: two by the standard, one or three from some crawlers. */
  private boolean skipSeparator() throws IOException {
    int count = 0;
    while (count < MAX_SEPARATOR && (in.startsWith((byte) '\r') || in.startsWith((byte) '\n'))) {
      in.skipNBytes(1);
      count++;
    }
    return count > 0;
  }

  /** The two line ends of the standard, exactly where the length says: no damage comes so far. */
  private static boolean isEnd(byte[] next) {
    return Arrays.equals(next, RECORD_END);
  }

  private boolean nextLooksLikeARecord() throws IOException {
    byte[] next = in.peek(RECORD_START.length);
    int wrong = 0;
    for (int i = 0; i < next.length; i++) {
      wrong += next[i] == RECORD_START[i] ? 0 : 1;
    }
    return wrong <= FORGIVEN;
  }

  /** The header up to and with the blank line that ends it, or null when it does not end. */
  private byte @Nullable [] readHead() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    boolean lineIsEmpty = false;
    while (head.size() < MAX_HEAD) {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      head.write(b);
      if (b == '\n' && lineIsEmpty) {
        return head.toByteArray();
      }
      lineIsEmpty = b == '\n' || (lineIsEmpty && b == '\r');
    }
    return null;
  }

  private static long contentLength(byte[] head) {
    for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0
          && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals("content-length")) {
        return number(line.substring(colon + 1).strip());
      }
    }
    return -1;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Goes on at the next record that begins at or after a place. */
  private WarcChunk damaged(long start, long searchFrom, String what) throws IOException {
    in.goBack(searchFrom);
    boolean atLineStart = searchFrom == start;
    while (!in.isAtEnd() && !(atLineStart && in.startsWith(RECORD_START))) {
      atLineStart = in.read() == '\n';
    }
    long bytes = in.position() - start;
    return WarcChunk.damaged(start, what + "; " + bytes + " bytes passed over");
  }
}
