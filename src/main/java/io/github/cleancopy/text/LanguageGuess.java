package io.github.cleancopy.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, from its script and its commonest words. Where the script serves one
 * language (Thai, Georgian, Korean ...) it decides; elsewhere the words of {@code stop-words.txt}
 * are weighed as in a naive Bayes classifier, a word's rank in its line standing for its frequency
 * (Zipf's law).
 *
 * <p>Pure, thread-safe, and bounded: of a long text sixteen pieces are read, spread evenly.
 */
public final class LanguageGuess {
  private static final int PIECES = 16;
  private static final int PIECE_CHARS = 300;

  /** Of a text that is in the language which the page declares. */
  private static final int FEW_PIECES = 3;

  /** Below this many words, or the same in letters, a text is too short to tell its language. */
  private static final int FEWEST_WORDS = 12;

  private static final int FEWEST_LETTERS = 40;
  private static final int FEWEST_IDEOGRAPHS = 16;

  /** Stop words are a third of running text; of a menu, or of a language we lack, far less. */
  private static final int FEWEST_HITS = 5;

  /** "a a a" is one witness heard three times. */
  private static final int FEWEST_DIFFERENT_HITS = 4;

  private static final double FEWEST_HITS_A_WORD = 0.09;

  /**
   * Log-odds by which the winner must lead: neighbours such as Danish and Norwegian differ in few
   * words.
   */
  private static final double CLEAR_LEAD = 3;

  /** Log-odds by which the text must speak against the page's own declaration to win over it. */
  private static final double PLAIN_CONTRADICTION = 14;

  private LanguageGuess() {}

  /**
   * The primary language subtag of BCP 47 ("en", "uk"; "no" for both kinds of Norwegian), or null.
   * The text wins where it clearly contradicts the declaration; a short or mixed text never does,
   * and without a declaration it gives null.
   *
   * @param declared what the page says of itself, any spelling: "de-AT", "en_US", "nb", or null
   */
  public static @Nullable String of(CharSequence text, @Nullable String declared) {
    String claim = primary(declared);
    return claim != null && speaksFor(sample(text, FEW_PIECES), claim)
        ? claim
        : read(sample(text, PIECES), claim);
  }

  /**
   * Whether a text can be in a language: false where it tells its own and that is another, or where
   * it may be in one of several neighbours and speaks clearly against the language.
   *
   * @param language a primary subtag, as {@link #of} gives it
   */
  public static boolean mayBe(CharSequence text, String language) {
    String guess = of(text, null);
    if (guess != null) {
      return guess.equals(language);
    }
    StopWords.Count count = StopWords.standard().count(sample(text, PIECES));
    String best = count.best();
    return best == null
        || !isEnough(count, best)
        || !StopWords.standard().knows(language)
        || count.lead(best, language) < CLEAR_LEAD;
  }

  /** Whether a little of the text bears out what the page declares, so that no more is read. */
  private static boolean speaksFor(CharSequence sample, String claim) {
    StopWords.Count count = StopWords.standard().count(sample);
    return claim.equals(count.best())
        && isEnough(count, claim)
        && count.lead(claim) >= PLAIN_CONTRADICTION;
  }

  private static @Nullable String read(CharSequence sample, @Nullable String claim) {
    Scripts scripts = Scripts.of(sample);
    List<String> byScript = scripts.languages();
    if (!byScript.isEmpty()) {
      return scripts.letters() < fewest(byScript) || (claim != null && byScript.contains(claim))
          ? claim
          : byScript.get(0);
    }
    return byWords(sample, claim);
  }

  private static int fewest(List<String> languages) {
    boolean ideographs = languages.contains("zh") || languages.contains("ja");
    return ideographs ? FEWEST_IDEOGRAPHS : FEWEST_LETTERS;
  }

  private static @Nullable String byWords(CharSequence sample, @Nullable String claim) {
    StopWords.Count count = StopWords.standard().count(sample);
    String best = count.best();
    if (best == null || best.equals(claim) || !isEnough(count, best)) {
      return claim;
    }
    double lead =
        claim != null && StopWords.standard().knows(claim)
            ? count.lead(best, claim)
            : count.lead(best);
    return lead >= (claim == null ? CLEAR_LEAD : PLAIN_CONTRADICTION) ? best : claim;
  }

  private static boolean isEnough(StopWords.Count count, String language) {
    int hits = count.hits(language);
    return count.words() >= FEWEST_WORDS
        && hits >= FEWEST_HITS
        && count.differentHits(language) >= FEWEST_DIFFERENT_HITS
        && hits >= FEWEST_HITS_A_WORD * count.words();
  }

  /** The whole text when it is short, else pieces from all over it: a page begins with its menu. */
  private static CharSequence sample(CharSequence text, int most) {
    if (text.length() <= most * PIECE_CHARS) {
      return text;
    }
    StringBuilder pieces = new StringBuilder(most * (PIECE_CHARS + 1));
    int step = text.length() / most;
    for (int i = 0; i < most; i++) {
      pieces.append(text, i * step, i * step + PIECE_CHARS).append(' ');
    }
    return pieces;
  }

  private static final Map<String, String> FORMER_CODES =
      Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "ji", "yi", "fil", "tl", "gsw", "de");

  /**
   * The primary subtag of a language tag in any spelling, lower case, withdrawn codes and both
   * kinds of Norwegian replaced; null for null, "und" and for what is no language tag.
   */
  public static @Nullable String primary(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String name = tag.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < name.length() && name.charAt(end) >= 'a' && name.charAt(end) <= 'z') {
      end++;
    }
    boolean ends = end == name.length() || "-_,; ".indexOf(name.charAt(end)) >= 0;
    if (!ends || end < 2 || end > 3) {
      return null;
    }
    String code = name.substring(0, end);
    return code.equals("und") || code.equals("mul") ? null : FORMER_CODES.getOrDefault(code, code);
  }
}
