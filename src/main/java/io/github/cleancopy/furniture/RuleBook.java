package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import io.github.cleancopy.block.Judge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Cues cues;
  private final Scopes scopes;
  private final List<Recogniser> recognisers;
  private final Set<String> keep;
  private final Voice voice;
  private final RuleIndex index;

  /** What judges a page, by its language. */
  private final Map<String, LanguageRules> byLanguage = new ConcurrentHashMap<>();

  private RuleBook(
      List<RulePack> packs,
      Cues cues,
      Scopes scopes,
      List<Recogniser> recognisers,
      Set<String> keep,
      Voice voice) {
    this.packs = List.copyOf(packs);
    this.cues = cues;
    this.scopes = scopes;
    this.recognisers = List.copyOf(recognisers);
    this.keep = Set.copyOf(keep);
    this.voice = voice;
    this.index =
        new RuleIndex(
            recognisers, scopes.names(), new Reporting.Roles(scopes.names().size(), scopes::named));
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
    return new RuleBook(packs, cues, scopes, recognisers, keep, voice);
  }

  /**
   * A book of these packs alone.
   *
   * @throws RuleFileException if a pack names an unknown cue, has an id that is taken, or the like
   */
  public static RuleBook of(List<RulePack> packs) {
    CuesBuilder builder = new CuesBuilder();
    return new RuleBook(
            List.of(), builder.build(), new Scopes(), List.of(), Set.of(), Voice.silent())
        .plus(packs, false);
  }

  /** What was compiled earlier. */
  static RuleBook of(List<RulePack> packs, Cues cues, Scopes scopes, List<Recogniser> recognisers) {
    return new RuleBook(packs, cues, scopes, recognisers, Set.of(), Voice.silent());
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
    CuesBuilder builder = CuesBuilder.after(cues);
    for (RulePack pack : more) {
      wider.number(pack);
    }
    for (RulePack pack : more) {
      compile(pack, wider, builder);
    }
    Cues widerCues = builder.build();
    List<RulePack> allPacks = new ArrayList<>(packs);
    allPacks.addAll(more);
    CueCounts counts = CueCounts.of(widerCues, languages(allPacks), more);
    List<Recogniser> all = new ArrayList<>(without(off(more)));
    all.addAll(recognisers(more, own, wider, counts, all));
    return new RuleBook(allPacks, widerCues, wider, all, keep, voice(more));
  }

  private static void compile(RulePack pack, Scopes scopes, CuesBuilder builder) {
    CuesBuilder.Spelling spelling = scopes.spelling(pack);
    for (int c = 0; c < pack.cues.size(); c++) {
      RulePack.Cue cue = pack.cues.get(c);
      int number = builder.newCue();
      for (int i = 0; i < cue.phrases().size(); i++) {
        try {
          builder.add(pack.language, pack.cueNames.get(c), number, cue.phrases().get(i), spelling);
        } catch (CueSyntaxException e) {
          throw new RuleFileException(pack.file, cue.lines().get(i), e.problem());
        }
      }
    }
  }

  /** The language of each cue, by number. */
  private static String[] languages(List<RulePack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.cueNames.stream().map(name -> pack.language))
        .toArray(String[]::new);
  }

  private List<RulePack.Off> off(List<RulePack> more) {
    List<RulePack.Off> off = new ArrayList<>();
    for (RulePack pack : more) {
      for (RulePack.Off one : pack.off) {
        if (!Voice.files(one.id())
            && recognisers.stream().noneMatch(r -> r.rule.id().equals(one.id()))) {
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

  private List<Recogniser> without(List<RulePack.Off> off) {
    Set<String> ids = new HashSet<>();
    off.forEach(o -> ids.add(o.id()));
    return recognisers.stream().filter(r -> !ids.contains(r.rule.id())).toList();
  }

  private static List<Recogniser> recognisers(
      List<RulePack> packs, boolean own, Scopes scopes, CueCounts counts, List<Recogniser> taken) {
    Map<String, String> places = new HashMap<>();
    taken.forEach(r -> places.put(r.rule.id(), r.rule.file() + ":" + r.rule.line()));
    List<Recogniser> recognisers = new ArrayList<>();
    for (RulePack pack : packs) {
      CueNames names = scopes.in(pack);
      for (Rule rule : pack.rules) {
        String place = places.put(rule.id(), pack.file + ":" + rule.line());
        if (place != null) {
          throw new RuleFileException(
              pack.file, rule.line(), "the id '" + rule.id() + "' is taken by " + place);
        }
        recognisers.add(Recogniser.of(rule, own, names, counts));
      }
    }
    return recognisers;
  }

  /** This book with the rules of these categories only. */
  public RuleBook only(Collection<String> categories) {
    List<Recogniser> chosen =
        recognisers.stream().filter(r -> categories.contains(r.rule.category())).toList();
    return new RuleBook(packs, cues, scopes, chosen, keep, voice.only(categories));
  }

  /** This book, but what is recognised under these categories is labelled and kept. */
  public RuleBook keep(Collection<String> categories) {
    return new RuleBook(
        packs, cues, scopes, recognisers, Set.copyOf(categories), voice.keep(categories));
  }

  /** The rules in force, in the order in which they are tried. */
  public List<Rule> rules() {
    return recognisers.stream().map(r -> r.rule).toList();
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
    return recognisers;
  }

  List<RulePack> packs() {
    return packs;
  }

  Cues cues() {
    return cues;
  }

  RuleIndex index() {
    return index;
  }

  Scopes scopes() {
    return scopes;
  }

  /**
   * The judge for a page.
   *
   * @param language BCP 47, null when unknown
   * @param siteNames how the publisher writes its own name; what {@code {site}} stands for
   */
  public Judge forPage(@Nullable String language, List<String> siteNames) {
    return judge(language, siteNames);
  }

  /** What strikes an appeal that no rule knows; to be heard when all others have spoken. */
  public Judge voice() {
    return voice;
  }

  RuleJudge judge(@Nullable String language, List<String> siteNames) {
    return new RuleJudge(rulesOf(language), index, siteNames, keep);
  }

  /** A page in a strange language is judged as an English one, so that none gets all packs. */
  private LanguageRules rulesOf(@Nullable String language) {
    if (language == null || language.isBlank()) {
      return byLanguage.computeIfAbsent("", none -> LanguageRules.all(cues, index));
    }
    String code = code(language);
    return byLanguage.computeIfAbsent(
        cues.languages().contains(code) ? code : "en",
        known -> LanguageRules.of(List.of(known, "en", RulePack.ANY_LANGUAGE), cues, index));
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
