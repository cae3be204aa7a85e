package io.github.cleancopy.furniture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The loop of a pack author: reads the packs of some languages straight from their YAML and holds
 * them to their examples, in a second or two.
 *
 * <pre>java -cp target/classes:target/test-classes:... io.github.cleancopy.furniture.TryPacks de fr
 * </pre>
 *
 * Without a language all packs are tried.
 */
final class TryPacks {
  private static final Path RULES = Path.of("src/main/resources/io/github/cleancopy/rules");

  private TryPacks() {}

  public static void main(String[] languages) throws IOException {
    long start = System.nanoTime();
    RuleTester tester = new RuleTester(book(List.of(languages)));
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (RuleTester.Case one : tester.cases().toList()) {
      String language = one.rule().language();
      if (languages.length == 0 || List.of(languages).contains(language)) {
        count++;
        String failure = tester.failure(one);
        if (failure != null) {
          wrong.add(failure);
        }
      }
    }
    wrong.forEach(System.out::println);
    System.out.printf(
        "%d of %d examples failed, %d ms%n",
        wrong.size(), count, (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * The packs of these languages, English and "any" with them; of all languages if none is named.
   */
  static RuleBook book(List<String> languages) throws IOException {
    List<RulePack> packs = new ArrayList<>();
    for (String name : BuiltInPacks.names(RULES)) {
      String language = name.substring(0, name.indexOf('/'));
      if (languages.isEmpty()
          || List.of("any", "en").contains(language)
          || languages.contains(language)) {
        packs.add(
            PackReader.read(name, Files.readString(RULES.resolve(name), StandardCharsets.UTF_8)));
      }
    }
    return RuleBook.of(packs).with(Voice.standard());
  }
}
