package io.github.cleancopy.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of bytes. First match wins: byte order mark; bytes that are UTF-8; the HTTP
 * header, then the page's own declaration, each only if the bytes can be read so; what Tika's
 * detectors think of the text without its tags; windows-1252.
 */
final class EncodingFinder {
  /**
   * Browsers look for the declaration in the first 1,024 bytes; pages in the wild put scripts
   * before it.
   */
  private static final int DECLARATION_BYTES = 8_192;

  /** What the detectors are shown: enough for their statistics, little enough to stay cheap. */
  private static final int SAMPLE_BYTES = 64_000;

  /** A page glued together from two encodings is UTF-8 when nine in ten of its sequences are. */
  private static final int SOUND_PER_BROKEN = 9;

  /**
   * Even a page in Cyrillic has this share of its UTF-16 bytes zero, for spaces, digits and tags.
   */
  private static final int MARKUP_SHARE = 30;

  private static final byte ESCAPE = 0x1B;

  private final byte[] bytes;

  private EncodingFinder(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param declaredType Content-Type of the HTTP header, or null
   */
  static Encoding of(byte[] bytes, @Nullable String declaredType) {
    return new EncodingFinder(bytes).find(declaredType);
  }

  private Encoding find(@Nullable String declaredType) {
    Encoding sure = sure();
    if (sure != null) {
      return sure;
    }
    Encoding header = declaredType == null ? null : readable(charsetIn(declaredType));
    if (header != null) {
      return header;
    }
    Encoding declared = readable(declaration());
    return declared != null ? declared : detected();
  }

  /** What the bytes themselves leave no doubt about. */
  private @Nullable Encoding sure() {
    Encoding marked = byteOrderMark();
    if (marked != null) {
      return marked;
    }
    Encoding wide = zeroBytes();
    if (wide != null) {
      return wide;
    }
    return isUtf8() && indexOf(ESCAPE) < 0 ? Encoding.UTF_8 : null;
  }

  private @Nullable Encoding byteOrderMark() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Encoding.UTF_8;
    }
    if (startsWith(0xFF, 0xFE)) {
      return Encoding.UTF_16LE;
    }
    return startsWith(0xFE, 0xFF) ? Encoding.UTF_16BE : null;
  }

  private boolean startsWith(int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** In UTF-16 without a mark, most ASCII characters of the markup have a zero on the same side. */
  private @Nullable Encoding zeroBytes() {
    int[] zeros = new int[2];
    int seen = Math.min(bytes.length, DECLARATION_BYTES);
    for (int i = 0; i < seen; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    if (isOneSided(zeros[1], zeros[0], seen)) {
      return Encoding.UTF_16LE;
    }
    return isOneSided(zeros[0], zeros[1], seen) ? Encoding.UTF_16BE : null;
  }

  private static boolean isOneSided(int many, int few, int seen) {
    return many > seen / MARKUP_SHARE && few * MARKUP_SHARE < many;
  }

  private int indexOf(byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the bytes are UTF-8, but for a few broken sequences and one cut off at the end. */
  private boolean isUtf8() {
    int sound = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = sequenceLength(bytes[i] & 0xFF);
      if (length == 1) {
        i++;
      } else if (length > 0 && i + length > bytes.length) {
        break;
      } else if (length > 0 && hasTrail(i, length)) {
        sound++;
        i += length;
      } else {
        broken++;
        i++;
      }
    }
    return broken == 0 || broken * SOUND_PER_BROKEN < sound;
  }

  private static int sequenceLength(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    return lead < 0xF0 ? 3 : 4;
  }

  private boolean hasTrail(int start, int length) {
    for (int i = start + 1; i < start + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The charset parameter of a Content-Type, or null. */
  static @Nullable String charsetIn(String contentType) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset");
    int equals = at < 0 ? -1 : contentType.indexOf('=', at);
    if (equals < 0 || !contentType.substring(at + "charset".length(), equals).isBlank()) {
      return null;
    }
    String value = contentType.substring(equals + 1).strip();
    int start = 0;
    while (start < value.length() && "\"' ".indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < value.length() && "\"' ;,>/".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(start, end);
  }

  /**
   * What a meta element or an XML declaration names; UTF-16 there is a mistake, as the bytes were
   * readable as ASCII.
   */
  private @Nullable String declaration() {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.stripLeading().startsWith("<?xml")) {
      int encoding = lower.indexOf("encoding=");
      if (encoding > 0 && encoding < lower.indexOf("?>")) {
        return charsetIn("charset=" + head.substring(encoding + "encoding=".length()));
      }
    }
    for (int meta = lower.indexOf("<meta"); meta >= 0; meta = lower.indexOf("<meta", meta + 1)) {
      int end = lower.indexOf('>', meta);
      String charset = charsetIn(head.substring(meta, end < 0 ? length : end));
      if (charset != null) {
        return charset;
      }
    }
    return null;
  }

  /** The encoding called so, if it is one and the bytes can be read in it. */
  private @Nullable Encoding readable(@Nullable String label) {
    Encoding encoding = label == null ? null : Encoding.called(label);
    return encoding != null && canRead(encoding) ? encoding : null;
  }

  private boolean canRead(Encoding encoding) {
    if (encoding == Encoding.UTF_8 || encoding.name().startsWith("UTF-16")) {
      return false; // it would have been recognised before
    }
    String text = encoding.charset().decode(ByteBuffer.wrap(bytes)).toString();
    int broken = 0;
    int wide = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      broken += c == '\uFFFD' ? 1 : 0;
      wide += c >= 0x80 ? 1 : 0;
    }
    return broken * SOUND_PER_BROKEN * 10 <= wide;
  }

  /**
   * The vote of Tika's detectors over the text between the tags, where markup does not drown the
   * words.
   */
  private Encoding detected() {
    byte[] sample = textBytes();
    for (EncodingDetector detector :
        List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector())) {
      Encoding encoding = ask(detector, sample);
      if (encoding != null && encoding != Encoding.WINDOWS_1252 && canRead(encoding)) {
        return encoding;
      }
    }
    return Encoding.WINDOWS_1252;
  }

  private static @Nullable Encoding ask(EncodingDetector detector, byte[] sample) {
    try {
      Charset charset = detector.detect(new ByteArrayInputStream(sample), new Metadata());
      return charset == null ? null : Encoding.called(charset.name());
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array cannot fail", e);
    }
  }

  private byte[] textBytes() {
    byte[] text = new byte[Math.min(bytes.length, SAMPLE_BYTES)];
    int length = 0;
    boolean inTag = false;
    for (int i = 0; i < bytes.length && length < text.length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        inTag = true;
      } else if (b == '>') {
        inTag = false;
      } else if (!inTag) {
        text[length++] = b;
      }
    }
    return Arrays.copyOf(text, length);
  }
}
