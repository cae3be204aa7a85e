package io.github.cleancopy.html;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.page.Limits;
import io.github.cleancopy.page.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String RUSSIAN =
      "Паром между портом и островами снова пойдёт в понедельник, сообщил начальник гавани. Две недели ремонта судно"
          + " стояло в доке, и жители островов ездили на рыбацких лодках.";
  private static final String GREEK =
      "Το πλοίο ανάμεσα στο λιμάνι και τα νησιά θα ταξιδέψει ξανά τη Δευτέρα, είπε ο λιμενάρχης. Για δύο εβδομάδες ήταν"
          + " στο ναυπηγείο και οι κάτοικοι πήγαιναν με βάρκες.";
  private static final String CZECH =
      "Trajekt mezi přístavem a ostrovy vypluje znovu v pondělí, řekl správce přístavu. Dva týdny stála loď v doku a"
          + " ostrované museli jezdit na rybářských člunech, což bylo příliš pomalé.";
  private static final String JAPANESE =
      "港と島を結ぶフェリーは月曜日に運航を再開すると港の責任者が話した。船は二週間にわたり修理のためドックに入り、島の人々は漁船で移動していた。";
  private static final String KOREAN =
      "항구와 섬을 잇는 여객선이 월요일에 다시 운항한다고 항만 책임자가 말했다. 배는 두 주 동안 수리를 받았고 섬 주민들은 어선을 타고 다녔다.";
  private static final String CHINESE = "往返港口和海岛的渡轮将于星期一恢复航行，港务负责人说。这艘船在船坞修理了两个星期，岛上居民只能乘坐渔船往来。";
  private static final String TRADITIONAL =
      "往返港口和海島的渡輪將於星期一恢復航行，港務負責人說。這艘船在船塢修理了兩個星期，島上居民只能乘坐漁船往來。";
  private static final String ARABIC =
      "تبحر العبارة بين الميناء والجزر مرة أخرى يوم الاثنين، كما قال مدير الميناء. بقيت السفينة أسبوعين في الحوض وسافر سكان الجزر على متن قوارب الصيد.";
  private static final String THAI =
      "เรือข้ามฟากระหว่างท่าเรือกับหมู่เกาะจะกลับมาเดินเรืออีกครั้งในวันจันทร์ เจ้าหน้าที่ท่าเรือกล่าว เรือต้องซ่อมอยู่สองสัปดาห์และชาวเกาะต้องเดินทางด้วยเรือประมง";
  private static final String FRENCH =
      "Le bac entre le port et les îles reprendra lundi, a déclaré le maître du port. Après deux semaines de réparations"
          + " à quai, les îliens étaient forcés de voyager à bord de bateaux de pêche.";

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251",
    "ru, KOI8-R",
    "ru, UTF-8",
    "ru, UTF-16LE",
    "el, windows-1253",
    "el, ISO-8859-7",
    "cs, windows-1250",
    "cs, ISO-8859-2",
    "ja, Shift_JIS",
    "ja, EUC-JP",
    "ja, ISO-2022-JP",
    "ko, EUC-KR",
    "zh, GB18030",
    "tw, Big5",
    "ar, windows-1256",
    "th, windows-874",
    "fr, windows-1252",
    "fr, UTF-8"
  })
  void aPageIsReadAsItsHeaderOrItsMetaElementSays(String language, String encoding) {
    String story = story(language);
    byte[] plain = html(story, "").getBytes(javaCharset(encoding));
    assertThat(read(plain, "text/html; charset=\"" + encoding + "\"")).contains(story);
    byte[] declared =
        html(story, "<meta charset=" + encoding + ">").getBytes(javaCharset(encoding));
    assertThat(read(declared, "text/html")).contains(story);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, windows-1251", "ru, KOI8-R", "ru, UTF-8", "ru, UTF-16LE", "ru, UTF-16BE",
        "el, windows-1253", "ja, Shift_JIS",
    "ja, EUC-JP", "ja, ISO-2022-JP", "ko, EUC-KR", "zh, GB18030", "tw, Big5", "ar, windows-1256",
        "fr, windows-1252"
  })
  void anEncodingThatNothingDeclaresIsFoundInTheText(String language, String encoding) {
    String story = story(language);
    byte[] bytes = html((story + " ").repeat(8), "").getBytes(javaCharset(encoding));
    assertThat(read(bytes, null)).contains(story);
  }

  @Test
  void aFalseHeaderIsNotBelievedAgainstBytesThatAreUtf8() {
    byte[] bytes = html(FRENCH, "").getBytes(StandardCharsets.UTF_8);
    assertThat(read(bytes, "text/html; charset=ISO-8859-1")).contains(FRENCH);
  }

  @Test
  void oneBrokenByteDoesNotTurnAUtf8PageIntoAnother() {
    byte[] bytes = html(RUSSIAN, "").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 40] = (byte) 0xFF;
    assertThat(read(bytes, null)).contains("Паром между портом");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(read("\uFEFFSails again".getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isEqualTo("Sails again");
  }

  @Test
  void latin1MeansWindows1252() {
    byte[] bytes = html("He said “no” – twice.", "").getBytes(Charset.forName("windows-1252"));
    assertThat(read(bytes, "text/html; charset=iso-8859-1")).contains("“no” – twice");
  }

  @Test
  void markupIsHtmlWhateverTheServerCallsIt() {
    assertThat(
            decode("<!DOCTYPE html><p>Hello".getBytes(StandardCharsets.UTF_8), "text/plain")
                .document())
        .isNotNull();
    assertThat(decode("Hello < world".getBytes(StandardCharsets.UTF_8), null).document()).isNull();
  }

  @Test
  void whatIsNoTextIsNamed() {
    byte[] png = {
      (byte) 0x89,
      'P',
      'N',
      'G',
      '\r',
      '\n',
      0x1A,
      '\n',
      0,
      0,
      0,
      13,
      'I',
      'H',
      'D',
      'R',
      0,
      0,
      0,
      1
    };
    Decoded decoded = decode(png, "text/html");
    assertThat(decoded.notes()).containsExactly("unreadable:image/png");
    assertThat(decoded.text()).isNull();
  }

  @Test
  void aPageOverTheLimitIsCutAndSaysSo() {
    Decoder small = new Decoder(new Limits(100, 512, 1000, 1000, 1000, 1000));
    byte[] bytes = ("<p>" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
    assertThat(small.decode(Page.bytes(bytes, "text/html", null)).notes())
        .containsExactly("limit:bytes 100");
  }

  @Test
  void ofATagOnlyWhatSomebodyReadsComesToTheParser() {
    String tag = "<P CLASS='deck' onclick=\"go('>')\" data-x=1 ID=top srcset='a b'data-type=lead>";
    assertThat(parsed(tag + "The ferry sails."))
        .isEqualTo("<p class=\"deck\" id=\"top\" data-type=\"lead\">The ferry sails.</p>");
  }

  @Test
  void aPictureSaysWhichItIsOnlyAsPartOfTheStory() {
    assertThat(parsed("<img src=a.jpg alt='an itemprop'><img ITEMPROP=image src=b.jpg>"))
        .isEqualTo("<img><img itemprop=\"image\" src=\"b.jpg\">");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<script type='application/ld+json'>{}</script>, {}",
        "<SCRIPT type=application/ld&#x2B;json>{}</SCRIPT>, {}",
        "<script type='application/json'>{}</script a='</'>, ``",
        "<script type='application/json'>{}, ``",
        "<script type=json-ld>{}, {}"
      })
  void ofScriptsOnlyJsonLdComesToTheParserWithItsData(String script, String data) {
    String body = "<p>The ferry sails.</p>" + script;
    assertThat(requireNonNull(Decoded.html(body).document()).getElementsByTag("script"))
        .extracting(Element::data)
        .containsExactly(data);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          edges, <ul> <li> <a>1</a> <a>2</a> </li> <li>3</li> </ul>,  <ul><li><a>1</a> <a>2</a></li><li>3</li></ul>
          no text before it, <div> <i></i> <span> <b>1</b></span></div>,  <div><i></i><span><b>1</b></span></div>
          a head and a script, <meta name=a> <p>1</p> <script>2</script> <p>3,  <p>1</p><p>3</p>
          comments, <div> <!-- --> <p>1</p><!-- --> <p>2</p></div>,  <div><p>1</p><p>2</p></div>
          text before a comment, <div>1<!-- --> <span>2</span></div>,  <div>1 <span>2</span></div>
          a sign that opens nothing, <div>< <span>2</span></div>,  <div>&lt; <span>2</span></div>
          an end tag of nothing, <span>1</span> </div> <span>2</span>,  <span>1</span>  <span>2</span>
          a second end tag, <div><i>1</i> </div> <i>2</i> </div> <i>3</i>,  <div><i>1</i></div><i>2</i>  <i>3</i>
          preformatted, <pre>1<div>2</div> <div>3</div></pre>,  <pre>1<div>2</div> <div>3</div></pre>
          after it, <pre>1</pre> <div>3</div>,  <pre>1</pre><div>3</div>
          formatting goes on, <b><div>1</div> <div>2</div></b>,  <b><div>1</div> <div>2</div></b>
          """)
  void whiteSpaceGoesWhereSomethingStandsApart(String why, String html, String left) {
    Document document = requireNonNull(Decoded.html(html).document());
    document.outputSettings().prettyPrint(false);
    assertThat(document.body().html()).as(why).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=viewport content='width=device-width'>",
        "<META PROPERTY='Twitter:Card' content=summary>",
        "<meta content='{&quot;ads&quot;: 3}' name=author>",
        "<link rel=stylesheet href=canonical.css>"
      })
  void whatAHeadSaysToOthersDoesNotComeToTheParser(String html) {
    assertThat(requireNonNull(Decoded.html(html).document()).head().children()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=\"author\" content=\"Osla Garriock\">",
        "<meta property=\"og:image\" content=\"goose.jpg\">",
        "<meta itemprop=\"name\" name=\"robots\" content=\"{}\">",
        "<link rel=\"canonical\" href=\"/goose\">",
        "<link itemprop=\"url\" href=\"/goose\">"
      })
  void whatItSaysAboutTheStoryDoes(String html) {
    assertThat(requireNonNull(Decoded.html(html).document()).head().html()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          <p rel='nofollow NOOPENER'>1</p>,                     <p>1</p>
          <p rel='author noopener'>1</p>,                       <p rel="author noopener">1</p>
          <p aria-label = 'share'>1</p>,                        <p aria-label="share">1</p>
          <p aria-label='Share this story'>1</p>,               <p>1</p>
          <p data-block=story data-module='{&quot;a&quot;:1}'>1</p>,  <p data-block="story">1</p>
          <p itemtype='https://schema.example/Person'>1</p>,    <p>1</p>
          <p name=goose type=a value=1 lang=en>1</p>,           <p>1</p>
          <input name=q type=submit value=Search>,              `<input name="q" type="submit" value="Search">`
          <p CLASS=lead STYLE='Display: none'>1</p>,            `<p class="lead" style="Display: none">1</p>`
          """)
  void ofAttributesComesWhatCanTellSomething(String html, String left) {
    assertThat(parsed(html)).isEqualTo(left);
  }

  private static String parsed(String html) {
    return requireNonNull(Decoded.html(html).document()).body().html();
  }

  private static String story(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "el" -> GREEK;
      case "cs" -> CZECH;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "zh" -> CHINESE;
      case "tw" -> TRADITIONAL;
      case "ar" -> ARABIC;
      case "th" -> THAI;
      default -> FRENCH;
    };
  }

  private static String html(String story, String head) {
    return "<!DOCTYPE html><html><head>"
        + head
        + "<title>News</title></head><body><p>"
        + story
        + "</p></body></html>";
  }

  private static Charset javaCharset(String encoding) {
    Encoding known = Encoding.called(encoding);
    return known == null ? Charset.forName(encoding) : known.charset();
  }

  private static Decoded decode(byte[] bytes, @Nullable String type) {
    return new Decoder(Limits.standard()).decode(Page.bytes(bytes, type, null));
  }

  private static String read(byte[] bytes, @Nullable String type) {
    Decoded decoded = decode(bytes, type);
    return decoded.document() != null ? decoded.document().text() : String.valueOf(decoded.text());
  }
}
