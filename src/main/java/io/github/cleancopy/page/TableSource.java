package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, one page a row. Read as UTF-8, or as UTF-16 where a byte order mark says
 * so, or as windows-1252 where it is neither, as spreadsheets write it.
 */
final class TableSource implements PageSource {
  private static final int LOOK = 1 << 13;
  private static final int RECORD_CHARS_PER_PAGE_BYTE = 2;

  private final String name;
  private final BufferedInputStream in;
  private final TableReader rows;
  private final FieldPages pages;
  private @Nullable List<String> header;
  private boolean broken;

  TableSource(String name, BufferedInputStream in, InputType type, SourceOptions options)
      throws IOException {
    this.name = name;
    this.in = in;
    byte[] head = Compression.peek(in, LOOK);
    Charset charset = charset(head);
    int longest = Math.multiplyExact(options.limits().bytes(), RECORD_CHARS_PER_PAGE_BYTE);
    char delimiter = type == InputType.TSV ? '\t' : delimiter(new String(head, charset));
    this.rows = new TableReader(new InputStreamReader(in, charset), delimiter, longest);
    this.pages = new FieldPages(options.fields());
  }

  private static Charset charset(byte[] head) {
    if (head.length >= 2
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
      return StandardCharsets.UTF_16;
    }
    // A character that the look cuts in two is no error.
    int end = head.length;
    while (end > 0 && head.length == LOOK && head[end - 1] < 0) {
      end--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252");
    }
  }

  /** The most frequent of comma, semicolon and tab in the header. */
  private static char delimiter(String head) {
    int end = head.indexOf('\n');
    String header = end < 0 ? head : head.substring(0, end);
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String header, char c) {
    return header.chars().filter(each -> each == c).count();
  }

  @Override
  public @Nullable Finding next() {
    try {
      return broken ? null : nextPage();
    } catch (IOException e) {
      broken = true;
      String reason = Opener.why("cannot read on after line " + rows.line(), e);
      return new Reject(Origin.line(name, rows.line()), reason);
    }
  }

  private @Nullable Finding nextPage() throws IOException {
    if (header == null) {
      header = rows.next();
      broken = rows.damage() != null;
      if (broken) {
        String reason = "a quote in the header is not closed, or it is too long: nothing was read";
        return new Reject(Origin.line(name, rows.line()), reason);
      }
    }
    List<String> row = rows.next();
    while (row != null && row.size() == 1 && row.get(0).isBlank() && rows.damage() == null) {
      row = rows.next();
    }
    return header == null || row == null ? null : page(header, row);
  }

  private Finding page(List<String> columns, List<String> row) {
    Origin origin = Origin.line(name, rows.line());
    TableReader.Damage damage = rows.damage();
    if (damage == TableReader.Damage.TOO_LONG) {
      return new Reject(
          origin,
          "row too long; is a quote not closed? The next row is read from line " + rows.nextLine());
    }
    byte[] raw = String.join("\t", row).getBytes(StandardCharsets.UTF_8);
    if (damage == TableReader.Damage.STRAY_QUOTE) {
      String reason = "a quote is not closed where its field ends; the next row is read from line ";
      return new Reject(origin, reason + rows.nextLine(), raw);
    }
    if (row.size() > columns.size()) {
      String reason = "%d fields, but the header has %d".formatted(row.size(), columns.size());
      return new Reject(origin, reason, raw);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      fields.put(columns.get(i), row.get(i));
    }
    return pages.page(fields, raw, origin);
  }

  @Override
  public void close() {
    Opener.closeQuietly(in);
  }
}
