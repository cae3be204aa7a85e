package io.github.cleancopy.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/** Counts letters by script and names the languages that the leading script is used for. */
final class Scripts {
  /** The first is the one a text of this script is in, unless the page declares another. */
  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, List.of("zh", "yue", "wuu", "lzh")),
          Map.entry(UnicodeScript.HIRAGANA, List.of("ja")),
          Map.entry(UnicodeScript.HANGUL, List.of("ko")),
          Map.entry(UnicodeScript.THAI, List.of("th")),
          Map.entry(UnicodeScript.LAO, List.of("lo")),
          Map.entry(UnicodeScript.KHMER, List.of("km")),
          Map.entry(UnicodeScript.MYANMAR, List.of("my", "mnw", "shn")),
          Map.entry(UnicodeScript.GREEK, List.of("el", "grc")),
          Map.entry(UnicodeScript.GEORGIAN, List.of("ka", "xmf")),
          Map.entry(UnicodeScript.ARMENIAN, List.of("hy", "hyw")),
          Map.entry(UnicodeScript.HEBREW, List.of("he", "yi")),
          Map.entry(UnicodeScript.BENGALI, List.of("bn", "as")),
          Map.entry(UnicodeScript.TAMIL, List.of("ta")),
          Map.entry(UnicodeScript.TELUGU, List.of("te")),
          Map.entry(UnicodeScript.KANNADA, List.of("kn")),
          Map.entry(UnicodeScript.MALAYALAM, List.of("ml")),
          Map.entry(UnicodeScript.GUJARATI, List.of("gu")),
          Map.entry(UnicodeScript.GURMUKHI, List.of("pa")),
          Map.entry(UnicodeScript.ORIYA, List.of("or")),
          Map.entry(UnicodeScript.SINHALA, List.of("si")),
          Map.entry(UnicodeScript.ETHIOPIC, List.of("am", "ti")));

  /** Below are ASCII and the accented letters of Europe. */
  private static final char FIRST_NOT_LATIN = 0x250;

  /** An ideograph or a Hangul syllable carries as much as two or three letters. */
  private static final int LETTERS_A_SYLLABLE = 2;

  /** Chinese names and titles stand in Japanese text, kana do not stand in Chinese. */
  private static final double KANA_OF_JAPANESE = 0.08;

  private final int[] counts;

  private Scripts(int[] counts) {
    this.counts = counts;
  }

  static Scripts of(CharSequence text) {
    int[] counts = new int[UnicodeScript.values().length];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        counts[(c < FIRST_NOT_LATIN ? UnicodeScript.LATIN : script(c)).ordinal()]++;
      }
    }
    return new Scripts(counts);
  }

  private static UnicodeScript script(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
  }

  /** Letters of the leading script; Han and kana count as one. */
  int letters() {
    UnicodeScript leading = leading();
    return leading == UnicodeScript.HAN || leading == UnicodeScript.HIRAGANA
        ? count(UnicodeScript.HAN) + count(UnicodeScript.HIRAGANA)
        : count(leading);
  }

  /** The languages written in the leading script, or none where the script does not decide. */
  List<String> languages() {
    return LANGUAGES.getOrDefault(leading(), List.of());
  }

  private UnicodeScript leading() {
    int han = count(UnicodeScript.HAN);
    int kana = count(UnicodeScript.HIRAGANA);
    UnicodeScript leading = UnicodeScript.LATIN;
    int most = count(UnicodeScript.LATIN);
    for (UnicodeScript script : UnicodeScript.values()) {
      int weight = weight(script) * count(script);
      if (weight > most) {
        leading = script;
        most = weight;
      }
    }
    if (LETTERS_A_SYLLABLE * (han + kana) >= most && han + kana > 0) {
      leading =
          kana >= KANA_OF_JAPANESE * (han + kana) ? UnicodeScript.HIRAGANA : UnicodeScript.HAN;
    }
    return leading;
  }

  private static int weight(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, HANGUL -> LETTERS_A_SYLLABLE;
      default -> 1;
    };
  }

  private int count(UnicodeScript script) {
    return counts[script.ordinal()];
  }
}
