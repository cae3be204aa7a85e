package io.github.cleancopy.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What a server answered, its body unpacked. Crawlers store bodies unpacked and keep the headers
 * that say otherwise, or the length of what was sent; so the length is that of the record, and an
 * encoding is undone only where the bytes bear it out.
 *
 * @param body at most one byte more than the limit, so that whoever reads it notices
 * @param limit the note for a body that unpacked to too much, or null
 * @param failure why the body cannot be read, or null
 */
record HttpReply(
    int status,
    @Nullable String mediaType,
    byte[] body,
    @Nullable String limit,
    @Nullable String failure) {
  static final int OK = 200;

  boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  static HttpReply read(byte[] block, int maxBytes) throws IOException {
    int bodyStart = endOfHead(block);
    HttpResponse response =
        HttpResponse.parseWithoutBody(
            Channels.newChannel(new ByteArrayInputStream(block, 0, bodyStart)),
            Channels.newChannel(OutputStream.nullOutputStream()));
    String mediaType = response.headers().first("Content-Type").orElse(null);
    byte[] body = Arrays.copyOfRange(block, bodyStart, block.length);
    if (response.headers().contains("Transfer-Encoding", "chunked")) {
      body = Chunked.joined(body);
    }
    try {
      String encoding = String.join(",", response.headers().all("Content-Encoding"));
      ContentEncoding.Unpacked unpacked = ContentEncoding.undo(body, encoding, maxBytes + 1);
      return new HttpReply(response.status(), mediaType, unpacked.bytes(), unpacked.limit(), null);
    } catch (IOException e) {
      return new HttpReply(
          response.status(), mediaType, body, null, Opener.why("cannot unpack the body", e));
    }
  }

  /** Where the blank line after the header ends; the end of the block when there is none. */
  private static int endOfHead(byte[] block) {
    boolean lineIsEmpty = false;
    for (int i = 0; i < block.length; i++) {
      if (block[i] == '\n' && lineIsEmpty) {
        return i + 1;
      }
      lineIsEmpty = block[i] == '\n' || (lineIsEmpty && block[i] == '\r');
    }
    return block.length;
  }
}
