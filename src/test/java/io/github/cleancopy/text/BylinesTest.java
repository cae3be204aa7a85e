package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
          By Anna Reed for the Harbour Post                | Anna Reed for the Harbour Post
          By Friday Night for the first time it rained     |
          By Friday for the Harbour Post                   |
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

  /** Two forms for each language that has packs. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | By Anna Reed and Ben Stone | Anna Reed and Ben Stone
          en | Words: Anna Reed | Anna Reed
          ar | بقلم: أحمد سالم | أحمد سالم
          ar | كتبت ليلى حداد | ليلى حداد
          bg | Автор: Ана Белева | Ана Белева
          bg | От Ана Белева | Ана Белева
          cs | Autor: Anna Bílá | Anna Bílá
          cs | Napsala Anna Bílá | Anna Bílá
          da | Af Anna Holm | Anna Holm
          da | Tekst: Anna Holm | Anna Holm
          de | Von Anna Ried | Anna Ried
          de | Autorin: Anna Ried | Anna Ried
          el | Της Άννας Λευκού | Άννας Λευκού
          el | Γράφει ο Νίκος Λευκός | Νίκος Λευκός
          es | Por Ana de la Cruz | Ana de la Cruz
          es | Autora: Ana Pozo | Ana Pozo
          fa | نویسنده: مریم سالمی | مریم سالمی
          fa | به قلم مریم سالمی | مریم سالمی
          fi | Teksti: Anna Salo | Anna Salo
          fi | Kirjoittaja: Anna Salo | Anna Salo
          fr | Par Anne Ruisseau | Anne Ruisseau
          fr | Propos recueillis par Anne Ruisseau | Anne Ruisseau
          he | מאת דנה לוי | דנה לוי
          he | כתבה: דנה לוי | דנה לוי
          hi | लेखक: वैदेही नौटियाल | वैदेही नौटियाल
          hi | रिपोर्ट: वैदेही नौटियाल | वैदेही नौटियाल
          hu | Írta: Fehér Anna | Fehér Anna
          hu | Szerző: Fehér Anna | Fehér Anna
          id | Oleh Ani Putri | Ani Putri
          id | Penulis: Ani Putri | Ani Putri
          it | Di Anna Riva | Anna Riva
          it | A cura di Anna Riva | Anna Riva
          ja | 文：白石花 | 白石花
          ja | 取材・文＝白石花 | 白石花
          ka | ავტორი: ანა ბერიძე | ანა ბერიძე
          ka | ტექსტი: ანა ბერიძე | ანა ბერიძე
          ko | 홍길동 기자 | 홍길동 기자
          ko | 글: 홍길동 | 홍길동
          nl | Door Anna de Wit | Anna de Wit
          nl | Tekst: Anna de Wit | Anna de Wit
          no | Av Anna Holm | Anna Holm
          no | Skrevet av Anna Holm | Anna Holm
          pl | Autor: Anna Biała | Anna Biała
          pl | Rozmawiała: Anna Biała | Anna Biała
          pt | Por Ana Ribeiro | Ana Ribeiro
          pt | Reportagem de Ana Ribeiro | Ana Ribeiro
          ro | De Ana Rusu | Ana Rusu
          ro | Scris de Ana Rusu | Ana Rusu
          ru | Автор: Анна Белова | Анна Белова
          ru | Текст: Анна Белова | Анна Белова
          sk | Autorka: Anna Biela | Anna Biela
          sk | Napísala Anna Biela | Anna Biela
          sr | Аутор: Ана Белић | Ана Белић
          sr | Piše: Ana Belić | Ana Belić
          sv | Av Anna Ek | Anna Ek
          sv | Text: Anna Ek | Anna Ek
          th | โดย อรุณ แสงทอง | อรุณ แสงทอง
          th | เรื่อง: อรุณ แสงทอง | อรุณ แสงทอง
          tr | Yazan: Ayşe Ak | Ayşe Ak
          tr | Haber: Ayşe Ak | Ayşe Ak
          uk | Автор: Ганна Біла | Ганна Біла
          uk | Підготувала: Ганна Біла | Ганна Біла
          vi | Tác giả: Lê Thu An | Lê Thu An
          vi | Bài: Lê Thu An | Lê Thu An
          zh | 文/沈知秋 | 沈知秋
          zh | 记者 沈知秋 | 沈知秋
          """)
  void everyLanguageOfThePacksHasItsBylines(String language, String line, String signature) {
    assertThat(Bylines.signature(line)).contains(signature);
    assertThat(Bylines.looksLikeByline(line, language)).isTrue();
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
        "ავტორი წიგნის შესახებ საუბრობს",
        "By Anna Reed was the song that everybody on the boat sang that night, he said in his diary.",
        ""
      })
  void aLineThatOnlyBeginsLikeABylineIsNone(String line) {
    assertThat(Bylines.looksLikeByline(line, null)).isFalse();
  }

  @Test
  void namesMayEndInADotWhereASentenceDoesToo() {
    String three = "By Anna Reed, Mary-Kate van der Berg and D. J. O’Neill Jr.";
    assertThat(Bylines.isNamesToADot(three)).isTrue();
    assertThat(Bylines.isNamesToADot("By Anna Reed's watch, the ferry came at 5 p.m.")).isFalse();
    assertThat(Bylines.isNamesToADot("By Anna Reed and Ben Stone")).isFalse();
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
