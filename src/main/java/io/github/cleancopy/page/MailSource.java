package io.github.cleancopy.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A mail (RFC 5322), or a page that a browser saved with its pictures as MHTML (RFC 2557). The page
 * is its first HTML part, else its first text part; its address is where the browser says it was.
 * Subject, sender and date come back as extra fields.
 */
final class MailSource implements PageSource {
  private static final int MAX_HEADERS = 1 << 20;

  private final Origin origin;
  private final InputStream in;
  private final Limits limits;
  private final Map<String, Object> extra = new LinkedHashMap<>();
  private @Nullable String url;
  private @Nullable String partUrl;
  private Content.@Nullable Bytes html;
  private Content.@Nullable Bytes text;
  private boolean inFirstHeader = true;
  private boolean read;

  MailSource(String name, InputStream in, Limits limits) {
    this.origin = Origin.file(name);
    this.in = in;
    this.limits = limits;
  }

  @Override
  public @Nullable Finding next() {
    if (read) {
      return null;
    }
    read = true;
    try {
      readParts();
    } catch (IOException | MimeException e) {
      // What stands before the damage is a page all the same.
      if (html == null && text == null) {
        return new Reject(origin, Opener.why("cannot read this mail", e));
      }
    }
    Content.Bytes content = html == null ? text : html;
    if (content == null || FileSource.isBlank(content.bytes())) {
      return new Reject(origin, "empty page: no HTML and no text in this mail");
    }
    return new Page(null, url, null, content, origin, extra);
  }

  private void readParts() throws IOException, MimeException {
    MimeConfig config = MimeConfig.custom().setMaxHeaderLen(MAX_HEADERS).setMaxLineLen(-1).build();
    MimeTokenStream parts = new MimeTokenStream(config);
    parts.parse(in);
    EntityState state = parts.getState();
    while (state != EntityState.T_END_OF_STREAM && html == null) {
      switch (state) {
        case T_FIELD -> takeField(parts.getField());
        case T_END_HEADER -> inFirstHeader = false;
        case T_BODY -> takeBody(parts);
        default -> {}
      }
      state = parts.next();
    }
  }

  private void takeField(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String value = field.getBody().strip();
    switch (name) {
      case "snapshot-content-location" -> url = value;
      case "content-location" -> partUrl = value;
      case "subject", "from", "date" -> {
        if (inFirstHeader) {
          extra.put(name, DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT));
        }
      }
      default -> {}
    }
  }

  private void takeBody(MimeTokenStream parts) throws IOException {
    BodyDescriptor body = parts.getBodyDescriptor();
    boolean isHtml = body.getMimeType().equals("text/html");
    if (isHtml || (body.getMimeType().equals("text/plain") && text == null)) {
      String type = body.getMimeType();
      String charset = body.getCharset();
      byte[] bytes = parts.getDecodedInputStream().readNBytes(limits.bytes() + 1);
      Content.Bytes content =
          new Content.Bytes(bytes, charset == null ? type : type + "; charset=" + charset);
      if (isHtml) {
        html = content;
        url = url == null ? partUrl : url;
      } else {
        text = content;
      }
    }
    partUrl = null;
  }

  @Override
  public void close() {
    Opener.closeQuietly(in);
  }
}
