package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Judge;
import io.github.cleancopy.block.Kind;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.text.GramModel;
import io.github.cleancopy.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Strikes what no rule knows but what sounds like a site that speaks to its reader: an appeal in
 * words of its own. It strikes last, of what rules and body finder have left in the story, and only
 * where {@link GramModel} is sure; in a text dump the body finder has asked it before how loud each
 * line is. Immutable and thread-safe.
 */
public final class Voice implements Judge {
  /** Its verdicts are filed under this and the category: {@code voice.newsletter}. */
  private static final String PREFIX = "voice.";

  static final String RESOURCE = "voice.bin";

  private static final String REASON = "sounds like the site speaking to its reader";

  /**
   * In log-odds. With it and the other bars 33 of 66,100 paragraphs of real stories would go, most
   * of them furniture that a person overlooked, and of 635 paragraphs of which half were chosen to
   * mislead two, on sites the model has not learnt from ({@code TrainVoice}).
   */
  private static final double SURE = 0.7;

  /**
   * Texts of four words or more that ask for money or speak of the site's own advertisements are
   * rarely taken wrongly: a higher bar spared one of those paragraphs.
   */
  private static final double SURE_OF_PLEA = 0.6;

  private static final Set<String> PLEAS = Set.of("donation-appeal", "ad-notice");

  private static final int FEWEST_WORDS_OF_PLEA = 4;

  /** Two words may be a name or a sub-heading, and a question an interviewer's. */
  private static final double SURE_OF_DOUBTFUL = 0.9;

  /** Characters. Most paragraphs are a reporter's by their first line, and need no second look. */
  private static final int OPENING = 80;

  private static final double HOPELESS = -0.6;

  private static final int FEWEST_WORDS = 2;

  /** Of the furniture that it alone has found none had more than 60. */
  private static final int MOST_WORDS = 80;

  private static final int MOST_EVIDENCE = 4;

  private static final int MOST_IN_REASON = 3;

  private static final Lazy<GramModel> STANDARD =
      Lazy.by(() -> GramModel.load(Voice.class, RESOURCE));

  private static final Lazy<List<String>> CATEGORIES = Lazy.by(() -> STANDARD.get().categories());

  private final Lazy<GramModel> model;
  private final Set<String> strikes;
  private final Set<String> keeps;

  private Voice(Lazy<GramModel> model, Set<String> strikes, Set<String> keeps) {
    this.model = model;
    this.strikes = strikes;
    this.keeps = keeps;
  }

  /**
   * With the model that comes with the library, about all categories of furniture; the model is
   * read when the first text is judged.
   */
  public static Voice standard() {
    return of(STANDARD);
  }

  static Voice of(GramModel model) {
    return of(Lazy.of(model));
  }

  private static Voice of(Lazy<GramModel> model) {
    return new Voice(model, Set.copyOf(Categories.FURNITURE), Set.of());
  }

  /** One that never speaks. */
  static Voice silent() {
    return new Voice(Lazy.of(GramModel.MUTE), Set.of(), Set.of());
  }

  /** This one, but only about these categories. */
  Voice only(Collection<String> categories) {
    return about(categories::contains);
  }

  /** This one, but not about this category. */
  Voice without(String category) {
    return about(other -> !other.equals(category));
  }

  private Voice about(Predicate<String> which) {
    return new Voice(model, Set.copyOf(strikes.stream().filter(which).toList()), keeps);
  }

  /** This one, but what it recognises under these categories is labelled and kept. */
  Voice keep(Collection<String> categories) {
    return new Voice(model, strikes, Set.copyOf(categories));
  }

  @Override
  public List<Verdict> judge(Blocks blocks) {
    List<Verdict> verdicts = new ArrayList<>(blocks.size());
    for (Block block : blocks.all()) {
      Verdict before = blocks.verdict(block);
      boolean unknown =
          before.isOpen()
              && before.category() == null
              && !before.isCommended()
              && !isHeadline(block);
      verdicts.add(unknown && !strikes.isEmpty() ? verdict(blocks.remainder(block)) : Verdict.OPEN);
    }
    return verdicts;
  }

  /**
   * How much a text sounds like the site, in log-odds, whatever the category: for a judge who also
   * knows what stands beside it.
   */
  public double loudness(String text) {
    return model.get().score(Quotes.without(text));
  }

  /** A heading of the first level is rarely the site's own. */
  private static boolean isHeadline(Block block) {
    return block.kind() == Kind.HEADING && block.level() == 1;
  }

  private Verdict verdict(String text) {
    GramModel heard = model.get();
    if (!sounds(heard, text)) {
      return Verdict.OPEN;
    }
    String own = Quotes.without(text);
    String category = heard.category(own);
    if (category == null || !strikes.contains(category)) {
      return Verdict.OPEN;
    }
    String rule = PREFIX + category;
    return keeps.contains(category)
        ? Verdict.keep(category, rule, reason(heard, own), heard.telling(own, MOST_EVIDENCE))
        : Verdict.strike(
            category, rule, reason(heard, own), () -> heard.telling(own, MOST_EVIDENCE));
  }

  /** Where their letters alone would not have been enough, names the words whose meanings were. */
  private static String reason(GramModel model, String text) {
    if (isSure(model, text, Text.wordCount(text), model.scoreOfLetters(text))) {
      return REASON;
    }
    List<String> words = model.tellingByMeaning(text, MOST_IN_REASON);
    return REASON + ", by what these words mean: " + String.join(", ", words);
  }

  /**
   * Whether a text sounds so much like the site that it may go. What it quotes is somebody else's,
   * and nothing that is longer than an appeal goes.
   */
  static boolean sounds(GramModel model, String text) {
    if (text.length() > 2 * OPENING && model.score(text.substring(0, OPENING)) < HOPELESS) {
      return false;
    }
    String own = Quotes.without(text);
    int words = Text.wordCount(own);
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && isSure(model, own, words, model.score(own));
  }

  private static boolean isSure(GramModel model, String text, int words, double score) {
    if (words == FEWEST_WORDS || Text.isQuestion(text)) {
      return score > SURE_OF_DOUBTFUL;
    }
    return score > SURE
        || score > SURE_OF_PLEA
            && words >= FEWEST_WORDS_OF_PLEA
            && PLEAS.contains(String.valueOf(model.category(text)));
  }

  /** Whether an id is one under which verdicts of the voice may be filed. */
  public static boolean files(String id) {
    return id.startsWith(PREFIX) && CATEGORIES.get().contains(category(id));
  }

  /** All ids under which verdicts of the voice may be filed. */
  public static List<String> ids() {
    return CATEGORIES.get().stream().map(PREFIX::concat).toList();
  }

  /** The category that such an id names. */
  static String category(String id) {
    return id.substring(PREFIX.length());
  }
}
