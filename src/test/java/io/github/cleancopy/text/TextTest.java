package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  @Test
  void everyKindOfWhiteSpaceBecomesOneSpace() {
    assertThat(Text.tidy("\t The\u00A0\u00A0mayor \r\n\u2003resigned\u3000today \u000C"))
        .isEqualTo("The mayor resigned today");
  }

  @Test
  void invisibleCharactersGo() {
    assertThat(Text.tidy("\uFEFFre\u00ADsig\u200Bned\u202E \u0007now\u200D"))
        .isEqualTo("resigned now");
  }

  @Test
  void joinersStayWhereAScriptNeedsThem() {
    assertThat(Text.tidy("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    assertThat(Text.tidy("क्\u200Dष")).isEqualTo("क्\u200Dष");
  }

  @Test
  void aLoneSurrogateBecomesAReplacementCharacterAndAPairStays() {
    assertThat(Text.tidy("a\uD83Db \uDE00 \uD83D\uDE00")).isEqualTo("a\uFFFDb \uFFFD \uD83D\uDE00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor's well-known plan, 2026.|5",
        "Не всё так просто|4",
        "東京都知事選挙|4",
        "ประเทศไทย|3",
        "서울에서 만난 사람들|3",
        "हिन्दी में समाचार|3",
        "— … !|0",
      })
  void wordsAreCountedInAnyScript(String text, int words) {
    assertThat(Text.wordCount(text)).isEqualTo(words);
  }

  @Test
  void foldedTextsCompareWithoutTypography() {
    assertThat(Text.fold("“Don’t” – «Stop»…")).isEqualTo("\"don't\" - \"stop\"...");
  }
}
