package io.github.cleancopy.page;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of input, told apart by name and content, or named by the user. */
public enum InputType {
  /** One HTML page a file. */
  HTML,
  /** One text dump of a page a file. */
  TEXT,
  /** One JSON object a line. */
  JSONL,
  /** Responses as a crawler stored them. */
  WARC,
  /** Text that Common Crawl made of its responses. */
  WET,
  /** A table with a header, one page a row, its fields between commas or semicolons. */
  CSV,
  /** Likewise, between tabs. */
  TSV,
  /** An archive of files of any type. */
  ZIP,
  /** Likewise; mostly compressed as a whole. */
  TAR,
  /** A mail, or a page that a browser saved as MHTML: its HTML, else its text. */
  EML;

  /** As the command line spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this label, or empty. */
  public static Optional<InputType> named(String label) {
    for (InputType type : values()) {
      if (type.label().equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** What a file's name says, compression endings set aside, or null where it says nothing. */
  static @Nullable InputType ofName(String name) {
    return switch (Names.extension(Names.withoutCompression(name))) {
      case "html", "htm", "xhtml", "xht", "shtml" -> HTML;
      case "txt", "text" -> TEXT;
      case "jsonl", "ndjson", "jl" -> JSONL;
      case "warc" -> WARC;
      case "wet" -> WET;
      case "csv" -> CSV;
      case "tsv", "tab" -> TSV;
      case "zip" -> ZIP;
      case "tar", "tgz" -> TAR;
      case "eml", "mht", "mhtml" -> EML;
      default -> null;
    };
  }
}
