package io.github.cleancopy.furniture;

/** Serbian has two alphabets: what a rule says in Latin letters a page may say in Cyrillic ones. */
final class SerbianCyrillic {
  private static final String LATIN = "abcdefghijklmnoprstuvzčćđšž";
  private static final String CYRILLIC = "абцдефгхијклмнопрстувзчћђшж";

  private SerbianCyrillic() {}

  /** "Ljubljana" is "Љубљана", "džep" is "џеп"; letters that Serbian does not have stay. */
  static String of(String latin) {
    StringBuilder cyrillic = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char pair = pair(Letters.fold(latin.charAt(i)), next(latin, i));
      cyrillic.append(pair == 0 ? letter(Letters.fold(latin.charAt(i))) : pair);
      i += pair == 0 ? 0 : 1;
    }
    return cyrillic.toString();
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? Letters.fold(text.charAt(i + 1)) : 0;
  }

  private static char pair(char first, char second) {
    if (second == 'j') {
      return first == 'l' ? 'љ' : first == 'n' ? 'њ' : 0;
    }
    return first == 'd' && second == 'ž' ? 'џ' : 0;
  }

  private static char letter(char c) {
    int at = LATIN.indexOf(c);
    return at < 0 ? c : CYRILLIC.charAt(at);
  }
}
