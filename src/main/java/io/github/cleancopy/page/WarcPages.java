package io.github.cleancopy.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Makes pages of WARC records: of responses, resources and conversions; the rest is passed over.
 */
final class WarcPages {
  private final Limits limits;

  WarcPages(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param doubtful whether the record's bytes are to be trusted only if its digest says so
   */
  Finding read(WarcChunk chunk, Origin origin, boolean doubtful) {
    InputStream bytes =
        new SequenceInputStream(
            new ByteArrayInputStream(chunk.head()), new ByteArrayInputStream(chunk.block()));
    try (WarcReader reader = new WarcReader(bytes)) {
      reader.setLenient(true);
      if (doubtful) {
        reader.calculateBlockDigest();
      }
      Optional<WarcRecord> record = reader.next();
      return record.isEmpty()
          ? new Reject(origin, "empty WARC record")
          : page(record.get(), chunk, origin, doubtful);
    } catch (IOException | IllegalArgumentException e) {
      return new Reject(origin, Opener.why("cannot read this WARC record", e));
    }
  }

  private Finding page(WarcRecord record, WarcChunk chunk, Origin origin, boolean doubtful)
      throws IOException {
    if (!isPageLike(record)) {
      return new Skipped(origin, record.type() + " record");
    }
    if (doubtful && !digestAgrees(record)) {
      return new Reject(origin, "damaged: its digest is another than its header says");
    }
    WarcTargetRecord target = (WarcTargetRecord) record;
    if (record instanceof WarcResponse && isHttp(record)) {
      return response(target, HttpReply.read(chunk.block(), limits.bytes()), origin);
    }
    return page(target, new Content.Bytes(chunk.block(), mediaType(record)), origin);
  }

  private static boolean isPageLike(WarcRecord record) {
    return record instanceof WarcResponse
        || record instanceof WarcResource
        || record instanceof WarcConversion;
  }

  private static boolean isHttp(WarcRecord record) {
    String type = mediaType(record);
    return type == null || type.startsWith("application/http");
  }

  private static @Nullable String mediaType(WarcRecord record) {
    return record.headers().first("Content-Type").orElse(null);
  }

  private static boolean digestAgrees(WarcRecord record) throws IOException {
    Optional<WarcDigest> said = record.blockDigest();
    if (said.isEmpty()) {
      return true;
    }
    record.body().consume();
    Optional<WarcDigest> found = record.calculatedBlockDigest();
    return found.isEmpty() || found.get().equals(said.get());
  }

  private Finding response(WarcTargetRecord record, HttpReply reply, Origin origin) {
    if (reply.status() != HttpReply.OK) {
      return new Skipped(origin, reply.isRedirect() ? "redirect" : "error page");
    }
    if (reply.failure() != null) {
      return new Reject(origin, reply.failure());
    }
    return page(record, new Content.Bytes(reply.body(), reply.mediaType(), reply.limit()), origin);
  }

  private Finding page(WarcTargetRecord record, Content.Bytes content, Origin origin) {
    String url = record.target();
    String other = MediaKind.ofNonPage(content.declaredType(), url, content.bytes());
    if (other != null) {
      return new Skipped(origin, other);
    }
    if (FileSource.isBlank(content.bytes())) {
      return new Reject(origin, "empty page");
    }
    Instant fetched = FetchTime.of(record.headers().first("WARC-Date").orElse(null));
    return new Page(null, url, fetched, content, origin, extra(record));
  }

  private static Map<String, Object> extra(WarcRecord record) {
    Map<String, Object> extra = new LinkedHashMap<>();
    record.headers().first("WARC-Date").ifPresent(date -> extra.put("warc_date", date));
    record.headers().first("WARC-Record-ID").ifPresent(id -> extra.put("warc_record_id", id));
    return extra;
  }
}
