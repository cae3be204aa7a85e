package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Anna Reed                                     | Anna Reed
          BY ANNA REED                                     | ANNA REED
          By Anna Reed and Ben Stone, The Harbour Post     | Anna Reed and Ben Stone, The Harbour Post
          By: Anna Reed                                    | Anna Reed
          By Harbourwire                                   | Harbourwire
          Written by Anna van der Meer                     | Anna van der Meer
          Von Anna Ried, Wien                              | Anna Ried, Wien
          Text: Anna Ried                                  | Anna Ried
          Par Anne d'Ancy                                  | Anne d'Ancy
          Por Ana María de la Cruz                         | Ana María de la Cruz
          Di Marco Bianchi                                 | Marco Bianchi
          Av Anna Ek                                       | Anna Ek
          Door Jan de Wit                                  | Jan de Wit
          Текст: Анна Белова                               | Анна Белова
          Автор Анна Белова                                | Анна Белова
          文/张三                                           | 张三
          文：李四                                           | 李四
          记者 王五                                          | 王五
          홍길동 기자                                        | 홍길동 기자
          홍길동 기자 hong@harbour.example                   | 홍길동 기자 hong@harbour.example
          בקלם                                             |
          מאת דנה לוי                                       | דנה לוי
          بقلم أحمد سالم                                    | أحمد سالم
          """)
  void whoSignsStandsAfterTheOpeningWord(String line, String signature) {
    assertThat(Bylines.signature(line).orElse(null)).isEqualTo(signature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday, the river had risen by a metre",
        "By the time they came it was dark",
        "Door de regen was de brug glad",
        "Di Maio attacca il governo sul ponte",
        "Von allen Seiten kam Lob",
        "Por la mañana llegaron los bomberos",
        "Par la suite, le maire a changé d'avis",
        "Text message scams are on the rise",
        "Is it by Anna Reed?",
        "Автор книги рассказал о своей поездке",
        "By Anna Reed was the song that everybody on the boat sang that night, he said in his diary.",
        ""
      })
  void aLineThatOnlyBeginsLikeABylineIsNone(String line) {
    assertThat(Bylines.looksLikeByline(line, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Reed | 12 March 2026",
        "12 March 2026, 14:05 - Anna Reed",
        "Anna van der Meer 12 March 2026"
      })
  void aNameBesideADateSigns(String line) {
    assertThat(Bylines.looksLikeByline(line, "en")).isTrue();
  }
}
