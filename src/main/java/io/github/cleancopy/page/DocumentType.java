package io.github.cleancopy.page;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A document that can hold a story and is neither HTML nor plain text. */
public enum DocumentType {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  RTF("application/rtf"),
  EPUB("application/epub+zip");

  private static final int LOOK = 4096;
  private static final int ZIP_NAME_LENGTH_AT = 26;
  private static final int ZIP_NAME_AT = 30;
  // Where a producer writes the parts of an office document in an order of its own.
  private static final String[] FIRST_PARTS = {
    "mimetype", "[Content_Types].xml", "_rels/", "docProps/", "word/", "META-INF/container.xml"
  };

  private final String mediaType;

  DocumentType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The type of a whole document, or null for anything else, office documents of other kinds too.
   */
  public static @Nullable DocumentType of(byte[] bytes) {
    String start = latin(bytes, Math.min(LOOK, bytes.length));
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("{\\rtf")) {
      return RTF;
    }
    return isPacked(start) ? ofPacked(start, bytes) : null;
  }

  private static @Nullable DocumentType ofPacked(String start, byte[] bytes) {
    if (start.contains(ODT.mediaType)) {
      return ODT;
    }
    if (start.contains(EPUB.mediaType)) {
      return EPUB;
    }
    // The names of all parts stand unpacked, before each of them and again at the end.
    if (contains(bytes, "word/document.xml")) {
      return DOCX;
    }
    return contains(bytes, "META-INF/container.xml") ? EPUB : null;
  }

  /** Whether what begins so is a document, of a type that only its other end may tell. */
  static boolean begins(byte[] head) {
    String start = latin(head, Math.min(LOOK, head.length));
    return start.startsWith("%PDF-") || start.startsWith("{\\rtf") || isPacked(start);
  }

  private static boolean isPacked(String start) {
    if (!start.startsWith("PK\u0003\u0004")) {
      return false;
    }
    for (String part : FIRST_PARTS) {
      if (start.startsWith(part, ZIP_NAME_AT) && (!part.endsWith("/") || isXml(start))) {
        return true;
      }
    }
    return false;
  }

  /** By its name; an archive of pages can have a folder of the same name. */
  private static boolean isXml(String start) {
    int end = ZIP_NAME_AT + start.charAt(ZIP_NAME_LENGTH_AT);
    String name = start.substring(ZIP_NAME_AT, Math.min(end, start.length()));
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private static boolean contains(byte[] bytes, String name) {
    byte first = (byte) name.charAt(0);
    for (int i = 0; i + name.length() <= bytes.length; i++) {
      if (bytes[i] == first && stands(bytes, i, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(byte[] bytes, int at, String name) {
    int i = 0;
    while (i < name.length() && bytes[at + i] == name.charAt(i)) {
      i++;
    }
    return i == name.length();
  }

  private static String latin(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
