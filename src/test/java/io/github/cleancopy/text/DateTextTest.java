package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | March 12, 2026                                       | 2026-03-12
          en    | 12 March 2026                                        | 2026-03-12
          en    | 12th of March, 2026                                  | 2026-03-12
          en    | Thu 12 Mar 2026 14.05 GMT                            | 2026-03-12T14:05Z
          en    | Published Mar. 12, 2026 at 2:05 p.m. ET              | 2026-03-12T14:05-04:00
          en    | By Anna Reed, Sept. 3, 2025, 12:10 AM EDT           | 2025-09-03T00:10-04:00
          en    | Dec 31, 2025 11:59pm PST                             | 2025-12-31T23:59-08:00
          en    | 5:35 a.m., Friday, March 13, 2026                    | 2026-03-13T05:35
          en    | 10:30 GMT, March 13, 2026                            | 2026-03-13T10:30Z
          en    | 12-Mar-2026                                          | 2026-03-12
          en    | 12-Mar-26                                            | 2026-03-12
          en-US | 3/12/2026                                            | 2026-03-12
          en-GB | 3/12/2026                                            | 2026-12-03
          en    | 25/12/2026                                           | 2026-12-25
          en    | 2026-03-12                                           | 2026-03-12
          en    | 2026/03/12 14:05                                     | 2026-03-12T14:05
          en    | Updated: March 12, 2026 - 2pm                        | 2026-03-12T14:00
          de    | 12. März 2026                                        | 2026-03-12
          de    | Donnerstag, 12.03.2026, 14:05 Uhr                    | 2026-03-12T14:05
          de    | Stand: 12.03.26 14.05 Uhr                            | 2026-03-12T14:05
          de    | Wien, am 12. Jänner 2026 um 9 Uhr                    | 2026-01-12T09:00
          de    | 3. Dez. 2025 · 06:00                                 | 2025-12-03T06:00
          fr    | Publié le 12 mars 2026 à 14h05                       | 2026-03-12T14:05
          fr    | 1er août 2025                                        | 2025-08-01
          fr    | Mis à jour le 03/12/2025 à 08:07                     | 2025-12-03T08:07
          es    | 12 de marzo de 2026 - 14:05 h                        | 2026-03-12T14:05
          es    | Madrid, 12 mar 2026 a las 14:05 CET                  | 2026-03-12T14:05+01:00
          es    | 1 de setiembre del 2025                              | 2025-09-01
          es    | Marzo 12, 2026                                       | 2026-03-12
          pt    | 12 de março de 2026 às 14h05                         | 2026-03-12T14:05
          pt    | 03/12/2025 08h07                                     | 2025-12-03T08:07
          pt    | 3 out 2025                                           | 2025-10-03
          it    | 12 marzo 2026 alle ore 14:05                         | 2026-03-12T14:05
          it    | 2 dic 2025                                           | 2025-12-02
          pl    | 12 marca 2026, godz. 14:05                           | 2026-03-12T14:05
          pl    | 3 listopada 2025                                     | 2025-11-03
          hr    | 3. listopada 2025.                                   | 2025-10-03
          nl    | 12 maart 2026 om 14:05                               | 2026-03-12T14:05
          nl    | 12-03-2026                                           | 2026-03-12
          sv    | Publicerad 12 mars 2026 kl. 14.05                    | 2026-03-12T14:05
          da    | 12. marts 2026 kl. 14:05                             | 2026-03-12T14:05
          no    | Publisert 12. mars 2026 kl 14:05                     | 2026-03-12T14:05
          nb-NO | 12. des. 2025                                        | 2025-12-12
          fi    | 12.3.2026 klo 14.05                                  | 2026-03-12T14:05
          fi    | 12. maaliskuuta 2026                                 | 2026-03-12
          cs    | 12. března 2026 14:05                                | 2026-03-12T14:05
          cs    | 12. 3. 2026                                          | 2026-03-12
          sk    | 12. marca 2026 o 14:05                               | 2026-03-12T14:05
          hu    | 2026. március 12. 14:05                              | 2026-03-12T14:05
          hu    | 2026. 03. 12.                                        | 2026-03-12
          ro    | 12 martie 2026, ora 14:05                            | 2026-03-12T14:05
          bg    | 12 март 2026 г. 14:05                                | 2026-03-12T14:05
          sr    | 12. март 2026. у 14:05                               | 2026-03-12T14:05
          sr    | 12. avgust 2025.                                     | 2025-08-12
          el    | 12 Μαρτίου 2026, 14:05                               | 2026-03-12T14:05
          tr    | 12 Mart 2026 Perşembe                                | 2026-03-12
          tr    | 12 Ağustos 2025 - 14:05                              | 2025-08-12T14:05
          tr    | 12 Kasım 2025                                        | 2025-11-12
          ru    | 12 марта 2026 г., 14:05                              | 2026-03-12T14:05
          ru    | 14:05, 12 марта 2026                                 | 2026-03-12T14:05
          ru    | 12 марта 2026 в 14:05 (МСК)                          | 2026-03-12T14:05+03:00
          ru    | 12 фев 2026                                          | 2026-02-12
          uk    | 12 березня 2026 року, 14:05                          | 2026-03-12T14:05
          uk    | Четвер, 12 лютого 2026, 09:15                        | 2026-02-12T09:15
          be    | 12 сакавіка 2026                                     | 2026-03-12
          ka    | 12 მარტი 2026                                        | 2026-03-12
          lt    | 2026 m. kovo 12 d. 14:05                             | 2026-03-12T14:05
          lv    | 2026. gada 12. marts                                 | 2026-03-12
          et    | 12. märts 2026                                       | 2026-03-12
          ca    | 12 d’agost de 2025                                   | 2025-08-12
          ar    | 12 مارس 2026                                         | 2026-03-12
          ar    | ١٢ مارس ٢٠٢٦                                         | 2026-03-12
          ar    | 12 تشرين الثاني 2025                                 | 2025-11-12
          he    | 12 במרץ 2026                                         | 2026-03-12
          fa    | ۲۱ اسفند ۱۴۰۴                                        | 2026-03-12
          fa    | ۱۴۰۴/۱۲/۲۱ ۱۴:۰۵                                     | 2026-03-12T14:05
          fa    | 30 اسفند 1403                                        | 2025-03-20
          hi    | 12 मार्च 2026                                         | 2026-03-12
          hi    | १२ मार्च २०२६                                         | 2026-03-12
          th    | 12 มีนาคม 2569                                       | 2026-03-12
          th    | 12 มี.ค. 2569 เวลา 14:05 น.                          | 2026-03-12T14:05
          th    | 12 มี.ค. 69                                          | 2026-03-12
          ja    | 2026年3月12日 14時05分                                  | 2026-03-12T14:05
          ja    | 2026年3月12日(木) 午後2時05分                             | 2026-03-12T14:05
          ja    | 令和8年3月12日                                         | 2026-03-12
          ja    | 令和元年5月1日                                         | 2019-05-01
          ja    | ２０２６年３月１２日                                       | 2026-03-12
          ja    | 2026/03/12 14:05                                     | 2026-03-12T14:05
          zh    | 2026年03月12日 14:05                                   | 2026-03-12T14:05
          zh    | 民國115年3月12日                                       | 2026-03-12
          zh    | 發布：2026年3月12日下午2:05                              | 2026-03-12T14:05
          ko    | 2026년 3월 12일 오후 2시 5분                             | 2026-03-12T14:05
          ko    | 입력 2026.03.12. 오후 2:05                             | 2026-03-12T14:05
          ko    | 2026-03-12 14:05                                     | 2026-03-12T14:05
          id    | Kamis, 12 Maret 2026 14:05 WIB                       | 2026-03-12T14:05+07:00
          ms    | 12 Mac 2026                                          | 2026-03-12
          vi    | Thứ năm, 12/3/2026, 14:05 (GMT+7)                    | 2026-03-12T14:05+07:00
          vi    | 12 tháng 3, 2026                                     | 2026-03-12
          vi    | ngày 12 tháng 3 năm 2026                             | 2026-03-12
          """)
  void aLineSaysItsDateInItsLanguage(String language, String line, String iso) {
    assertThat(DateText.find(line, language)).map(DateText.Found::iso).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 12",
        "2 hours ago",
        "Version 1.12.3.2026",
        "31.02.2026",
        "In 2026 about 12 people",
        "Call 020-2026-1234",
        "12 3 2026",
        "He won 3-12-1",
        "192.168.12.3",
        "",
        "No digits at all, only May and March"
      })
  void whatIsNoWholeDateGivesNone(String line) {
    assertThat(DateText.find(line, "en")).isEmpty();
  }

  @Test
  void dayAndMonthThatCouldBeSwappedNeedALanguage() {
    assertThat(DateText.find("3/4/2026", null)).isEmpty();
    assertThat(DateText.find("3.4.2026", null)).map(DateText.Found::iso).contains("2026-04-03");
    assertThat(DateText.find("4/4/2026", null)).map(DateText.Found::iso).contains("2026-04-04");
  }

  @Test
  void englishAloneSaysThatThereIsADateButNotWhich() {
    assertThat(DateText.find("3/4/2026", "en")).map(DateText.Found::sure).contains(false);
    assertThat(DateText.find("3/4/2026", "en-IE")).map(DateText.Found::sure).contains(true);
    assertThat(DateText.find("13/4/2026", "en")).map(DateText.Found::sure).contains(true);
    assertThat(DateText.parse("3/4/2026", "en")).isEmpty();
    assertThat(DateText.parse("4/4/2026", "en")).contains("2026-04-04");
  }

  @Test
  void aMonthNameThatTwoLanguagesUseDifferentlyNeedsALanguage() {
    assertThat(DateText.find("3 listopada 2025", null)).isEmpty();
    assertThat(DateText.find("3 novembre 2025", null))
        .map(DateText.Found::iso)
        .contains("2025-11-03");
  }

  @Test
  void theSpanCoversDateAndTimeAndNoMore() {
    String line = "Von Anna Ried, 12. März 2026, 14.05 Uhr, Berlin";
    DateText.Found found = DateText.find(line, "de").orElseThrow();
    assertThat(line.substring(found.start(), found.end())).isEqualTo("12. März 2026, 14.05 Uhr");

    line = "Обновлено: 14:05, 12 марта 2026 года";
    found = DateText.find(line, "ru").orElseThrow();
    assertThat(line.substring(found.start(), found.end())).isEqualTo("14:05, 12 марта 2026");
  }

  @Test
  void aLineMayHoldTwoDates() {
    assertThat(
            DateText.findAll(
                "Published 9:00, March 12, 2026. Updated March 13, 2026 at 10:15 AM", "en"))
        .extracting(DateText.Found::iso)
        .containsExactly("2026-03-12T09:00", "2026-03-13T10:15");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-12T14:05:06.123Z                  | 2026-03-12T14:05:06Z
          2026-03-12T14:05:06+0100                  | 2026-03-12T14:05:06+01:00
          2026-03-12 14:05:06 -05:00                | 2026-03-12T14:05:06-05:00
          2026-03-12T14:05+01                       | 2026-03-12T14:05+01:00
          2028-02-29T14:05:06-18:00                 | 2028-02-29T14:05:06-18:00
          2026-03-12T14:05:06+19:00                 | 2026-03-12T14:05:06
          2026-03-12T24:00:00Z                      | 2026-03-12
          20260312T140506Z                          | 2026-03-12T14:05:06Z
          20260312                                  | 2026-03-12
          20260312140506                            | 2026-03-12T14:05:06
          Thu, 12 Mar 2026 14:05:06 GMT             | 2026-03-12T14:05:06Z
          Thu Mar 12 2026 14:05:06 GMT+0100 (CET)   | 2026-03-12T14:05:06+01:00
          Thursday, March 12, 2026 - 14:05          | 2026-03-12T14:05
          1773324306                                | 2026-03-12T14:05:06Z
          1773324306000                             | 2026-03-12T14:05:06Z
          """)
  void anAttributeSaysItsDateInManyForms(String value, String iso) {
    assertThat(DateText.parse(value, null)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "0000-00-00",
        "2026-13-45",
        "2026-02-29T10:00:00Z",
        "123456789012345678901234567890"
      })
  void anAttributeThatSaysNoDateGivesNone(String value) {
    assertThat(DateText.parse(value, "en")).isEmpty();
  }

  @Test
  void aLongLineIsReadOnlyAtItsHead() {
    assertThat(DateText.find("1.".repeat(200_000) + "12 March 2026", "en")).isEmpty();
  }
}
