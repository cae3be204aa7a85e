package io.github.cleancopy.body;

/** The tags that say something about the part of the page they hold. */
enum Tag {
  ARTICLE,
  MAIN,
  SECTION,
  NAV,
  HEADER,
  FOOTER,
  ASIDE,
  FORM,
  FIGURE,
  LIST,
  TABLE,
  BLOCKQUOTE,
  LINK,
  DETAILS,
  PARAGRAPH,
  CONTROL;

  static int bit(String tag) {
    Tag known = of(tag);
    return known == null ? 0 : 1 << known.ordinal();
  }

  private static @org.jspecify.annotations.Nullable Tag of(String tag) {
    return switch (tag) {
      case "article" -> ARTICLE;
      case "main" -> MAIN;
      case "section" -> SECTION;
      case "nav", "menu" -> NAV;
      case "header" -> HEADER;
      case "footer" -> FOOTER;
      case "aside" -> ASIDE;
      case "form", "fieldset" -> FORM;
      case "figure", "figcaption", "picture" -> FIGURE;
      case "ul", "ol", "dl", "li", "dd", "dt" -> LIST;
      case "table", "tr", "td", "tbody", "thead", "th" -> TABLE;
      case "blockquote", "q" -> BLOCKQUOTE;
      case "a" -> LINK;
      case "details", "summary", "dialog" -> DETAILS;
      case "p" -> PARAGRAPH;
      case "button", "label", "select", "option" -> CONTROL;
      default -> null;
    };
  }

  /** Lower case, as it is written in pages and features. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
