package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Blocks;
import java.util.Arrays;
import java.util.List;

/** Small worlds for tests of rules. */
final class Packs {
  private Packs() {}

  static RuleBook book(String... packs) {
    return RuleBook.of(
        Arrays.stream(packs).map(yaml -> PackReader.read(fileOf(yaml), yaml)).toList());
  }

  private static String fileOf(String yaml) {
    String language = valueOf("language", yaml);
    String category = valueOf("category", yaml);
    return language + "/" + (category.isEmpty() ? "language" : category) + ".yaml";
  }

  private static String valueOf(String key, String yaml) {
    return yaml.lines()
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** One rule that strikes where the condition holds, over the cues of a flow mapping. */
  static RuleBook rule(String cues, String when) {
    return book(
        """
        language: en
        category: newsletter
        cues: %s
        rules:
          - id: en.newsletter.test
            why: A test.
            when: %s
        """
            .formatted(cues, when));
  }

  /** The page as an example describes it, one block a line, judged by the book. */
  static Blocks judged(RuleBook book, String page) {
    return ExamplePage.of(page).blocks().judgedBy(book.forPage("en", List.of(ExamplePage.SITE)));
  }

  static boolean strikes(RuleBook book, String line) {
    return judged(book, line).text().isEmpty();
  }
}
