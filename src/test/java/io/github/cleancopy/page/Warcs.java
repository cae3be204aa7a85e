package io.github.cleancopy.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcDigest;

/** WARC files for tests, made byte by byte, so that they can be wrong in any way wanted. */
final class Warcs {
  private Warcs() {}

  static byte[] response(String url, String httpHeaders, byte[] body) {
    byte[] http = concat(("HTTP/1.1 200 OK\r\n" + httpHeaders + "\r\n").getBytes(ISO_8859_1), body);
    return record("response", url, "application/http; msgtype=response", http);
  }

  static byte[] html(String url, String html) {
    return response(url, "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
  }

  static byte[] record(String type, String url, String contentType, byte[] block) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>
        WARC-Date: 2026-03-12T08:00:00Z
        WARC-Target-URI: %s
        Content-Type: %s
        WARC-Block-Digest: sha1:%s
        Content-Length: %d

        """
            .formatted(type, url, contentType, sha1(block), block.length)
            .replace("\n", "\r\n");
    return concat(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  private static String sha1(byte[] block) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(block);
      return new WarcDigest(sha1).base32();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] plain(List<byte[]> records) {
    return concat(records.toArray(new byte[0][]));
  }

  static byte[] gzipEach(List<byte[]> records) {
    return concat(records.stream().map(Warcs::gzip).toArray(byte[][]::new));
  }

  static byte[] zstdEach(List<byte[]> records) {
    return concat(records.stream().map(Warcs::zstd).toArray(byte[][]::new));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] zstd(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
      zstd.setChecksum(true);
      zstd.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
