package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He said “come in” and left.        | He said  and left.
          „Kommt herein“, rief er.           | , rief er.
          Il dit : « Entrez. » Elle rit.     | Il dit :  Elle rit.
          He said "come" and "go".           | He said  and .
          It isn’t the boys’ house.          | It isn’t the boys’ house.
          A mark “that is never closed       | A mark “that is never closed
          דובר צה"ל אמר                      | דובר צה"ל אמר
          Nothing is quoted here.            | Nothing is quoted here.
          """)
  void leavesOutWhatATextQuotes(String text, String rest) {
    assertThat(Quotes.without(text)).isEqualTo(rest);
  }
}
