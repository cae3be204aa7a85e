package io.github.cleancopy.html;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * How much the streams of a PDF unpack to, before anything holds one in memory: a few kilobytes can
 * be gigabytes of numbers without an instruction among them.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final String BLANKS = " \t\r\n\f\0";
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECK = 31;

  // Pictures count too, though none is looked at.
  private static final int TOGETHER = 8;

  private final byte[] bytes;
  private final byte[] chunk = new byte[1 << 14];
  private final Inflater inflater = new Inflater();
  private final long most;
  private long largest;
  private long together;

  private PdfStreams(byte[] bytes, long most) {
    this.bytes = bytes;
    this.most = most;
  }

  /**
   * Whether one of a whole file unpacks to more than that, or all together to several times as
   * much. Only what "FlateDecode" has packed last is measured: the file is not taken apart yet.
   */
  static boolean areLargerThan(long most, byte[] file) {
    PdfStreams streams = new PdfStreams(file, most);
    try {
      return streams.areTooLarge();
    } finally {
      streams.inflater.end();
    }
  }

  /**
   * What a single one comes to at its largest, as one filter after the other unpacks it; of one
   * that is larger than the most no more is known.
   */
  static long unpackedSize(COSStream stream, long most) throws IOException {
    byte[] layer;
    try (InputStream raw = stream.createRawInputStream()) {
      layer = raw.readAllBytes();
    }
    long largest = layer.length;
    int index = 0;
    for (Filter filter : filters(stream.getFilters())) {
      Layer next = new Layer(most);
      try {
        filter.decode(new ByteArrayInputStream(layer), next, stream, index++);
      } catch (IOException e) {
        // Damaged, or too much: what came before tells which.
      }
      largest = Math.max(largest, next.size);
      layer = next.unpacked.toByteArray();
    }
    return largest;
  }

  /** Each once, however often it is named: PDFBox does it so. */
  private static Set<Filter> filters(@Nullable COSBase names) throws IOException {
    Set<Filter> filters = new LinkedHashSet<>();
    for (Object name : names instanceof COSArray several ? several : Collections.singleton(names)) {
      if (name instanceof COSName known) {
        filters.add(FilterFactory.INSTANCE.getFilter(known));
      }
    }
    return filters;
  }

  /** What one filter has unpacked, until it is too much. */
  private static final class Layer extends FilterOutputStream {
    final ByteArrayOutputStream unpacked;
    private final long most;
    long size;

    Layer(long most) {
      super(new ByteArrayOutputStream());
      this.unpacked = (ByteArrayOutputStream) out;
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      size += length;
      if (size > most) {
        throw new Documents.TooLarge();
      }
      out.write(from, offset, length);
    }
  }

  /** Looks for streams in streams too: one of them could be a cloak for the next. */
  private boolean areTooLarge() {
    for (int at = 0; at + STREAM.length < bytes.length && !isTooMuch(); at++) {
      int content = beginsAt(at);
      if (content >= 0) {
        measure(content);
      }
    }
    return isTooMuch();
  }

  private boolean isTooMuch() {
    return largest > most || together > most * TOGETHER;
  }

  /** Where the content of a stream begins whose keyword stands here; -1 where none does. */
  private int beginsAt(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes[at + i] != STREAM[i]) {
        return -1;
      }
    }
    int content = at + STREAM.length;
    while (content < bytes.length && BLANKS.indexOf(bytes[content]) >= 0) {
      content++;
    }
    return isPacked(content) ? content : -1;
  }

  /** Whether a header of RFC 1950 stands here. */
  private boolean isPacked(int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0F) == DEFLATE
        && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % HEADER_CHECK == 0;
  }

  private void measure(int at) {
    inflater.reset();
    inflater.setInput(bytes, at, bytes.length - at);
    try {
      int count = inflater.inflate(chunk);
      while (count > 0 && inflater.getBytesWritten() <= most) {
        count = inflater.inflate(chunk);
      }
    } catch (DataFormatException e) {
      // Damaged: what came before counts.
    }
    largest = Math.max(largest, inflater.getBytesWritten());
    together += Math.max(inflater.getBytesRead(), inflater.getBytesWritten());
  }
}
