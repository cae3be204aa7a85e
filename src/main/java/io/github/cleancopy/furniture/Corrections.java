package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Container;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a person found wrong on a review page: lines that should have stayed, and lines that should
 * have gone. The form, as the review page writes it:
 *
 * <pre>
 * corrections:
 *   - page: "06d6f41d98d1a005"
 *     language: "en"
 *     rule: "en.newsletter.sign-up"
 *     keeps: "He said the newsletter had been leaked."
 * </pre>
 *
 * A correction has {@code keeps} or {@code strikes}; rule, language and page may be missing.
 * Immutable.
 */
public final class Corrections {
  private static final String KEY = "corrections";

  /** What conditions ask of the page: a line alone has none of it. */
  private static final Set<String> OF_THE_PAGE =
      Set.of("in", "named", "kind", "headline", "bold", "links", "link-count", "repeats");

  private final List<Correction> all;

  private Corrections(List<Correction> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One line of a page, and what should become of it.
   *
   * @param rule that struck it, or null
   * @param strikes whether it should be struck; otherwise it should stay
   */
  record Correction(
      String page, @Nullable String language, @Nullable String rule, boolean strikes, String text) {
    boolean isOfBody() {
      return rule != null && rule.startsWith("body.");
    }
  }

  /**
   * What came of them.
   *
   * @param failures what the rules still do otherwise, a sentence a correction
   * @param held how many the rules obey
   * @param ofBody how many are about where the story is, which no rule decides
   * @param ofPlace how many are about lines that a rule strikes for what stands around them
   */
  public record Outcome(List<String> failures, int held, int ofBody, int ofPlace) {}

  /** Whether a file holds corrections, and no rule pack. */
  public static boolean areIn(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.readString(file).lines().anyMatch(line -> line.startsWith(KEY + ":"));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @throws RuleFileException if the file cannot be read or a correction says neither what stays
   *     nor what goes
   */
  public static Corrections read(Path file) {
    try {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
      List<Correction> corrections = new ArrayList<>();
      if (yaml instanceof Map<?, ?> top && top.get(KEY) instanceof List<?> list) {
        for (Object one : list) {
          corrections.add(correction(file, one));
        }
      }
      return new Corrections(corrections);
    } catch (YAMLException e) {
      throw new RuleFileException(file.toString(), 0, "not YAML: " + e.getMessage());
    } catch (IOException e) {
      throw new RuleFileException(file.toString(), 0, "cannot read this file");
    }
  }

  private static Correction correction(Path file, Object one) {
    if (!(one instanceof Map<?, ?> map) || map.containsKey("keeps") == map.containsKey("strikes")) {
      throw new RuleFileException(
          file.toString(),
          0,
          "a correction has page, language, rule, and keeps or strikes: " + one);
    }
    boolean strikes = map.containsKey("strikes");
    return new Correction(
        String.valueOf(map.get("page")),
        string(map, "language"),
        string(map, "rule"),
        strikes,
        String.valueOf(map.get(strikes ? "strikes" : "keeps")));
  }

  private static @Nullable String string(Map<?, ?> map, String key) {
    return map.get(key) == null ? null : String.valueOf(map.get(key));
  }

  public int size() {
    return all.size();
  }

  /** Tries each line alone, and counts those of which that tells nothing. */
  public Outcome tried(RuleBook book) {
    List<String> failures = new ArrayList<>();
    int held = 0;
    int ofBody = 0;
    int ofPlace = 0;
    for (Correction one : all) {
      String wrong = one.isOfBody() ? "" : failure(book, one);
      if (one.isOfBody()) {
        ofBody++;
      } else if (!wrong.isEmpty()) {
        failures.add(wrong);
      } else if (!one.strikes() && isOfPlace(book, one.rule())) {
        ofPlace++;
      } else {
        held++;
      }
    }
    return new Outcome(List.copyOf(failures), held, ofBody, ofPlace);
  }

  /** Whether a rule in force strikes lines that it would leave if they stood alone. */
  private static boolean isOfPlace(RuleBook book, @Nullable String rule) {
    return Enclosed.ID.equals(rule)
        || book.recognisers().stream()
            .anyMatch(one -> one.rule.id().equals(rule) && asksForPlace(one));
  }

  private static boolean asksForPlace(Recogniser recogniser) {
    Rule rule = recogniser.rule;
    return !rule.sure()
        || recogniser.needsNeighbours
        || Arrays.stream(rule.when().split("[^a-z0-9-]+")).anyMatch(OF_THE_PAGE::contains);
  }

  private static String failure(RuleBook book, Correction one) {
    Block line = Block.line(0, Text.tidy(one.text()), Container.root());
    Verdict verdict =
        Blocks.of(List.of(line))
            .judgedBy(book.forPage(one.language(), List.of()))
            .judgedBy(book.voice())
            .verdict(0);
    boolean touched = verdict.strikes() || !verdict.cuts().isEmpty();
    if (touched == one.strikes()) {
      return "";
    }
    String rule = verdict.strikes() ? verdict.rule() : touched ? verdict.cuts().get(0).rule() : "";
    return "page %s: %s\n  text: %s"
        .formatted(
            one.page(),
            touched ? "this should stay, but " + rule + " strikes it" : "no rule strikes this",
            one.text());
  }
}
