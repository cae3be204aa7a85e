package io.github.cleancopy.html;

/**
 * Meta elements that may say something about the story. A third of those of a news page are for
 * others: browsers, search engines, networks, the site's own scripts.
 */
final class TellingMeta {
  /** How names of such begin, by first letter. */
  private static final String[][] FOR_OTHERS =
      Markup.byFirstLetter(
          "al: apple-itunes apple-mobile-web-app-capable apple-mobile-web-app-status color-scheme"
              + " csrf fb: format-detection generator google handheldfriendly mobile"
              + " msapplication msvalidate og:image:alt og:image:height og:image:type"
              + " og:image:width p:domain referrer robots theme-color twitter:app twitter:card"
              + " twitter:creator twitter:domain twitter:label twitter:site viewport x-ua");

  /** How data for scripts begin; "{Un}usual tides" is a headline. */
  private static final String[] DATA = {"{\"", "{&quot;", "{&#34;", "{}"};

  private TellingMeta() {}

  /** Whether the meta element whose tag begins here is one. */
  static boolean is(String page, int at) {
    boolean forOthers = false;
    int i = Markup.nextAttribute(page, Markup.endOfName(page, at));
    while (i < page.length() && page.charAt(i) != '>') {
      int endOfName = Markup.endOfAttributeName(page, i);
      if (Markup.isAttribute(page, i, endOfName, "itemprop")) {
        return true;
      }
      forOthers |= isForOthers(page, i, endOfName);
      i = Markup.nextAttribute(page, Markup.endOfAttribute(page, endOfName));
    }
    return !forOthers;
  }

  private static boolean isForOthers(String page, int from, int endOfName) {
    int value = withoutQuote(page, Markup.startOfValue(page, endOfName));
    if (Markup.isAttribute(page, from, endOfName, "content")) {
      return isData(page, value);
    }
    boolean names =
        Markup.isAttribute(page, from, endOfName, "name")
            || Markup.isAttribute(page, from, endOfName, "property")
            || Markup.isAttribute(page, from, endOfName, "http-equiv");
    return names && value < page.length() && opens(page, value);
  }

  private static boolean isData(String page, int value) {
    for (String beginning : DATA) {
      if (page.startsWith(beginning, value)) {
        return true;
      }
    }
    return false;
  }

  private static int withoutQuote(String page, int value) {
    return page.startsWith("\"", value) || page.startsWith("'", value) ? value + 1 : value;
  }

  private static boolean opens(String page, int value) {
    int letter = (page.charAt(value) | 0x20) - 'a';
    if (letter >= 0 && letter < FOR_OTHERS.length) {
      for (String beginning : FOR_OTHERS[letter]) {
        if (page.regionMatches(true, value, beginning, 0, beginning.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
