package io.github.cleancopy.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree that is made without the parser is the parser's, or there is none. */
class PlainTreeTest {
  private static final String[] TAGS =
      ("p p p div div a a b i span span ul li li ol dl dt dd h1 h2 table tr td th tbody thead"
              + " caption col colgroup form button section article select option optgroup label"
              + " input br br img hr pre title meta head body html template object nobr em strong"
              + " font custom-x center main ruby address small u base video figure")
          .split(" ");

  private static final int PAGES = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ferry late",
        "<title>A &amp; B</title><p class=\"x y\" id=q hidden>One<p>Two<br/>Three",
        "<html lang=en><head><meta name=author content='Ann Reed'></head> <body class=x>A</body>",
        "<!doctype html><p>One<table><tr><td>A<td>B<tr><td><p>C</table>Two",
        "<p>In quirks<table><caption>A<tr><th>B</table>",
        "<table><col><tbody><tr><td>A</td></tr></tbody><tfoot><tr><td>B</table>C",
        "<table><tr><td><table><tr><td>A</td></tr></table>B<td>C</table>",
        "<ul><li>A<p>B<li>C<ul><li>D</ul><li>E</ul>",
        "<dl><dt>A<dd>B<div><p>C</div><dd>D</dl>",
        "<b>Bold<p>and</b>",
        "<p><b>Bold<i>both</b>slanted</i>plain",
        "<p><b>Bold<p>still<div>so</div>",
        "<a href=1>One<a href=2>Two</a>Three",
        "<div><span>A</div>B</span>C</p>D</br>E",
        "<h1>A<h2>B</h1>C<h3><p>D</h4>E",
        "<form><div>A</form>B</div><form>C<form>D",
        "<button>A<button>B</button><select><option>C<option>D<optgroup><option>E</select>F",
        "<object><b>A</object>B<custom-x>C</custom-x><section/>D",
        "<template><p>A<td></template>B<template><div>C</template><p>D",
        "<body>A<body class=late id=b>B<html lang=fr>",
        "A</body> </html> B<p>C",
        "<p value=\"1 > 2\" class='a &quot;b&quot;' id=\"?a=1&b=2&amp;c\">A &lt;&nbsp;&#8217;&#x27;&eacute; &x AT&T",
      })
  void aPageIsReadAsTheParserReadsIt(String page) {
    Document plain = PlainTree.of(page);
    if (plain != null) {
      assertThat(outline(plain)).isEqualTo(outline(Jsoup.parse(page)));
    }
    assertThat(outline(Decoded.html(page).document())).isEqualTo(outline(Jsoup.parse(page)));
  }

  /** Tags in any order, from a seed: half of them end where they should. */
  @Test
  void soupOfTagsIsReadAsTheParserReadsItOrNotAtAll() {
    int read = 0;
    for (int seed = 0; seed < PAGES; seed++) {
      String page = soup(new Random(seed));
      Document plain = PlainTree.of(page);
      if (plain != null) {
        assertThat(outline(plain)).as(page).isEqualTo(outline(Jsoup.parse(page)));
        read++;
      }
    }
    assertThat(read).isGreaterThan(PAGES / 2);
  }

  private static String soup(Random random) {
    StringBuilder page = new StringBuilder(random.nextBoolean() ? "<!DOCTYPE html>" : "");
    List<String> open = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      String tag = TAGS[random.nextInt(TAGS.length)];
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          page.append('<')
              .append(tag)
              .append(tag.equals("img") || random.nextInt(5) > 0 ? ">" : " class=a>");
          open.add(tag);
        }
        case 3 -> page.append("</").append(tag).append('>');
        case 4, 5 -> page.append(open.isEmpty() ? " " : "</" + open.remove(open.size() - 1) + ">");
        default -> page.append(random.nextInt(4) == 0 ? "\n" : "w" + i);
      }
    }
    return page.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>A</td>B</tr></table>",
        "<a href=1><div>A</a>B</div>",
        "<b>A<p>B</b>C</p>",
        "<svg><foreignObject><p>A</p></foreignObject></svg>",
        "<noscript>A",
        "<frameset><frame></frameset>",
        "<p>A\0B",
        "<p class=\"never closed"
      })
  void whereAPageTearsItsTreeApartTheParserIsAsked(String page) {
    assertThat(PlainTree.of(page)).isNull();
  }

  @Test
  void whatHasNoTextForAReaderIsLeftOut() {
    String page =
        """
        <p>One<script>"<p>"</script><!-- <p> --><style>p</style> <svg><path d="M0"/></svg>two
        <img src="a.jpg"><noscript><p></noscript></p>
        <div onclick="x()" data-id="7" class="story"> <p>Three</p> </div>""";

    Element body = PlainTree.of(page).body();

    assertThat(body.html().replaceAll("\\s+", " "))
        .isEqualTo("<p>One two <img></p> <div class=\"story\"> <p>Three</p> </div>");
    assertThat(body.child(1).childNodeSize()).isEqualTo(1); // no white space around its paragraph
  }

  /** Elements, their attributes and their words; white space alone says nothing. */
  private static String outline(Document document) {
    StringBuilder out = new StringBuilder();
    outline(document, out);
    return out.toString();
  }

  private static void outline(Node node, StringBuilder out) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        out.append(Text.tidy(text.getWholeText())).append(' ');
      } else if (child instanceof Element element) {
        out.append(element.normalName()).append(element.attributes()).append("( ");
        outline(element, out);
        out.append(") ");
      }
    }
  }
}
