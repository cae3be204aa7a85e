package io.github.cleancopy.furniture;

import java.util.List;
import java.util.Locale;

/**
 * Recognises one kind of furniture and brings its proof. Immutable.
 *
 * @param id language, category, detail: {@code en.newsletter.sign-up}
 * @param why a sentence a reader would accept; it becomes the reason in the record
 * @param when the condition as written, "" for a rule that only trims
 * @param strength whether it strikes alone
 * @param tells what fact the notice tells, that must survive the cut: see {@link NoticeReader}; ""
 *     where it tells none
 * @param strikes examples that the rule recognises
 * @param keeps near misses that no rule may strike or trim
 * @param trims spans it cuts out of a block that stays
 * @param file where it stands
 * @param line where it stands, from 1
 * @param whenLine where its condition stands
 */
public record Rule(
    String id,
    String language,
    String category,
    String why,
    String when,
    Strength strength,
    String tells,
    List<Example> strikes,
    List<Example> keeps,
    List<Trim> trims,
    String file,
    int line,
    int whenLine) {

  /** When a rule that recognises a block strikes it. */
  public enum Strength {
    /** Always. */
    SURE,
    /** Beside a struck block of its run. */
    LIKELY,
    /** As {@link #LIKELY}, and where three blocks in a row are recognised. */
    SERIES;

    /** As packs spell it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A text that proves a rule, and the line it stands on. */
  public record Example(String text, int line) {}

  public Rule {
    strikes = List.copyOf(strikes);
    keeps = List.copyOf(keeps);
    trims = List.copyOf(trims);
  }

  public boolean sure() {
    return strength == Strength.SURE;
  }
}
