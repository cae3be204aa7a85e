package io.github.cleancopy.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFieldTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The harbour council met.</p><p>Sign up for our newsletter</p>",
        "<P>The harbour council met.</P>\r\n<P>It rained.</P>",
        " \n<p class=\"lead\">The harbour council met.\n<p>It rained.</p>",
        "<div\n  class='body'>The ferry\nwas late\nagain.\n\nIt rained.\n</div>",
        "<b>LINDHOLM</b> - The ferry was late.<br><br>It rained.",
        "<img src=a.jpg><br/>The ferry was late.",
        "<!-- editor:paragraph -->\n<p>The ferry was late.</p>\n<!-- /editor:paragraph -->",
        "The ferry was late.<br/>It rained.<br />The harbour closed.<BR>Nobody minded.",
        "The ferry was late. <br>\nIt rained. <br>\nThe harbour closed. <br>\nNobody minded.",
        "Mon 5 pm <br> Tue 6 pm <br> Wed 7 pm <br> Thu 8 pm",
        "The ferry was late.<p>It rained.<p>The harbour closed.<p>Nobody minded.",
        "The ferry was late.<ul><li>It rained</li><li>It was cold</li></ul>",
        "<story><headline>Late</headline><p>The ferry was late.</p><p>It rained.</p></story>",
        "<p>It rained.</p>\n<script>\nlet a = 1;\n\nlet b = 2;\n</script>",
        "<p>It rained.</p>\n<!-- more -->\n<p>It was cold.</p>\nPhoto: Ann Lee",
        "<!DOCTYPE html><title>Rain</title>",
        "\uFEFF<?xml version='1.0'?>\n<!doctype HTML public 'x'>\n<html><body>Rain.",
        "<HTML>Rain."
      })
  void exportsOfEditorialSystemsAndWholePagesAreHtml(String value) {
    assertThat(HtmlField.isHtml(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry was late.",
        "If a < b and c > d, the ferry is late.",
        "<John> left the room. <Ann> stayed.\n<Lindholm Post. All rights reserved>",
        "Every paragraph stands between <p> and </p>, she taught them.",
        "30 years of <br> tags: with <br>, with \"<table>\", with `<div>` and (<p>).",
        "<b>Read more:</b> Ferry strike enters third week",
        "<span class=x>Sponsored by </span>Nordlys Bank\nThe ferry was late.\nIt rained.",
        "<div class=ad></div>\nThe ferry was late.\nIt rained.\nIt was cold.\nNobody minded.",
        "<b>Late</b>\nThe ferry was late.<br>It rained.\nIt was cold.\nNobody minded.",
        "<p>The ferry was late.</p>\n\nIt rained.\n\nIt was cold.",
        "<p>The ferry was late.</p>\r\n\r\nIt rained.\r\n\r\nIt was cold.",
        "How to write a page\nBegin so:\n<div>\n<p>Hello</p>\n<p>World</p>\nThen save it.\nOpen it."
            + "\nLook at it.\nShow it to a friend.\nThat is all.\nNext week: styles.",
        "It rained.\n\nIt was cold.\n\n<h2>The harbour</h2>\n\n<h2>The town</h2>",
        "<?xml version='1.0'?><rss><channel><item><p>One.</p><p>Two.</p></item></channel></rss>",
        "<feed xmlns='x'><entry><p>One.</p><p>Two.</p></entry></feed>",
        "<rdf:RDF><p>One.</p><p>Two.</p></rdf:RDF>",
        "<script>alert(1)",
        "<p",
        "<"
      })
  void sentencesWithSignsCodeInAStoryAndFeedsAreText(String value) {
    assertThat(HtmlField.isHtml(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<p", "<p ", "<p> ", "<!--", "<!---->", "a <br> ", "\n", "\r\n <"})
  void aLongFieldIsReadInOnePass(String piece) {
    String value = piece.repeat(2_000_000);
    assertTimeout(Duration.ofSeconds(20), () -> HtmlField.isHtml(value + "<"));
  }
}
