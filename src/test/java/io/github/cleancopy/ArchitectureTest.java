package io.github.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Arrows go one way: callers know the door, the door the stages, the stages the vocabulary. */
class ArchitectureTest {

  private static final String ROOT = "";
  private static final Set<String> VOCABULARY = Set.of("text", "page", "block", "article");
  private static final Set<String> STAGES =
      Set.of("html", "body", "furniture", "site", "meta", "sink");
  private static final Set<String> CALLERS = Set.of("eval", "review", "tika", "spark");

  /** Each package, and those it may know. A new package needs a place here, and so a reason. */
  private static final Map<String, Set<String>> DESIGN = design();

  private static Map<String, Set<String>> design() {
    Map<String, Set<String>> design = new HashMap<>();
    design.put("text", Set.of());
    design.put("page", Set.of("text"));
    design.put("block", Set.of("text"));
    design.put("article", Set.of("text", "page", "block"));
    STAGES.forEach(stage -> design.put(stage, VOCABULARY));
    design.put(ROOT, both(VOCABULARY, STAGES));
    Set<String> belowTheCallers = both(design.keySet(), Set.of());
    CALLERS.forEach(caller -> design.put(caller, both(belowTheCallers, CALLERS)));
    design.put("cli", both(belowTheCallers, CALLERS));
    return design;
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Arrows ours() throws IOException {
    return Arrows.below(Path.of("src/main/java"), Path.of("src/spark/java"));
  }

  @Test
  void everyArrowIsInTheDesign() throws IOException {
    assertThat(ours().packages()).containsAll(VOCABULARY);
    assertThat(ours().against(DESIGN)).isEmpty();
  }

  @Test
  void packagesFormNoCycle() throws IOException {
    assertThat(ours().cycles()).isEmpty();
  }

  @Test
  void aStageThatImportsAnotherIsFound() {
    Arrows broken =
        Arrows.of(
            """
            package io.github.cleancopy.body;
            import io.github.cleancopy.block.Blocks;
            import io.github.cleancopy.furniture.RuleBook;
            final class Example {}
            """);
    assertThat(broken.against(DESIGN))
        .containsExactly("body must not know furniture, yet does in Example.java");
  }

  @Test
  void soIsAVocabularyWordThatKnowsAStageByItsFullName() {
    Arrows broken =
        Arrows.of(
            """
            package io.github.cleancopy.block;
            final class Example {
              Object reader = new io.github.cleancopy.html.BlockReader();
            }
            """);
    assertThat(broken.against(DESIGN))
        .containsExactly("block must not know html, yet does in Example.java");
  }

  @Test
  void soIsAStageThatKnowsTheDoorOrImportsEverything() {
    Arrows broken =
        Arrows.of(
            """
            package io.github.cleancopy.meta;
            import static io.github.cleancopy.Cleancopy.standard;
            import io.github.cleancopy.cli.*;
            final class Example {}
            """);
    assertThat(broken.against(DESIGN))
        .containsExactly(
            "meta must not know the root, yet does in Example.java",
            "meta must not know cli, yet does in Example.java");
  }

  @Test
  void noCallerKnowsTheCommandLineWhichKnowsThemAll() {
    Arrows arrows =
        Arrows.of(
            """
            package io.github.cleancopy.cli;
            import io.github.cleancopy.eval.Evaluation;
            import io.github.cleancopy.Cleancopy;
            final class Example {}
            """,
            """
            package io.github.cleancopy.review;
            import io.github.cleancopy.cli.Main;
            final class Example {}
            """);
    assertThat(arrows.against(DESIGN))
        .containsExactly("review must not know cli, yet does in Example.java");
  }

  @Test
  void aPackageThatTheDesignDoesNotNameIsFound() {
    assertThat(Arrows.of("package io.github.cleancopy.util;").against(DESIGN))
        .containsExactly("util is not in the design");
  }

  @Test
  void namesInCommentsAndStringsAreNoArrows() {
    Arrows arrows =
        Arrows.of(
            """
            /** See {@link io.github.cleancopy.cli.Main}. */
            package io.github.cleancopy.text;
            // import io.github.cleancopy.cli.Main;
            final class Example {
              String name = "io.github.cleancopy.cli.Main, \\" io.github.cleancopy.cli.Main";
              char quote = '"'; /* io.github.cleancopy.cli.Main */ char other = '"';
            }
            """);
    assertThat(arrows.against(DESIGN)).isEmpty();
  }

  @Test
  void aCycleIsFoundWhateverItsLength() {
    Arrows broken =
        Arrows.of(
            "package io.github.cleancopy.eval; import io.github.cleancopy.review.ReviewPage;",
            "package io.github.cleancopy.review; import io.github.cleancopy.tika.Handler;",
            "package io.github.cleancopy.tika; import io.github.cleancopy.eval.deep.Score;",
            "package io.github.cleancopy.eval.deep; import io.github.cleancopy.eval.Evaluation;",
            "package io.github.cleancopy.cli; import io.github.cleancopy.eval.Evaluation;");
    assertThat(broken.against(DESIGN)).isEmpty();
    assertThat(broken.cycles())
        .containsExactly(
            "eval -> review -> tika -> eval.deep -> eval",
            "eval.deep -> eval -> review -> tika -> eval.deep",
            "review -> tika -> eval.deep -> eval -> review",
            "tika -> eval.deep -> eval -> review -> tika");
  }
}
