package io.github.cleancopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.page.Content;
import io.github.cleancopy.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold of every page, however well or badly it is cleaned. */
class AccountTest {
  private static final Cleancopy CLEANCOPY = Cleancopy.standard();
  private static final int TIMES = 2;

  private static final List<GoldFolder> FOLDERS = GoldFolder.all();
  private static final Map<String, Article> ARTICLES =
      FOLDERS.stream()
          .collect(Collectors.toMap(GoldFolder::slug, folder -> CLEANCOPY.clean(folder.page())));

  static List<GoldFolder> folders() {
    return FOLDERS;
  }

  static List<GoldFolder> htmlPages() {
    return folders().stream()
        .filter(folder -> folder.page().content() instanceof Content.Bytes)
        .filter(folder -> !folder.slug().startsWith("windows-"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyCharacterIsKeptOrStruckAndNoneTwice(GoldFolder folder) {
    Blocks blocks = CLEANCOPY.judge(folder.page()).blocks();
    Article article = ARTICLES.get(folder.slug());
    Map<Integer, StringBuilder> account = new HashMap<>();
    article.blocks().forEach(kept -> add(account, kept.block(), kept.text()));
    article.removed().forEach(removal -> add(account, removal.block(), removal.text()));
    for (Block block : blocks.all()) {
      assertThat(letters(account.getOrDefault(block.number(), new StringBuilder())))
          .as("block %d: %s", block.number(), block.text())
          .isEqualTo(letters(block.text()));
    }
  }

  private static void add(Map<Integer, StringBuilder> account, int block, String text) {
    account.computeIfAbsent(block, number -> new StringBuilder()).append(text);
  }

  /** Order apart, because a span is cut out of the middle; and no white space, which is tidied. */
  private static List<Integer> letters(CharSequence text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).sorted().boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theTextIsWhatWasKept(GoldFolder folder) {
    Article article = ARTICLES.get(folder.slug());
    Blocks blocks = CLEANCOPY.judge(folder.page()).blocks();
    String kept =
        article.blocks().stream()
            .filter(block -> blocks.verdict(block.block()).keeps())
            .map(KeptBlock::text)
            .collect(Collectors.joining("\n\n"));
    assertThat(article.text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyRemovalGivesItsReason(GoldFolder folder) {
    assertThat(ARTICLES.get(folder.slug()).removed())
        .allSatisfy(
            removal ->
                assertThat(List.of(removal.category(), removal.rule(), removal.reason()))
                    .noneMatch(String::isBlank));
  }

  @ParameterizedTest
  @MethodSource("htmlPages")
  void aParsedDocumentGivesTheSameStoryAndStaysAsItWas(GoldFolder folder) {
    String html = html(folder.page());
    Document document = Jsoup.parse(html);
    String before = document.outerHtml();
    Article article = CLEANCOPY.clean(document, folder.page().url());
    Article asString = CLEANCOPY.clean(html, folder.page().url());
    assertThat(article.text()).isEqualTo(asString.text());
    assertThat(removed(article)).isEqualTo(removed(asString));
    assertThat(document.outerHtml()).isEqualTo(before);
  }

  private static String html(Page page) {
    return new String(((Content.Bytes) page.content()).bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> removed(Article article) {
    return article.removed().stream().map(Removal::text).toList();
  }

  @Test
  void manyThreadsGiveTheSameRecords() {
    List<Article> many =
        IntStream.range(0, TIMES * FOLDERS.size())
            .parallel()
            .mapToObj(i -> CLEANCOPY.clean(FOLDERS.get(i % FOLDERS.size()).page()))
            .toList();
    for (int i = 0; i < many.size(); i++) {
      String slug = FOLDERS.get(i % FOLDERS.size()).slug();
      assertThat(many.get(i)).as(slug).isEqualTo(ARTICLES.get(slug));
    }
  }
}
