package io.github.cleancopy.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells kinds of input apart by their first bytes; the name decides only between kinds of text. */
final class Sniffer {
  private static final String RECORD_START = "WARC/1.";
  private static final int HEAD = 4096;
  // A block of Zstandard data, the largest unit that must be complete to be unpacked.
  private static final int PACKED_HEAD = 1 << 17;
  // Real pages hold a stray control character now and then; binary formats are full of them.
  private static final double MOSTLY_BINARY = 0.1;

  private Sniffer() {}

  static byte[] head(BufferedInputStream in) throws IOException {
    return Compression.peek(in, HEAD);
  }

  /**
   * Whether a file, unpacked, begins with a WARC record. What little is needed to see that is
   * unpacked on the side, and the file stays unread.
   */
  static boolean isWarc(BufferedInputStream in) throws IOException {
    byte[] magic = Compression.peek(in, RECORD_START.length());
    boolean packed = Compression.isGzip(magic) || Compression.isZstd(magic);
    byte[] head = packed ? Compression.peek(in, PACKED_HEAD) : magic;
    if (ZstdParts.beginsWithDictionary(head)) {
      return true;
    }
    try (InputStream unpacked =
        Compression.readThrough(
            new BufferedInputStream(new ByteArrayInputStream(head)), () -> head.length)) {
      byte[] start = unpacked.readNBytes(RECORD_START.length());
      return new String(start, StandardCharsets.ISO_8859_1).equals(RECORD_START);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is an archive of files, not a document that is packed like one; else null. */
  static @Nullable InputType archiveType(byte[] head) {
    if (TarEntries.isTar(head)) {
      return InputType.TAR;
    }
    boolean packed =
        head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    return packed && !DocumentType.begins(head) ? InputType.ZIP : null;
  }

  /** The type, or null for what is no text at all. */
  static @Nullable InputType typeOf(String name, byte[] head) {
    if (isBinary(head)) {
      return null;
    }
    String start = start(head);
    if (looksLikeHtml(start)) {
      return InputType.HTML;
    }
    InputType named = InputType.ofName(name);
    if (named != null) {
      return named;
    }
    if (looksLikeMail(start)) {
      return InputType.EML;
    }
    return looksLikeJsonObject(start) ? InputType.JSONL : InputType.TEXT;
  }

  /** Header lines up to a blank one, those of MIME among them. */
  private static boolean looksLikeMail(String start) {
    String lines = "\n" + start.toLowerCase(Locale.ROOT).replace("\r", "");
    int blank = lines.indexOf("\n\n");
    String header = blank < 0 ? lines : lines.substring(0, blank);
    return header.contains("\nmime-version:") && header.contains("\ncontent-type:");
  }

  /** The first characters without byte order mark and white space, ASCII as it is. */
  private static String start(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (isUtf16(head)) {
      text = text.replace("\0", "");
    }
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || "ï»¿þÿ".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return text.substring(i);
  }

  private static boolean looksLikeHtml(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || (lower.startsWith("<") && (lower.contains("<html") || lower.contains("<body")));
  }

  private static boolean looksLikeJsonObject(String start) {
    if (!start.startsWith("{")) {
      return false;
    }
    String inside = start.substring(1).stripLeading();
    return inside.startsWith("\"") || inside.startsWith("}");
  }

  static boolean isBinary(byte[] head) {
    if (head.length == 0 || isUtf16(head)) {
      return false;
    }
    int odd = 0;
    for (byte b : head) {
      odd += isControl(b) ? 1 : 0;
    }
    return magicOf(head) != null || odd > head.length * MOSTLY_BINARY;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B;
  }

  /** A UTF-16 byte order mark, or every other byte a zero as in UTF-16 text of Latin letters. */
  private static boolean isUtf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE || isHalfZeros(head);
  }

  private static boolean isHalfZeros(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int more = Math.max(zeros[0], zeros[1]);
    int fewer = Math.min(zeros[0], zeros[1]);
    return fewer == 0 && more > head.length * 0.4;
  }

  /** What the bytes are, for a message. */
  static String describe(byte[] head) {
    String magic = magicOf(head);
    return magic == null ? "binary content" : magic;
  }

  private static @Nullable String magicOf(byte[] head) {
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG") || start.startsWith("GIF8") || start.startsWith("ÿØÿ")) {
      return "an image";
    }
    if (start.startsWith("%PDF-")) {
      return "a PDF document";
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return "a ZIP archive or office document";
    }
    if (start.startsWith("BZh")) {
      return "a bzip2 file";
    }
    return start.startsWith("ÐÏ\u0011à") ? "an old office document" : null;
  }
}
