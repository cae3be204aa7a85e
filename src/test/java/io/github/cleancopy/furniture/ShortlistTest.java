package io.github.cleancopy.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is left out to save time changes nothing: on every example of every pack each rule is tried
 * that would apply, and each condition answers as it does with all cues at hand.
 */
class ShortlistTest {
  private static final RuleBook BOOK = RuleBook.standardWithExamples();

  static Stream<String> languages() {
    return BOOK.packs().stream().map(pack -> pack.language).distinct();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void noRuleIsLostThatWouldApply(String language) {
    LanguageRules rules = BOOK.rulesOf(language);
    List<String> lost = new ArrayList<>();
    for (Blocks page : examples(language)) {
      World world = new World(rules, page);
      page.all().forEach(block -> lost.addAll(world.lost(block)));
    }
    assertThat(lost).isEmpty();
  }

  /** The examples of each rule, and one long paragraph of them all. */
  private static List<Blocks> examples(String language) {
    List<Blocks> pages = new ArrayList<>();
    for (Rule rule : BOOK.rules()) {
      List<Rule.Example> examples = new ArrayList<>(rule.strikes());
      examples.addAll(rule.keeps());
      if (rule.language().equals(language) && !examples.isEmpty()) {
        pages.add(ExamplePage.of(joined(examples, "\n")).blocks());
        pages.add(ExamplePage.of(joined(examples, " ").replace('\n', ' ')).blocks());
      }
    }
    return pages;
  }

  private static String joined(List<Rule.Example> examples, String separator) {
    return examples.stream().map(Rule.Example::text).collect(Collectors.joining(separator));
  }

  private static final Block NOTHING = ExamplePage.of("-").blocks().get(0);

  /** One page, and all that looks at it. */
  private static final class World {
    private final RuleIndex index;
    private final Passage passage;
    private final Shortlist shortlist;

    World(LanguageRules rules, Blocks page) {
      this.index = rules.index;
      Tokens tokens = new Tokens(rules.cues, rules.vocabulary.classes(), List.of(ExamplePage.SITE));
      CueFinder finder = new CueFinder(rules.askedFor(0), tokens);
      passage = new Passage(finder, rules, new PageView(page), page.get(0));
      shortlist = new Shortlist(rules);
    }

    List<String> lost(Block block) {
      passage.readAll(block);
      List<Integer> apply = applying();
      read(block);
      assertThat(apply).as(block.text()).isEqualTo(applying());
      IntList listed = shortlist.draw(passage);
      List<Integer> tried = new ArrayList<>();
      for (int i = 0; i < listed.size(); i++) {
        tried.add(listed.get(i));
      }
      return apply.stream()
          .filter(place -> !tried.contains(place))
          .map(place -> index.get(place).rule.id() + " on: " + block.text())
          .toList();
    }

    /** With the cues for its length, and not those of the last look at it. */
    private void read(Block block) {
      passage.moveTo(NOTHING);
      passage.read(block);
    }

    private List<Integer> applying() {
      List<Integer> apply = new ArrayList<>();
      for (int place = 0; place < index.size(); place++) {
        Recogniser one = index.get(place);
        Condition condition = one.condition();
        if (condition != null && condition.holds(passage.named(one.cues))) {
          apply.add(place);
        }
      }
      return apply;
    }
  }
}
