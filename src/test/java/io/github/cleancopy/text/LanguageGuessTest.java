package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor said on Monday that the bridge would have to be closed for the winter, and that buses will run instead.
          de | Der Bürgermeister sagte am Montag, dass die Brücke im Winter nicht geöffnet wird und die Busse auch an Sonntagen fahren.
          fr | Le maire a dit lundi que le pont ne sera pas ouvert cet hiver et que les bus vont rouler dans la ville pour les habitants.
          es | El alcalde dijo el lunes que el puente no se va a abrir este invierno y que los autobuses pasan por la ciudad para los vecinos.
          pt | O prefeito disse na segunda que a ponte não vai abrir neste inverno e que os ônibus passam pela cidade para os moradores.
          it | Il sindaco ha detto che il ponte non si apre per questo inverno e che gli autobus sono la soluzione della città anche di domenica.
          nl | De burgemeester zei maandag dat de brug deze winter niet open gaat en dat er bussen door de stad zullen rijden voor het publiek.
          pl | Burmistrz powiedział w poniedziałek, że most nie będzie otwarty tej zimy i że autobusy jadą przez miasto, ale tylko po południu.
          cs | Starosta řekl, že most se v zimě neotevře a že autobusy podle něj pojedou přes město, ale jen ve dne a také pro děti do škol.
          sk | Starosta povedal, že most sa v zime neotvorí a že autobusy podľa neho pôjdu cez mesto, ale len cez deň a tiež pre deti do škôl.
          sv | Borgmästaren sade i måndags att bron inte ska öppnas i vinter och att det är bussar som kör genom staden för dem som bor där.
          da | Borgmesteren sagde mandag, at broen ikke bliver åbnet i vinter, og at der er busser gennem byen til dem, som ikke har bil, efter planen.
          no | Ordføreren sa mandag at broen ikke blir åpnet i vinter, og at det er busser gjennom byen for dem som ikke har bil, etter planen hun la fram.
          fi | Pormestari sanoi, että silta ei ole auki talvella ja että bussit ovat kaupungin mukaan se vaihtoehto, joka on nyt myös lapsille.
          hu | A polgármester azt mondta, hogy a híd nem lesz nyitva télen, és hogy a buszok is csak napközben járnak, de ez még nem az utolsó szó.
          ro | Primarul a spus că podul nu va fi deschis în această iarnă și că autobuzele sunt o soluție pentru cei care nu au mașină.
          tr | Başkan, köprü bu kış için açık değil dedi ve otobüsler daha çok gündüz gibi saatlerde olacak, ama bu da son söz değil, diye ekledi.
          id | Wali kota mengatakan bahwa jembatan itu tidak bisa dibuka karena salju dan bus untuk warga yang tinggal di kota juga akan berjalan pada siang hari.
          vi | Thị trưởng cho biết cây cầu sẽ không được mở và các xe buýt là một cách đi lại của những người trong thành phố khi trời lạnh.
          ru | Мэр сказал, что мост не откроют этой зимой, а автобусы будут ходить по городу, но только днём и для тех, кто живёт за рекой.
          uk | Мер сказав, що міст не відкриють цієї зими, а автобуси будуть ходити по місту, але тільки вдень і для тих, хто живе за річкою.
          be | Мэр сказаў, што мост не адкрыюць гэтай зімой, а аўтобусы будуць хадзіць па горадзе, але толькі ўдзень і для тых, хто жыве за ракой.
          bg | Кметът каза, че мостът няма да се отвори през зимата, а автобусите ще се движат в града само през деня и за тези, които са без кола.
          sr | Градоначелник је рекао да се мост неће отворити и да ће аутобуси да иду кроз град, али само дању и за оне који су без кола.
          el | Ο δήμαρχος είπε ότι η γέφυρα δεν θα ανοίξει τον χειμώνα και ότι τα λεωφορεία θα περνούν από την πόλη.
          ka | მერმა თქვა, რომ ხიდი ზამთარში არ გაიხსნება და ავტობუსები ქალაქში მხოლოდ დღისით ივლის.
          he | ראש העיר אמר כי הגשר לא ייפתח בחורף וכי האוטובוסים יעברו דרך העיר רק ביום.
          ar | قال رئيس البلدية إن الجسر لن يفتح هذا الشتاء وإن الحافلات سوف تمر في المدينة من الصباح إلى المساء.
          fa | شهردار گفت که پل در زمستان باز نمی شود و اتوبوس ها برای مردم این شهر از صبح تا شب کار می کند.
          ur | میئر نے کہا ہے کہ پل اس سردی میں نہیں کھولا جائے گا اور شہر کے لوگوں کے لیے بسیں چلیں گی۔
          hi | मेयर ने कहा कि पुल इस सर्दी में नहीं खुलेगा और शहर के लोगों के लिए बसें चलती हैं, यह भी कहा गया।
          th | นายกเทศมนตรีกล่าวว่าสะพานจะไม่เปิดในฤดูหนาวนี้และรถเมล์จะวิ่งผ่านเมืองเฉพาะตอนกลางวัน
          ja | 市長は月曜日、橋は今年の冬には開通しないと述べ、市民のためにバスが昼間だけ走ると説明した。
          zh | 市长星期一表示，大桥今年冬天不会开放，公共汽车只在白天为市民穿过城市运行。
          ko | 시장은 월요일에 다리가 올겨울에 열리지 않을 것이며 버스가 낮에만 도시를 지나갈 것이라고 말했다.
          """)
  void theLanguageOfASentenceIsKnown(String language, String sentence) {
    assertThat(LanguageGuess.of(sentence, null)).isEqualTo(language);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"de", "fr-CA", "ru"})
  void aShortTextIsWhatThePageDeclaresAndNeverAGuess(String declared) {
    assertThat(LanguageGuess.of("The bridge is closed", declared))
        .isEqualTo(LanguageGuess.primary(declared));
  }

  @Test
  void aTextOfOneOfTwoNeighboursIsOfNoThirdLanguage() {
    String neighbours = "Han har en bil og et hus, men det er ikke her, og det er for dyrt.";
    assertThat(LanguageGuess.of(neighbours, null)).isNull();
    assertThat(LanguageGuess.mayBe(neighbours, "no")).isTrue();
    assertThat(LanguageGuess.mayBe(neighbours, "da")).isTrue();
    assertThat(LanguageGuess.mayBe(neighbours, "de")).isFalse();
    assertThat(LanguageGuess.mayBe("Abonnement", "de")).isTrue();
    assertThat(
            LanguageGuess.mayBe(
                "Der Hund und die Katze sind auf dem Dach und nicht im Haus, weil es so warm ist.",
                "nl"))
        .isFalse();
  }

  @Test
  void theTextWinsWhenItClearlyDisagreesWithTheDeclaration() {
    String german =
        "Die Brücke bleibt im Winter geschlossen, sagte der Bürgermeister am Montag. Für die Busse"
            + " ist das nicht gut, und auch die Schulen sind nach seinen Worten ein Problem, das"
            + " noch zu lösen ist.";
    assertThat(LanguageGuess.of(german, "en-US")).isEqualTo("de");
    assertThat(LanguageGuess.of(german, "ja")).isEqualTo("de");
  }

  @Test
  void aMenuInOneLanguageDoesNotTurnAStoryInAnother() {
    String menu = "Home News Sport Weather About us Contact Log in Sign up Search ".repeat(20);
    String story =
        "Burmistrz powiedział, że most nie będzie otwarty tej zimy i że autobusy jadą przez miasto. "
            .repeat(20);
    assertThat(LanguageGuess.of(menu + story, null)).isEqualTo("pl");
  }

  @Test
  void aLanguageWeHaveNoWordsForStaysAsDeclared() {
    String gaelicLike =
        "Thuirt an t-àrd-bhàillidh gun robh an drochaid dùinte fad a' gheamhraidh. ";
    assertThat(LanguageGuess.of(gaelicLike.repeat(5), "gd")).isEqualTo("gd");
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, de",
    "en_US, en",
    "NB-no, no",
    "nn, no",
    "zh-Hant-TW, zh",
    "iw, he",
    "in, id",
    "fil, tl",
    "und, ",
    "english, ",
    "x, ",
    "'', ",
    "e1, "
  })
  void everySpellingOfATagHasOnePrimaryLanguage(String tag, String primary) {
    assertThat(LanguageGuess.primary(tag)).isEqualTo(primary);
  }

  @Test
  void aBookIsSampledAndNotRead() {
    String book = "Der Bürgermeister sagte, dass die Brücke nicht geöffnet wird. ".repeat(400_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(LanguageGuess.of(book, null)).isEqualTo("de"));
  }
}
