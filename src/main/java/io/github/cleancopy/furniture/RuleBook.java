package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Judge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All rules that are in force. Immutable and thread-safe; {@link #forPage} gives the judge.
 *
 * <p>A page in a known language is judged by the packs of that language, by the English ones (which
 * sites of all languages use) and by those for any language; a page in an unknown one by all.
 */
public final class RuleBook {
  /** Languages whose packs serve another one too, by their codes. */
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "mo", "ro", "hr", "sr", "bs", "sr");

  private final List<RulePack> packs;
  private final Scopes scopes;
  private final List<Chapter> chapters;
  private final Vocabulary vocabulary;
  private final Set<String> keep;
  private final Voice voice;

  /** What judges a page, by its language. */
  private final Map<String, LanguageRules> byLanguage = new ConcurrentHashMap<>();

  private RuleBook(
      List<RulePack> packs,
      Scopes scopes,
      List<Chapter> chapters,
      Vocabulary vocabulary,
      Set<String> keep,
      Voice voice) {
    this.packs = List.copyOf(packs);
    this.scopes = scopes;
    this.chapters = List.copyOf(chapters);
    this.vocabulary = vocabulary;
    this.keep = Set.copyOf(keep);
    this.voice = voice;
  }

  /** The built-in rules of all languages, as they were compiled at build time; without examples. */
  public static RuleBook standard() {
    return Standard.BOOK;
  }

  private static final class Standard {
    static final RuleBook BOOK = BuiltInPacks.compiled().with(Voice.standard());
  }

  /** The built-in rules from their YAML files, with examples; takes a second. */
  public static RuleBook standardWithExamples() {
    return of(BuiltInPacks.read()).with(Voice.standard());
  }

  RuleBook with(Voice voice) {
    return new RuleBook(packs, scopes, chapters, vocabulary, keep, voice);
  }

  /**
   * A book of these packs alone.
   *
   * @throws RuleFileException if a pack names an unknown cue, has an id that is taken, or the like
   */
  public static RuleBook of(List<RulePack> packs) {
    return of(List.of(), new Scopes(), List.of(), WordClasses.NONE).plus(packs, false);
  }

  /** What was compiled earlier. */
  static RuleBook of(
      List<RulePack> packs, Scopes scopes, List<Chapter> chapters, WordClasses classes) {
    return new RuleBook(
        packs, scopes, chapters, Vocabulary.of(scopes, classes), Set.of(), Voice.silent());
  }

  /**
   * This book with packs of the user; where one of their rules and a built-in one recognise a
   * block, theirs is cited.
   *
   * @throws RuleFileException if a pack names an unknown cue, has an id that is taken, or the like
   */
  public RuleBook plus(List<RulePack> more) {
    return more.isEmpty() ? this : plus(more, true);
  }

  private RuleBook plus(List<RulePack> more, boolean own) {
    Scopes wider = scopes.copy();
    more.forEach(wider::number);
    List<Chapter> all = new ArrayList<>(without(off(more)));
    ChapterCompiler compiler = new ChapterCompiler(all, wider, vocabulary.classes());
    all.addAll(compiler.compile(more, own));
    List<RulePack> allPacks = new ArrayList<>(packs);
    allPacks.addAll(more);
    return new RuleBook(
        allPacks, wider, all, Vocabulary.of(wider, compiler.classes()), keep, voice(more));
  }

  private List<RulePack.Off> off(List<RulePack> more) {
    List<RulePack.Off> off = new ArrayList<>();
    for (RulePack pack : more) {
      for (RulePack.Off one : pack.off) {
        if (!Voice.files(one.id())
            && recognisers().stream().noneMatch(r -> r.rule.id().equals(one.id()))) {
          throw new RuleFileException(
              pack.file, one.line(), "off: there is no rule '" + one.id() + "'");
        }
        off.add(one);
      }
    }
    return off;
  }

  private Voice voice(List<RulePack> more) {
    Voice left = voice;
    for (RulePack pack : more) {
      for (RulePack.Off off : pack.off) {
        left = Voice.files(off.id()) ? left.without(Voice.category(off.id())) : left;
      }
    }
    return left;
  }

  private List<Chapter> without(List<RulePack.Off> off) {
    Set<String> ids = new HashSet<>();
    off.forEach(one -> ids.add(one.id()));
    return ids.isEmpty() ? chapters : chapters(rule -> !ids.contains(rule.id()));
  }

  private List<Chapter> chapters(Predicate<Rule> kind) {
    return chapters.stream().map(chapter -> chapter.only(kind)).toList();
  }

  /** This book with the rules of these categories only. */
  public RuleBook only(Collection<String> categories) {
    List<Chapter> chosen = chapters(rule -> categories.contains(rule.category()));
    return new RuleBook(packs, scopes, chosen, vocabulary, keep, voice.only(categories));
  }

  /** This book, but what is recognised under these categories is labelled and kept. */
  public RuleBook keep(Collection<String> categories) {
    return new RuleBook(
        packs, scopes, chapters, vocabulary, Set.copyOf(categories), voice.keep(categories));
  }

  /** The rules in force, in the order in which they are tried. */
  public List<Rule> rules() {
    return recognisers().stream().map(r -> r.rule).toList();
  }

  /**
   * How one rule looks at each block of a page that was judged.
   *
   * @throws IllegalArgumentException if there is no such rule in force
   */
  public List<RuleTrial> tryRule(
      String id, Blocks judged, @Nullable String language, List<String> siteNames) {
    Rule rule =
        rules().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id));
    RuleJudge judge = judge(language, siteNames);
    List<RuleTrial> trials = new ArrayList<>();
    for (Block block : judged.all()) {
      RuleJudge.Trace trace = judge.trace(judged, block.number(), rule);
      trials.add(new RuleTrial(block.number(), asked(trace, rule), trace.failure()));
    }
    return trials;
  }

  /** Of the cues found, which are dozens, those that the rule asks for or fails at. */
  private static List<String> asked(RuleJudge.Trace trace, Rule rule) {
    Set<String> names = new HashSet<>();
    names.addAll(List.of(rule.when().split("[^a-z0-9-]+")));
    rule.trims().forEach(trim -> names.addAll(List.of(trim.when().split("[^a-z0-9-]+"))));
    if (trace.failure() != null) {
      names.addAll(List.of(trace.failure().split("[^a-z0-9-]+")));
    }
    return trace.cues().stream()
        .filter(cue -> names.contains(cue.substring(0, cue.indexOf(' '))))
        .toList();
  }

  List<Recogniser> recognisers() {
    return chapters.stream().flatMap(chapter -> chapter.rules().get().stream()).toList();
  }

  List<RulePack> packs() {
    return packs;
  }

  List<Chapter> chapters() {
    return chapters;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Scopes scopes() {
    return scopes;
  }

  /**
   * The judge for a page.
   *
   * @param language BCP 47, null when unknown
   * @param siteNames how the publisher writes its own name, and its host; {@code {site}} stands for
   *     them, and for what the page says of itself
   */
  public Judge forPage(@Nullable String language, List<String> siteNames) {
    return judge(language, siteNames);
  }

  /** What strikes an appeal that no rule knows; to be heard when all others have spoken. */
  public Judge voice() {
    return voice;
  }

  RuleJudge judge(@Nullable String language, List<String> siteNames) {
    return new RuleJudge(rulesOf(language), siteNames, keep);
  }

  /** A page in a strange language is judged as an English one, so that none gets all packs. */
  LanguageRules rulesOf(@Nullable String language) {
    if (language == null || language.isBlank()) {
      return byLanguage.computeIfAbsent("", none -> new LanguageRules(vocabulary, chapters, false));
    }
    String code = code(language);
    boolean isKnown = chapters.stream().anyMatch(chapter -> chapter.language().equals(code));
    return byLanguage.computeIfAbsent(isKnown ? code : "en", this::rulesOfKnown);
  }

  private LanguageRules rulesOfKnown(String language) {
    List<String> languages = List.of(language, "en", RulePack.ANY_LANGUAGE);
    List<Chapter> chosen =
        chapters.stream().filter(chapter -> languages.contains(chapter.language())).toList();
    return new LanguageRules(vocabulary, chosen, true);
  }

  private static String code(String language) {
    int end = 0;
    while (end < language.length() && "-_".indexOf(language.charAt(end)) < 0) {
      end++;
    }
    String code = language.substring(0, end).toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(code, code);
  }
}
