package io.github.cleancopy.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.page.Limits;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedStoryTest {
  private static final String ONE =
      "The lighthouse of Skarv has been painted green, although nobody had asked for that colour.";
  private static final String TWO =
      "Its keeper, Orla Venn, said the tin had been wrongly labelled. She likes it all the same.";
  private static final String THREE =
      "Ships are told to look for a green tower from Friday on, the harbour office wrote.";
  private static final String FOUR =
      "The red paint has been found in the meantime. It will be used for the bakery’s new roof.";
  private static final String SHELL = "<div id='root'><p>Loading …</p></div>";

  private static Blocks read(String body) {
    return new BlockReader(Limits.standard())
        .read(Decoded.html("<html><body>" + body + "</body></html>"));
  }

  private static List<String> texts(Blocks blocks) {
    return blocks.all().stream().map(Block::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a list of paragraphs, in the data of a framework
        """
        <script id="__NEXT_DATA__" type="application/json">{"props": {"menu": ["Home", "Sea"],
          "article": {"title": "Green", "content": [{"type": "text", "value": "ONE"},
          {"type": "image", "value": "https://skarv.example/1.jpg"}, {"type": "text", "value": "TWO"},
          {"type": "text", "value": "THREE"}, {"type": "text", "value": "FOUR"}]}}}</script>
        """,
        // markup in a field, in an assignment with unquoted keys
        """
        <script>/* don't */ window.__STATE__ = {page: {id: 7, bodyHtml:
          "\\u003cp class=\\"a\\"\\u003eONE</p><p>TWO</p>$$ADVERT_1$$\\n<p>THREE<\\/p><p>FOUR</p>"}};</script>
        """,
        // plain text with line breaks
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Green",
          "articleBody": "ONE\\nTWO\\nTHREE\\nFOUR"}</script>
        """,
        // JSON within a string of JSON
        """
        <script>self.push([1, "4:{\\"story\\":{\\"paragraphs\\":[\\"ONE\\",\\"TWO\\",\\"THREE\\",\\"FOUR\\"]}}"])</script>
        """,
        // rich text: the pieces of a paragraph in a list of their own
        """
        <script>window.state = {"doc": {"content": [
          {"content": [{"text": "ONE"}]}, {"content": [{"text": "TWO"}]},
          {"content": [{"text": "THREE"}]}, {"content": [{"text": "FO"}, {"text": "UR"}]}]}}</script>
        """
      })
  void aStoryThatOnlyAScriptTellsIsRead(String script) {
    String fourParts = script.contains("\"FO\"") ? FOUR.substring(0, 20) : "FO";
    String page =
        script
            .replace("\"FO\"", "\"" + fourParts + "\"")
            .replace("\"UR\"", "\"" + FOUR.substring(20) + "\"")
            .replace("ONE", ONE)
            .replace("TWO", TWO)
            .replace("THREE", THREE)
            .replace("FOUR", FOUR);

    Blocks blocks = read(SHELL + page);

    assertThat(texts(blocks)).containsExactly("Loading …", ONE, TWO, THREE, FOUR);
    assertThat(blocks.get(1).container().enclosing("script")).isNotNull();
    assertThat(blocks.get(1).container().isWithin("script")).isTrue();
    assertThat(blocks.get(0).container().isWithin("script")).isFalse();
  }

  @Test
  void aDocumentParsedByTheCallerIsReadLikeItsSource() {
    String page =
        SHELL
            + "<script>state = {\"body\": [\""
            + String.join("\", \"", ONE, TWO, THREE, FOUR)
            + "\"]}</script>";

    Blocks blocks =
        new BlockReader(Limits.standard()).read(Decoded.of(Jsoup.parse("<body>" + page)));

    assertThat(texts(blocks)).isEqualTo(texts(read(page))).contains(FOUR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // stories beside this one
        "{\"related\": [{\"body\": \"ALL\"}]}",
        // what readers wrote
        "{\"comments\": {\"text\": \"ALL\"}}",
        // what a consent dialog will say
        "{\"cookieBanner\": {\"text\": \"ALL\"}}",
        // the page's description
        "{\"article\": {\"description\": \"ALL\"}}",
        // a field that does not say it is text
        "{\"tracking\": \"ALL\"}",
      })
  void whatIsNoStoryStaysInTheScript(String json) {
    String all = String.join(" ", ONE, TWO, THREE, FOUR);

    Blocks blocks = read(SHELL + "<script>x = " + json.replace("ALL", all) + "</script>");

    assertThat(texts(blocks)).containsExactly("Loading …");
  }

  @Test
  void whatAPaywallHidesStaysHidden() {
    Blocks blocks =
        read(
            "<p>"
                + ONE
                + "</p><p>Subscribe to read on.</p><script>x = {\"body\": \""
                + String.join(" ", ONE, TWO, THREE, FOUR)
                + "\"}</script>");

    assertThat(texts(blocks)).containsExactly(ONE, "Subscribe to read on.");
  }

  @Test
  void aPageThatShowsAStoryIsNotAskedForAnother() {
    String shown = "<p>" + (FOUR + " ").repeat(10) + "</p>";
    String other = "<script>x = {\"body\": \"" + (ONE + " ").repeat(50) + "\"}</script>";

    assertThat(read(shown + other).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":", "[", "\"\\\\", "{\"body\":[", "'", "/*", "</script ", "\"{\\\":"})
  void hostileScriptsCostNoMoreThanTheirLength(String piece) {
    String page = "<script>x = " + piece.repeat(300_000) + "</script>";

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(page));
  }
}
