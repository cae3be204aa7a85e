package io.github.cleancopy.furniture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one kind of furniture and brings its proof. Immutable.
 *
 * @param id language, category, detail: {@code en.newsletter.sign-up}
 * @param why a sentence a reader would accept; it becomes the reason in the record
 * @param when the condition as written, "" for a rule that only trims
 * @param condition the condition, null for a rule that only trims
 * @param sure whether it strikes alone; else only next to a struck block
 * @param strikes examples that the rule recognises
 * @param keeps near misses that no rule may strike or trim
 * @param trims spans it cuts out of a block that stays
 * @param file where it stands
 * @param line where it stands, from 1; 0 for a compiled rule
 */
public record Rule(
    String id,
    String language,
    String category,
    String why,
    String when,
    @Nullable Condition condition,
    boolean sure,
    List<Example> strikes,
    List<Example> keeps,
    List<Trim> trims,
    String file,
    int line) {

  /** A text that proves a rule, and the line it stands on. */
  public record Example(String text, int line) {}

  public Rule {
    strikes = List.copyOf(strikes);
    keeps = List.copyOf(keeps);
    trims = List.copyOf(trims);
  }
}
