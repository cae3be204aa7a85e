package io.github.cleancopy;

import io.github.cleancopy.furniture.Categories;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.furniture.RulePack;
import io.github.cleancopy.furniture.RuleTester;
import io.github.cleancopy.page.Limits;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds a {@link Cleancopy} that differs from the standard one. Not thread-safe; what it builds
 * is.
 *
 * <pre>{@code
 * Cleancopy cleaner = Cleancopy.configure()
 *     .keeping("newsletter")
 *     .build();
 * }</pre>
 */
public final class Configuration {
  private RuleBook ruleBook = RuleBook.standard();
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> only = new TreeSet<>();
  private Limits limits = Limits.standard();
  private boolean onlyRules;

  Configuration() {}

  /**
   * Furniture of these categories, and of those named before, is recognised and labelled, but stays
   * in the text.
   *
   * @throws IllegalArgumentException for a category that there is not
   */
  public Configuration keeping(String... categories) {
    addKnown(categories, kept);
    return this;
  }

  /**
   * Rules of these categories, and of those named before, alone strike: also of packs added later.
   *
   * @throws IllegalArgumentException for a category that there is not
   */
  public Configuration only(String... categories) {
    addKnown(categories, only);
    return this;
  }

  private static void addKnown(String[] categories, Set<String> to) {
    for (String category : categories) {
      if (!Categories.isKnown(category)) {
        throw new IllegalArgumentException(
            "unknown category '" + category + "': " + Categories.meant(category));
      }
      to.add(category);
    }
  }

  /**
   * Adds rule packs to those that are in force.
   *
   * @throws io.github.cleancopy.furniture.RuleFileException if a pack names an unknown cue, has an
   *     id that is taken, or an example that does not come out as it claims
   */
  public Configuration rules(List<RulePack> packs) {
    ruleBook = ruleBook.plus(packs);
    new RuleTester(ruleBook).check(packs);
    return this;
  }

  /**
   * The input is the body already: rules and the voice strike, nothing is moved into another field,
   * and all else is text.
   */
  public Configuration onlyRules() {
    onlyRules = true;
    return this;
  }

  /** Other bounds on what one page may cost. */
  public Configuration limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  public Cleancopy build() {
    RuleBook book = only.isEmpty() ? ruleBook : ruleBook.only(only);
    return new Cleancopy(limits, book.keep(kept), onlyRules);
  }
}
