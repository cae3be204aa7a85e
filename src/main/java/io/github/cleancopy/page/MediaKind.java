package io.github.cleancopy.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a response is that is no page, in a word for the closing account. */
final class MediaKind {
  private static final int LOOK = 4096;

  private MediaKind() {}

  /**
   * The kind, or null for a page: by the type the server declared, and where that is missing or
   * claims to be text, by the bytes.
   */
  static @Nullable String ofNonPage(@Nullable String mediaType, @Nullable String url, byte[] body) {
    String type = bare(mediaType);
    String declared = declared(type);
    if (declared != null) {
      return declared;
    }
    if (type.equals("text/plain") && url != null && url.endsWith("/robots.txt")) {
      return "robots.txt";
    }
    byte[] head = Arrays.copyOf(body, Math.min(LOOK, body.length));
    if (DocumentType.of(head) == DocumentType.RTF) {
      return "document or download";
    }
    return Sniffer.isBinary(head) ? Sniffer.describe(head) : null;
  }

  private static String bare(@Nullable String mediaType) {
    if (mediaType == null) {
      return "";
    }
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String declared(String type) {
    int slash = type.indexOf('/');
    return switch (slash < 0 ? type : type.substring(0, slash)) {
      case "image" -> "image";
      case "audio", "video" -> "audio or video";
      case "font" -> "font";
      case "text" -> text(type);
      case "application" -> application(type);
      default -> null;
    };
  }

  private static @Nullable String text(String type) {
    return switch (type) {
      case "text/css" -> "style sheet";
      case "text/javascript", "text/ecmascript", "text/x-javascript" -> "script";
      case "text/xml" -> "XML or feed";
      case "text/dns" -> "DNS record";
      case "text/csv", "text/calendar", "text/vcard" -> "data";
      default -> null;
    };
  }

  private static @Nullable String application(String type) {
    if (type.contains("xhtml") || type.equals("application/octet-stream")) {
      return null;
    }
    if (type.contains("javascript") || type.contains("ecmascript")) {
      return "script";
    }
    if (type.contains("json")) {
      return "data";
    }
    if (type.contains("xml")) {
      return "XML or feed";
    }
    return type.contains("font") ? "font" : "document or download";
  }
}
