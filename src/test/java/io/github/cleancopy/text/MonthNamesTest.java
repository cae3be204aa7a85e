package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "ru", "uk", "de", "de-AT", "fr", "es", "pt", "it", "pl", "nl", "sv", "da", "no", "fi",
        "cs", "sk", "hu", "ro", "bg", "sr", "sr-Latn", "el", "tr", "ka", "ar", "ar-SY", "ar-DZ",
        "he", "hi", "th", "id", "vi", "hr", "sl", "et", "lv", "lt", "is", "mk", "be", "kk", "ur",
        "ms"
      })
  void everyMonthThatJavaTimeNamesIsKnown(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    for (Month month : Month.values()) {
      for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
        String name = month.getDisplayName(style, locale);
        assertThat(DateText.find("12 " + name + " 2026", tag))
            .as("%s in %s", name, tag)
            .map(DateText.Found::iso)
            .contains(java.time.LocalDate.of(2026, month, 12).toString());
      }
    }
  }
}
