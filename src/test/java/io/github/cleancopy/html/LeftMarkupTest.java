package io.github.cleancopy.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftMarkupTest {
  private static final String NOTE = "markup:left in text";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<b>Read more:</b> Ferry strike goes on  | Read more: Ferry strike goes on",
        "<span class=x>Sponsored by </span>Nordlys | Sponsored by Nordlys",
        "<A HREF='/a'>Sign <i>up</i></A> for more  | Sign up for more",
        "<STRONG>Note </STRONG> that it rained     | Note that it rained",
        "It rained<br>all day.<br />               | It rained all day.",
        "<b>Read more: Ferry strike                | Read more: Ferry strike",
        "</span> Ferry strike</font>               | Ferry strike",
        "&nbsp;ADVERTISEMENT&nbsp;                 | ADVERTISEMENT",
        "&ldquo;It&#39;s late&#x201D; &ndash; she  | “It's late” – she",
        "Bed &amp; breakfast &lt;here&gt;          | Bed & breakfast <here>",
        "&lt;b&gt;late&lt;/b&gt; &amp;nbsp;        | <b>late</b> &nbsp;",
        "&#150; &#xE9;t&eacute;                    | – été"
      })
  void tagsAndReferencesThatWereLeftInALineAreTakenOut(String line, String text) {
    TextLines read = TextLines.of("It rained.\n" + line + "\n");
    assertThat(read).isEqualTo(new TextLines(List.of("It rained.", text), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If a < b and c > d, it is late.",
        "If a<b and b>c, it is late.",
        "<John Doe> left.",
        "<Lindholm Post. All rights reserved>",
        "AT&T; Q&A",
        "R&D, B&B; &unknown; &amp &notit; &; &#; &#x;",
        "https://a.test/?a=1&copy=2&lt=3",
        "<div class=\"x\"><span>Hello</span></div>",
        "Names go into <b>",
        "Use <b> and </b> for names, as in <b>Ann</b>, or &nbsp;",
        "The <br> of old: <font color=red>red</font>"
      })
  void whatAReporterWroteStays(String line) {
    assertThat(TextLines.of(line)).isEqualTo(new TextLines(List.of(line), false));
  }

  @Test
  void aDumpThatTellsOfTagsShowsThem() {
    String dump = "We had <table> for layouts.\n<b>Late</b>\n&nbsp;";
    assertThat(TextLines.of(dump).lines())
        .containsExactly("We had <table> for layouts.", "<b>Late</b>", "&nbsp;");
  }

  @Test
  void aLineOfNothingElseIsBlank() {
    assertThat(TextLines.of("&nbsp;\n<br>\n<b><i>\nIt rained.").lines())
        .containsExactly("It rained.");
  }

  @Test
  void furnitureIsKnownWithoutItsMarkupAndANoteTellsThatItHadSome() {
    String story =
        """
        The ferry to Kirk Skerry was late again on Friday, its captain told the harbour council.
        %s
        Nobody knows yet when the next one sails, and eleven passengers waited until the evening.
        """;
    for (String line :
        List.of(
            "<b>Read more:</b> Ferry strike enters third week",
            "<span class=x>Sponsored by </span>Nordlys Bank",
            "&nbsp;ADVERTISEMENT&nbsp;")) {
      Article article =
          Cleancopy.configure().onlyRules().build().cleanText(story.formatted(line), null);
      assertThat(article.text()).as(line).isEqualTo(story.formatted("").strip());
      assertThat(article.quality().notes()).as(line).containsExactly(NOTE);
    }
    assertThat(
            Cleancopy.standard().cleanText(story.formatted("It rained."), null).quality().notes())
        .doesNotContain(NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "&", "<b", "<b>", "<b ", "</b> ", "<b></i>", "&amp;", "&#", " <br> x"})
  void aLongLineIsReadInTime(String piece) {
    String line = piece.repeat(1_000_000);
    assertTimeout(Duration.ofSeconds(20), () -> TextLines.of(line));
  }
}
